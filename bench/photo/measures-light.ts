import type { CheckLimits } from '../../src/photo/checks/all.ts';
import { faceMeasures, least, type LimitMeasure, most, none, ofFile } from './measures.ts';

const lightMeasures: readonly LimitMeasure[] = [
  least('background.lightness', 'lightness of the wall', ({ background }) => background.lightness, {
    weakest: /^bg_midgrey$/,
    tuned: true,
  }),
  most('background.chroma', 'colour of the wall', ({ background }) => background.chroma, {
    weakest: /^bg_(blue|red)$/,
    tuned: true,
  }),
  least('background.plain', 'share of one plain surface', ({ background }) => background.plain, {
    weakest: /^bg_(photo|shelf)$/,
    tuned: true,
  }),
  most('background.clutter', 'share of things apart from the person', ({ background }) => background.clutter),
  most(
    'background.chromaSpread',
    'spread of colour on the wall',
    ({ background }) => background.chromaSpread,
  ),
  most(
    'shadow_background.shadow',
    'share of the wall in soft shadow',
    ({ background }) => background.shadow,
    {
      weakest: /^bg_shadow$/,
      tuned: true,
    },
  ),
  least('shadow_background.darkest', 'darkest place of the wall', ({ background }) => background.darkest, {
    weakest: /^bg_shadow$/,
  }),
  least('exposure.brightest', 'level of the brightest 2 %', ({ exposure }) => exposure.brightest, {
    weakest: /^under_1.5ev$/,
    tuned: true,
  }),
  least('exposure.wall', 'lightness of the wall in a dim picture', ({ background }) => background.lightness, {
    weakest: /^under_1.5ev$/,
  }),
  most('exposure.skin', 'lightness of the brightest skin', ({ skin }) => skin.lightness[2], {
    weakest: /^over_1.3ev$/,
  }),
  most('exposure.red', 'share of skin at its brightest', ({ skin }) => skin.red, {
    weakest: /^over_1.3ev$/,
  }),
  most('exposure.burnt', 'share of skin burnt to white', ({ skin }) => skin.burnt, {
    weakest: /^over_2.0ev$/,
  }),
  most(
    'even_light',
    'stops between the halves of the face',
    ({ skin }) => Math.min(Math.abs(skin.sides), Math.abs(skin.sidesMedian)),
    { weakest: /^side_0.45$/, tuned: true },
  ),
  most('glare.patch', 'largest white patch on the skin', ({ skin }) => skin.glare, {
    weakest: /^glare_face$/,
    tuned: true,
  }),
  most('sharp.softness', 'lack of fine detail round the eyes', ({ sharpness }) => sharpness.softness, {
    weakest: /^blur_1.5$/,
    tuned: true,
  }),
  most('sharp.face', 'blur of the face (Crete)', ({ sharpness }) => sharpness.face, {
    weakest: /^blur_1.5$/,
  }),
  most('sharp.eyes', 'blur of the eyes (Crete)', ({ sharpness }) => sharpness.eyes, {
    weakest: /^blur_2.5$/,
  }),
  ofFile(
    least('compression.quality', "the file's own quality", none, { weakest: /^jpegq_40$/ }),
    ({ file }) => file.quality,
  ),
  ofFile(
    most('compression.blocks', 'edges of blocks', none, { weakest: /^rejpeg_30$/, tuned: true }),
    ({ blocks }) => blocks,
  ),
  most('upscaled.softness', 'lack of fine detail round the eyes', ({ sharpness }) => sharpness.softness, {
    weakest: /^upscaled_x2.5$/,
  }),
  most('upscaled.face', 'blur of the face (Crete)', ({ sharpness }) => sharpness.face, {
    weakest: /^upscaled_x2.5$/,
  }),
  least('colour.grey', 'colour of the skin: none is black and white', ({ skin }) => skin.strongChroma, {
    weakest: /^gray$/,
  }),
  most('colour.strong', 'strongest colour of the skin below the eyes', ({ skin }) => skin.strongBelow, {
    weakest: /^oversat$/,
    tuned: true,
  }),
  least('colour.hueFrom', 'hue of the skin, degrees, towards red', ({ skin }) => skin.hue, {
    weakest: /^cast_blue$/,
  }),
  most('colour.hueTo', 'hue of the skin, degrees, towards green', ({ skin }) => skin.hue, {
    weakest: /^cast_green$/,
  }),
  most('colour.wall', 'cast on the wall', ({ background }) => background.chroma, { weakest: /^cast_/ }),
  least('filter.texture', 'texture of the cheek', ({ sharpness }) => sharpness.cheek, {
    weakest: /^beauty$/,
    tuned: true,
  }),
  most(
    'filter.sharpness',
    'blur of the eyes above which no filter is told',
    ({ sharpness }) => sharpness.eyes,
  ),
  most('recapture.pattern', 'regular pattern', ({ pattern }) => pattern, {
    weakest: /^recap_(print_tight|screen)$/,
  }),
  most('recapture.border', 'edge all round unlike the wall', ({ background }) => background.border, {
    weakest: /^recap_print$/,
  }),
];

/** Every limit of the rule set: a test holds the list against it. */
export const limitMeasures: readonly LimitMeasure[] = [...faceMeasures, ...lightMeasures];

type Node = number | string | { [key: string]: Node };

/** Where a limit stands: `warn` and `fail` for its two steps, or the one number it is. */
export function limitAt(checks: CheckLimits, path: string): { warn: number; fail?: number } {
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], checks);
  return typeof found === 'number' ? { warn: found } : (found as { warn: number; fail?: number });
}

/** The same rules with one limit for warnings moved, and the one for refusals by as much. */
export function withLimit(checks: CheckLimits, path: string, warn: number): CheckLimits {
  const copy = structuredClone(checks) as unknown as Node;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Node>((node, key) => (node as { [key: string]: Node })[key] as Node, copy);
  const holder = parent as { [key: string]: Node };
  const old = holder[last];
  if (typeof old === 'number') holder[last] = warn;
  else {
    const steps = old as { warn: number; fail?: number };
    if (steps.fail !== undefined) steps.fail += warn - steps.warn;
    steps.warn = warn;
  }
  return copy as unknown as CheckLimits;
}
