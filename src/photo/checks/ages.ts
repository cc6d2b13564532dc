import type { FindingCode } from './all.ts';
import type { PhotoLimits } from './limit-types.ts';

/** What a programme allows of small children: their ages in full months, at which each ends, and limits in place of others. */
export type AgeAllowances = {
  readonly eyesMayBeClosedBelow: number;
  readonly expressionIsFreeBelow: number;
  readonly infantBelow: number;
  /** In place of `aspect.stretchWarn`: the faces of infants are as wide as they are high. */
  readonly infantStretch: number;
  /** In place of `head.unsureMm`: the crown is estimated as that of an adult. */
  readonly infantUnsureMm: number;
};

/**
 * The limits for a person of an age in full months; unchanged where it is not known. What is free at an age is never
 * held against a photo, and adults are judged as they were.
 */
export function limitsAtAge(limits: PhotoLimits, months: number | undefined): PhotoLimits {
  if (months === undefined) return limits;
  const { ages, checks, head } = limits;
  const free: FindingCode[] = [];
  if (months < ages.eyesMayBeClosedBelow) free.push('eyes');
  if (months < ages.expressionIsFreeBelow) free.push('expression', 'mouth');
  if (months >= ages.infantBelow) return { ...limits, free };
  return {
    ...limits,
    free,
    head: { ...head, unsureMm: ages.infantUnsureMm },
    checks: { ...checks, aspect: { ...checks.aspect, stretchWarn: ages.infantStretch } },
  };
}
