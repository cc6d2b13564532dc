/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type CoachLimits, frameIn } from '../../photo/coach/coach.ts';

/** Width of a head as a share of its height, ears and some hair with it. */
const OVAL = 0.76;
/** Where the middle of the head should be, from the top of the frame. */
const MIDDLE = 0.48;

/** Lays the frame of the card photo and the oval for the head over a picture of this size. */
export function drawGuide(
  svg: SVGSVGElement,
  size: { readonly width: number; readonly height: number },
  limits: CoachLimits,
): void {
  const { width, height } = size;
  const frame = frameIn(size, limits);
  const { aimMm, frameMm } = limits.head;
  const ry = (frame.height * aimMm) / frameMm / 2;
  const rx = ry * OVAL;
  const [x, y] = [width / 2, frame.y + frame.height * MIDDLE];
  const set = (selector: string, values: Record<string, string | number>) => {
    const part = svg.querySelector(selector);
    for (const [name, value] of Object.entries(values)) part?.setAttribute(name, String(value));
  };
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const oval = `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  const { x: left, y: top } = frame;
  const box = `M${left} ${top}h${frame.width}v${frame.height}h${-frame.width}z`;
  set('.outside', { d: `M0 0h${width}v${height}h${-width}z${box}` });
  set('.oval', { d: oval });
}
