import { z } from 'zod';

const limit = z.number().finite();
const steps = z.strictObject({ warn: limit, fail: limit });

/** What each number measures is said at the check of its name, in src/photo/checks. */
export const photoChecks = z.strictObject({
  aspect: z.strictObject({ stretchWarn: limit, squeezeWarn: limit }),
  one_face: z.strictObject({ otherSize: limit }),
  centre: z.strictObject({ across: steps, highest: steps, lowest: steps }),
  tilt: steps,
  turn: z.strictObject({ nose: steps, asymmetry: steps }),
  eyes: z.strictObject({
    ratio: steps,
    opening: steps,
    lids: z.strictObject({ warn: limit }),
    contrast: steps,
    spread: steps,
  }),
  red_eye: z.strictObject({ warn: limit }),
  mouth: z.strictObject({ gap: steps, inside: steps, hollow: z.strictObject({ warn: limit }) }),
  expression: z.strictObject({ warn: limit }),
  covered: z.strictObject({ mouth: steps, forehead: steps, fringe: limit }),
  glasses: z.strictObject({ bright: steps, reflection: limit }),
  headwear: z.strictObject({ foreheadLight: limit, foreheadColour: limit }),
  background: z.strictObject({
    smallest: limit,
    lightness: steps,
    chroma: steps,
    plain: steps,
    clutter: steps,
    chromaSpread: steps,
  }),
  shadow_background: z.strictObject({ shadow: limit, darkest: limit }),
  exposure: z.strictObject({
    brightest: steps,
    wall: steps,
    wallBrightest: limit,
    skin: steps,
    clipped: limit,
    burnt: steps,
  }),
  even_light: z.strictObject({ warn: limit }),
  glare: z.strictObject({ patch: limit }),
  sharp: z.strictObject({ softness: steps, face: steps, eyes: steps }),
  compression: z.strictObject({ quality: steps, blocks: steps }),
  upscaled: z.strictObject({ softness: limit, face: limit }),
  colour: z.strictObject({
    grey: limit,
    strong: limit,
    hueFrom: limit,
    hueTo: limit,
    wall: limit,
    wallPlain: limit,
  }),
  filter: z.strictObject({ texture: limit, sharpness: limit }),
  recapture: z.strictObject({ pattern: limit, border: limit, plain: limit }),
  source: z.string().min(1),
});
