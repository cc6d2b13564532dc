import { ageOn } from '../../case/ages.ts';
import { isUndecided } from '../../case/case.ts';
import { displayName } from '../../case/names.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { findCasePerson, type Receipt, receiptOf } from '../../case/store.ts';
import { TRANSITIONS } from '../../case/transitions.ts';
import type { Profile } from '../../config/profile.ts';
import { countryName } from '../../intake/countries.ts';
import { dayOf } from '../../platform/clock.ts';
import { ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Card } from '../../platform/html/card.tsx';
import { ReceiptPanel, Tag } from '../../platform/html/feedback.tsx';
import { StepTrail, type TrailStep } from '../../platform/html/step-trail.tsx';
import { Instead, seeOther } from '../../platform/http/page.ts';
import { both, type Both, formatDay, formatInstant, type Lang } from '../../platform/i18n.ts';
import { factsBefore } from '../acting/acting-store.ts';
import {
  actionWords,
  backToFamilyWords,
  caseLinkWords,
  homeWords,
  stageWords,
  statusWords,
  stepNoteWords,
  stepWords,
  tagWords,
} from './home-words.ts';
import { DataOf, type HomeContext, type MemberProps, SeparateMembers, WhoMayAct } from './other-members.tsx';
import { type CaseStep, type Progress, progressOf, type StepAction, type WaitingStage } from './progress.ts';
import { receiptTextOf, receiptWords } from './receipt-words.ts';
import { familyCasesOf, type FamilyMemberCase, type SeparateMember } from './store.ts';

type Needed = Pick<Services, 'db' | 'clock' | 'profile'>;

