import type { CheckResult, PhotoLimits, Severity } from '../engine/types.ts';
import {
  above,
  notChecked,
  type CheckPart,
  type PhotoFacts,
  restingOn,
  result,
  rounded,
  worst,
} from './facts.ts';

/**
 * The mouth is closed. The mesh alone may not say so: it reads a dark upper and a light lower lip as a gap, and would
 * turn away half of the Black people it looks at. So dark or tooth-like pixels between the lips must show, or the gap
 * must be wider than lips ever draw. Between dark lips the mesh may miss a gap that a camera sees: then a good part of
 * the mouth is much darker than the lips. Source: IRCC, "Permanent resident photos": neutral expression, mouth closed.
 */
export function checkMouth({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('mouth');
  const { gap, inside, hollow } = checks.mouth;
  const open = seen.mouth.dark + seen.mouth.teeth;
  const wide = above(seen.mouth.gap, gap);
  const shows = above(open, inside);
  const fact = wide === 'fail' && shows === 'fail' ? 'fail' : null;
  const dark = seen.mouth.hollow > hollow.warn ? 'warn' : null;
  const doubt: Severity | null = wide || shows ? 'warn' : null;
  const severity = worst(fact, doubt, dark);
  const between: CheckPart = {
    answer: wide,
    measure: { value: rounded(seen.mouth.gap), limit: gap.warn, unit: 'score', about: 'gap' },
  };
  const within: CheckPart = {
    answer: shows,
    measure: { value: rounded(open), limit: inside.warn, unit: 'score', about: 'inside' },
  };
  const lips: CheckPart = {
    answer: dark,
    measure: {
      value: Math.round(seen.mouth.hollow * 1000) / 1000,
      limit: hollow.warn,
      unit: 'score',
      about: 'inside',
    },
  };
  return result('mouth', severity, restingOn([between, within, lips], severity));
}
