import type { Fit, Size } from './picture.ts';

/**
 * A cut as a person thinks of it: where its middle lies in the upright picture, how high it is there (pixels), and by
 * how many degrees clockwise the picture is tilted under it.
 */
export type Framing = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly tilt: number;
};

type Point = readonly [number, number];

/** The most that a cut may tilt, in degrees: further, the picture was not held upright at all. */
export const MOST_TILT = 15;

/** A distance turned clockwise, as seen on a screen whose y grows downwards. */
export function turnedBy(degrees: number, [x, y]: Point): Point {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Width and height of the upright box round something that is turned. */
export function boxRound({ width, height }: Size, degrees: number): Size {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return {
    width: width * Math.abs(cos) + height * Math.abs(sin),
    height: width * Math.abs(sin) + height * Math.abs(cos),
  };
}

/** The frame's width for a height, never narrower than its shape. */
export const widthFor = (height: number, frame: Size): number =>
  Math.ceil((height * frame.width) / frame.height);

/** Quarter turns and the rest of a fit's rotation. */
export function turnsOf(rotate: number): { readonly turn: number; readonly tilt: number } {
  const turn = Math.round(rotate / 90) * 90 || 0;
  return { turn, tilt: rotate - turn };
}

/** The cut as a `Fit` of `size`, which is the picture after quarter turns of `turn` degrees. */
export function fitOf({ x, y, height, tilt }: Framing, size: Size, frame: Size, turn: number): Fit {
  const width = widthFor(height, frame);
  const canvas = boxRound(size, tilt);
  const [dx, dy] = turnedBy(tilt, [x - size.width / 2, y - size.height / 2]);
  return {
    x: Math.round(canvas.width / 2 + dx - width / 2),
    y: Math.round(canvas.height / 2 + dy - height / 2),
    width,
    height,
    rotate: turn + tilt,
  };
}

/** The same the other way. */
export function framingOf(fit: Fit, size: Size): Framing {
  const { tilt } = turnsOf(fit.rotate);
  const canvas = boxRound(size, tilt);
  const middle: Point = [
    fit.x + fit.width / 2 - canvas.width / 2,
    fit.y + fit.height / 2 - canvas.height / 2,
  ];
  const [dx, dy] = turnedBy(-tilt, middle);
  return { x: size.width / 2 + dx, y: size.height / 2 + dy, height: fit.height, tilt };
}

/** The upright part of the picture that holds the whole cut, in whole pixels. */
export function regionOf(fit: Fit, size: Size): Size & { readonly x: number; readonly y: number } {
  const { x, y, tilt } = framingOf(fit, size);
  if (tilt === 0) return { x: fit.x, y: fit.y, width: fit.width, height: fit.height };
  const box = boxRound(fit, tilt);
  const [left, top] = [
    Math.max(0, Math.floor(x - box.width / 2)),
    Math.max(0, Math.floor(y - box.height / 2)),
  ];
  return {
    x: left,
    y: top,
    width: Math.min(size.width, Math.ceil(x + box.width / 2)) - left,
    height: Math.min(size.height, Math.ceil(y + box.height / 2)) - top,
  };
}

/** Where a point of the picture lies in the cut, in shares of its width and height. */
export function placeIn(fit: Fit, size: Size, [px, py]: Point): Point {
  const { x, y, tilt } = framingOf(fit, size);
  const [dx, dy] = turnedBy(tilt, [px - x, py - y]);
  return [0.5 + dx / fit.width, 0.5 + dy / fit.height];
}

/** A cut lies a pixel inside of the picture when it is tilted: its corners are rounded. */
const margin = (tilt: number): number => (tilt === 0 ? 0 : 1);

/** The middle nearest to the one wanted from which the whole cut lies inside; undefined when it fits nowhere. */
export function middleInside({ x, y, height, tilt }: Framing, size: Size, frame: Size): Point | undefined {
  const box = boxRound({ width: widthFor(height, frame), height }, tilt);
  const [halfX, halfY] = [box.width / 2 + margin(tilt), box.height / 2 + margin(tilt)];
  if (2 * halfX > size.width || 2 * halfY > size.height) return undefined;
  const clamp = (value: number, half: number, length: number) =>
    Math.min(length - half, Math.max(half, value));
  return [clamp(x, halfX, size.width), clamp(y, halfY, size.height)];
}

/** The highest cut that the picture holds at a tilt. */
export function mostHeight(size: Size, frame: Size, tilt: number): number {
  const box = boxRound({ width: frame.width / frame.height, height: 1 }, tilt);
  // A frame's width is rounded up, which may cost one pixel in both directions.
  const spare = tilt === 0 ? 0 : 2 * margin(tilt) + 2;
  const most = Math.floor(Math.min((size.width - spare) / box.width, (size.height - spare) / box.height));
  return widthFor(most, frame) > size.width ? most - 1 : most;
}

/**
 * The cut nearest to a wanted one that lies inside the picture and keeps enough pixels. Nothing is ever added: where
 * there is no room, it moves, and then becomes smaller.
 */
export function settled(
  wanted: Framing,
  size: Size,
  { frame, least }: { frame: Size; least: number },
): Framing {
  const tilt = Math.min(MOST_TILT, Math.max(-MOST_TILT, Math.round(wanted.tilt * 10) / 10));
  const most = mostHeight(size, frame, tilt);
  const height = Math.min(most, Math.max(Math.min(least, most), Math.round(wanted.height)));
  const inside = middleInside({ ...wanted, tilt, height }, size, frame) ?? [size.width / 2, size.height / 2];
  return { x: inside[0], y: inside[1], height, tilt };
}
