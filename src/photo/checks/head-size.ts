import type { CheckResult, PhotoLimits, Severity } from '../engine/types.ts';
import { notChecked, type PhotoFacts, percentOf, result } from './facts.ts';

/**
 * Chin to crown (without hair) against the height of the frame. The crown lies under hair: our measure errs by about
 * 1 mm, so that only what lies further out than `unsureMm` is a fact. Mended when the cut brings it into the limits.
 * Value and limit: percent of the photo's height.
 * Source: IRCC, print specification: 31 to 36 mm of 70; IRPR 56(2)(e) states 25 to 35 mm for a smaller print.
 */
export function checkHeadSize({ before, after, own }: PhotoFacts, { head }: PhotoLimits): CheckResult {
  if (!before || !after) return notChecked('head_size');
  const judge = (mm: number): Severity | null => {
    if (mm >= head.minMm && mm <= head.maxMm) return null;
    return mm < head.minMm - head.unsureMm || mm > head.maxMm + head.unsureMm ? 'fail' : 'warn';
  };
  const severity = own ? null : judge(before.mm);
  const left = judge(after.mm);
  const mm = severity ? before.mm : after.mm;
  const measure = {
    value: percentOf(mm / head.frameMm),
    limit: `${percentOf(head.minMm / head.frameMm)}-${percentOf(head.maxMm / head.frameMm)}`,
    unit: 'percent',
    about: mm < head.aimMm ? 'small' : 'large',
  } as const;
  return result('head_size', severity ?? left, measure, !left);
}
