import { checkPhoto } from '../checks/all.ts';
import type { PhotoFacts } from '../checks/facts.ts';
import { movedEye, movedFace } from './face/axes.ts';
import { type Found, findFaces } from './face/find.ts';
import { centredFit, headFit, placementIn, resultSize } from './fit.ts';
import { headOf } from './head.ts';
import { type Measured, measure } from './measure/all.ts';
import { measureBlocks } from './measure/blocks.ts';
import { type Opened, openPhoto } from './open.ts';
import { type Marks, type Verdict, verdictOf } from './outcome.ts';
import { part, type Raster, shrunkTo, turned } from './raster.ts';
import {
  type FileFacts,
  type Finding,
  type Fit,
  type PhotoLimits,
  type Size,
  type Unusable,
} from './types.ts';

/** Everything there is to say about a photo, and what to keep of it. Plain values: it crosses between processes. */
export type Judged = {
  readonly kind: 'judged';
  readonly file: FileFacts;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
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
export async function judgePhoto(bytes: Uint8Array, limits: PhotoLimits): Promise<JudgedPixels | Unusable> {
  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'unusable') return opened;
  const found = await findFaces(shrunkTo(opened.raster, workingSide));
  const raster = turned(opened.raster, found.turn);
  const facts = factsOf(opened, found, raster, limits);
  const findings = checkPhoto(facts, limits);
  const marks = marksOf(facts, found, raster);
  return {
    kind: 'judged',
    file: opened.facts,
    findings,
    verdict: verdictOf(findings),
    fit: facts.fit,
    result: facts.result,
    ...(marks ? { marks } : {}),
    facts,
    raster,
  };
}

function factsOf(opened: Opened, found: Found, raster: Raster, limits: PhotoLimits): PhotoFacts {
  const { turn, faces } = found;
  const size: Size = { width: raster.width, height: raster.height };
  const scale = raster.width / found.raster.width;
  const first = faces[0] && found.eyes ? measure(found.raster, faces[0], found.eyes) : undefined;
  const head = first && headOf(found, first, scale);
  const centred = centredFit(size, limits.frame, turn);
  const fit = head ? headFit(size, head, limits, turn) : centred;
  const others = faces.slice(1).map(({ detection: box, size: height }) => ({
    share: height / (faces[0]?.size ?? height),
    cutAway:
      (box.x + box.width / 2) * scale < fit.x ||
      (box.x - box.width / 2) * scale > fit.x + fit.width ||
      (box.y + box.height / 2) * scale < fit.y ||
      (box.y - box.height / 2) * scale > fit.y + fit.height,
  }));
  return {
    file: opened.facts,
    turn,
    size,
    fit,
    result: resultSize(fit, limits),
    ...(opened.whole && first ? { blocks: measureBlocks(middleOf(opened.raster)) } : {}),
    others,
    ...(first && head
      ? {
          seen: closer(first, found, raster, fit),
          head,
          before: placementIn(centred, head, limits.head),
          after: placementIn(fit, head, limits.head),
        }
      : {}),
  };
}

/** Enough of a picture to find its blocks, in pixels as they came. */
const blockSide = 720;

function middleOf(raster: Raster): Raster {
  const [width, height] = [Math.min(raster.width, blockSide), Math.min(raster.height, blockSide)];
  const [x, y] = [Math.floor((raster.width - width) / 2), Math.floor((raster.height - height) / 2)];
  return part(raster, { x, y, width, height });
}

/** Measured again where the kept part holds many more pixels than the working copy showed of it. */
function closer(first: Measured, found: Found, raster: Raster, fit: Fit): Measured {
  const { eyes } = found;
  const face = found.faces[0];
  const inCopy = (fit.height * found.raster.height) / raster.height;
  const possible = Math.min(workingSide, fit.height);
  if (!face || !eyes || possible < 1.4 * inCopy) return first;
  const kept = shrunkTo(part(raster, fit), workingSide);
  const toFull = raster.width / found.raster.width;
  const toKept = kept.width / fit.width;
  const [x, y] = [fit.x / toFull, fit.y / toFull];
  const scale = toFull * toKept;
  return measure(kept, movedFace(face, x, y, scale), [
    movedEye(eyes[0], x, y, scale),
    movedEye(eyes[1], x, y, scale),
  ]);
}

function marksOf({ head, fit }: PhotoFacts, found: Found, raster: Raster): Marks | undefined {
  const centres = found.eyes?.map(({ iris }) => iris[0]);
  const [right, left] = centres ?? [];
  if (!head || !right || !left) return undefined;
  const scale = raster.width / found.raster.width;
  const across = (x: number) => (x - fit.x) / fit.width;
  const down = (y: number) => (y - fit.y) / fit.height;
  return {
    crown: down(head.crown[1]),
    chin: down(head.chin[1]),
    eyes: [
      [across(right[0] * scale), down(right[1] * scale)],
      [across(left[0] * scale), down(left[1] * scale)],
    ],
  };
}
