import { countryName } from '../intake/intake.ts';
import { dayOf } from '../platform/clock.ts';
import { formatDay, type Lang } from '../platform/i18n.ts';
import { stageWords, statusWords } from './case-words.ts';
import type { WaitingStage } from './progress.ts';
import type { FamilyMemberCase } from './store.ts';
import type { MemberProps, HomeContext } from './scene.ts';
import { homeWords } from './words.ts';

const DAY = 86_400_000;

/** What waits on whom and since when, what to expect, and why something stands still. */
export function StatusText({ visit, profile, now, member, progress }: MemberProps) {
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
  const day = formatDay(lang, dayOf(since));
  const [from = 0, to = 0] = profile.stageDays[stage] ?? [];
  if (to === 0) return w.since({ what, day });
  const elapsed = (now.getTime() - since.getTime()) / DAY;
  return elapsed > to ? w.longer({ what, day, to }) : w.range({ what, day, from, to });
}
