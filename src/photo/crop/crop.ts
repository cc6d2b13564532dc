import type { HeadPoints } from '../judge/prepare.ts';
import { type Framing, settled, turnedBy } from '../pixels/framing.ts';
import type { Size } from '../pixels/picture.ts';

/** One press of a button: the photo is moved, made larger or smaller, or tilted, under the frame. */
export const STEPS = ['left', 'right', 'up', 'down', 'larger', 'smaller', 'tilt-left', 'tilt-right'] as const;
export type CropStep = (typeof STEPS)[number];

export const isStep = (text: string): text is CropStep => (STEPS as readonly string[]).includes(text);

/** The whole picture, what a cut of it must keep, and where the head lies in it. */
export type Ground = Size & {
  readonly frame: Size;
  /** The lowest cut, in pixels. */
  readonly least: number;
  readonly head?: HeadPoints | undefined;
};

/** Share of the frame's height that one press moves. */
const move = 0.02;
const zoom = 1.03;

/** The cut after one press, inside the picture. `times` presses at once for a larger step. */
export function stepped(cut: Framing, step: CropStep, ground: Ground, times = 1): Framing {
  const [dx, dy] = turnedBy(-cut.tilt, awayBy(step, cut.height * move * times));
  const zoomed = step === 'larger' ? 1 / zoom ** times : step === 'smaller' ? zoom ** times : 1;
  const tilted = step === 'tilt-left' ? -times : step === 'tilt-right' ? times : 0;
  const wanted = { x: cut.x + dx, y: cut.y + dy, height: cut.height * zoomed, tilt: cut.tilt + tilted };
  return settled(wanted, ground, ground);
}

/** The frame goes the other way than the photo. */
function awayBy(step: CropStep, by: number): readonly [number, number] {
  if (step === 'left') return [by, 0];
  if (step === 'right') return [-by, 0];
  if (step === 'up') return [0, by];
  return step === 'down' ? [0, -by] : [0, 0];
}

/** Where the head lies in a cut, in shares of the frame: heights of crown and chin, and the middle of the head. */
export type CropPosition = {
  readonly crown: number;
  readonly chin: number;
  readonly across: number;
  readonly fills: number;
};

export function cropPositionOf(cut: Framing, { head, frame }: Ground): CropPosition | undefined {
  if (!head) return undefined;
  const place = ([x, y]: readonly [number, number]) => {
    const [dx, dy] = turnedBy(cut.tilt, [x - cut.x, y - cut.y]);
    const width = (cut.height * frame.width) / frame.height;
    return [0.5 + dx / width, 0.5 + dy / cut.height] as const;
  };
  const [crown, chin] = [place(head.crown), place(head.chin)];
  const long = Math.hypot(head.chin[0] - head.crown[0], head.chin[1] - head.crown[1]);
  return {
    crown: crown[1],
    chin: chin[1],
    across: (crown[0] + chin[0]) / 2,
    fills: long / cut.height,
  };
}

/** What a cut is judged by, in shares of the frame: the head's height, and how far its middle may lie off. */
export type Aim = {
  readonly least: number;
  readonly most: number;
  readonly across: number;
  readonly highest: number;
  readonly lowest: number;
};

export type Words = {
  readonly size: 'fits' | 'large' | 'small';
  readonly place: 'middle' | 'left' | 'right' | 'high' | 'low';
};

/** How a head lies in a cut, in the words of the page. */
export function judged({ fills, across, crown, chin }: CropPosition, aim: Aim): Words {
  const down = (crown + chin) / 2;
  const size = fills > aim.most ? 'large' : fills < aim.least ? 'small' : 'fits';
  if (Math.abs(across - 0.5) > aim.across) return { size, place: across < 0.5 ? 'left' : 'right' };
  return { size, place: down < aim.highest ? 'high' : down > aim.lowest ? 'low' : 'middle' };
}

/** Pixels of the drawing that shows the frame: 500 wide, as high as its shape. */
export const FRAME_WIDE = 500;

/** The `transform` that shows the picture as a cut of it does, in the drawing's pixels. */
export function transformOf(cut: Framing, frame: Size): string {
  const high = (FRAME_WIDE * frame.height) / frame.width;
  const scale = high / cut.height;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return `translate(${FRAME_WIDE / 2} ${high / 2}) rotate(${round(cut.tilt)}) scale(${Math.round(scale * 1e6) / 1e6}) translate(${round(-cut.x)} ${round(-cut.y)})`;
}
