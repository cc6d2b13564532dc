import { type Raster, type Turn, turned } from '../raster.ts';
import { detectFaces, type Detection } from './detect.ts';
import { findEyes, detectLandmarks } from './landmarks.ts';
import { loadModels, type Models } from './models.ts';
import type { Eye, Face } from './points.ts';

/** What was found in a picture once it was turned upright. Faces: those with a mesh that holds, largest first. */
export type FoundFaces = {
  readonly turn: Turn;
  readonly raster: Raster;
  readonly faces: readonly Face[];
  /** Of the largest face; absent when there is none. */
  readonly eyes?: readonly [Eye, Eye];
};

/** The mesh's own flag tells a face from a pattern that only resembles one. */
const leastMeshScore = 0.5;
/**
 * A mesh laid on an upside-down face claims to be upright, and scores up to 0.9998 (120 portraits turned by 180
 * degrees); upright faces score above 0.9999 unless something covers them. Only the latter end the search.
 */
const sureMeshScore = 0.9999;
/** More people than this are never looked at one by one. */
const mostFaces = 4;

/**
 * Finds the faces of a picture, in whichever quarter turn they stand upright. The detector sees faces upside down
 * too and says so by their eyes; faces lying on their side it may miss, so all turns are tried before giving up.
 */
export async function findFaces(picture: Raster): Promise<FoundFaces> {
  const models = await loadModels();
  let best: FoundFaces = { turn: 0, raster: picture, faces: [] };
  for (const turn of [0, 90, 270, 180] as const) {
    const raster = turned(picture, turn);
    const faces = await facesIn(models, raster);
    const upright = faces[0] && Math.abs(faces[0].angle) <= Math.PI / 4;
    if (upright && sureness(faces) > sureness(best.faces)) best = { turn, raster, faces };
    if (sureness(best.faces) > sureMeshScore) break;
  }
  const [face] = best.faces;
  return face ? { ...best, eyes: await findEyes(models, best.raster, face) } : best;
}

const sureness = ([face]: readonly Face[]): number => face?.score ?? 0;

async function facesIn(models: Models, raster: Raster): Promise<readonly Face[]> {
  const faces: Face[] = [];
  for (const detection of (await detectFaces(models, raster)).slice(0, mostFaces)) {
    const face = await detectLandmarks(models, raster, detection);
    if (face.score >= leastMeshScore && !faces.some((other) => sameFace(face, other))) faces.push(face);
  }
  return faces.toSorted((a, b) => b.size - a.size);
}

/** Two boxes may lead to one face: then both meshes end in one place. */
function sameFace(a: Face, b: Face): boolean {
  const centre = (detection: Detection) => [detection.x, detection.y] as const;
  const [ax, ay] = a.mesh[4] ?? centre(a.detection);
  const [bx, by] = b.mesh[4] ?? centre(b.detection);
  return Math.hypot(ax - bx, ay - by) < 0.3 * Math.min(a.size, b.size);
}
