import type { Finding, PhotoLimits } from '../engine/types.ts';
import { type PhotoFacts, percent } from './facts.ts';

/**
 * A shadow on the wall: its colour, but darker, with a soft edge. Value: percent of the wall. Never a fact: a wall may
 * be uneven by itself. Source: IRCC, "Permanent resident photos": no shadows on the face or the background.
 */
export function checkShadowBackground({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  const behind = seen?.background;
  if (!behind || behind.zone < 0.02) return null;
  const limits = checks.shadow_background;
  if (behind.shadow <= limits.shadow && behind.darkest >= limits.darkest) return null;
  const [value, limit] = [percent(behind.shadow), percent(limits.shadow)];
  return { code: 'shadow_background', severity: 'warn', value, limit, unit: 'percent' };
}
