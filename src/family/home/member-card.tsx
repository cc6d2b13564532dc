import { nameBlockedWords } from '../../card/blocking.ts';
import { ageOn } from '../../case/ages.ts';
import { isUndecided } from '../../case/case.ts';
import { callName, displayName } from '../../case/names.ts';
import { TRANSITIONS } from '../../case/transitions.ts';
import type { Profile } from '../../config/profile.ts';
import { countryName } from '../../intake/countries.ts';
import { dayOf } from '../../platform/clock.ts';
import { ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Card } from '../../platform/html/card.tsx';
import { Tag } from '../../platform/html/feedback.tsx';
import { StepTrail, type TrailStep } from '../../platform/html/step-trail.tsx';
import { type Both, formatDay, type Lang } from '../../platform/i18n.ts';
import {
  actionWords,
  backToFamilyWords,
  caseLinkWords,
  declareForWords,
  homeWords,
  stageWords,
  statusWords,
  stepNoteWords,
  stepWords,
  tagWords,
} from './home-words.ts';
import type { Visit } from '../../case/page.ts';
import type { HomeContext, MemberProps } from './other-members.tsx';
import type { CaseStep, Progress, StepAction, WaitingStage } from './progress.ts';
import { ResidentLine } from './resident-view.tsx';
import { proofButtonWords } from './resident-words.ts';
import type { FamilyMemberCase } from './store.ts';

/** One person of the family: where the case stands, the one next step, and what else can be done. */
export function MemberCard(props: MemberProps) {
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
      <ResidentLine {...props} />
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
  spelling: 'data.correct',
  proof: 'proof',
  card: 'card',
};

const LEAVES: readonly string[] = TRANSITIONS.landing.leave.from;
const SIGNED: readonly string[] = ['declared', 'on-hold', 'confirmed'];

/** The correction of a name begins at the part that holds it. */
const hrefOf = ({ href }: Visit, action: StepAction, caseId: string) =>
  href(PAGES[action], { caseId }) + (action === 'spelling' ? '?part=identity' : '');

type QuietLink = { readonly page: string; readonly href?: string; readonly says: Both };

/** The one next step as a button, then what else can be done or seen. */
function CardLinks(props: MemberProps) {
  const { visit, member, progress } = props;
  const { lang } = visit;
  const { next, standing } = progress;
  const { caseId } = member;
  const ended = standing.kind === 'done' ? standing.what : undefined;
  if (ended === 'declined' || ended === 'closed') {
    const page = ended === 'declined' ? 'how' : 'contact';
    return (
      <p>
        <a href={visit.href(page)}>{caseLinkWords[page][lang]}</a>
      </p>
    );
  }
  const links = quietLinks(visit, member, progress);
  if (!next && links.length === 0 && member.landing !== 'confirmed') return null;
  return (
    <ButtonRow>
      <CardButtons {...props} />
      {links.map((link) => (
        <a key={link.page} href={link.href ?? visit.href(link.page, { caseId })}>
          {link.says[lang]}
          <Whose member={member} />
        </a>
      ))}
    </ButtonRow>
  );
}

/** Whose link it is, for whoever hears the links of a page one after the other. */
const Whose = ({ member }: { readonly member: FamilyMemberCase }) => (
  <span class="sr"> ({displayName(member)})</span>
);

/**
 * What needs the person is the full button, so that as many stand here as the heading counts; the proof of a residence
 * that is confirmed is full only where nothing needs them.
 */
function CardButtons({ visit, member, progress }: MemberProps) {
  const { lang } = visit;
  const { caseId } = member;
  const { next, standing } = progress;
  const says = next && nextStepText(lang, member, next);
  const confirmed = member.landing === 'confirmed';
  const duty = standing.kind === 'turn';
  return (
    <>
      {confirmed && !member.own && (
        <LinkButton href={visit.href('proof', { caseId })} kind={duty ? 'quiet' : 'primary'}>
          {proofButtonWords[lang]}
          <Whose member={member} />
        </LinkButton>
      )}
      {next && says && (
        <LinkButton href={hrefOf(visit, next, caseId)} kind={duty ? 'primary' : 'quiet'}>
          {says}
          <Whose member={member} />
        </LinkButton>
      )}
    </>
  );
}

/** The next step in the reader's words: of oneself "I", of somebody else by name. */
function nextStepText(lang: Lang, member: FamilyMemberCase, next: StepAction): string {
  if (!member.own && next === 'back') return backToFamilyWords[lang];
  if (!member.own && next === 'declare') return declareForWords(lang).link({ given: callName(member) });
  return actionWords[next][lang];
}

/** What else can be done or seen. The proof is a button of its own: the reader's above, the others' in their cards. */
function quietLinks(visit: Visit, member: FamilyMemberCase, { others }: Progress): readonly QuietLink[] {
  const { caseId } = member;
  const actions = others
    .filter((action) => action !== 'proof')
    .map((action) => ({
      page: PAGES[action],
      href: hrefOf(visit, action, caseId),
      says: actionWords[action],
    }));
  return [...actions, ...standingLinks(member)];
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
  if (progress.mending) lines.push(nameBlockedWords.mending[lang]);
  else if (progress.next === 'spelling' || progress.others.includes('spelling'))
    lines.push(nameBlockedWords.turn[lang]);
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
