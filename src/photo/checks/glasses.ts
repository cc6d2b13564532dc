import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { below, notChecked, type PhotoFacts, percentOf, result, rounded } from './facts.ts';

/**
 * Dark glass, or light reflected in it. Clear glasses are allowed and say nothing here. Dark: the brightest part
 * round the eye against the cheek. Reflection: the share of the lens that is near white.
 * Source: IRCC, "Permanent resident photos": eyes clearly visible, no reflection in the glasses, no tinted lenses.
 */
export function checkGlasses({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('glasses');
  const { bright, reflection } = checks.glasses;
  const dark = Math.min(...seen.eyes.bright);
  const severity = below(dark, bright);
  if (!severity && seen.eyes.reflection > reflection) {
    const [value, limit] = [percentOf(seen.eyes.reflection), percentOf(reflection)];
    return result('glasses', 'warn', { value, limit, unit: 'percent', about: 'reflection' });
  }
  const measure = { value: rounded(dark), limit: bright.warn, unit: 'score', about: 'dark' } as const;
  return result('glasses', severity, measure);
}
