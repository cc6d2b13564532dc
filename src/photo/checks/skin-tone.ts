import type { Measured } from '../engine/measure/all.ts';
import type { CheckLimits } from './limits.ts';

/** Most of what was read as skin has a colour that no skin has: the light is wrong, or it is cloth. */
export const isOddHue = ({ skin }: Measured, { grey, hueFrom, hueTo }: CheckLimits['colour']): boolean =>
  skin.chroma > grey && (skin.hue < hueFrom || skin.hue > hueTo);

/** The forehead has a colour of its own: cloth, or the shadow of it. */
export const hasColouredForehead = ({ cover }: Measured, limits: CheckLimits['headwear']): boolean =>
  cover.forehead > limits.foreheadColour;

/** The forehead is not the skin of the nose: of another colour, or much darker or lighter. */
export const hasOtherForehead = (seen: Measured, limits: CheckLimits['headwear']): boolean =>
  hasColouredForehead(seen, limits) || Math.abs(seen.cover.foreheadLight) > limits.foreheadLight;
