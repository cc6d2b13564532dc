import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result } from './facts.ts';

/**
 * The camera's own date is older than allowed: a warning, never a refusal, since camera clocks are often wrong. Value:
 * the day. Source: IRPR 56(2)(e) and IRCC, "Permanent resident photos": taken within 12 months.
 */
export function checkOld({ file }: PhotoFacts, limits: PhotoLimits): CheckResult {
  if (file.taken === undefined || limits.asOf === undefined) return notChecked('old');
  const old = file.taken < monthsBefore(limits.asOf, limits.maxAgeMonths);
  return result('old', old ? 'warn' : null, { value: file.taken, limit: limits.maxAgeMonths, unit: 'month' });
}

/** The same day of an earlier month. As text 2026-02-31 still sorts after every day of that February. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const earlier = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return `${earlier.padStart(7, '0')}${day.slice(7)}`;
}
