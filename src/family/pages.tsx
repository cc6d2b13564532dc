import { displayName } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import { findCasePerson, receiptOf } from '../case/store.ts';
import type { Page } from '../case/visit.ts';
import { ButtonRow, LinkButton } from '../platform/html/button.tsx';
import { ReceiptPanel } from '../platform/html/feedback.tsx';
import { notFound, seeOther } from '../platform/http/page.ts';
import { formatInstant } from '../platform/i18n.ts';
import { ZONE } from '../platform/zone.ts';
import { factsBefore } from './acting-store.ts';
import { receiptWords, saidOf } from './receipt-words.ts';
import { type SeparateMember, familyCasesOf, type FamilyMemberCase } from './store.ts';
import { FamilyHome, familyTitle } from './views.tsx';

type Needed = Pick<Services, 'db' | 'clock' | 'profile'>;

/** The family's page, and the receipt of every act. */
export function familyPages(services: Needed): readonly Page[] {
  return [homePage(services), receiptPage(services)];
}

function homePage({ db, clock, profile }: Needed): Page {
  return {
    id: 'home',
    path: { en: '/family', fr: '/famille' },
    does: 'family.see',
    show: async (visit) => {
      if (visit.actor.kind === 'representative') return seeOther(visit.href('clients'));
      if (visit.actor.kind !== 'applicant') return notFound;
      const { zone } = profile;
      const family = await familyCasesOf(db, visit.actor.accountId, { today: clock.today(zone), zone });
      const members = family.filter((person): person is FamilyMemberCase => person.caseId !== null);
      const apart = await Promise.all(
        family
          .filter((person): person is SeparateMember => person.caseId === null)
          .map((one) => withFacts(db, one)),
      );
      return {
        kind: 'page',
        title: familyTitle(visit.lang, members),
        body: (
          <FamilyHome visit={visit} profile={profile} now={clock.now()} members={members} apart={apart} />
        ),
        wide: true,
      };
    },
  };
}

/** What was done before, also in the minute in which nobody has written it down yet. */
async function withFacts(db: Services['db'], person: SeparateMember): Promise<SeparateMember> {
  const { facts, pastCaseId, endedAt } = person;
  if (facts || pastCaseId === null || endedAt === null) return person;
  return { ...person, facts: await factsBefore(db, pastCaseId, endedAt) };
}

function receiptPage({ db }: Needed): Page {
  return {
    id: 'receipt',
    path: { en: '/receipts/:number', fr: '/recus/:number' },
    does: 'receipt.see',
    show: async (visit) => {
      const { actor, lang } = visit;
      if (actor.kind !== 'applicant') return notFound;
      const receipt = await receiptOf(db, visit.params['number'] ?? '', actor.accountId);
      if (!receipt) return notFound;
      const person = receipt.caseId ? await findCasePerson(db, receipt.caseId) : undefined;
      const w = receiptWords(lang);
      const { what, next } = saidOf(receipt.act);
      return {
        kind: 'page',
        title: what[lang],
        body: (
          <>
            <ReceiptPanel
              lang={lang}
              what={what[lang]}
              number={receipt.number}
              when={w.when({ at: formatInstant(lang, receipt.at, ZONE) })}
            >
              {person && <p>{w.forWhom({ name: displayName(person) })}</p>}
            </ReceiptPanel>
            <h2>{w.next}</h2>
            <p>{next[lang]}</p>
            <p class="hint">{w.keep}</p>
            <ButtonRow>
              <LinkButton href={visit.href('home')}>{w.toHome}</LinkButton>
            </ButtonRow>
          </>
        ),
        back: { href: visit.href('home'), label: w.back },
      };
    },
  };
}
