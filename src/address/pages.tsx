import { may } from '../case/may.ts';
import { displayName } from '../case/names.ts';
import { notNow } from '../case/refusals.ts';
import type { Services } from '../case/services.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import type { Lang } from '../platform/i18n.ts';
import { begin, saveAddresses } from './actions.ts';
import { sameAddress } from './change.ts';
import { type Choice, distinct, filled, readAddressEntry, resolve, withSuggestion } from './entry.ts';
import { CheckForm, AddressOverview } from './overview.tsx';
import { addressPageWords } from './page-words.ts';
import type { Address, AddressUse } from './shape.ts';
import { type AddressDraft, familyAddresses } from './store.ts';
import { addressHomeLink, onFile, type AddressSubject, addressSubjectOf } from './subject.ts';
import { EntryForm } from './views.tsx';

/** Asks the person to prove again who they are, when they have not just done so; what was posted waits meanwhile. */
type AskProof = (
  visit: Visit,
  posted: { readonly pageId: string; readonly entered: Entered },
) => Promise<Reply | undefined>;

/** Home and mailing address: what is on file, the two questions, the check before saving. */
export function addressPages(services: Services, askProof: AskProof): readonly Page[] {
  return [
    overviewPage(services),
    entryPage(services, 'home'),
    entryPage(services, 'mailing'),
    checkPage(services, askProof),
  ];
}

function overviewPage(services: Services): Page {
  return {
    id: 'address',
    path: { en: '/people/:caseId/address', fr: '/personnes/:caseId/adresse' },
    does: 'address.see',
    show: async (visit) => {
      const subject = await addressSubjectOf(services, visit);
      if (!subject) return notFound;
      const { person, may, rows, file, caseId } = subject;
      if (may === 'yes' && !onFile(subject).mailing) return seeOther(visit.href('address.home', { caseId }));
      const cameBack = file.card === 'returned-mail';
      return {
        kind: 'page',
        title: addressPageWords(visit.lang).title({ name: displayName(person) }),
        body: <AddressOverview visit={visit} person={person} may={may} cameBack={cameBack} rows={rows} />,
        back: addressHomeLink(visit),
      };
    },
  };
}

const PATHS = {
  home: { en: '/people/:caseId/address/home', fr: '/personnes/:caseId/adresse/domicile' },
  mailing: { en: '/people/:caseId/address/mailing', fr: '/personnes/:caseId/adresse/postale' },
} as const;

function entryPage(services: Services, use: AddressUse): Page {
  return {
    id: `address.${use}`,
    path: PATHS[use],
    does: 'address.change',
    show: async (visit, entered, problems) => {
      const subject = await addressSubjectOf(services, visit);
      if (!subject) return notFound;
      const { caseId } = subject;
      if (subject.may !== 'yes') return seeOther(visit.href('address', { caseId }));
      if (use === 'mailing' && !resolve(subject.drafts, onFile(subject)).home) {
        return seeOther(visit.href('address.home', { caseId }));
      }
      return entryReply(services, visit, use, subject, entered, problems);
    },
    check: async (visit, entered) => {
      const subject = await addressSubjectOf(services, visit);
      if (!subject) return [];
      const read = readAddressEntry(entered, use, await choicesOf(services, use, subject));
      return read.ok ? [] : read.problems;
    },
    act: async (visit, entered) => {
      const subject = await addressSubjectOf(services, visit);
      if (!subject) return notFound;
      const { actor, caseId } = subject;
      if (subject.may !== 'yes') return refuse([notNow]);
      const read = readAddressEntry(entered, use, await choicesOf(services, use, subject));
      if (!read.ok) return refuse(read.problems);
      await begin(services, { actor, caseId }, read.value);
      return seeOther(visit.href(use === 'home' ? 'address.mailing' : 'address.check', { caseId }));
    },
  };
}

/** What can be chosen instead of typed: the home, and what the family has given before (WCAG 3.3.7). */
async function choicesOf(
  { db, clock, profile }: Services,
  use: AddressUse,
  subject: AddressSubject,
): Promise<readonly Choice[]> {
  const { actor, caseId, drafts } = subject;
  const today = clock.today(profile.zone);
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
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const choices = await choicesOf(services, use, subject);
  const title = entryTitle(visit.lang, use, subject);
  const draft = subject.drafts.find(({ kind }) => kind === use);
  const known = draft ?? onFile(subject)[use];
  const shown = entered.empty ? filled(known, sameOf(known, draft, choices)) : withSuggestion(entered);
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

function checkPage(services: Services, askProof: AskProof): Page {
  const id = 'address.check';
  return {
    id,
    path: { en: '/people/:caseId/address/check', fr: '/personnes/:caseId/adresse/verification' },
    does: 'address.change',
    show: async (visit) => {
      const subject = await addressSubjectOf(services, visit);
      if (!subject) return notFound;
      const { caseId, person, drafts } = subject;
      const { home, mailing } = resolve(drafts, onFile(subject));
      if (subject.may !== 'yes' || drafts.length === 0) return seeOther(visit.href('address', { caseId }));
      if (!home) return seeOther(visit.href('address.home', { caseId }));
      if (!mailing) return seeOther(visit.href('address.mailing', { caseId }));
      return {
        kind: 'page',
        title: addressPageWords(visit.lang).checkTitle,
        body: <CheckForm visit={visit} person={person} home={home} mailing={mailing} />,
        back: {
          href: visit.href('address.mailing', { caseId }),
          label: addressPageWords(visit.lang).mailing,
        },
      };
    },
    act: async (visit, entered) => {
      const { actor } = visit;
      const caseId = visit.params['caseId'] ?? '';
      if (actor.kind !== 'applicant' || !may(actor, 'address.change', { caseId })) return notFound;
      // From here on a card may be on its way: another address could send it to somebody else.
      const accepted = (await addressSubjectOf(services, visit))?.file.photo === 'accepted';
      const first = accepted ? await askProof(visit, { pageId: id, entered }) : undefined;
      if (first) return first;
      const done = await saveAddresses(services, { actor, caseId, once: visit.once });
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
}
