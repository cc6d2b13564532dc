import { checkOf } from '../checks/all.ts';
import type { Head } from '../checks/facts.ts';
import type { Finding } from '../checks/findings.ts';
import type { Area, MarkBox, MarkedFace, Marks } from '../checks/marks.ts';
import { axesOf } from '../pixels/face/axes.ts';
import type { FoundFaces } from '../pixels/face/find.ts';
import type { Point } from '../pixels/face/points.ts';
import { placeIn } from '../pixels/framing.ts';
import type { Measured } from '../pixels/measure/all.ts';
import type { Fit, Size } from '../pixels/picture.ts';

/** What the places are read from: the face as it was found in a working copy, of which the picture is `scale` times. */
export type Placed = {
  readonly found: FoundFaces;
  readonly seen: Measured;
  readonly head: Head;
  readonly size: Size;
  readonly fit: Fit;
  readonly scale: number;
};

/** Lines and areas to draw over the photo, in shares of its width and height. */
export function marksOf(placed: Placed, findings: readonly Finding[]): Marks | undefined {
  const { found, seen, head, fit, size, scale } = placed;
  const [face] = found.faces;
  if (!face || !found.eyes) return undefined;
  const axes = axesOf(found.eyes);
  const at: MarkedFace = { face, faces: found.faces, axes, seen };
  const toPhoto = ([x, y]: Point): Point => placeIn(fit, size, [x * scale, y * scale]);
  const [right, left] = axes.eyes;
  const areas = findings.flatMap((finding): readonly Area[] =>
    finding.fixed ? [] : areasOf(finding, at, toPhoto),
  );
  return {
    crown: placeIn(fit, size, head.crown)[1],
    chin: placeIn(fit, size, head.chin)[1],
    eyes: [toPhoto(right), toPhoto(left)],
    areas: areas.slice(0, mostAreas),
  };
}

/** A photo with more than this many marks shows nothing any more. */
const mostAreas = 24;

function areasOf(finding: Finding, at: MarkedFace, toPhoto: (point: Point) => Point): readonly Area[] {
  const places = checkOf(finding.code).marks?.(at, finding) ?? [];
  return places
    .map((points) => ({ code: finding.code, box: round(points.map(toPhoto)) }))
    .filter(({ box: [x, y, width, height] }) => width > 0 && height > 0 && x < 1 && y < 1);
}

/** The upright box round points, within the photo, to a thousandth. */
function round(points: readonly Point[]): MarkBox {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [xs, ys] = [points.map(([x]) => within(x)), points.map(([, y]) => within(y))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const short = (value: number) => Math.round(value * 1000) / 1000;
  return [short(left), short(top), short(Math.max(...xs) - left), short(Math.max(...ys) - top)];
}
