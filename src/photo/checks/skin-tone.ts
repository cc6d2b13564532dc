import type { Measured } from '../pixels/measure/all.ts';
import type { CheckLimits } from './limits.ts';

/** Most of what was read as skin has a colour that no skin has: the light is wrong, or it is cloth. */
export const isOddHue = ({ skin }: Measured, { grey, hueFrom, hueTo }: CheckLimits['colour']): boolean =>
  skin.chroma > grey && (skin.hue < hueFrom || skin.hue > hueTo);

/** The forehead is not the skin of the nose: of another colour, as cloth or its shadow, or much darker or lighter. */
export const hasOtherForehead = ({ cover }: Measured, limits: CheckLimits['headwear']): boolean =>
  cover.forehead > limits.foreheadColour || Math.abs(cover.foreheadLight) > limits.foreheadLight;
