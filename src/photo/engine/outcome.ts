/** What is left of the findings once the photo is cut and turned: notes count for nothing. */
export type Verdict = 'pass' | 'warn' | 'fail';

export const verdictOf = (
  findings: readonly { readonly severity: string; readonly fixed?: boolean }[],
): Verdict => {
  const left = findings.filter(({ fixed }) => !fixed);
  if (left.some(({ severity }) => severity === 'fail')) return 'fail';
  return left.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass';
};

/** Shares of the photo's width and height: lines to draw over it. */
export type Marks = {
  readonly crown: number;
  readonly chin: number;
  readonly eyes: readonly [readonly [number, number], readonly [number, number]];
};
