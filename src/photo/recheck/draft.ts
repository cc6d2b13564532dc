import { randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { readableNumber } from '../../case/once.ts';
import { lockCase } from '../../case/store.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Prepared } from '../engine/prepared.ts';
import { dropFiles, judgedOf, type StoredFiles, storeFiles, wholeOf } from '../keeping.ts';
import { maySend } from '../may-send.ts';
import { replaceDraft } from '../store.ts';
import { deleteEnded } from './keep.ts';
import { endOthers, endWaiting } from './store.ts';

/** A kept upload that has become a usable photo. */
export type CheckedUpload = {
  readonly waitingId: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly name: string;
  readonly photo: Prepared;
};

/** Whose doing it is, and the letter that is owed for it. */
export type DraftServices = { readonly actor: Actor; readonly letter?: string };

/**
 * Makes a kept upload the case's draft: our own file, in place of the draft before it. Gives the photo's id; undefined
 * when the upload was ended meanwhile (a newer one came, another process was first), or the case has moved on.
 */
export async function becomeDraft(
  services: Services,
  ready: CheckedUpload,
  doing: DraftServices,
): Promise<string | undefined> {
  const { files } = services;
  const kept = await storeFiles(files, ready.photo);
  const dropKept = () => dropFiles(files, [kept.fileKey, kept.wholeKey]);
  let made: Awaited<ReturnType<typeof writeDraft>>;
  try {
    made = await writeDraft(services, ready, doing, kept);
  } catch (error) {
    await dropKept();
    throw error;
  }
  if (!made.id) await dropKept();
  await dropFiles(files, made.former ?? []);
  await deleteEnded(services, ready.waitingId);
  return made.id;
}

type Made = { readonly id?: string; readonly former?: readonly string[] };

function writeDraft(
  services: Services,
  ready: CheckedUpload,
  doing: DraftServices,
  kept: StoredFiles,
): Promise<Made> {
  const { waitingId, caseId } = ready;
  const at = services.clock.now();
  const id = randomUUID();
  return inTransaction(services.db, async (trx) => {
    const file = await lockCase(trx, caseId);
    const open = file !== undefined && (await maySend(trx, file));
    if (!(await endWaiting(trx, waitingId, at)) || !open) return {};
    await endOthers(trx, caseId, waitingId, at);
    const { name, photo, accountId } = ready;
    const former = await replaceDraft(trx, {
      id,
      caseId,
      ...judgedOf(photo),
      fileKey: kept.fileKey,
      source: { ...photo.source, name },
      fit: photo.fit,
      whole: wholeOf(photo, kept.wholeKey),
      reference: readableNumber('P'),
      accountId,
      uploadedAt: at,
    });
    await recordDraft(services, trx, ready, { ...doing, photoId: id });
    return { id, former };
  });
}

async function recordDraft(
  { record, post }: Services,
  trx: Trx,
  { caseId, accountId, photo }: CheckedUpload,
  { actor, letter, photoId }: DraftServices & { readonly photoId: string },
): Promise<void> {
  const details = { photoId, sha256: photo.sha256, accountId };
  const letters = letter ? [letter] : [];
  const event = await record(trx, { act: 'photo.draft', actor, caseId, details, letters });
  if (letter) await post(trx, { letter, event, to: { accountId }, caseId });
}
