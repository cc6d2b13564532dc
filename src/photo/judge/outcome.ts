import type { FindingCode } from '../engine/types.ts';

/** What is left of the findings once the photo is cut and turned: notes count for nothing. */
export type PhotoVerdict = 'pass' | 'warn' | 'fail';

export const verdictOf = (
  findings: readonly { readonly severity: string; readonly fixed?: boolean }[],
): PhotoVerdict => {
  const left = findings.filter(({ fixed }) => !fixed);
  if (left.some(({ severity }) => severity === 'fail')) return 'fail';
  return left.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass';
};

/** Left, top, width and height. */
export type MarkBox = readonly [number, number, number, number];

/** Where a finding lies. */
export type Area = { readonly code: FindingCode; readonly box: MarkBox };

/** Shares of the photo's width and height: lines and areas to draw over it. */
export type Marks = {
  readonly crown: number;
  readonly chin: number;
  readonly eyes: readonly [readonly [number, number], readonly [number, number]];
  readonly areas: readonly Area[];
};
