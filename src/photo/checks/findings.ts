import type { Unusable } from '../pixels/picture.ts';
import type { FindingCode } from './all.ts';

/** `fail`: a fact. `warn`: an officer may return the photo for it. `note`: for the officer alone. */
export type Severity = 'fail' | 'warn' | 'note';

/** What a check measured, and against what. */
export type Measure = {
  readonly value?: number | string;
  readonly limit?: number | string;
  readonly unit?:
    | 'pixel'
    | 'byte'
    | 'percent'
    | 'month'
    | 'colour'
    | 'degree'
    | 'mm'
    | 'stop'
    | 'person'
    | 'score';
  /** Which of several things one check may say; its words depend on it. */
  readonly about?: string;
};

/** What one check says of the photo as it was sent; `fixed` says that the prepared photo no longer has it. */
export type Finding = Measure & {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly fixed?: boolean;
};

/** What became of one check: something to say, nothing to say, or nothing to look at. */
export type CheckResult =
  | (Finding & { readonly state: 'finding' })
  | (Measure & { readonly state: 'passed'; readonly code: FindingCode })
  | { readonly state: 'not-checked'; readonly code: FindingCode };

/** Why a file cannot be used, and what else the checks found where the picture could be looked at. */
export type Refusal = Unusable & {
  /** Nobody should hear of it only the next time. */
  readonly also?: readonly Finding[];
};

/** The findings among results, in their order. */
export function findingsIn(results: readonly CheckResult[]): readonly Finding[] {
  return results.flatMap((one) => {
    if (one.state !== 'finding') return [];
    const { state: _state, ...finding } = one;
    return [finding];
  });
}

/** What is left of the findings once the photo is cut and turned: notes count for nothing. */
export type PhotoVerdict = 'pass' | 'warn' | 'fail';

export const verdictOf = (
  findings: readonly { readonly severity: string; readonly fixed?: boolean }[],
): PhotoVerdict => {
  const left = findings.filter(({ fixed }) => !fixed);
  if (left.some(({ severity }) => severity === 'fail')) return 'fail';
  return left.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass';
};
