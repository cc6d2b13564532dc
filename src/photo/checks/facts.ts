import type { Measured } from '../pixels/measure/all.ts';
import type { Turn } from '../pixels/raster.ts';
import type {
  CheckResult,
  FileFacts,
  Finding,
  FindingCode,
  Fit,
  Measure,
  PhotoLimits,
  Severity,
  Size,
} from '../engine/types.ts';

/** The head in pixels of the upright picture. */
export type Head = {
  readonly crown: readonly [number, number];
  readonly chin: readonly [number, number];
  readonly height: number;
  /** Half way from crown to chin. */
  readonly centre: readonly [number, number];
};

/** How a head lies in a frame: its height in millimetres of the print, its centre in shares of width and height. */
export type Placement = { readonly mm: number; readonly across: number; readonly down: number };

/** Everything that checks may look at. What needs a face is absent without one. */
export type PhotoFacts = {
  readonly file: FileFacts;
  /** Quarter turns that brought the face upright, beyond what the camera noted. */
  readonly turn: Turn;
  /** Pixels of the picture once upright. */
  readonly size: Size;
  readonly fit: Fit;
  readonly result: Size;
  /** Blocks of 8 x 8 pixels; absent without a face, and when the pixels were scaled on the way in. */
  readonly blocks?: number;
  /** Heights of the other faces as shares of the largest, and whether they lie outside of what is kept. */
  readonly others: readonly { readonly share: number; readonly cutAway: boolean }[];
  readonly seen?: Measured;
  readonly head?: Head;
  /** In the picture as it was sent (cut to the frame's shape about its middle), and in what is kept. */
  readonly before?: Placement;
  readonly after?: Placement;
  /** How far the eye line leans in what is kept, in degrees clockwise. */
  readonly rollAfter?: number;
  /** The person chose the cut: then the cut is judged, and nothing counts as mended by us. */
  readonly own?: boolean;
};

/** One rule: pure, named, with its source at its definition. It measures also when there is nothing to complain of. */
export type Check = (facts: PhotoFacts, limits: PhotoLimits) => CheckResult;

/** What a check says of its measure: a finding of some severity (`fixed` when the cut mends it), or that it passed. */
export function result(
  code: FindingCode,
  severity: Severity | null,
  measure: Measure = {},
  fixed = false,
): CheckResult {
  if (!severity) return { state: 'passed', code, ...measure };
  return { state: 'finding', code, severity, ...measure, ...(fixed ? { fixed } : {}) };
}

/** There was nothing to look at. */
export const notChecked = (code: FindingCode): CheckResult => ({ state: 'not-checked', code });

/** The findings among results, in their order. */
export function findingsIn(results: readonly CheckResult[]): readonly Finding[] {
  return results.flatMap((one) => {
    if (one.state !== 'finding') return [];
    const { state: _state, ...finding } = one;
    return [finding];
  });
}

type Steps = { readonly warn: number; readonly fail: number };

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
