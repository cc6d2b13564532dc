import type { Finding, PhotoLimits } from '../engine/types.ts';
import { below, type PhotoFacts, percent, rounded } from './facts.ts';

/**
 * Dark glass, or light reflected in it. Clear glasses are allowed and say nothing here. Dark: the brightest part
 * round the eye against the cheek. Reflection: the share of the lens that is near white.
 * Source: IRCC, "Permanent resident photos": eyes clearly visible, no reflection in the glasses, no tinted lenses.
 */
export function checkGlasses({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { bright, reflection } = checks.glasses;
  const dark = Math.min(...seen.eyes.bright);
  const severity = below(dark, bright);
  if (severity) {
    return {
      code: 'glasses',
      severity,
      value: rounded(dark),
      limit: bright.warn,
      unit: 'score',
      about: 'dark',
    };
  }
  if (seen.eyes.reflection <= reflection) return null;
  const [value, limit] = [percent(seen.eyes.reflection), percent(reflection)];
  return { code: 'glasses', severity: 'warn', value, limit, unit: 'percent', about: 'reflection' };
}