/** The family's page, and the receipt of every act. */
export function familyPages(services: Needed): readonly Page[] {
  return [homePage(services), receiptPage(services)];
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
        title: familyTitle(visit.lang, members),
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

async function loadReceipt({ db }: Needed, { actor, params }: Visit): Promise<Receipt | undefined> {
  return actor.kind === 'applicant' ? receiptOf(db, params['number'] ?? '', actor.accountId) : undefined;
}

function receiptPage(services: Needed): Page {
  const { db } = services;
  return pageAbout({
    id: 'receipt',
    path: { en: '/receipts/:number', fr: '/recus/:number' },
    does: 'receipt.see',
    load: (visit) => loadReceipt(services, visit),
    async show(visit, receipt) {
      const { lang } = visit;
      const person = receipt.caseId ? await findCasePerson(db, receipt.caseId) : undefined;
      const w = receiptWords(lang);
      const { what, next } = receiptTextOf(receipt.act);
      return {
        kind: 'page',
        title: what[lang],
        body: (
          <>
            <ReceiptPanel
              lang={lang}
              what={what[lang]}
              number={receipt.number}
              when={w.when({ at: formatInstant(lang, receipt.at, visit.zone) })}
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
  });
}

type FamilyProps = HomeContext & {
  readonly members: readonly FamilyMemberCase[];
  readonly apart: readonly SeparateMember[];
};

/** Given names as the person wrote them; the single name where there is only one. */
const called = (person: { readonly familyName: string; readonly givenNames: string }) =>
  person.givenNames || person.familyName;

const lists = {
  en: new Intl.ListFormat('en-CA', { type: 'conjunction' }),
  fr: new Intl.ListFormat('fr-CA', { type: 'conjunction' }),
};

/** The news in one line: how many things need the reader. */
function headingOf(lang: Lang, name: string, progress: readonly Progress[]): string {
  const w = homeWords(lang);
  const count = progress.filter(({ standing }) => standing.kind === 'turn').length;
  if (count > 0) return w.needs({ name, count });
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
  const others = members.filter(({ own }) => !own).map(called);
  const turns = ways.some(({ standing }) => standing.kind === 'turn');
  return (
    <>
      <h1>{headingOf(lang, me ? called(me) : '', ways)}</h1>
      <p class="lead">
        {others.length > 0 && `${w.actsFor({ names: lists[lang].format(others) })} `}
        {turns ? w.stop : w.writing}
      </p>
      {members.map((member, index) => (
        <MemberCard
          key={member.caseId}
          {...props}
          member={member}
          progress={ways[index] as Progress}
          viewer={me}
        />
      ))}
      {apart.length > 0 && <SeparateMembers visit={visit} apart={apart} zone={profile.zone} />}
      <WhoMayAct visit={visit} members={members} profile={profile} now={props.now} />
      <DataOf visit={visit} members={members} />
    </>
  );
}

/** The title of the page, the same as its heading. */
function familyTitle(lang: Lang, members: readonly FamilyMemberCase[]): string {
  const me = members.find(({ own }) => own);
  return headingOf(lang, me ? called(me) : '', members.map(progressOf));
}

function MemberCard(props: MemberProps) {
  const { visit, member, progress, profile } = props;
  const { lang } = visit;
  const { standing, steps } = progress;
  const name = displayName(member);
  const tag = tagWords(standing)[lang];
  return (
    <Card
      id={`person-${member.caseId}`}
      title={name}
      note={relation(lang, member, props)}
      tag={<Tag kind={standing.kind}>{tag}</Tag>}
    >
      {steps.length > 0 && (
        <StepTrail
          lang={lang}
          label={homeWords(lang).way({ name })}
          steps={steps.map((step) => trailStep(lang, step, profile))}
        />
      )}
      <StatusText {...props} />
      <CardLinks {...props} />
    </Card>
  );
}

function relation(
  lang: Lang,
  member: FamilyMemberCase,
  { viewer, now, profile }: Pick<MemberProps, 'viewer' | 'now' | 'profile'>,
): string {
  const w = homeWords(lang);
  if (member.own) return w.you;
  if (member.role === 'dependant') {
    return w.dependant({ age: Math.max(0, ageOn(member.birthDate, dayOf(now, profile.zone))) });
  }
  if (member.role === 'spouse') return viewer?.role === 'principal' ? w.spouse : w.other;
  return viewer?.role === 'spouse' ? w.spouse : w.principal;
}

function trailStep(lang: Lang, { key, state, at, note }: CaseStep, profile: Profile): TrailStep {
  const { cardDueDays } = profile.limits;
  const noteText =
    note === 'needs-photo'
      ? homeWords(lang).afterPhoto({ days: cardDueDays })
      : note && stepNoteWords[note][lang];
  return { state, title: stepWords[key][lang], day: at && dayOf(at, profile.zone), note: noteText };
}

const PAGES: Readonly<Record<StepAction, string>> = {
  declare: 'declare',
  proofread: 'proofread',
  address: 'address',
  'new-address': 'address',
  photo: 'photo',
  'new-photo': 'photo',
  back: 'back',
  proof: 'proof',
  card: 'card',
};

const LEAVES: readonly string[] = TRANSITIONS.landing.leave.from;
const SIGNED: readonly string[] = ['declared', 'on-hold', 'confirmed'];

type QuietLink = { readonly page: string; readonly says: Both };

/** The one next step as a button, then what else can be done or seen. */
function CardLinks({ visit, member, progress }: MemberProps) {
  const { lang } = visit;
  const { next, others, standing } = progress;
  const { caseId } = member;
  const ended = standing.kind === 'done' ? standing.what : undefined;
  const links: readonly QuietLink[] = [
    ...others.map((action) => ({ page: PAGES[action], says: actionWords[action] })),
    ...standingLinks(member),
  ];
  if (ended === 'declined' || ended === 'closed') {
    const page = ended === 'declined' ? 'how' : 'contact';
    return (
      <p>
        <a href={visit.href(page)}>{caseLinkWords[page][lang]}</a>
      </p>
    );
  }
  if (!next && links.length === 0) return null;
  const says = next === 'back' && !member.own ? backToFamilyWords : next && actionWords[next];
  const whose = <span class="sr"> ({displayName(member)})</span>;
  return (
    <ButtonRow>
      {next && says && (
        <LinkButton
          href={visit.href(PAGES[next], { caseId })}
          kind={standing.kind === 'turn' ? 'primary' : 'quiet'}
        >
          {says[lang]}
          {whose}
        </LinkButton>
      )}
      {links.map((link) => (
        <a key={link.page} href={visit.href(link.page, { caseId })}>
          {link.says[lang]}
          {whose}
        </a>
      ))}
    </ButtonRow>
  );
}

/** What stays possible beside the steps. */
function standingLinks({ landing, addressSince, card }: FamilyMemberCase): readonly QuietLink[] {
  const links: QuietLink[] = [];
  if (addressSince && card !== 'returned-mail') links.push({ page: 'address', says: caseLinkWords.address });
  if (SIGNED.includes(landing)) links.push({ page: 'declare', says: caseLinkWords.declaration });
  if (LEAVES.includes(landing)) links.push({ page: 'away', says: caseLinkWords.outside });
  if (isUndecided(landing)) links.push({ page: 'change', says: caseLinkWords.change });
  return links;
}

const DAY = 86_400_000;

/** What waits on whom and since when, what to expect, and why something stands still. */
function StatusText({ visit, profile, now, member, progress }: MemberProps) {
  const { lang } = visit;
  const { standing } = progress;
  const lines = [
    ...about(lang, member, profile),
    ...progress.waiting.map((waiting) => expectation({ visit, profile, now }, waiting)),
  ];
  if (standing.kind === 'turn' && standing.action === 'new-address')
    lines.push(statusWords['new-address'][lang]);
  if (standing.kind === 'wait' && (standing.on === 'preparing' || standing.on === 'missing-card')) {
    lines.push(statusWords[standing.on][lang]);
  }
  if (standing.kind === 'done' && (standing.what === 'declined' || standing.what === 'closed')) {
    lines.push(statusWords[standing.what][lang]);
  }
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

function about(lang: Lang, member: FamilyMemberCase, profile: HomeContext['profile']): string[] {
  const w = homeWords(lang);
  const lines: string[] = [];
  if (member.landing === 'on-hold') {
    const reasons = profile.holdReasons;
    const reason = reasons.find(({ code }) => code === member.holdReason) ?? reasons.at(-1);
    if (reason) lines.push(reason.reads[lang]);
  }
  if (member.landing === 'away' && member.country) {
    lines.push(w.awayIn({ country: countryName(member.country)[lang] }));
    if (member.expectedReturn) lines.push(w.awayUntil({ day: formatDay(lang, member.expectedReturn) }));
  }
  const codes = member.returnReasons ?? [];
  if (codes.length > 0) {
    const labels = codes.map(
      (code) => profile.returnReasons.find((r) => r.code === code)?.label[lang] ?? code,
    );
    lines.push(w.returned({ reasons: labels.join('; '), count: labels.length }));
  }
  return lines;
}

/** The usual range, or that it takes longer than usual: never a promise of one day. */
function expectation({ visit, profile, now }: HomeContext, { stage, since }: WaitingStage): string {
  const { lang } = visit;
  const w = homeWords(lang);
  const what = stageWords[stage][lang];
  const day = formatDay(lang, dayOf(since, visit.zone));
  const [from = 0, to = 0] = profile.stageDays[stage] ?? [];
  if (to === 0) return w.since({ what, day });
  const elapsed = (now.getTime() - since.getTime()) / DAY;
  return elapsed > to ? w.longer({ what, day, to }) : w.range({ what, day, from, to });
}
