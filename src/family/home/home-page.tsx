import { callName, displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { Details } from '../../platform/html/card.tsx';
import { Instead, seeOther } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { factsBefore } from '../acting/acting-store.ts';
import { homeWords } from './home-words.ts';
import { MemberCard } from './member-card.tsx';
import { DataOf, type HomeContext, SeparateMembers, WhoMayAct } from './other-members.tsx';
import { type Progress, progressOf } from './progress.ts';
import { ResidentNews } from './resident-view.tsx';
import { residentWords, youAreResident } from './resident-words.ts';
import { residentSince } from './resident.ts';
import { receiptListPage, receiptPage } from './receipt-pages.tsx';
import { familyCasesOf, type FamilyMemberCase, type SeparateMember } from './store.ts';

type Needed = Pick<Services, 'db' | 'clock' | 'profile'>;

/** The family's page, and the receipts of what was done. */
export function familyPages(services: Needed): readonly Page[] {
  return [homePage(services), receiptListPage(services), receiptPage(services)];
}

function homePage({ db, clock, profile }: Needed): Page {
  return pageAbout({
    id: 'home',
    tabTitle: both({ en: 'Your family', fr: 'Votre famille' }),
    path: { en: '/family', fr: '/famille' },
    does: 'family.see',
    load({ actor, href }) {
      if (actor.kind === 'representative') return new Instead(seeOther(href('clients')));
      return actor.kind === 'applicant' ? actor : undefined;
    },
    async show(visit, { accountId }) {
      const { zone } = profile;
      const family = await familyCasesOf(db, accountId, { today: clock.today(), zone });
      const members = family.filter((person): person is FamilyMemberCase => person.caseId !== null);
      const apart = await Promise.all(
        family
          .filter((person): person is SeparateMember => person.caseId === null)
          .map((one) => withFacts(db, one)),
      );
      return {
        kind: 'page',
        title: headingOf(visit, members),
        body: (
          <FamilyHome visit={visit} profile={profile} now={clock.now()} members={members} apart={apart} />
        ),
        wide: true,
      };
    },
  });
}

/** What was done before, also in the minute in which nobody has written it down yet. */
async function withFacts(db: Services['db'], person: SeparateMember): Promise<SeparateMember> {
  const { facts, pastCaseId, endedAt } = person;
  if (facts || pastCaseId === null || endedAt === null) return person;
  return { ...person, facts: await factsBefore(db, pastCaseId, endedAt) };
}

type FamilyProps = HomeContext & {
  readonly members: readonly FamilyMemberCase[];
  readonly apart: readonly SeparateMember[];
};

const lists = {
  en: new Intl.ListFormat('en-CA', { type: 'conjunction' }),
  fr: new Intl.ListFormat('fr-CA', { type: 'conjunction' }),
};

const turnsIn = (progress: readonly Progress[]): number =>
  progress.filter(({ standing }) => standing.kind === 'turn').length;

/** Nothing more is to be done for this person, and nothing waits. */
const isFinished = ({ standing }: Progress): boolean =>
  standing.kind === 'done' && standing.what !== 'mailed';

/** The news in one line: that the reader is a permanent resident; before that, how many things need them. */
function headingOf({ lang, zone }: Visit, members: readonly FamilyMemberCase[]): string {
  const me = members.find(({ own }) => own);
  const since = me && residentSince(me, zone);
  if (me && since !== undefined) return youAreResident(lang, { sex: me.sex, since });
  const w = homeWords(lang);
  const name = me ? callName(me) : '';
  const progress = members.map(progressOf);
  const count = turnsIn(progress);
  if (count > 0) return w.needs({ name, count });
  if (progress.some(({ mending }) => mending)) return w.mending({ name });
  const over = progress.every(({ standing }) => standing.kind === 'done' && standing.what === 'delivered');
  return over ? w.allDone({ name }) : w.nothing({ name });
}

/** The family: the news, one card for each person, and who signs in alone. */
function FamilyHome(props: FamilyProps) {
  const { visit, members, apart, profile } = props;
  const { lang } = visit;
  const w = homeWords(lang);
  const ways = members.map((member) => progressOf(member));
  const me = members.find(({ own }) => own);
  const others = members.filter(({ own }) => !own).map(callName);
  const resident = me && residentSince(me, profile.zone) !== undefined ? me : undefined;
  const turns = turnsIn(ways);
  const over = members.every(({ card }) => card === 'delivered');
  return (
    <>
      <h1>{headingOf(visit, members)}</h1>
      <p class="lead">
        {resident && `${residentWords(lang).welcome({ name: callName(resident) })} `}
        {resident && turns > 0 && `${residentWords(lang).stillNeeds({ count: turns })} `}
        {others.length > 0 && `${w.actsFor({ names: lists[lang].format(others) })} `}
        {over ? residentWords(lang).over : turns > 0 ? w.stop : w.writing}
      </p>
      {resident && <ResidentNews {...props} me={resident} />}
      <MemberCards {...props} ways={ways} viewer={me} />
      {apart.length > 0 && <SeparateMembers visit={visit} apart={apart} zone={profile.zone} />}
      <WhoMayAct visit={visit} members={members} profile={profile} now={props.now} />
      <DataOf visit={visit} members={members} />
    </>
  );
}

type CardsProps = FamilyProps & {
  readonly ways: readonly Progress[];
  readonly viewer: FamilyMemberCase | undefined;
};

/** One card for each person; who is finished is folded, unless nobody else is left. */
function MemberCards({ members, ways, viewer, ...props }: CardsProps) {
  const { lang } = props.visit;
  const all = members.map((member, index) => ({ member, progress: ways[index] as Progress }));
  const open = all.filter(({ progress }) => !isFinished(progress));
  const folded = open.length === 0 ? [] : all.filter(({ progress }) => isFinished(progress));
  const card = ({ member, progress }: (typeof all)[number]) => (
    <MemberCard key={member.caseId} {...props} member={member} progress={progress} viewer={viewer} />
  );
  return (
    <>
      {(open.length === 0 ? all : open).map(card)}
      {folded.length > 0 && (
        <Details
          summary={homeWords(lang).finished({
            names: lists[lang].format(folded.map(({ member }) => displayName(member))),
          })}
        >
          {folded.map(card)}
        </Details>
      )}
    </>
  );
}
