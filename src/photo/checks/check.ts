import type { Both } from '../../platform/i18n.ts';
import type { FindingCode } from './all.ts';
import type { PhotoFacts } from './facts.ts';
import type { Finding, Measure } from './findings.ts';
import type { Judgement } from './judgement.ts';
import type { LimitShape, PhotoLimits } from './limit-types.ts';
import type { MarkedFace, Places } from './marks.ts';

/** What a person reads about their photo: what it is, and how to mend it or what we did about it. */
export type PhotoWords = { readonly title: Both; readonly fix: Both };

/**
 * All there is of one check: what it judges and by which limits, what is written, marked and drawn of it. A new check
 * is one file with such a definition, and one line in the list of all.ts.
 */
export type Check<
  Code extends FindingCode = FindingCode,
  Limits extends LimitShape | null = LimitShape | null,
> = {
  readonly code: Code;
  /** The limits that the rule set gives under `checks` and this code; null for a check without limits of its own. */
  readonly limits: Limits;
  /** What it is called in lists. */
  readonly name: Both;
  /** What it finds is no fault: only an officer reads of it, and the person of what it `tells`. */
  readonly forOfficers?: true;
  /** A note that the person reads as well: nothing is wrong, and it counts for nothing. */
  readonly tells?: (finding: Finding) => boolean;
  /** Pure, and with its source. It measures also when there is nothing to find. */
  readonly judge: (facts: PhotoFacts, limits: PhotoLimits) => Judgement;
  /** The words of a finding, with its measured values. */
  readonly words: (finding: Finding) => PhotoWords;
  /** In place of the fix where the cut or the turn has mended it: nothing more is needed of the person. */
  readonly mended?: Both;
  /** What becomes of a photo when another finding explains this one; follows "Because of this, ". */
  readonly effect?: Both;
  /** A sentence about what was measured: made from the measure, or by what the finding is about. */
  readonly measured: ((measure: Measure) => Both) | ByAbout<MeasureText>;
  /** The fault in a small portrait; none where a drawing would tell nothing. */
  readonly drawing: ByAbout<PortraitState>;
  /** Where on the photo a finding lies; absent for what means the whole photo. */
  readonly marks?: (at: MarkedFace, finding: Finding) => Places;
  /** Which other finding goes away with this one, by what both were measured on. */
  readonly explains?: (cause: Finding, other: Finding) => boolean;
};

/** One thing for each of what a finding may be about; `other` for all that is not named. */
export type ByAbout<T> = Readonly<Record<string, T>>;

export const byAbout = <T>(table: ByAbout<T>, about: string | undefined): T | undefined =>
  table[about ?? ''] ?? table['other'];

/** How a measure is written: `{v}` is its value; what follows tells the limit. */
export type MeasureText = {
  readonly en: string;
  readonly fr: string;
  readonly limit: 'most' | 'least' | 'range' | 'none';
  /** Turns a bare number into what is written. */
  readonly as?: (value: number) => number;
  readonly unit?: string;
};

export const measureText = (
  limit: MeasureText['limit'],
  en: string,
  fr: string,
  rest: Pick<MeasureText, 'as' | 'unit'> = {},
): MeasureText => ({ en, fr, limit, ...rest });

const hundred = (value: number): number => value * 100;
export const asPercent = { unit: '%' } as const;
/** A share of 1, written in percent. */
export const asShare = { unit: '%', as: hundred } as const;
/** Blur comes as a share of what could be blurred. */
export const asBlur = { as: hundred } as const;

/** What a small portrait shows beside a good photo. */
export type PortraitState = {
  readonly wall?: 'clutter' | 'dark' | 'coloured' | 'shadow';
  readonly person?: 'none' | 'two';
  /** How the head is drawn: SVG transform of head and shoulders. */
  readonly place?: string;
  readonly head?: 'tilted' | 'turned' | 'wide';
  readonly eyes?: 'closed' | 'red' | 'dark' | 'glare';
  readonly mouth?: 'open' | 'smile' | 'covered' | 'mask';
  readonly light?: 'half' | 'spots' | 'dark' | 'bright' | 'blue' | 'smooth';
  readonly quality?: 'blurred' | 'squares' | 'print';
};
