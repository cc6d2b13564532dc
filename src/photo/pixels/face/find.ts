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
 * Finds the faces of a picture, in whichever quarter turn they stand upright. The detector calls every face upright that
 * is turned by 180 degrees, and a mask or a beard misleads the mesh about it too. But of a face that lies on its side
 * the detector says by eyes and mouth to which side: a picture is turned by 180 degrees only if it does so in both.
 */
export async function findFaces(picture: Raster): Promise<FoundFaces> {
  const models = await loadModels();
  let best: FoundFaces = { turn: 0, raster: picture, faces: [] };
  const sides: boolean[] = [];
  for (const turn of [0, 90, 270, 180] as const) {
    const raster = turned(picture, turn);
    const { detections, faces } = await lookAt(models, raster);
    if (turn === 90 || turn === 270) sides.push(liesUpsideDown(detections[0], turn));
    const upright = faces[0] && Math.abs(faces[0].angle) <= Math.PI / 4;
    const allowed =
      turn !== 180 || best.faces.length === 0 || (sides.every(Boolean) && isClearlyBetter(faces, best.faces));
    if (upright && allowed && sureness(faces) > sureness(best.faces)) best = { turn, raster, faces };
    if (sureness(best.faces) > sureMeshScore) break;
  }
  const [face] = best.faces;
  return face ? { ...best, eyes: await findEyes(models, best.raster, face) } : best;
}

const sureness = ([face]: readonly Face[]): number => face?.score ?? 0;

/** The mesh doubts the better one at most a fourth as much as the other. */
const isClearlyBetter = (faces: readonly Face[], others: readonly Face[]): boolean =>
  4 * (1 - sureness(faces)) < 1 - sureness(others);

/**
 * Whether eyes and mouth of a face, in a copy that is turned to its side, both lie as they do when the picture itself
 * shows the face upside down.
 */
function liesUpsideDown(detection: Detection | undefined, turn: 90 | 270): boolean {
  if (!detection) return false;
  const { eyes, mouth } = detection;
  const [right, left] = eyes;
  const along = left[1] - right[1];
  const down = mouth[0] - (right[0] + left[0]) / 2;
  const side = turn === 90 ? -1 : 1;
  return (
    side * along > Math.abs(left[0] - right[0]) &&
    -side * down > Math.abs(mouth[1] - (right[1] + left[1]) / 2)
  );
}

type Look = { readonly detections: readonly Detection[]; readonly faces: readonly Face[] };

async function lookAt(models: Models, raster: Raster): Promise<Look> {
  const faces: Face[] = [];
  const detections = await detectFaces(models, raster);
  for (const detection of detections.slice(0, mostFaces)) {
    const face = await detectLandmarks(models, raster, detection);
    if (face.score >= leastMeshScore && !faces.some((other) => sameFace(face, other))) faces.push(face);
  }
  return { detections, faces: faces.toSorted((a, b) => b.size - a.size) };
}

/** Two boxes may lead to one face: then both meshes end in one place. */
function sameFace(a: Face, b: Face): boolean {
  const centre = (detection: Detection) => [detection.x, detection.y] as const;
  const [ax, ay] = a.mesh[4] ?? centre(a.detection);
  const [bx, by] = b.mesh[4] ?? centre(b.detection);
  return Math.hypot(ax - bx, ay - by) < 0.3 * Math.min(a.size, b.size);
}
