import type { Measured } from '../engine/measure/all.ts';
import type { Turn } from '../engine/raster.ts';
import type { FileFacts, Finding, Fit, PhotoLimits, Severity, Size } from '../engine/types.ts';

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
};

/** One rule: pure, named, with its source at its definition. Null when there is nothing to say. */
export type Check = (facts: PhotoFacts, limits: PhotoLimits) => Finding | null;

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

/** Two decimals are more than any of our measures knows. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
export const percent = (share: number): number => Math.round(share * 100);
