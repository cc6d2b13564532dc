import type { Head } from '../checks/facts.ts';
import { type Axes, axesOf, type Box as FaceBox } from '../pixels/face/axes.ts';
import type { FoundFaces } from '../pixels/face/find.ts';
import { type Face, type Point, pointAt } from '../pixels/face/landmarks.ts';
import { placeIn } from '../pixels/framing.ts';
import type { Measured } from '../pixels/measure/all.ts';
import { outlines } from '../pixels/measure/scene.ts';
import type { Finding, FindingCode, Fit, Size } from '../engine/types.ts';
import type { Area, MarkBox, Marks } from './outcome.ts';

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
  const { found, head, fit, size, scale } = placed;
  const [face] = found.faces;
  if (!face || !found.eyes) return undefined;
  const axes = axesOf(found.eyes);
  const toPhoto = ([x, y]: Point): Point => placeIn(fit, size, [x * scale, y * scale]);
  const [right, left] = axes.eyes;
  const areas = findings.flatMap((finding): readonly Area[] =>
    finding.fixed ? [] : boxesFor(finding, { placed, face, axes, toPhoto }),
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

type Seen = {
  readonly placed: Placed;
  readonly face: Face;
  readonly axes: Axes;
  readonly toPhoto: (point: Point) => Point;
};

function boxesFor(finding: Finding, seen: Seen): readonly Area[] {
  const places = placesOf[finding.code]?.(seen, finding) ?? [];
  return places
    .map((points) => ({ code: finding.code, box: round(points.map(seen.toPhoto)) }))
    .filter(({ box: [x, y, width, height] }) => width > 0 && height > 0 && x < 1 && y < 1);
}

type Places = readonly (readonly Point[])[];

/** Where the check of a name looks; codes that mean the whole photo are not here. */
const placesOf: Partial<Readonly<Record<FindingCode, (seen: Seen, finding: Finding) => Places>>> = {
  eyes: (seen) => eyes(seen, [0.32, 0.2]),
  red_eye: (seen) => eyes(seen, [0.2, 0.16]),
  glasses: (seen) => eyes(seen, [0.46, 0.34]),
  mouth: (seen) => [lips(seen)],
  expression: (seen) => [lips(seen)],
  covered: (seen, { about }) => (about === 'mouth' ? [lips(seen)] : [forehead(seen)]),
  headwear: (seen) => [forehead(seen)],
  turn: ({ face }) => [nosePoints.map((i) => pointAt(face.mesh, i))],
  even_light: darkHalf,
  glare: ({ placed, axes }) => boxes(axes, placed.seen.skin.glareAt ? [placed.seen.skin.glareAt] : []),
  background: ({ placed, axes }, { about }) =>
    about === 'busy' || about === 'things' ? boxes(axes, placed.seen.background.clutterAt ?? []) : [],
  shadow_background: ({ placed, axes }) => boxes(axes, placed.seen.background.shadowAt ?? []),
  one_face: ({ placed }) =>
    placed.found.faces.slice(1).map(({ detection: { x, y, width, height } }) => [
      [x - width / 2, y - height / 2],
      [x + width / 2, y + height / 2],
    ]),
};

/** The pixels of boxes in the face's axes. */
const boxes = (axes: Axes, list: readonly FaceBox[]): Places =>
  list.map(([left, top, right, bottom]) => [
    axes.pixel(left, top),
    axes.pixel(right, top),
    axes.pixel(left, bottom),
    axes.pixel(right, bottom),
  ]);

const eyes = ({ axes }: Seen, [halfX, halfY]: Point): Places =>
  boxes(
    axes,
    [-0.5, 0.5].map((x) => [x - halfX, -halfY, x + halfX, halfY]),
  );

const lips = ({ face }: Seen): readonly Point[] => outlines.lips.map((i) => pointAt(face.mesh, i));

/** Between the eyes, both sides of the nose, and its lower edge. */
const nosePoints = [168, 48, 278, 2] as const;

/** Points of the mesh along the hairline and above the brows. */
const foreheadPoints = [10, 109, 67, 103, 338, 297, 332, 66, 296] as const;
const forehead = ({ face }: Seen): readonly Point[] => foreheadPoints.map((i) => pointAt(face.mesh, i));

/** The half of the face with less light. */
function darkHalf({ placed, face, axes }: Seen): Places {
  const darkOnRight = placed.seen.skin.sides > 0;
  const half = outlines.face
    .map((i) => pointAt(face.mesh, i))
    .filter((point) => axes.across(point) > 0 === darkOnRight);
  return [half];
}

/** The upright box round points, within the photo, to a thousandth. */
function round(points: readonly Point[]): MarkBox {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [xs, ys] = [points.map(([x]) => within(x)), points.map(([, y]) => within(y))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const short = (value: number) => Math.round(value * 1000) / 1000;
  return [short(left), short(top), short(Math.max(...xs) - left), short(Math.max(...ys) - top)];
}
