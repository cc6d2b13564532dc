import { PROVINCES, provinceChoices } from '../../address/address.ts';
import { displayName } from '../../case/names.ts';
import type { Entered } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Radios, Select } from '../../platform/html/choice.tsx';
import { DateField, typedDay } from '../../platform/html/date.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import type { Day } from '../../platform/i18n.ts';
import { type OpenCase, stampFields } from './desk.ts';
import { DeclarationFacts } from './residence-views.tsx';
import { Changes } from './subject-views.tsx';
import { benchWords } from './words.ts';

type FormPage = { readonly desk: OpenCase; readonly entered: Entered };

/** The decision that makes a permanent resident: when and where. */
export function ConfirmView({ desk, entered, today }: FormPage & { readonly today: Day }) {
  const { visit, subject, problems } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const field = { lang, problems };
  return (
    <>
      <h1>{w.confirmTitle({ name: displayName(subject) })}</h1>
      <p class="lead">{w.confirmLead}</p>
      <Changes desk={desk} />
      <DeclarationFacts desk={desk} />
      <Form
        action={visit.href('review.confirm', { caseId: subject.caseId })}
        token={visit.token}
        problems={problems}
        hidden={stampFields(desk)}
      >
        <DateField
          {...field}
          name="confirmedOn"
          label={w.confirmedOn}
          hint={w.confirmedOnHint}
          value={entered.hasDay('confirmedOn') ? typedDay(entered, 'confirmedOn') : today}
        />
        <Place desk={desk} entered={entered} />
        <Button>{w.confirm}</Button>
      </Form>
    </>
  );
}

function Place({ desk, entered }: FormPage) {
  const { visit, problems, addresses } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  const home = addresses.find(({ kind }) => kind === 'home');
  const typed = (name: 'city' | 'province') =>
    entered.has(name) ? entered.text(name) : (home?.[name] ?? '');
  return (
    <fieldset class="field">
      <legend>{w.place}</legend>
      <TextField
        lang={lang}
        name="city"
        label={w.city}
        hint={home && w.placeHint}
        problems={problems}
        value={typed('city')}
        width="medium"
      />
      <Select
        lang={lang}
        name="province"
        label={w.province}
        problems={problems}
        empty={w.choose}
        value={Object.hasOwn(PROVINCES, typed('province')) ? typed('province') : ''}
        options={provinceChoices(lang).map(({ code, name }) => ({ value: code, label: name }))}
        width="medium"
      />
    </fieldset>
  );
}

/** A hold: each reason with the words that the person will read, in both languages. */
export function HoldView({ desk, entered }: FormPage) {
  const { visit, subject, problems, profile } = desk;
  const { lang } = visit;
  const w = benchWords(lang);
  return (
    <>
      <h1>{w.holdTitle({ name: displayName(subject) })}</h1>
      <p class="lead">{w.holdLead}</p>
      <Changes desk={desk} />
      <Form
        action={visit.href('review.hold', { caseId: subject.caseId })}
        token={visit.token}
        problems={problems}
        hidden={stampFields(desk)}
      >
        <Radios
          lang={lang}
          name="reason"
          label={w.holdReason}
          value={entered.text('reason')}
          problems={problems}
          options={profile.holdReasons.map(({ code, label, reads }) => ({
            value: code,
            label: label[lang],
            hint: (
              <>
                <span lang="en">{reads.en}</span>
                <br />
                <span lang="fr">{reads.fr}</span>
              </>
            ),
          }))}
        />
        <Button>{w.hold}</Button>
      </Form>
    </>
  );
}
