import type { Raster } from '../raster.ts';
import type { Detection } from './detect.ts';
import type { Models } from './models.ts';
import { distance, type Eye, type Face, type Point, pointAt } from './points.ts';
import { runModel } from './run.ts';
import { fromSquare, sampleSquare, scaledSquare, type Square } from './sample.ts';

/** The square that the mesh network wants round a face is half as large again as the face. */
const margin = 1.5;
const meshSide = 192;
const points = 468;

/** Lays the mesh twice: the second time upright, and centred by the first. */
export async function detectLandmarks(
  models: Pick<Models, 'facemesh'>,
  raster: Raster,
  detection: Detection,
): Promise<Face> {
  const [right, left] = detection.eyes;
  const first = await meshIn(models, raster, {
    x: detection.x,
    y: detection.y,
    side: margin * Math.max(detection.width, detection.height),
    angle: Math.atan2(left[1] - right[1], left[0] - right[0]),
  });
  const around = squareAround(first.mesh);
  const second = await meshIn(models, raster, around);
  return { ...second, detection, angle: around.angle, size: distance(second.mesh, 10, 152) };
}

async function meshIn(models: Pick<Models, 'facemesh'>, raster: Raster, square: Square) {
  const input = scaledSquare(sampleSquare(raster, square, meshSide), 255);
  const outputs = await runModel(models.facemesh, input, [1, meshSide, meshSide, 3]);
  const values = outputs.find(({ shape }) => shape.at(-1) === points * 3)?.values;
  const flag = outputs.find(({ shape }) => shape.at(-1) === 1)?.values[0];
  if (!values || flag === undefined) throw new Error('the face mesh answers in an unknown shape');
  const mesh: Point[] = [];
  const depth: number[] = [];
  for (let i = 0; i < points; i++) {
    const x = (values[i * 3] as number) / meshSide - 0.5;
    const y = (values[i * 3 + 1] as number) / meshSide - 0.5;
    mesh.push(fromSquare(square, x, y));
    depth.push(((values[i * 3 + 2] as number) / meshSide) * square.side);
  }
  return { mesh, depth, score: flag };
}

/** The upright square round a mesh, by the line of the outer corners of the eyes. */
function squareAround(mesh: readonly Point[]): Square {
  const [right, left] = [pointAt(mesh, 33), pointAt(mesh, 263)];
  const angle = Math.atan2(left[1] - right[1], left[0] - right[0]);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const xs = mesh.map(([x, y]) => x * cos + y * sin);
  const ys = mesh.map(([x, y]) => y * cos - x * sin);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { x: x * cos - y * sin, y: x * sin + y * cos, side: margin * Math.max(x1 - x0, y1 - y0), angle };
}

const eyeSide = 64;
/** Corners of each eye in the mesh: the right eye is mirrored, since the network knows left eyes only. */
const eyeCorners = [
  { corners: [33, 133], mirrored: true },
  { corners: [362, 263], mirrored: false },
] as const;

/** Finds the lids and irises of both eyes: the face's own right eye first. */
export async function findEyes(models: Models, raster: Raster, face: Face): Promise<readonly [Eye, Eye]> {
  const input = new Float32Array(2 * eyeSide * eyeSide * 3);
  const squares = eyeCorners.map(({ corners: [a, b], mirrored }): Square => {
    const [from, to] = [pointAt(face.mesh, a), pointAt(face.mesh, b)];
    const side = 2.3 * distance(face.mesh, a, b);
    return { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, side, angle: face.angle, mirrored };
  });
  squares.forEach((square, e) => {
    input.set(scaledSquare(sampleSquare(raster, square, eyeSide), 255), e * eyeSide * eyeSide * 3);
  });
  const [output] = await runModel(models.iris, input, [2, eyeSide, eyeSide, 3]);
  if (!output) throw new Error('the iris network does not answer');
  const eye = (e: number): Eye => {
    const square = squares[e] as Square;
    const all = Array.from({ length: 76 }, (_, k): Point => {
      const i = e * 228 + k * 3;
      const [x = 0, y = 0] = output.values.subarray(i, i + 2);
      return fromSquare(square, x / eyeSide - 0.5, y / eyeSide - 0.5);
    });
    return { contour: all.slice(0, 71), iris: all.slice(71) };
  };
  return [eye(0), eye(1)];
}
