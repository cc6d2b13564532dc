import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { StepList } from '../platform/html/card.tsx';
import { Checkboxes, Radios, Select } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Lang } from '../platform/i18n.ts';
import { type AddressDoubt, isDoubt } from './doubts.ts';
import type { Choice } from './entry.ts';
import { addressPageWords } from './page-words.ts';
import { isProvince, PROVINCES, provinceChoices } from './provinces.ts';
import type { Address, AddressUse } from './shape.ts';

/** '12 Elm St, Ottawa' for a choice; short, since its reader knows it. */
const inShort = ({ line1, city }: Address): string => `${line1}, ${city}`;

type EntryProps = {
  readonly visit: Visit;
  readonly use: AddressUse;
  readonly title: string;
  readonly caseId: string;
  readonly choices: readonly Choice[];
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

/** One address: chosen from what the family has given before, or written. */
export function EntryForm(props: EntryProps) {
  const { visit, use, title, caseId, choices, entered, problems } = props;
  const { lang } = visit;
  const w = addressPageWords(lang);
  const doubts = problems.filter(isDoubt);
  return (
    <>
      <StepList lang={lang} step={use === 'home' ? 1 : 2} of={3} />
      <h1>{title}</h1>
      <p class="lead">{use === 'home' ? w.homeLead : w.mailingLead}</p>
      <Form action={visit.href(`address.${use}`, { caseId })} token={visit.token} problems={problems}>
        <KeptDoubts entered={entered} doubts={doubts} />
        {choices.length > 0 && (
          <Radios
            lang={lang}
            name="same"
            label={w.which}
            options={[
              ...choices.map((choice) => ({
                value: choice.key,
                label: choice.whose ? w.sameAs({ name: displayName(choice.whose) }) : w.sameHome,
                hint: inShort(choice.address),
              })),
              { value: 'other', label: w.other, hint: w.otherBelow },
            ]}
            value={entered.text('same')}
            problems={problems}
          />
        )}
        <AddressFields lang={lang} use={use} entered={entered} problems={problems} />
        <Doubts lang={lang} use={use} entered={entered} doubts={doubts} />
        <ButtonRow>
          <Button>{w.continue}</Button>
          <a href={visit.href('home')}>{w.back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

type Asked = { readonly entered: Entered; readonly doubts: readonly AddressDoubt[] };

/** Boxes that were ticked stay ticked while something else is put right. */
function KeptDoubts({ entered, doubts }: Asked) {
  const asked = new Set(doubts.map(({ key }) => key));
  return (
    <>
      {entered
        .all('insist')
        .filter((key) => !asked.has(key))
        .map((key) => (
          <input key={key} type="hidden" name="insist" value={key} />
        ))}
    </>
  );
}

type FieldsProps = {
  readonly lang: Lang;
  readonly use: AddressUse;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
};

function AddressFields({ lang, use, entered, problems }: FieldsProps) {
  const w = addressPageWords(lang);
  const field = (name: keyof Address) => ({ lang, name, value: entered.text(name), problems });
  const line = (name: keyof Address) => ({ ...field(name), spellcheck: false });
  const line1 = use === 'home' ? w.line1 : w.line1Mailing;
  return (
    <>
      {use === 'mailing' && <TextField {...line('careOf')} label={w.careOf} hint={w.careOfHint} optional />}
      <TextField {...line('line1')} label={line1} autocomplete="address-line1" />
      <TextField {...line('line2')} label={w.line2} optional autocomplete="address-line2" />
      <TextField {...line('city')} label={w.city} autocomplete="address-level2" />
      <Select
        {...field('province')}
        label={w.province}
        empty={w.chooseProvince}
        autocomplete="address-level1"
        options={provinceChoices(lang).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...line('postalCode')}
        label={w.postalCode}
        hint={w.postalHint}
        width="short"
        autocomplete="postal-code"
        autocapitalize="characters"
      />
    </>
  );
}

/** What looks unusual can be kept; a likely correction is one press away. */
function Doubts({ lang, use, entered, doubts }: Asked & { readonly lang: Lang; readonly use: AddressUse }) {
  if (doubts.length === 0) return null;
  const w = addressPageWords(lang);
  const labels: Readonly<Record<string, string>> = {
    careOf: w.careOf,
    line1: use === 'home' ? w.line1 : w.line1Mailing,
    line2: w.line2,
    city: w.city,
    province: w.province,
    postalCode: w.postalCode,
  };
  const suggestions = doubts.flatMap(({ suggestion }) => (suggestion ? [suggestion] : []));
  return (
    <>
      <Checkboxes
        lang={lang}
        name="insist"
        label={w.insist}
        options={doubts.map(({ key, field }) => ({
          value: key,
          label: w.keep({ field: labels[field] ?? '', value: entered.text(field) }),
        }))}
        problems={[]}
      />
      {suggestions.length > 0 && (
        <ButtonRow>
          {suggestions.map(({ field, value }) => (
            <Button key={field} kind="quiet" name="take" value={`${field}=${value}`}>
              {w.take({ value: isProvince(value) ? PROVINCES[value][lang] : value })}
            </Button>
          ))}
        </ButtonRow>
      )}
    </>
  );
}
