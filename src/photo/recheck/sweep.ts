import { SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { PhotoPool } from '../engine/pool.ts';
import { type Unusable, unusable } from '../engine/types.ts';
import { photoLimits } from '../limits.ts';
import { becomeDraft } from './draft.ts';
import { CHECKED, UNUSABLE } from './emails.ts';
import { deleteEnded, keepForLater, LEASE_MS, tryOnce } from './keep.ts';
import { endWaiting, takeWaiting, type WaitingUpload } from './store.ts';

type Room = Services & { readonly photos: PhotoPool };
type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

/** Begun so often without any answer, even the server's own end: not tried again. */
const MOST_TRIES = 4;

/** Checks again what could not be checked when it came, and deletes what is left of ended uploads. */
export function recheckSweeps(room: Room): readonly Sweep[] {
  return [
    { name: 'photo.recheck', everyMs: 2_000, step: () => recheckOne(room) },
    { name: 'photo.recheck.delete', everyMs: 60_000, step: () => deleteEnded(room) },
  ];
}

/** Checks the upload that has waited longest; true when there may be another. */
async function recheckOne(room: Room): Promise<boolean> {
  const { db, clock } = room;
  const now = clock.now();
  const waiting = await takeWaiting(db, now, new Date(now.getTime() + LEASE_MS));
  if (!waiting) return false;
  const answer = await tryAgain(room, waiting);
  if (answer.kind === 'later') await keepForLater(room, waiting.id, answer);
  else if (answer.kind === 'unusable') await refuseLater(room, waiting, answer);
  else {
    const { id: waitingId, caseId, accountId, name } = waiting;
    const ready = { waitingId, caseId, accountId, name, photo: answer };
    await becomeDraft(room, ready, { actor: SYSTEM, letter: CHECKED });
  }
  return true;
}

async function tryAgain({ photos, files, profile, clock }: Room, { fileKey, tries }: WaitingUpload) {
  if (tries > MOST_TRIES) return unusable('unreadable');
  return tryOnce(photos, await files.get(fileKey), photoLimits(profile.photoRules, clock.today()), {
    tries,
    wish: { whole: true },
  });
}

/** The person is told why the upload cannot be used: by email, and on the photo's page until the next one. */
async function refuseLater(
  room: Room,
  { id, caseId, accountId }: WaitingUpload,
  refusal: Unusable,
): Promise<void> {
  const { db, clock, record, post } = room;
  await inTransaction(db, async (trx) => {
    if (!(await endWaiting(trx, id, clock.now(), refusal))) return;
    const details = { code: refusal.code, accountId };
    const act = { act: 'photo.unusable' as const, actor: SYSTEM, caseId, details, letters: [UNUSABLE] };
    const event = await record(trx, act);
    const params = { refusal: JSON.stringify(refusal) };
    await post(trx, { letter: UNUSABLE, event, to: { accountId }, caseId, params });
  });
  await deleteEnded(room, id);
}
