/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Camera } from './camera.ts';

/** What was taken: the file as it would be sent, and the same to look at. Never mirrored. */
export type Shot = { readonly file: File; readonly picture: ImageBitmap };

/** Some cameras never answer; the video's own picture then does. */
const PATIENCE_MS = 4_000;

/** Takes the photo at the camera's full resolution, or the whole picture of the video where that is all there is. */
export async function shoot(camera: Camera): Promise<Shot> {
  const { video } = camera;
  const blob = (await photoOf(camera)) ?? (await frameOf(video));
  const picture = await createImageBitmap(blob);
  if (Math.max(picture.width, picture.height) < Math.max(video.videoWidth, video.videoHeight)) {
    return named(await frameOf(video));
  }
  return { file: fileOf(blob), picture };
}

const named = async (blob: Blob): Promise<Shot> => ({
  file: fileOf(blob),
  picture: await createImageBitmap(blob),
});

const fileOf = (blob: Blob) =>
  new File([blob], blob.type === 'image/png' ? 'camera.png' : 'camera.jpg', { type: blob.type });

async function photoOf({ track, size }: Camera): Promise<Blob | undefined> {
  if (!('ImageCapture' in window)) return undefined;
  const late = new Promise<undefined>((done) => window.setTimeout(() => done(undefined), PATIENCE_MS));
  const settings = { imageWidth: size.width, imageHeight: size.height };
  const taken = new ImageCapture(track).takePhoto(settings).catch(() => undefined);
  const blob = await Promise.race([taken, late]);
  return blob && /^image\/(jpeg|png)$/.test(blob.type) ? blob : undefined;
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95));
  if (!blob) throw new Error('the browser made no picture of the video');
  return blob;
}

/** Draws the picture to look at, no larger than a screen needs. */
export function show({ picture }: Shot, canvas: HTMLCanvasElement): void {
  const scale = Math.min(1, 1_400 / Math.max(picture.width, picture.height));
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
}
