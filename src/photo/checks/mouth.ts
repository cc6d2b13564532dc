import type { Finding, PhotoLimits, Severity } from '../engine/types.ts';
import { above, type PhotoFacts, rounded, worst } from './facts.ts';

/**
 * The mouth is closed. The mesh alone may not say so: it reads a dark upper and a light lower lip as a gap, and would
 * turn away half of the Black people it looks at. So dark or tooth-like pixels between the lips must show, or the gap
 * must be wider than lips ever draw. Source: IRCC, "Permanent resident photos": neutral expression, mouth closed.
 */
export function checkMouth({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { gap, inside } = checks.mouth;
  const open = seen.mouth.dark + seen.mouth.teeth;
  const wide = above(seen.mouth.gap, gap);
  const shows = above(open, inside);
  const fact = wide === 'fail' && shows === 'fail' ? 'fail' : null;
  const doubt: Severity | null = wide || shows ? 'warn' : null;
  const severity = worst(fact, doubt);
  return (
    severity && { code: 'mouth', severity, value: rounded(seen.mouth.gap), limit: gap.warn, unit: 'score' }
  );
}
