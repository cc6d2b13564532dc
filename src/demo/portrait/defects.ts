/** Faults that are drawn: another face, another wall, something in front. */
const DRAWN = [
  'eyes-closed',
  'eyes-half-closed',
  'red-eye',
  'mouth-open',
  'smile',
  'mask',
  'hand',
  'hair-over-eyes',
  'sunglasses',
  'tinted-glasses',
  'reflecting-glasses',
  'turned',
  'tilted',
  'small-head',
  'large-head',
  'off-centre',
  'wall-colour',
  'wall-pattern',
  'shadow',
  'glare',
  'side-light',
  'dark',
  'second-face',
  'no-face',
] as const;

/** Faults of the picture as a whole: its pixels, or its file. */
const EDITED = [
  'overexposed',
  'blur',
  'coarse-jpeg',
  'upscaled',
  'cast',
  'grey',
  'smoothed',
  'screen',
  'print',
] as const;

/** Allowed, and easily taken for a fault: no switch of these may have a photo refused. */
const HARMLESS = ['clear-glasses', 'hat', 'turban', 'low-scarf'] as const;

export const DEFECTS = [...DRAWN, ...EDITED, ...HARMLESS] as const;

/** What can be switched on in a drawn portrait, alone or together. */
export type Defect = (typeof DEFECTS)[number];

/** Whether a fault is switched on. */
export type Has = (defect: Defect) => boolean;
