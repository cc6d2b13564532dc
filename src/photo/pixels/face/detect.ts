import type { Models } from './models.ts';
import { type Output, runModel } from './run.ts';
import { fromSquare, sampleSquare, scaledSquare, type Square } from './sample.ts';
import type { Raster } from '../raster.ts';

/** A box round a face, in pixels, its two eyes (the face's own right eye first) and its mouth, before the mesh is laid. */
export type Detection = {
  readonly score: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly eyes: readonly [readonly [number, number], readonly [number, number]];
  readonly mouth: readonly [number, number];
};

const side = 256;
/** Centres of the boxes that BlazeFace proposes: 2 for each cell of 16 pixels, then 6 for each cell of 32. */
const anchors: readonly (readonly [number, number])[] = [
  [16, 2],
  [32, 6],
].flatMap(([step = 16, each = 2]) => {
  const cells = side / step;
  return Array.from({ length: cells * cells * each }, (_, i) => {
    const cell = Math.floor(i / each);
    return [step * ((cell % cells) + 0.5), step * (Math.floor(cell / cells) + 0.5)] as const;
  });
});

/** All faces of the picture, best first, without overlaps. The whole picture lies in the middle of a black square. */
export async function detectFaces(
  models: Pick<Models, 'blazeface'>,
  raster: Raster,
): Promise<readonly Detection[]> {
  const whole: Square = {
    x: raster.width / 2,
    y: raster.height / 2,
    side: Math.max(raster.width, raster.height),
    angle: 0,
  };
  const input = sampleSquare(raster, whole, side);
  blacken(input, whole, raster);
  const outputs = await runModel(models.blazeface, scaledSquare(input, 127.5, 1), [1, side, side, 3]);
  return withoutOverlaps(readDetections(outputs, whole));
}

function blacken(input: Float32Array, whole: Square, raster: Raster): void {
  // The square is upright, so that what lies outside are whole rows, or the ends of every row.
  const outside = (k: number, along: 0 | 1) => {
    const place = fromSquare(whole, (k + 0.5) / side - 0.5, (k + 0.5) / side - 0.5)[along];
    return place < 0 || place >= (along === 0 ? raster.width : raster.height);
  };
  const columns = Array.from({ length: side }, (_, x) => x).filter((x) => outside(x, 0));
  for (let y = 0; y < side; y++) {
    const row = y * side * 3;
    if (outside(y, 1)) input.fill(0, row, row + side * 3);
    else for (const x of columns) input.fill(0, row + x * 3, row + x * 3 + 3);
  }
}

/** Portraits score 0.69 and more; what only resembles a face (a lizard's head) scored 0.31. */
const leastScore = 0.5;

function readDetections(outputs: readonly Output[], whole: Square): Detection[] {
  const get = (count: number, each: number): Float32Array => {
    const found = outputs.find(({ shape }) => shape[1] === count && shape[2] === each);
    if (!found) throw new Error('the face detector answers in an unknown shape');
    return found.values;
  };
  const scores = [...get(512, 1), ...get(384, 1)];
  const [fine, coarse] = [get(512, 16), get(384, 16)];
  const scale = whole.side / side;
  return scores.flatMap((raw, i) => {
    const score = 1 / (1 + Math.exp(-raw));
    const anchor = anchors[i];
    if (score < leastScore || !anchor) return [];
    const box =
      i < 512 ? fine.subarray(i * 16, i * 16 + 16) : coarse.subarray((i - 512) * 16, (i - 511) * 16);
    const at = (k: number) =>
      fromSquare(
        whole,
        ((box[k] as number) + anchor[0]) / side - 0.5,
        ((box[k + 1] as number) + anchor[1]) / side - 0.5,
      );
    const [x, y] = at(0);
    const [width, height] = [(box[2] as number) * scale, (box[3] as number) * scale];
    return [{ score, x, y, width, height, eyes: [at(4), at(6)] as const, mouth: at(10) }];
  });
}

function withoutOverlaps(found: Detection[]): readonly Detection[] {
  const distinct: Detection[] = [];
  for (const one of found.toSorted((a, b) => b.score - a.score)) {
    if (!distinct.some((other) => overlap(one, other) > 0.3)) distinct.push(one);
  }
  return distinct;
}

function overlap(a: Detection, b: Detection): number {
  const shared = (x: number, w: number, x2: number, w2: number) =>
    Math.max(0, Math.min(x + w / 2, x2 + w2 / 2) - Math.max(x - w / 2, x2 - w2 / 2));
  const both = shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
  return both / (a.width * a.height + b.width * b.height - both);
}
