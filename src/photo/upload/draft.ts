import { randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import { readableNumber } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { lockCase } from '../../case/store.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { FileStore } from '../../platform/files/files.ts';
import type { Prepared } from '../judge/prepare.ts';
import type { Photo, WholePicture } from '../photo.ts';
import { type Framing, framingOf } from '../pixels/framing.ts';
import type { Size } from '../pixels/picture.ts';
import { maySend, replaceDraft } from '../store.ts';
import { endOthers, endWaiting, releaseFile } from './store.ts';
import { deleteEnded } from './waiting-uploads.ts';

/** A photo as it becomes a draft; `sentKey` names the upload's own file when nothing could be made of it. */
export type DraftPhoto = Omit<Prepared, 'kind' | 'source' | 'verdict'> & {
  readonly source: Size & { readonly kind: string; readonly bytes: number };
  readonly sentKey?: string;
};

/** A kept upload that has become a photo to submit. */
type CheckedUpload = {
  readonly waitingId: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly name: string;
  readonly photo: DraftPhoto;
};

/** Whose doing it is, and the letter that is owed for it. */
export type DraftAuthor = { readonly actor: Actor; readonly letter?: string };

/**
 * Makes a kept upload the case's draft: our own file, in place of the draft before it. Gives the photo's id; undefined
 * when the upload was ended meanwhile (a newer one came, another process was first), or the case has moved on.
 */
export async function becomeDraft(
  services: Services,
  ready: CheckedUpload,
  author: DraftAuthor,
): Promise<string | undefined> {
  const { files } = services;
  const stored = await storeFiles(files, ready.photo);
  const dropStored = () => dropFiles(files, [stored.fileKey, stored.wholeKey]);
  let written: Awaited<ReturnType<typeof writeDraft>>;
  try {
    written = await writeDraft(services, ready, author, stored);
  } catch (error) {
    await dropStored();
    throw error;
  }
  if (!written.id) await dropStored();
  await dropFiles(files, written.former ?? []);
  await deleteEnded(services, ready.waitingId);
  return written.id;
}

type WrittenDraft = { readonly id?: string; readonly former?: readonly string[] };

function writeDraft(
  services: Services,
  ready: CheckedUpload,
  author: DraftAuthor,
  stored: StoredFiles,
): Promise<WrittenDraft> {
  const { waitingId, caseId } = ready;
  const at = services.clock.now();
  const id = randomUUID();
  return inTransaction(services.db, async (trx) => {
    const file = await lockCase(trx, caseId);
    const open = file !== undefined && (await maySend(trx, file));
    if (!(await endWaiting(trx, waitingId, at)) || !open) return {};
    await endOthers(trx, caseId, waitingId, at);
    if (ready.photo.sentKey !== undefined) await releaseFile(trx, waitingId);
    const { name, photo, accountId } = ready;
    const former = await replaceDraft(trx, {
      id,
      caseId,
      ...judgedColumns(photo),
      fileKey: stored.fileKey,
      source: { ...photo.source, name },
      fit: photo.fit,
      whole: wholeOf(photo, stored.wholeKey),
      unchecked: photo.unchecked ?? false,
      sentKey: photo.sentKey ?? null,
      reference: readableNumber('P'),
      accountId,
      uploadedAt: at,
    });
    await recordDraft(services, trx, ready, { ...author, photoId: id });
    return { id, former };
  });
}

async function recordDraft(
  { record, post }: Services,
  trx: Trx,
  { caseId, accountId, photo }: CheckedUpload,
  { actor, letter, photoId }: DraftAuthor & { readonly photoId: string },
): Promise<void> {
  const details = { photoId, sha256: photo.sha256, accountId };
  const letters = letter ? [letter] : [];
  const event = await record(trx, { act: 'photo.draft', actor, caseId, details, letters });
  if (letter) await post(trx, { letter, event, to: { accountId }, caseId });
}

/** The files of a photo in the store: what a card is made from, and of a draft the whole picture. */
type StoredFiles = { readonly fileKey: string; readonly wholeKey?: string };

async function storeFiles(files: FileStore, { jpeg, whole }: DraftPhoto): Promise<StoredFiles> {
  const fileKey = await files.put(jpeg);
  return whole ? { fileKey, wholeKey: await files.put(whole.jpeg) } : { fileKey };
}

/** Removes files that no row names any more. */
export async function dropFiles(files: FileStore, keys: readonly (string | undefined)[]): Promise<void> {
  for (const key of keys) if (key !== undefined) await files.remove(key);
}

type Judged = 'sha256' | 'width' | 'height' | 'bytes' | 'findings' | 'results' | 'marks' | 'rules';

/** What a row says of a prepared photo, whatever cut it has. */
export function judgedColumns(photo: Omit<DraftPhoto, 'source'>): Pick<Photo, Judged> {
  const { sha256, width, height, jpeg, findings, results, marks = null, rules } = photo;
  return { sha256, width, height, bytes: jpeg.length, findings, results, marks, rules };
}

/** The whole picture behind a new draft; null when it was not kept. */
function wholeOf(
  { whole, source, fit, origin }: DraftPhoto,
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
