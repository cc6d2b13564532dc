import type { FileStore } from '../platform/files/files.ts';
import { type Framing, framingOf } from './engine/framing.ts';
import type { Prepared } from './engine/prepared.ts';
import type { Photo, WholePicture } from './photo.ts';

/** The files of a photo in the store: what a card is made from, and of a draft the whole picture. */
export type StoredFiles = { readonly fileKey: string; readonly wholeKey?: string };

/** Keeps the files of a prepared photo; nothing stays behind when one of them cannot be written. */
export async function storeFiles(files: FileStore, { jpeg, whole }: Prepared): Promise<StoredFiles> {
  const fileKey = await files.put(jpeg);
  if (!whole) return { fileKey };
  try {
    return { fileKey, wholeKey: await files.put(whole.jpeg) };
  } catch (error) {
    await files.remove(fileKey);
    throw error;
  }
}

/** Removes files that no row names any more. */
export async function dropFiles(files: FileStore, keys: readonly (string | undefined)[]): Promise<void> {
  for (const key of keys) if (key !== undefined) await files.remove(key);
}

type Judged = 'sha256' | 'width' | 'height' | 'bytes' | 'findings' | 'results' | 'marks' | 'rules';

/** What a row says of a prepared photo, whatever cut it has. */
export function judgedOf(photo: Prepared): Pick<Photo, Judged> {
  const { sha256, width, height, jpeg, findings, results, marks = null, rules } = photo;
  return { sha256, width, height, bytes: jpeg.length, findings, results, marks, rules };
}

/** The whole picture behind a new draft; null when it was not kept. */
export function wholeOf(
  { whole, source, fit, origin }: Prepared,
  wholeKey: string | undefined,
): WholePicture | null {
  if (!whole || wholeKey === undefined) return null;
  const { width, height, head } = whole;
  const framing = scaledHead(framingOf(fit, source), width / source.width);
  return { fileKey: wholeKey, width, height, ...(head ? { head } : {}), framing, automatic: framing, origin };
}

/** A cut in a picture of another size. */
export const scaledHead = ({ x, y, height, tilt }: Framing, by: number): Framing => ({
  x: x * by,
  y: y * by,
  height: height * by,
  tilt,
});
