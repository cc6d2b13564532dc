import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, percentOf, result, rounded } from './facts.ts';

/**
 * A shadow on the wall: its colour, but darker, with a soft edge. Value: percent of the wall. Never a fact: a wall may
 * be uneven by itself. Source: IRCC, "Permanent resident photos": no shadows on the face or the background.
 */
export function checkShadowBackground({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  const behind = seen?.background;
  if (!behind || behind.zone < checks.background.smallest) return notChecked('shadow_background');
  const limits = checks.shadow_background;
  if (behind.shadow <= limits.shadow && behind.darkest < limits.darkest) {
    const [value, limit] = [rounded(-behind.darkest), -limits.darkest];
    return result('shadow_background', 'warn', { value, limit, unit: 'score', about: 'deep' });
  }
  const [value, limit] = [percentOf(behind.shadow), percentOf(limits.shadow)];
  const severity = behind.shadow > limits.shadow ? 'warn' : null;
  return result('shadow_background', severity, { value, limit, unit: 'percent' });
}
