import { displayName } from '../../case/names.ts';
import type { Visit } from '../../case/page.ts';
import type { Profile } from '../../config/profile.ts';
import { dayOf } from '../../platform/clock.ts';
import { Details } from '../../platform/html/card.tsx';
import { formatDay, type Lang } from '../../platform/i18n.ts';
import { actingNoticeWords } from '../acting/acting-words.ts';
import { mayHaveOwnAccount } from '../acting/acting.ts';
import { pastActWords } from '../acting/past-activity.ts';
import { receiptWords } from './receipt-words.ts';
import type { Progress } from './progress.ts';
import type { FamilyMemberCase, SeparateMember } from './store.ts';
import { homeWords } from './home-words.ts';

type ApartProps = { readonly visit: Visit; readonly apart: readonly SeparateMember[]; readonly zone: string };

/** Those who act alone: that they do, and what was done before, where the reader acted for them. */
export function SeparateMembers({ visit, apart, zone }: ApartProps) {
  const { lang } = visit;
  const w = homeWords(lang);
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">{w.apart}</h2>
      <ul>
        {apart.map((person) => (
          <li key={displayName(person)}>
            {saidOf(lang, person)} <AccountLink visit={visit} person={person} />
            <Before lang={lang} person={person} zone={zone} />
          </li>
        ))}
      </ul>
      <p class="hint">{w.apartWhy}</p>
    </section>
  );
}

/** Whether an account is used is told only to the principal applicant, who gave its address, and never acted in it. */
function saidOf(lang: Lang, person: SeparateMember): string {
  const name = displayName(person);
  if (!person.hasAccount) return actingNoticeWords(lang).grown({ name });
  if (person.pastCaseId !== null || person.role === 'principal') return actingNoticeWords(lang).own({ name });
  return person.usesAccount ? homeWords(lang).apartUsed({ name }) : homeWords(lang).apartUnused({ name });
}

function AccountLink({ visit, person }: { readonly visit: Visit; readonly person: SeparateMember }) {
  if (person.hasAccount || person.pastCaseId === null) return null;
  return (
    <a href={visit.href('own-account.for', { caseId: person.pastCaseId })}>
      {actingNoticeWords(visit.lang).account({ name: displayName(person) })}
    </a>
  );
}

type BeforeProps = { readonly lang: Lang; readonly person: SeparateMember; readonly zone: string };

function Before({ lang, person, zone }: BeforeProps) {
  const { endedAt, facts } = person;
  if (!endedAt || !facts) return null;
  const w = actingNoticeWords(lang);
  const dayIn = (at: Date) => formatDay(lang, dayOf(at, zone));
  // Acting that a midnight ended went on until the day before.
  const day = dayIn(new Date(endedAt.getTime() - 1));
  return (
    <Details summary={w.summary({ name: displayName(person) })}>
      <p>{facts.length > 0 ? w.until({ day }) : w.nothing({ day })}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ act, at }) => (
            <li key={`${act} ${at}`}>
              {pastActWords(act)?.[lang]}, {dayIn(new Date(at))}
            </li>
          ))}
        </ul>
      )}
    </Details>
  );
}

/** Everything held of each person that the reader acts for, whatever became of their case. */
export function DataOf({
  visit,
  members,
}: {
  readonly visit: Visit;
  readonly members: readonly FamilyMemberCase[];
}) {
  const w = actingNoticeWords(visit.lang);
  if (members.length === 0) return null;
  return (
    <section aria-labelledby="data">
      <h2 id="data">{w.dataTitle}</h2>
      <ul>
        {members.map((member) => (
          <li key={member.caseId}>
            <a href={visit.href('data', { caseId: member.caseId })}>
              {member.own ? w.data : w.dataOf({ name: displayName(member) })}
            </a>
          </li>
        ))}
        <li>
          <a href={visit.href('receipts')}>{receiptWords(visit.lang).listTitle}</a>
        </li>
      </ul>
    </section>
  );
}

type MayProps = HomeContext & { readonly members: readonly FamilyMemberCase[] };

/** The ways to an own account, to consent, and to representatives. */
export function WhoMayAct({ visit, members, profile, now }: MayProps) {
  const { lang } = visit;
  const w = actingNoticeWords(lang);
  const today = dayOf(now, profile.zone);
  const link = (page: string, member: FamilyMemberCase, says: string) => (
    <li key={`${page} ${member.caseId}`}>
      <a href={visit.href(page, { caseId: member.caseId })}>{says}</a>
    </li>
  );
  const open = members.filter(({ landing }) => landing !== 'closed' && landing !== 'declined');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="helpers">
      <h2 id="helpers">{w.helpTitle}</h2>
      <ul>
        {open.filter(({ own }) => own).map((member) => link('acting', member, w.acting))}
        {open
          .filter((one) => !one.own && !one.hasAccount && mayHaveOwnAccount(one, today, profile.limits))
          .map((member) => link('own-account.for', member, w.account({ name: displayName(member) })))}
        {open.map((member) =>
          link(
            'representatives.of',
            member,
            w.representatives({ name: displayName(member), own: member.own }),
          ),
        )}
      </ul>
    </section>
  );
}

/** What every part of the page needs to know. */
export type HomeContext = { readonly visit: Visit; readonly profile: Profile; readonly now: Date };

export type MemberProps = HomeContext & {
  readonly member: FamilyMemberCase;
  readonly progress: Progress;
  readonly viewer: FamilyMemberCase | undefined;
};
