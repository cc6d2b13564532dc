import { lidsOf } from '../../src/photo/checks/face/eyes.ts';
import type { PhotoFacts } from '../../src/photo/checks/facts.ts';
import type { Measured } from '../../src/photo/pixels/measure/all.ts';

/** One limit of the rule set, what it is held against, and the made defect that comes nearest to it. */
export type LimitMeasure = {
  /** Where the limit stands under `checks` in the rule set. */
  readonly path: string;
  readonly what: string;
  /** Undefined where there is nothing to measure. */
  readonly value: (facts: PhotoFacts) => number | undefined;
  /** Less is worse; otherwise more is. */
  readonly less: boolean;
  /** The label of the weakest made defect; none was made where it is absent. */
  readonly weakest?: RegExp;
  /** Set anew when limits are tried on other people: those that the pictures gave, not geometry, law or caution. */
  readonly tuned: boolean;
};

type Look = (seen: Measured) => number;
type More = { readonly weakest?: RegExp; readonly tuned?: boolean };

const ofFace = (look: Look) => (facts: PhotoFacts) => facts.seen && look(facts.seen);
export const most = (
  path: string,
  what: string,
  look: Look,
  { weakest, tuned = false }: More = {},
): LimitMeasure => ({
  path,
  what,
  value: ofFace(look),
  less: false,
  tuned,
  ...(weakest ? { weakest } : {}),
});
export const least = (path: string, what: string, look: Look, more: More = {}): LimitMeasure => ({
  ...most(path, what, look, more),
  less: true,
});
export const ofFile = (measure: LimitMeasure, value: LimitMeasure['value']): LimitMeasure => ({
  ...measure,
  value,
});
export const none = () => 0;

const shape: Look = ({ pose }) => pose.faceWidth / (pose.chin + pose.forehead);

/** Limits on the face; the others are in measures-light.ts, with the list of all. */
export const faceMeasures: readonly LimitMeasure[] = [
  most('aspect.stretchWarn', 'width of the face to its height', shape, { weakest: /^aspect_stretched$/ }),
  least('aspect.squeezeWarn', 'the same, squeezed', shape),
  ofFile(
    most('one_face.otherSize', 'height of another face to the largest', none, { weakest: /^two_faces/ }),
    ({ others }) => Math.max(0, ...others.map(({ share }) => share)),
  ),
  ofFile(
    most('centre.across', 'share of the width from the middle', none, { weakest: /^off_x12$/ }),
    ({ before }) => before && Math.abs(before.across - 0.5),
  ),
  ofFile(
    least('centre.highest', 'middle of the head, share of the height', none, { weakest: /^off_y_high$/ }),
    ({ before }) => before?.down,
  ),
  ofFile(
    most('centre.lowest', 'the same, low', none, { weakest: /^off_y_low$/ }),
    ({ before }) => before?.down,
  ),
  most('tilt', 'degrees between the irises', ({ pose }) => Math.abs(pose.roll), {
    weakest: /^roll_5$/,
    tuned: true,
  }),
  most('turn.nose', 'tip of the nose from the middle', ({ pose }) => Math.abs(pose.noseAcross)),
  most('turn.asymmetry', 'halves of the face apart', ({ pose }) => Math.abs(pose.asymmetry)),
  least('eyes.ratio', 'height of the opening to its width', ({ eyes }) => Math.min(...eyes.ratio), {
    weakest: /^eyes_half$/,
  }),
  least('eyes.opening', 'height of the opening', ({ eyes }) => Math.min(...eyes.opening), {
    weakest: /^eyes_half$/,
  }),
  least('eyes.lids', 'upper lid above the corners, to the width', ({ eyes }) => Math.min(...lidsOf(eyes)), {
    weakest: /^eyes_half$/,
    tuned: true,
  }),
  least('eyes.contrast', 'white less iris, to the cheek', ({ eyes }) => Math.min(...eyes.contrast), {
    weakest: /^eyes_bar$/,
  }),
  least('eyes.spread', 'spread of light round the eye', ({ eyes }) => Math.min(...eyes.spread), {
    weakest: /^eyes_bar$/,
  }),
  most('red_eye', 'share of the inner pupil that glows red', ({ eyes }) => eyes.red, {
    weakest: /^redeye$/,
    tuned: true,
  }),
  most('mouth.opening', 'height of the dark between the lips', ({ mouth }) => mouth.opening, {
    weakest: /^mouth_open_.12$/,
    tuned: true,
  }),
  most('mouth.teeth', 'tooth-like area between the lips', ({ mouth }) => mouth.teeth),
  most('mouth.gap', 'gap between the lips by the mesh', ({ mouth }) => mouth.gap, {
    weakest: /^mouth_open_.45$/,
  }),
  most('expression', 'log of the odds of a smile', ({ smile }) => smile),
  ofFile(
    most('cut_out.share', 'share of the picture that was transparent', none),
    ({ file }) => file.transparent,
  ),
  least('covered.line', 'line between the lips against what lies beside it', ({ cover }) => cover.line, {
    weakest: /^face_mask$/,
  }),
  least('covered.faintLine', 'the same, above a chin of another colour', ({ cover }) => cover.line, {
    weakest: /^face_mask$/,
  }),
  least('glasses.lens', 'light below the eyes to the cheeks', ({ eyes }) => Math.max(...eyes.lens), {
    weakest: /^(sunglasses|tinted_glasses)$/,
  }),
  most('glasses.reflection', 'near-white share of the lens', ({ eyes }) => eyes.reflection, {
    weakest: /^glare_glasses$/,
  }),
  most('headwear.foreheadLight', 'light of the forehead apart from the nose', ({ cover }) =>
    Math.abs(cover.foreheadLight),
  ),
  most('headwear.foreheadColour', 'colour of the forehead from the nose', ({ cover }) => cover.forehead),
];
