import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, below, type PhotoFacts, percent, rounded, worst } from './facts.ts';

/**
 * A plain, light wall without colour. The zone is what lies beside and above head and shoulders; below 2 % of the
 * picture it is too small to judge. Source: IRCC, "Permanent resident photos": plain white or light background.
 */
export function checkBackground({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  const behind = seen?.background;
  if (!behind || behind.zone < 0.02) return null;
  const limits = checks.background;
  const busy = worst(
    below(behind.plain, limits.plain),
    above(behind.clutter, limits.clutter),
    above(behind.chromaSpread, limits.chromaSpread),
  );
  const dark = below(behind.lightness, limits.lightness);
  const coloured = above(behind.chroma, limits.chroma);
  const severity = worst(busy, dark, coloured);
  if (!severity) return null;
  if (busy === severity) {
    const [value, limit] = [percent(behind.plain), percent(limits.plain.warn)];
    return { code: 'background', severity, value, limit, unit: 'percent', about: 'busy' };
  }
  const isDark = dark === severity;
  return {
    code: 'background',
    severity,
    value: rounded(isDark ? behind.lightness : behind.chroma),
    limit: isDark ? limits.lightness.warn : limits.chroma.warn,
    unit: 'score',
    about: isDark ? 'dark' : 'coloured',
  };
}
