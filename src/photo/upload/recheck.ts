import { SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { inTransaction } from '../../platform/db/db.ts';
import { noneChecked } from '../checks/all.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import { findCasePerson } from '../../case/store.ts';
import type { PhotoPool } from '../judge/pool.ts';
import { greySheet } from '../judge/grey-sheet.ts';
import { limitsFor, photoLimits, SLOW_MS, slowLimits } from '../rule-set.ts';
import { becomeDraft, type DraftPhoto } from './draft.ts';
import { CHECKED, UNCHECKED, UNUSABLE } from './letters.ts';
import { endWaiting, putBack, takeWaiting, type WaitingUpload } from './store.ts';
import {
  deleteEnded,
  type Later,
  LEASE_MS,
  type Needs,
  nextTry,
  tryOnce,
  type UploadAttempt,
} from './waiting-uploads.ts';

type Room = Services & { readonly photos: PhotoPool };

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

/**
 * An upload is tried twice among the others, then in the slow lane: once whole, once without its checks. What outlasts
 * or kills all of these is kept as it came. So often, too, an upload is begun whose server ended in the middle.
 */
const QUICK_TRIES = 2;
const MOST_TRIES = 4;
const SLOW_LEASE_MS = SLOW_MS + LEASE_MS;

/** Checks again what could not be checked when it came, and deletes what is left of ended uploads. */
export function recheckSweeps(room: Room): readonly Sweep[] {
  return [
    { name: 'photo.recheck', everyMs: 2_000, step: () => recheckOne(room) },
    { name: 'photo.recheck.slow', everyMs: 5_000, step: () => recheckSlowly(room) },
    { name: 'photo.recheck.delete', everyMs: 60_000, step: () => deleteEnded(room) },
  ];
}

/** Checks the upload that has waited longest; true when there may be another. */
async function recheckOne(room: Room): Promise<boolean> {
  const { db, clock, photos, files, profile } = room;
  const now = clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const waiting = await takeWaiting(db, { below: QUICK_TRIES }, now, until);
  if (!waiting) return false;
  const limits = await limitsOf(room, waiting, photoLimits(profile.photoRules, clock.today()));
  const bytes = await files.get(waiting.fileKey);
  await conclude(room, waiting, await tryOnce(photos, bytes, limits, { wish: { whole: true } }));
  return true;
}

/** The same for one that the quick tries told nothing of; what nothing can open is kept for an officer. */
async function recheckSlowly(room: Room): Promise<boolean> {
  const { db, clock, photos, files, profile } = room;
  const now = clock.now();
  const until = new Date(now.getTime() + SLOW_LEASE_MS);
  const waiting = await takeWaiting(db, { from: QUICK_TRIES }, now, until);
  if (!waiting) return false;
  const { tries, fileKey } = waiting;
  const bytes = await files.get(fileKey);
  if (tries > MOST_TRIES) {
    await keepUnopened(room, waiting, bytes.length);
    return true;
  }
  const limits = await limitsOf(room, waiting, slowLimits(profile.photoRules, clock.today()));
  const wish = tries < MOST_TRIES ? { whole: true } : { unchecked: true };
  const answer = await tryOnce(photos, bytes, limits, { lane: 'slow', wish });
  const toldNothing = answer.kind === 'later' && answer.counted;
  if (toldNothing && tries >= MOST_TRIES) await keepUnopened(room, waiting, bytes.length);
  else await conclude(room, waiting, answer);
  return true;
}

/** The limits for the person of the case. */
async function limitsOf(
  { db, clock }: Room,
  { caseId }: WaitingUpload,
  limits: PhotoLimits,
): Promise<PhotoLimits> {
  const person = await findCasePerson(db, caseId);
  return person ? limitsFor(limits, person.birthDate, clock.today()) : limits;
}

/** Writes down what came of a try: later again, a refusal, or a draft. */
async function conclude(room: Room, waiting: WaitingUpload, answer: UploadAttempt): Promise<void> {
  if (answer.kind === 'later') await keepForLater(room, waiting.id, answer);
  else if (answer.kind === 'unusable') await refuseLater(room, waiting, answer);
  else await offerDraft(room, waiting, answer);
}

async function offerDraft(room: Room, waiting: WaitingUpload, photo: DraftPhoto): Promise<void> {
  const { id: waitingId, caseId, accountId, name } = waiting;
  const letter = photo.unchecked ? UNCHECKED : CHECKED;
  await becomeDraft(room, { waitingId, caseId, accountId, name, photo }, { actor: SYSTEM, letter });
}

/** The file as it came, which only an officer opens; a grey sheet stands in its place. */
async function keepUnopened(room: Room, waiting: WaitingUpload, bytes: number): Promise<void> {
  const { photoRules } = room.profile;
  const sheet = await greySheet(photoRules.pixels.min);
  const nothing = { width: 0, height: 0 };
  await offerDraft(room, waiting, {
    ...sheet,
    source: { ...nothing, kind: 'unknown', bytes },
    fit: { x: 0, y: 0, ...nothing, rotate: 0 },
    findings: [],
    results: noneChecked,
    origin: { file: { kind: 'jpeg', ...nothing, bytes, grey: true }, turn: 0 },
    rules: photoRules.version,
    unchecked: true,
    sentKey: waiting.fileKey,
  });
}

/** Puts an upload back for the sweep. */
async function keepForLater({ db, clock }: Needs, id: string, later: Later): Promise<void> {
  await inTransaction(db, (trx) => putBack(trx, id, nextTry(clock, later)));
}

/** The person is told why the upload cannot be used: by email, and on the photo's page until the next one. */
async function refuseLater(
  room: Room,
  { id, caseId, accountId }: WaitingUpload,
  refusal: Refusal,
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
