import type { Measure, Severity } from './findings.ts';
import type { Steps } from './limit-types.ts';

/** What a check says of a photo: how heavy its finding is (null: it passed), and what it measured; null: nothing to look at. */
export type Judgement = {
  readonly severity: Severity | null;
  readonly measure: Measure;
  /** The cut or the turn mends it. */
  readonly fixed: boolean;
} | null;

export const judgement = (severity: Severity | null, measure: Measure = {}, fixed = false): Judgement => ({
  severity,
  measure,
  fixed,
});

/** There was nothing to look at. */
export const notChecked: Judgement = null;

/** How far a value goes past its steps; null when it stays before both. */
export function above(value: number, steps: Steps): Severity | null {
  if (value > steps.fail) return 'fail';
  return value > steps.warn ? 'warn' : null;
}

export function below(value: number, steps: Steps): Severity | null {
  if (value < steps.fail) return 'fail';
  return value < steps.warn ? 'warn' : null;
}

const weights = { note: 1, warn: 2, fail: 3 } as const;

/** The heavier of several answers. */
export function worst(...answers: readonly (Severity | null)[]): Severity | null {
  let heaviest: Severity | null = null;
  for (const answer of answers) {
    if (answer && (!heaviest || weights[answer] > weights[heaviest])) heaviest = answer;
  }
  return heaviest;
}

/** One of several measures of a check, and what it alone would say. */
export type CheckPart = {
  readonly answer: Severity | null;
  readonly measure: Measure;
};

/** The measure that a check's result rests on: the first that says as much, else the first of all. */
export function restingOn(parts: readonly [CheckPart, ...CheckPart[]], severity: Severity | null): Measure {
  const heavy = severity && parts.find(({ answer }) => answer === severity);
  return (heavy || parts.find(({ answer }) => answer) || parts[0]).measure;
}

/** Short to store, and exact enough to stay on its side of every limit. What people read is rounded where it is said. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
export const percentOf = (share: number): number => rounded(share * 100);
