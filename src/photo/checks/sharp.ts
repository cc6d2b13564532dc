import type { CheckResult, PhotoLimits } from '../engine/types.ts';
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
 * In focus, and not moved. Three measures of blur, at the size at which the photo is kept: fine detail round the eyes,
 * and Crete's blur of the face and of the eyes. A fact only when two of them say so.
 * Source: IRCC, "Permanent resident photos": clear, sharp and in focus.
 */
export function checkSharp({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('sharp');
  const part = (about: 'softness' | 'face' | 'eyes'): CheckPart => ({
    answer: above(seen.sharpness[about], checks.sharp[about]),
    measure: { value: rounded(seen.sharpness[about]), limit: checks.sharp[about].warn, unit: 'score', about },
  });
  const parts = [part('softness'), part('face'), part('eyes')] as const;
  const facts = parts.filter(({ answer }) => answer === 'fail').length;
  const severity = worst(facts >= 2 ? 'fail' : null, parts.some(({ answer }) => answer) ? 'warn' : null);
  return result('sharp', severity, restingOn([...parts], severity));
}
