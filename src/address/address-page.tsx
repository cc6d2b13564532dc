import { notNow } from '../case/case.ts';
import { displayName } from '../case/names.ts';
import { type OwnCase, ownCaseOf, whoseCase } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type CaseOfPerson, findCasePerson } from '../case/store.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { Button, ButtonRow } from '../platform/html/button.tsx';
import { StepList } from '../platform/html/card.tsx';
import { Checkboxes, Radios, Select } from '../platform/html/choice.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import { type FormState, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { both, type Lang } from '../platform/i18n.ts';
import { signsNotInFont } from '../platform/pdf/paper.ts';
import { saveAddressDraft, draftsNow, saveAddresses } from './actions.ts';
import { AddressOverview, CheckForm } from './address-overview.tsx';
import { addressPageWords } from './address-words.ts';
import { type Address, type AddressUse, type MayChange, mayChangeAddress, sameAddress } from './address.ts';
import { type AddressDoubt, isDoubt } from './doubts.ts';
import {
  asWritten,
  type Choice,
  distinct,
  filled,
  readAddressEntry,
  resolve,
  withSuggestion,
} from './entry.ts';
import { isProvince, provinceChoices, PROVINCES } from './provinces.ts';
import { type AddressDraft, addressesOf, familyAddresses, type StoredAddress } from './store.ts';

/** Home and mailing address: what is on file, the two questions, the check before saving. */
export function addressPages(services: Services): readonly Page[] {
  return [
    overviewPage(services),
    entryPage(services, 'home'),
    entryPage(services, 'mailing'),
    checkPage(services),
  ];
}

function overviewPage(services: Services): Page {
  return pageAbout({
    id: 'address',
    tabTitle: both({ en: 'Addresses', fr: 'Adresses' }),
    path: { en: '/people/:caseId/address', fr: '/personnes/:caseId/adresse' },
    does: 'address.see',
    load: (visit) => loadAddresses(services, visit),
    show(visit, subject) {
      const { person, may, rows, caseId } = subject;
      if (may === 'yes' && !onFile(subject).mailing) return seeOther(visit.href('address.home', { caseId }));
      const cameBack = person.card === 'returned-mail';
      return {
        kind: 'page',
        title: addressPageWords(visit.lang).title(whoseCase(visit, caseId, person)),
        body: <AddressOverview visit={visit} person={person} may={may} cameBack={cameBack} rows={rows} />,
        back: addressHomeLink(visit),
      };
    },
  });
}

const ENTRY_PATHS = {
  home: { en: '/people/:caseId/address/home', fr: '/personnes/:caseId/adresse/domicile' },
  mailing: { en: '/people/:caseId/address/mailing', fr: '/personnes/:caseId/adresse/postale' },
} as const;

const ENTRY_TITLES = {
  home: both({ en: 'Home address', fr: 'Adresse résidentielle' }),
  mailing: both({ en: 'Mailing address', fr: 'Adresse postale' }),
} as const;

function entryPage(services: Services, use: AddressUse): Page {
  return pageAbout({
    id: `address.${use}`,
    tabTitle: ENTRY_TITLES[use],
    path: ENTRY_PATHS[use],
    does: 'address.change',
    // What is typed here only waits: the check before saving asks for the proof.
    needsNoProof: async () => true,
    load: (visit) => loadAddresses(services, visit),
    show(visit, subject, form) {
      const { caseId } = subject;
      if (subject.may !== 'yes') return seeOther(visit.href('address', { caseId }));
      if (use === 'mailing' && !resolve(subject.drafts, onFile(subject)).home) {
        return seeOther(visit.href('address.home', { caseId }));
      }
      return entryReply(services, visit, use, subject, form);
    },
    read: async (entered, subject) =>
      readAddressEntry(entered, use, await choicesOf(services, use, subject), signsNotInFont),
    async act(visit, { actor, caseId, may }, entry) {
      if (may !== 'yes') return refuse([notNow]);
      await saveAddressDraft(services, { actor, caseId }, entry);
      return seeOther(visit.href(use === 'home' ? 'address.mailing' : 'address.check', { caseId }));
    },
  });
}

/** What can be chosen instead of typed: the home, and what the family has given before (WCAG 3.3.7). */
async function choicesOf(
  { db, clock }: Services,
  use: AddressUse,
  subject: AddressSubject,
): Promise<readonly Choice[]> {
  const { actor, caseId, drafts } = subject;
  const today = clock.today();
  const family = await familyAddresses(db, { caseId, accountId: actor.accountId }, today);
  const theirs = family
    .filter((row) => row.kind === use)
    .map((row) => ({ key: row.caseId, address: row, whose: row }));
  const { home } = resolve(drafts, onFile(subject));
  return distinct(use === 'mailing' && home ? [{ key: 'home', address: home }, ...theirs] : theirs);
}

function entryTitle(lang: Lang, use: AddressUse, { person, actor }: AddressSubject): string {
  const w = addressPageWords(lang);
  const name = displayName(person);
  if (person.personId === actor.personId) return use === 'home' ? w.ownHomeTitle : w.ownMailingTitle;
  return use === 'home' ? w.homeTitle({ name }) : w.mailingTitle({ name });
}

