import type { PhotoRules } from '../../config/profile.ts';
import type { CheckLimits } from '../checks/all.ts';

/** A picture as it is looked at, in pixels of a small copy; `scale` times as large in the camera's own picture. */
export type CameraView = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The level, 0 to 255, that 98 of 100 points stay below. */
  readonly brightest: number;
  readonly faces: number;
  readonly face?: SeenFace;
};

/** The largest face. Lengths in pixels of the small copy, angles in degrees clockwise, light from 0 to 255. */
export type SeenFace = {
  /** From chin to crown. */
  readonly height: number;
  /** Half way from crown to chin. */
  readonly centre: readonly [number, number];
  readonly roll: number;
  /** How far the tip of the nose lies from the middle, in distances between the eyes. */
  readonly noseAcross: number;
  /** Difference between the face's halves as a share of its width. */
  readonly asymmetry: number;
  readonly light: number;
  /** The darker cheek's light as a share of the brighter one's. */
  readonly evenness: number;
  /** How far the lids are apart, as a share of the eye's width; the wider of both eyes. */
  readonly eyesOpen: number;
};

/** What the rule set of the programme says; the coach knows no limits of its own for these. */
export type CoachLimits = {
  readonly frame: { readonly width: number; readonly height: number };
  /** Fewest pixels that the cut may have in height. */
  readonly minHeight: number;
  readonly head: {
    readonly minMm: number;
    readonly maxMm: number;
    readonly aimMm: number;
    readonly frameMm: number;
  };
  readonly roll: number;
  readonly nose: number;
  readonly asymmetry: number;
  /** The least that the brightest of a picture must reach. */
  readonly brightest: number;
};

/** One thing to do now, the most important first; `left` and `right` are the person's own. */
export const HINTS = [
  'no-face',
  'one-person',
  'more-light',
  'further',
  'closer',
  'left',
  'right',
  'raise',
  'lower',
  'straighten',
  'turn',
  'even-light',
  'eyes',
  'good',
] as const;
export type Hint = (typeof HINTS)[number];

/**
 * Below these a face is a dark shape before a window, is lit from one side, or has its eyes shut. Found on 108 portraits
 * with open eyes (lids at least 0.23 apart) of all skins (well lit ones at least 70), so that none is told to change
 * what is not wrong: whether there is light enough is judged by the whole picture and never by the skin.
 */
const DARK = 35;
const UNEVEN = 0.5;
const SHUT = 0.14;
/** Room left to the edge of what is allowed, in millimetres: hands are not still. */
const SPARE_MM = 1;
/** A head lower than this share of the frame is far away even where there are pixels enough. */
const FAR = 0.36;
/** Where the middle of the head may lie in the cut, from its top; the engine cuts by the same band. */
const HIGHEST = 0.41;
const LOWEST = 0.56;

/** The largest frame of the wanted shape that fits into a picture, about its middle. */
export function frameIn(
  { width, height }: { readonly width: number; readonly height: number },
  { frame }: CoachLimits,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const shape = frame.width / frame.height;
  const wide = Math.min(width, height * shape);
  const high = wide / shape;
  return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
}

/** Whether a camera's picture has pixels enough for the frame at all. */
export const largeEnough = (size: { readonly width: number; readonly height: number }, limits: CoachLimits) =>
  frameIn(size, limits).height >= limits.minHeight;

/** The one thing to say about what is seen now. */
export function hintFor(sight: CameraView, limits: CoachLimits): Hint {
  const { face, faces } = sight;
  if (!face) return 'no-face';
  if (faces > 1) return 'one-person';
  if (sight.brightest < limits.brightest || face.light < DARK) return 'more-light';
  return distance(sight, face, limits) ?? place(sight, face, limits) ?? pose(face, limits) ?? 'good';
}

function distance(sight: CameraView, { height }: SeenFace, limits: CoachLimits): Hint | undefined {
  const { minMm, maxMm, frameMm } = limits.head;
  const frame = frameIn(sight, limits).height;
  // The cut around the head must fit into the picture, and must have pixels enough.
  if ((height * frameMm) / (maxMm - SPARE_MM) > frame) return 'further';
  const most = ((height * frameMm) / (minMm + SPARE_MM)) * sight.scale;
  return height < FAR * frame || most < limits.minHeight ? 'closer' : undefined;
}

function place(sight: CameraView, { height, centre }: SeenFace, limits: CoachLimits): Hint | undefined {
  const [x, y] = centre;
  const frame = frameIn(sight, limits);
  const cut = Math.min(frame.height, (height * limits.head.frameMm) / limits.head.aimMm);
  const cutWidth = (cut * limits.frame.width) / limits.frame.height;
  const aside = x - sight.width / 2;
  const room = Math.max(0.03 * cutWidth, Math.min(0.1 * frame.height, (sight.width - cutWidth) / 2));
  // The picture is not mirrored: who stands too far on its left has to go to their own left.
  if (Math.abs(aside) > room) return aside < 0 ? 'left' : 'right';
  if (y < HIGHEST * cut) return 'raise';
  return y > sight.height - (1 - LOWEST) * cut ? 'lower' : undefined;
}

function pose(face: SeenFace, limits: CoachLimits): Hint | undefined {
  if (Math.abs(face.roll) > limits.roll) return 'straighten';
  if (Math.abs(face.noseAcross) > limits.nose || Math.abs(face.asymmetry) > limits.asymmetry) return 'turn';
  if (face.evenness < UNEVEN) return 'even-light';
  return face.eyesOpen < SHUT ? 'eyes' : undefined;
}

/** What is shown, and what may follow it. Times in milliseconds of one clock. */
export type HintOnScreen = {
  readonly hint: Hint | undefined;
  readonly since: number;
  readonly next: Hint | undefined;
  readonly seen: number;
};

export const NO_HINT: HintOnScreen = { hint: undefined, since: 0, next: undefined, seen: 0 };

/** Nobody can follow words that change faster, and a screen reader would never come to an end. */
const READ_MS = 1_200;

/** Lets a hint through once it was seen in two looks ('good': three) and the one before could be read. */
export function steadied(screen: HintOnScreen, hint: Hint, now: number): HintOnScreen {
  const seen = hint === screen.next ? screen.seen + 1 : 1;
  const waiting = { ...screen, next: hint, seen };
  if (hint === screen.hint) return waiting;
  const sure = seen >= (hint === 'good' ? 3 : 2);
  const read = screen.hint === undefined || now - screen.since >= READ_MS;
  return sure && read ? { hint, since: now, next: hint, seen } : waiting;
}

/** What the coach needs of a profile's photo rules: the very limits that the checks use afterwards. */
export function coachLimits({ aspect, pixels, head }: PhotoRules, checks: CheckLimits): CoachLimits {
  const { minMm, maxMm, aimMm, frameMm } = head;
  return {
    frame: { width: aspect.width, height: aspect.height },
    minHeight: pixels.min.height,
    head: { minMm, maxMm, aimMm, frameMm },
    roll: checks.tilt.warn,
    nose: checks.turn.nose.warn,
    asymmetry: checks.turn.asymmetry.warn,
    brightest: checks.exposure.brightest.warn,
  };
}
