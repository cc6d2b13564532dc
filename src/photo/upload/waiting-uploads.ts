import { randomUUID } from 'node:crypto';
import type { Actor } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Upload } from '../../platform/http/page.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import type { Asking, PhotoPool, PhotoSource, PoolAnswer } from '../judge/pool.ts';
import type { Prepared } from '../judge/prepare.ts';
import { endedWaiting, endOthers, endWaiting, forgetWaiting, insertWaiting, putBack } from './store.ts';

/** Whoever checks an upload has it alone for so long: the whole queue in front of it, each photo slow. */
export const LEASE_MS = 90_000;
const AFTER_A_DEATH_MS = 2_000;
const AFTER_BUSY_MS = 10_000;

export type Needs = Pick<Services, 'db' | 'clock' | 'files'>;

export type NewUpload = {
  readonly caseId: string;
  readonly accountId: string;
  readonly file: Pick<Upload, 'name' | 'keep'>;
};

/** Keeps an upload before anybody looks at it, and gives its id. From now on only a verdict or a newer upload ends it. */
export async function keepUpload({ db, clock }: Needs, upload: NewUpload): Promise<string> {
  const fileKey = await upload.file.keep();
  const id = randomUUID();
  const at = clock.now();
  const { caseId, accountId } = upload;
  const name = upload.file.name.slice(0, 200);
  const until = new Date(at.getTime() + LEASE_MS);
  await inTransaction(db, (trx) => insertWaiting(trx, { id, caseId, accountId, fileKey, name, at, until }));
  return id;
}

/** What came of one try: a photo, a refusal, or nothing that says anything of the file yet. */
export type UploadAttempt =
  | Prepared
  | Refusal
  | { readonly kind: 'later'; readonly counted: boolean; readonly waitMs: number };

/**
 * Asks the workers once. A refusal is what a decoder says of the file; a worker that died or ran out of time says
 * nothing of it.
 */
export async function tryOnce(
  photos: PhotoPool,
  bytes: PhotoSource,
  limits: PhotoLimits,
  how: Asking,
): Promise<UploadAttempt> {
  const answer = await photos.prepare(bytes, limits, how);
  if (answer.kind === 'busy') return answer.why === 'died' ? afterDeath : laterAgain;
  return ranOut(answer) ? afterDeath : answer;
}

const laterAgain = { kind: 'later', counted: false, waitMs: AFTER_BUSY_MS } as const;
const afterDeath = { kind: 'later', counted: true, waitMs: AFTER_A_DEATH_MS } as const;

/** Under load a good photo may run out of time. */
const ranOut = (answer: PoolAnswer) => answer.kind === 'unusable' && answer.code === 'too-slow';

export type Later = Extract<UploadAttempt, { kind: 'later' }>;
export const nextTry = (clock: Needs['clock'], { waitMs, counted }: Later) => ({
  next: new Date(clock.now().getTime() + waitMs),
  counted,
});

/** The same at the person's own try, who is told so. It takes the place of an upload that waited before it. */
export async function keepForSweep(
  { db, clock, record }: Needs & Pick<Services, 'record'>,
  id: string,
  later: Later,
  { actor, caseId }: { readonly actor: Actor; readonly caseId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (!(await putBack(trx, id, nextTry(clock, later)))) return;
    await endOthers(trx, caseId, id, clock.now());
    await record(trx, { act: 'photo.keep', actor, caseId });
  });
}

/** Ends an upload that nobody wants any more: whoever sent it has left, or no photo may be sent now. */
export async function dropUpload(services: Needs, id: string): Promise<void> {
  await inTransaction(services.db, (trx) => endWaiting(trx, id, services.clock.now()));
  await deleteEnded(services, id);
}

/** Deletes what is left of an ended upload, the one named or any; false when there is none. A crash leaves it to the sweep. */
export async function deleteEnded({ db, files }: Pick<Needs, 'db' | 'files'>, id?: string): Promise<boolean> {
  const ended = await endedWaiting(db, id);
  if (!ended) return false;
  if (ended.fileKey) await files.remove(ended.fileKey);
  await forgetWaiting(db, ended.id);
  return true;
}
