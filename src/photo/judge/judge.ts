import { checkOf, runChecks } from '../checks/all.ts';
import type { Head, PhotoFacts } from '../checks/facts.ts';
import {
  type CheckResult,
  type Finding,
  findingsIn,
  type PhotoVerdict,
  verdictOf,
} from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import type { Area, MarkBox, MarkedFace, Marks } from '../checks/marks.ts';
import { type OpenedPicture, openPhoto } from '../pixels/decode/open.ts';
import { axesOf, movedEye, movedFace } from '../pixels/face/axes.ts';
import { findFaces, type FoundFaces } from '../pixels/face/find.ts';
import type { Face, Point } from '../pixels/face/points.ts';
import { fitOf, placeIn, regionOf, settled, turnsOf } from '../pixels/framing.ts';
import { measure, type Measured } from '../pixels/measure/all.ts';
import { measureSurroundings } from '../pixels/measure/around/surroundings.ts';
import { measureBlocks } from '../pixels/measure/blocks.ts';
import type { FileFacts, Fit, Size, Unusable } from '../pixels/picture.ts';
import { part, type Raster, shrunkTo, turned } from '../pixels/raster.ts';
import { centredFit, headFit, placementIn, resultSize } from './fit.ts';
import type { PrepareOptions } from './prepare.ts';

/** Everything there is to say about a photo, and what to keep of it. Plain values: it crosses between processes. */
export type Judged = {
  readonly kind: 'judged';
  readonly file: FileFacts;
  readonly findings: readonly Finding[];
  /** What became of every check. */
  readonly results: readonly CheckResult[];
  readonly verdict: PhotoVerdict;
  readonly fit: Fit;
  readonly result: Size;
  readonly marks?: Marks;
  /** What was measured: for evaluations. */
  readonly facts: PhotoFacts;
};

/** With the upright pixels, of which `fit` says what to keep. */
export type JudgedPixels = Judged & { readonly raster: Raster };

/**
 * Faces are sought, and the picture is measured, on a copy of at most this many pixels a side: about the size at
 * which a photo is printed, and enough for every limit.
 */
const workingSide = 1400;

/**
 * Opens a file, finds the face and says everything that is to be said, with the cut that mends what can be mended.
 * Runs native decoders on a stranger's bytes: call it in a process of its own (see pool.ts). Never throws for
 * anything that a file can contain.
 */
export async function judgePhoto(
  bytes: Uint8Array,
  limits: PhotoLimits,
  wish: PrepareOptions = {},
): Promise<JudgedPixels | Unusable> {
  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'unusable') return opened;
  const found = await findFaces(shrunkTo(opened.raster, workingSide));
  const raster = turned(opened.raster, found.turn);
  const facts = factsOf(opened, found, raster, limits, wish);
  const results = runChecks(facts, limits);
  const findings = findingsIn(results);
  const { seen, head, size, fit } = facts;
  const scale = raster.width / found.raster.width;
  const marks = seen && head ? marksOf({ found, seen, head, size, fit, scale }, findings) : undefined;
  return {
    kind: 'judged',
    file: facts.file,
    findings,
    results,
    verdict: verdictOf(findings),
    fit: facts.fit,
    result: facts.result,
    ...(marks ? { marks } : {}),
    facts,
    raster,
  };
}

type Region = Omit<Fit, 'rotate'>;

function factsOf(
  opened: OpenedPicture,
  found: FoundFaces,
  raster: Raster,
  limits: PhotoLimits,
  { framing, automatic = false, origin }: PrepareOptions,
): PhotoFacts {
  const { turn, faces } = found;
  const size: Size = { width: raster.width, height: raster.height };
  const scale = raster.width / found.raster.width;
  const first = faces[0] && found.eyes ? measure(found.raster, faces[0], found.eyes) : undefined;
  const head = first && headOf(found, first, scale);
  const centred = centredFit(size, limits.frame, turn);
  const least = { frame: limits.frame, least: limits.minHeight };
  const wanted = framing && fitOf(settled(framing, size, least), size, limits.frame, turn);
  const fit = wanted ?? (head ? headFit(size, head, limits, turn, first?.pose.roll) : centred);
  const region = regionOf(fit, size);
  return {
    file: origin?.file ?? opened.facts,
    turn: origin ? (((turn + origin.turn) % 360) as typeof turn) : turn,
    size,
    fit,
    result: resultSize(fit, limits),
    ...blocksOf(opened, first, origin),
    others: othersIn(faces, region, scale),
    ...(first && head
      ? {
          seen: closer(first, found, raster, region),
          ...(found.eyes && !origin ? { surroundings: measureSurroundings(found.raster, found.eyes) } : {}),
          head,
          before: placementIn(centred, size, head, limits.head),
          after: placementIn(fit, size, head, limits.head),
          rollAfter: first.pose.roll + turnsOf(fit.rotate).tilt,
          own: wanted !== undefined && !automatic,
        }
      : {}),
  };
}

