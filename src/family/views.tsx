import { displayName } from '../case/names.ts';
import { dayOf } from '../platform/clock.ts';
import { Card } from '../platform/html/card.tsx';
import { Tag } from '../platform/html/feedback.tsx';
import { StepTrail, type TrailStep } from '../platform/html/way.tsx';
import type { Lang } from '../platform/i18n.ts';
import type { Profile } from '../profile.ts';
import { stepNoteWords, stepWords, tagWords } from './case-words.ts';
import { SeparateMembers, DataOf, WhoMayAct } from './others.tsx';
import { ageOn } from './family.ts';
import { CardLinks } from './links.tsx';
import { type Progress, progressOf } from './progress.ts';
import { StatusText } from './says.tsx';
import type { MemberProps, HomeContext } from './scene.ts';
import type { SeparateMember, FamilyMemberCase } from './store.ts';
import type { CaseStep } from './way.ts';
import { homeWords } from './words.ts';

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
export function FamilyHome(props: FamilyProps) {
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
export function familyTitle(lang: Lang, members: readonly FamilyMemberCase[]): string {
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
          steps={steps.map((step) => wayStep(lang, step, profile))}
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

function wayStep(lang: Lang, { key, state, at, note }: CaseStep, profile: Profile): TrailStep {
  const { cardDueDays } = profile.limits;
  const said =
    note === 'needs-photo'
      ? homeWords(lang).afterPhoto({ days: cardDueDays })
      : note && stepNoteWords[note][lang];
  return { state, title: stepWords[key][lang], day: at && dayOf(at), note: said };
}
