import type { FileLimits } from '../pixels/picture.ts';
import type { AgeAllowances } from './ages.ts';
import type { CheckLimits, FindingCode } from './all.ts';
import type { HeadLimits } from './face/head-size.ts';

/** Where a check begins to warn, and where it fails. */
export type Steps = { readonly warn: number; readonly fail: number };

/**
 * How the limits of a check stand in the rule set: a number, a number where it warns, both steps, or several by name.
 * Plain data, so that a photo worker need not load what reads a rule set. What each number measures is said at the
 * check; how it was found, in docs/photo.md.
 */
export type LimitShape = 'number' | 'warn' | 'steps' | { readonly [name: string]: LimitShape };

/** The limits of a shape. */
export type LimitsOf<Shape> = Shape extends 'number'
  ? number
  : Shape extends 'warn'
    ? { readonly warn: number }
    : Shape extends 'steps'
      ? Steps
      : { readonly [Name in keyof Shape]: LimitsOf<Shape[Name]> };

/** The rule set, as data: one version of it is stored with each verdict. Sizes are pixels and bytes. */
export type PhotoLimits = FileLimits & {
  readonly version: string;
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** The frame: width to height, and by what share of it (0.01 is 1 %) a picture may differ untouched. */
  readonly frame: { readonly width: number; readonly height: number; readonly tolerance: number };
  /** Above this share of the picture trimmed away, the person is asked to look at the result. */
  readonly trimWarning: number;
  /** Fewer colours than this in a picture's own table show as bands on skin. */
  readonly fewColours: number;
  readonly maxAgeMonths: number;
  /** Whether a picture without colours is allowed. */
  readonly greyAllowed: boolean;
  readonly head: HeadLimits;
  readonly checks: CheckLimits;
  readonly ages: AgeAllowances;
  /** What is not held against a photo of somebody of this age. */
  readonly free?: readonly FindingCode[];
  /** Names of programs that alter pictures, as found in the file's own notes (any letter case). */
  readonly editors: readonly string[];
  /** The day to measure the picture's age from, YYYY-MM-DD; without it the age is not judged. */
  readonly asOf?: string;
};