/** Hair may stand this far above the crown, or the surface behind reach below it, before it tells nothing. */
const believable = 0.3;

/**
 * The head in pixels of the full picture, of which the working copy is 1/`scale`. The crown is the mean of the
 * estimate from the face and of the top of the hair, where that is seen and near: together they err by 0.9 mm in a
 * 70 mm frame (standard deviation), the estimate alone by 1.2.
 */
function headOf(found: FoundFaces, { pose, background }: Measured, scale: number): Head | undefined {
  if (!found.eyes) return undefined;
  const axes = axesOf(found.eyes);
  const { hairTop } = background;
  const seen = hairTop !== undefined && Math.abs(hairTop - pose.crown) <= believable;
  const up = seen ? (pose.crown + hairTop) / 2 : pose.crown;
  const full = ([x, y]: readonly [number, number]) => [x * scale, y * scale] as const;
  const crown = full(axes.pixel(0, -up));
  const chin = full(axes.pixel(0, pose.chin));
  return {
    crown,
    chin,
    height: (up + pose.chin) * axes.unit * scale,
    centre: [(crown[0] + chin[0]) / 2, (crown[1] + chin[1]) / 2],
  };
}

/** The other faces, and whether they lie wholly outside of the kept region. */
function othersIn([first, ...rest]: readonly Face[], region: Region, scale: number): PhotoFacts['others'] {
  return rest.map(({ detection: box, size: height }) => ({
    share: height / (first?.size ?? height),
    cutAway:
      (box.x + box.width / 2) * scale < region.x ||
      (box.x - box.width / 2) * scale > region.x + region.width ||
      (box.y + box.height / 2) * scale < region.y ||
      (box.y - box.height / 2) * scale > region.y + region.height,
  }));
}

/** Our own copy tells nothing of the blocks that were in the file. */
function blocksOf(
  opened: OpenedPicture,
  first: Measured | undefined,
  origin: PrepareOptions['origin'],
): { blocks?: number } {
  if (origin) return origin.blocks === undefined ? {} : { blocks: origin.blocks };
  return opened.whole && first ? { blocks: measureBlocks(middleOf(opened.raster)) } : {};
}

/** Enough of a picture to find its blocks, in pixels as they came. */
const blockSide = 720;

function middleOf(raster: Raster): Raster {
  const [width, height] = [Math.min(raster.width, blockSide), Math.min(raster.height, blockSide)];
  const [x, y] = [Math.floor((raster.width - width) / 2), Math.floor((raster.height - height) / 2)];
  return part(raster, { x, y, width, height });
}

/** Measured again where the kept part holds many more pixels than the working copy showed of it. */
function closer(first: Measured, found: FoundFaces, raster: Raster, fit: Region): Measured {
  const { eyes } = found;
  const face = found.faces[0];
  const inCopy = (fit.height * found.raster.height) / raster.height;
  const possible = Math.min(workingSide, fit.height);
  if (!face || !eyes || possible < 1.4 * inCopy) return first;
  const copy = shrunkTo(part(raster, fit), workingSide);
  const toFull = raster.width / found.raster.width;
  const toCopy = copy.width / fit.width;
  const [x, y] = [fit.x / toFull, fit.y / toFull];
  const scale = toFull * toCopy;
  return measure(copy, movedFace(face, x, y, scale), [
    movedEye(eyes[0], x, y, scale),
    movedEye(eyes[1], x, y, scale),
  ]);
}

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
function marksOf(placed: Placed, findings: readonly Finding[]): Marks | undefined {
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
