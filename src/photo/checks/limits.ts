/** Where a check begins to warn, and where it fails. */
type Steps = { readonly warn: number; readonly fail: number };

/** The head in the frame, in millimetres of the printed photo; `unsureMm` is what our measure of a crown may err by. */
export type HeadLimits = {
  readonly minMm: number;
  readonly maxMm: number;
  readonly frameMm: number;
  readonly aimMm: number;
  readonly unsureMm: number;
};

/**
 * The limits of every check that looks at the picture, as the programme's rule set gives them. What each number
 * measures is said at the check of its name; how it was found, in docs/photo.md.
 */
export type CheckLimits = {
  readonly aspect: { readonly stretchWarn: number; readonly squeezeWarn: number };
  readonly one_face: { readonly otherSize: number };
  readonly centre: {
    readonly across: Steps;
    readonly highest: Steps;
    readonly lowest: Steps;
  };
  readonly tilt: Steps;
  readonly turn: { readonly nose: Steps; readonly asymmetry: Steps };
  readonly eyes: {
    readonly ratio: Steps;
    readonly opening: Steps;
    readonly lids: { readonly warn: number };
    readonly contrast: Steps;
    readonly spread: Steps;
  };
  readonly red_eye: { readonly warn: number };
  readonly mouth: {
    readonly gap: Steps;
    readonly inside: Steps;
    readonly hollow: { readonly warn: number };
  };
  readonly expression: { readonly warn: number };
  readonly covered: { readonly mouth: Steps; readonly forehead: Steps; readonly fringe: number };
  readonly glasses: { readonly bright: Steps; readonly reflection: number };
  readonly headwear: { readonly foreheadLight: number; readonly foreheadColour: number };
  readonly background: {
    readonly smallest: number;
    readonly lightness: Steps;
    readonly chroma: Steps;
    readonly plain: Steps;
    readonly clutter: Steps;
    readonly chromaSpread: Steps;
  };
  readonly shadow_background: { readonly shadow: number; readonly darkest: number };
  readonly exposure: {
    readonly brightest: Steps;
    readonly wall: Steps;
    readonly wallBrightest: number;
    readonly skin: Steps;
    readonly clipped: number;
    readonly burnt: Steps;
  };
  readonly even_light: { readonly warn: number };
  readonly glare: { readonly patch: number };
  readonly sharp: { readonly softness: Steps; readonly face: Steps; readonly eyes: Steps };
  readonly compression: { readonly quality: Steps; readonly blocks: Steps };
  readonly upscaled: { readonly softness: number; readonly face: number };
  readonly colour: {
    readonly grey: number;
    readonly strong: number;
    readonly hueFrom: number;
    readonly hueTo: number;
    readonly wall: number;
    readonly wallPlain: number;
  };
  readonly filter: { readonly texture: number; readonly sharpness: number };
  readonly recapture: { readonly pattern: number; readonly border: number; readonly plain: number };
};
