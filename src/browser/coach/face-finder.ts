/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { type CoachModels, see } from '../../photo/capture/coach.ts';
import type { CameraView } from '../../photo/capture/hints.ts';
import { graphFrom, type Manifest } from '../../photo/pixels/face/run.ts';

/** Where the files lie; each name holds its hash. */
export type Files = {
  readonly simd: string;
  readonly plain: string;
  readonly blazeface: readonly [string, string];
  readonly facemesh: readonly [string, string];
};

/** Looks at the picture of a video now. `photoHeight`: what the photo would have. */
export type FaceFinder = (video: HTMLVideoElement, photoHeight: number) => Promise<CameraView>;

/** The face networks see no more than this. */
const LONGEST = 480;

/** Loads the networks, which run on this device: pictures are looked at here and go nowhere. */
export async function loadFaceFinder({ simd, plain, blazeface, facemesh }: Files): Promise<FaceFinder> {
  // Threads need a page that is isolated from all others; one is enough here.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setThreadsCount(1);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
    'tfjs-backend-wasm.wasm': plain,
  });
  const [one, two] = await Promise.all([
    filesOf(blazeface),
    filesOf(facemesh),
    setBackend('wasm').then(() => ready()),
  ]);
  const models: CoachModels = { blazeface: await graphFrom(...one), facemesh: await graphFrom(...two) };
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser draws no pictures');
  return (video, photoHeight) => {
    const scale = LONGEST / Math.max(video.videoWidth, video.videoHeight);
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    const data = withoutAlpha(context.getImageData(0, 0, width, height).data);
    return see(models, { width, height, data }, photoHeight / height);
  };
}

async function filesOf([manifest, numbers]: readonly [string, string]): Promise<[Manifest, ArrayBuffer]> {
  const get = async (href: string) => {
    const reply = await fetch(href);
    if (!reply.ok) throw new Error(`${href}: ${reply.status}`);
    return reply;
  };
  const [one, two] = await Promise.all([get(manifest), get(numbers)]);
  return [(await one.json()) as Manifest, await two.arrayBuffer()];
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] as number;
    rgb[to + 1] = rgba[from + 1] as number;
    rgb[to + 2] = rgba[from + 2] as number;
  }
  return rgb;
}
