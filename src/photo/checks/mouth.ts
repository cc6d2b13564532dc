import type { CheckResult, PhotoLimits, Severity } from '../engine/types.ts';
import { above, notChecked, type Part, type PhotoFacts, restingOn, result, rounded, worst } from './facts.ts';

/**
 * The mouth is closed. The mesh alone may not say so: it reads a dark upper and a light lower lip as a gap, and would
 * turn away half of the Black people it looks at. So dark or tooth-like pixels between the lips must show, or the gap
 * must be wider than lips ever draw. Source: IRCC, "Permanent resident photos": neutral expression, mouth closed.
 */
export function checkMouth({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('mouth');
  const { gap, inside } = checks.mouth;
  const open = seen.mouth.dark + seen.mouth.teeth;
  const wide = above(seen.mouth.gap, gap);
  const shows = above(open, inside);
  const fact = wide === 'fail' && shows === 'fail' ? 'fail' : null;
  const doubt: Severity | null = wide || shows ? 'warn' : null;
  const severity = worst(fact, doubt);
  const between: Part = {
    answer: wide,
    measure: { value: rounded(seen.mouth.gap), limit: gap.warn, unit: 'score', about: 'gap' },
  };
  const within: Part = {
    answer: shows,
    measure: { value: rounded(open), limit: inside.warn, unit: 'score', about: 'inside' },
  };
  return result('mouth', severity, restingOn([between, within], severity));
}
