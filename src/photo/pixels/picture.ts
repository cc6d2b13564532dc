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

export type Size = { readonly width: number; readonly height: number };

/** The part of the upright source that was kept, in its pixels; `rotate` is degrees clockwise, before cutting. */
export type Fit = Size & { readonly x: number; readonly y: number; readonly rotate: number };

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
  /** Of a picture that can be transparent: the share of it that is, 0 to 1. */
  readonly transparent?: number;
  /** The camera's orientation mirrors the picture. */
  readonly mirrored?: boolean;
};

/** How large a file and its picture may be, and how we save our own; sizes are pixels and bytes. */
export type FileLimits = {
  /** Largest file we take in at all. */
  readonly uploadBytes: number;
  /** Largest picture (width x height, as the header claims) that we open. */
  readonly sourcePixels: number;
  /** Longest time that one decoding or encoding step may take, in whole seconds. */
  readonly stepSeconds: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** Largest file that we hand on. */
  readonly maxBytes: number;
  /** JPEG qualities to try in turn, best first, until the file is small enough. */
  readonly qualities: readonly number[];
  /** Kinds that are taken in; all but JPEG are converted. */
  readonly acceptedKinds: readonly string[];
};

/** Why a file cannot be used. */
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
};

export const unusable = (code: UnusableCode, value?: number | string, limit?: number | string): Unusable => ({
  kind: 'unusable',
  code,
  ...(value === undefined ? {} : { value }),
  ...(limit === undefined ? {} : { limit }),
});

/** `600x800` */
export const sizeText = (size: Size): string => `${size.width}x${size.height}`;

/** The same shape, larger or smaller. */
export const scaledSize = (size: Size, share: number): Size => ({
  width: Math.round(size.width * share),
  height: Math.round(size.height * share),
});