async function entryReply(
  services: Services,
  visit: Visit,
  use: AddressUse,
  subject: AddressSubject,
  { entered, problems }: FormState,
): Promise<Reply> {
  const choices = await choicesOf(services, use, subject);
  const title = entryTitle(visit.lang, use, subject);
  const draft = subject.drafts.find(({ kind }) => kind === use);
  const known = draft ?? onFile(subject)[use];
  const shown = entered.empty
    ? filled(known, sameOf(known, draft, choices))
    : asWritten(withSuggestion(entered), choices);
  return {
    kind: 'page',
    title,
    body: (
      <EntryForm
        visit={visit}
        use={use}
        title={title}
        caseId={subject.caseId}
        choices={choices}
        entered={shown}
        problems={problems}
      />
    ),
    back: addressHomeLink(visit),
    form: true,
  };
}

/** Which choice stands for an address that is known already; nothing is chosen beforehand when none is. */
function sameOf(
  known: Address | undefined,
  draft: AddressDraft | undefined,
  choices: readonly Choice[],
): string {
  if (!known) return '';
  if (draft?.sameAs && choices.some(({ key }) => key === draft.sameAs)) return draft.sameAs;
  return choices.find(({ address }) => sameAddress(address, known))?.key ?? 'other';
}

function checkPage(services: Services): Page {
  return pageAbout({
    id: 'address.check',
    path: { en: '/people/:caseId/address/check', fr: '/personnes/:caseId/adresse/verification' },
    does: 'address.change',
    load: (visit) => loadAddresses(services, visit),
    show(visit, subject) {
      const { caseId, person, drafts } = subject;
      const { home, mailing } = resolve(drafts, onFile(subject));
      if (subject.may !== 'yes' || drafts.length === 0) return seeOther(visit.href('address', { caseId }));
      if (!home) return seeOther(visit.href('address.home', { caseId }));
      if (!mailing) return seeOther(visit.href('address.mailing', { caseId }));
      const w = addressPageWords(visit.lang);
      return {
        kind: 'page',
        title: w.checkTitle,
        body: <CheckForm visit={visit} person={person} home={home} mailing={mailing} />,
        back: { href: visit.href('address.mailing', { caseId }), label: w.mailing },
      };
    },
    async act({ once, href }, { actor, caseId }) {
      const done = await saveAddresses(services, { actor, caseId, once });
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

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
function EntryForm(props: EntryProps) {
  const { visit, use, title, caseId, entered, problems } = props;
  const { lang } = visit;
  const w = addressPageWords(lang);
  const doubts = problems.filter(isDoubt);
  return (
    <>
      <StepList lang={lang} step={use === 'home' ? 1 : 2} of={3} />
      <h1>{title}</h1>
      <p class="lead">{use === 'home' ? w.homeLead : w.mailingLead}</p>
      <Form action={visit.href(`address.${use}`, { caseId })} token={visit.token} problems={problems}>
        <InsistedDoubts entered={entered} doubts={doubts} />
        <KnownAddresses {...props} />
        {/* Shown only for "another address", where there is a choice (look.css). */}
        <div class="written">
          <AddressFields lang={lang} use={use} entered={entered} problems={problems} />
          <Doubts lang={lang} use={use} entered={entered} doubts={doubts} />
        </div>
        <ButtonRow>
          <Button>{w.continue}</Button>
          <a href={visit.href('home')}>{w.back}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

function KnownAddresses({ visit, choices, entered, problems }: EntryProps) {
  if (choices.length === 0) return null;
  const { lang } = visit;
  const w = addressPageWords(lang);
  return (
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
  );
}

type Asked = { readonly entered: Entered; readonly doubts: readonly AddressDoubt[] };

/** Boxes that were ticked stay ticked while something else is put right. */
function InsistedDoubts({ entered, doubts }: Asked) {
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

/** The case that a page names, with what is on file and begun. */
type AddressSubject = OwnCase & {
  readonly person: CaseOfPerson;
  readonly may: MayChange;
  readonly rows: readonly StoredAddress[];
  readonly drafts: readonly AddressDraft[];
};

/** Undefined when the case is not the visitor's. */
async function loadAddresses(services: Services, visit: Visit): Promise<AddressSubject | undefined> {
  const own = ownCaseOf(visit, 'address.see');
  if (!own) return undefined;
  const { db } = services;
  const [person, rows, drafts] = await Promise.all([
    findCasePerson(db, own.caseId),
    addressesOf(db, own.caseId),
    draftsNow(services, db, own),
  ]);
  return person && { ...own, person, may: mayChangeAddress(person), rows, drafts };
}

/** The addresses that hold now. */
const onFile = ({ rows }: AddressSubject) => {
  const current = (kind: AddressUse) => rows.find((row) => row.kind === kind && row.until === null);
  return { home: current('home'), mailing: current('mailing') };
};

/** The link back. */
const addressHomeLink = (visit: Visit) => ({
  href: visit.href('home'),
  label: addressPageWords(visit.lang).back,
});
