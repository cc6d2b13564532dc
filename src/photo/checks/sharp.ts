import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, type PhotoFacts, rounded, worst } from './facts.ts';

/**
 * In focus, and not moved. Three measures of blur, at the size at which the photo is kept: fine detail round the eyes,
 * and Crete's blur of the face and of the eyes. A fact only when two of them say so.
 * Source: IRCC, "Permanent resident photos": clear, sharp and in focus.
 */
export function checkSharp({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { sharpness } = seen;
  const answers = [
    above(sharpness.softness, checks.sharp.softness),
    above(sharpness.face, checks.sharp.face),
    above(sharpness.eyes, checks.sharp.eyes),
  ];
  const facts = answers.filter((answer) => answer === 'fail').length;
  const severity = worst(facts >= 2 ? 'fail' : null, answers.some((answer) => answer) ? 'warn' : null);
  if (!severity) return null;
  const [value, limit] = [rounded(sharpness.softness), checks.sharp.softness.warn];
  return { code: 'sharp', severity, value, limit, unit: 'score' };
}
