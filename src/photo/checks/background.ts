import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import {
  above,
  below,
  notChecked,
  type CheckPart,
  type PhotoFacts,
  percentOf,
  restingOn,
  result,
  rounded,
  worst,
} from './facts.ts';

/**
 * A plain, light wall without colour. The zone is what lies beside and above head and shoulders; below a
 * share of the picture it is too small to judge. Source: IRCC, "Permanent resident photos": plain white or light background.
 */
export function checkBackground({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  const behind = seen?.background;
  if (!behind || behind.zone < checks.background.smallest) return notChecked('background');
  const { plain, clutter, chromaSpread, lightness, chroma } = checks.background;
  const scored = (value: number, limit: number, about: string) =>
    ({ value: rounded(value), limit, unit: 'score', about }) as const;
  const shared = (value: number, limit: number, about: string) =>
    ({ value: percentOf(value), limit: percentOf(limit), unit: 'percent', about }) as const;
  const parts: readonly [CheckPart, ...CheckPart[]] = [
    { answer: below(behind.plain, plain), measure: shared(behind.plain, plain.warn, 'busy') },
    { answer: above(behind.clutter, clutter), measure: shared(behind.clutter, clutter.warn, 'things') },
    {
      answer: above(behind.chromaSpread, chromaSpread),
      measure: scored(behind.chromaSpread, chromaSpread.warn, 'uneven'),
    },
    {
      answer: below(behind.lightness, lightness),
      measure: scored(behind.lightness, lightness.warn, 'dark'),
    },
    { answer: above(behind.chroma, chroma), measure: scored(behind.chroma, chroma.warn, 'coloured') },
  ];
  const severity = worst(...parts.map(({ answer }) => answer));
  return result('background', severity, restingOn(parts, severity));
}
