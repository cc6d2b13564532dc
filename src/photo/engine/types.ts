import type { CheckLimits, HeadLimits } from '../checks/limits.ts';

/** What a file is, judged by its bytes. `unknown` is anything we have no name for, such as a web page. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'svg'
  | 'jp2'
  | 'pdf'
  | 'empty'
  | 'unknown';

/** Kinds that we open. */
export type OpenKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** The rule set, as data: one version of it is stored with each verdict. Sizes are pixels and bytes. */
export type PhotoLimits = {
  readonly version: string;
  /** Largest file we take in at all. */
  readonly uploadBytes: number;
  /** Largest picture (width x height, as the header claims) that we open. */
  readonly sourcePixels: number;
  /** Longest time that one decoding or encoding step may take, in whole seconds. */
  readonly stepSeconds: number;
  readonly minWidth: number;
  readonly minHeight: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** Largest file that we hand on. */
  readonly maxBytes: number;
  /** The frame: width to height, and by what share of it (0.01 is 1 %) a picture may differ untouched. */
  readonly frame: { readonly width: number; readonly height: number; readonly tolerance: number };
  /** Above this share of the picture trimmed away, the person is asked to look at the result. */
  readonly trimWarning: number;
  /** JPEG qualities to try in turn, best first, until the file is small enough. */
  readonly qualities: readonly number[];
  /** Fewer colours than this in a picture's own table show as bands on skin. */
  readonly fewColours: number;
  readonly maxAgeMonths: number;
  /** Kinds that are taken in; all but JPEG are converted. */
  readonly acceptedKinds: readonly string[];
  /** Whether a picture without colours is allowed. */
  readonly greyAllowed: boolean;
  readonly head: HeadLimits;
  readonly checks: CheckLimits;
  /** Names of programs that alter pictures, as found in the file's own notes (any letter case). */
  readonly editors: readonly string[];
  /** The day to measure the picture's age from, YYYY-MM-DD; without it the age is not judged. */
  readonly asOf?: string;
};

export type Size = { readonly width: number; readonly height: number };

/** The part of the upright source that was kept, in its pixels; `rotate` is degrees clockwise, before cutting. */
export type Fit = Size & { readonly x: number; readonly y: number; readonly rotate: number };

export type FindingCode =
  | 'pixels'
  | 'aspect'
  | 'bytes'
  | 'format'
  | 'no_face'
  | 'one_face'
  | 'head_size'
  | 'centre'
  | 'tilt'
  | 'turn'
  | 'eyes'
  | 'red_eye'
  | 'mouth'
  | 'expression'
  | 'covered'
  | 'glasses'
  | 'headwear'
  | 'background'
  | 'shadow_background'
  | 'exposure'
  | 'even_light'
  | 'glare'
  | 'sharp'
  | 'compression'
  | 'upscaled'
  | 'colour'
  | 'filter'
  | 'recapture'
  | 'mirrored'
  | 'old'
  | 'edited';

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

/** What is known of a file before its pixels are decoded. */
export type FileFacts = Size & {
  readonly kind: OpenKind;
  readonly bytes: number;
  readonly grey: boolean;
  /** Size of the picture's own colour table, when it has one. */
  readonly colours?: number;
  /** Of a JPEG: the quality its tables speak of, 1 to 100. */
  readonly quality?: number;
  /** The program that wrote the file, as it says. */
  readonly software?: string;
  /** The day the picture was taken, as it says. */
  readonly taken?: string;
  /** The camera's orientation mirrors the picture. */
  readonly mirrored?: boolean;
};

export type UnusableCode =
  | 'empty'
  | 'too-heavy'
  | 'animated'
  | 'svg'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'heic'
  | 'webp'
  | 'avif'
  | 'jp2'
  | 'pdf'
  | 'not-an-image'
  | 'cut-short'
  | 'damaged'
  | 'header-lies'
  | 'too-many-pixels'
  | 'too-small'
  | 'too-detailed'
  | 'too-slow'
  | 'unreadable';

export type Unusable = {
  readonly kind: 'unusable';
  readonly code: UnusableCode;
  readonly value?: number | string;
  readonly limit?: number | string;
  /** What else the checks found, where the picture could be looked at: nobody should hear of it only the next time. */
  readonly also?: readonly Finding[];
};

export const unusable = (code: UnusableCode, value?: number | string, limit?: number | string): Unusable => ({
  kind: 'unusable',
  code,
  ...(value === undefined ? {} : { value }),
  ...(limit === undefined ? {} : { limit }),
});

/** `600x800` */
export const sizeText = (size: Size): string => `${size.width}x${size.height}`;
