import { randomBytes, randomUUID } from 'node:crypto';
import { readableNumber } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Upload } from '../../platform/http/page.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoPool } from '../judge/pool.ts';
import type { Prepared } from '../judge/prepare.ts';
import { photoLimits } from '../rule-set.ts';
import { unusable } from '../pixels/picture.ts';
import { LEASE_MS, type UploadAttempt, tryOnce } from '../upload/waiting-uploads.ts';
import * as store from './store.ts';

export type CheckerServices = Services & { readonly photos: PhotoPool };

const MINUTE_MS = 60_000;
/** People are told "within the hour"; the sweep passes every minute. */
const PICTURE_MS = 55 * MINUTE_MS;
/** What the checks said is kept longer, so that somebody can ask about it by its number. It names nobody. */
const NUMBERS_MS = 30 * 24 * 60 * MINUTE_MS;

/** Asks the workers about a photo of nobody we know; `gone` aborts when whoever sent it has left. */
export function checkOnce(
  { photos, profile, clock }: CheckerServices,
  file: Upload,
  gone: AbortSignal | undefined,
): Promise<UploadAttempt> {
  return tryOnce(photos, file.read, photoLimits(profile.photoRules, clock.today()), { tries: 1, gone });
}

/** What is kept of a checked photo beside its picture. */
export const checkVerdictOf = (photo: Prepared): store.CheckVerdict => ({
  kind: 'checked',
  findings: photo.findings,
  results: photo.results,
  verdict: photo.verdict,
  width: photo.width,
  height: photo.height,
  rules: photo.rules,
  ...(photo.marks ? { marks: photo.marks } : {}),
});

/** Keeps a result with its picture, or a photo that has to wait, and gives the token of its address. */
export async function keepCheck(
  { db, clock, files }: CheckerServices,
  file: Upload,
  tried: Exclude<UploadAttempt, Refusal>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = clock.now();
  const later = (ms: number) => new Date(at.getTime() + ms);
  const checked = tried.kind === 'prepared' ? tried : undefined;
  const fileKey = await (checked ? files.put(checked.jpeg) : file.keep());
  const row = {
    id: randomUUID(),
    number: readableNumber('C'),
    tokenHash: hashToken(token),
    createdAt: at,
    imageKey: checked ? fileKey : null,
    rawKey: checked ? null : fileKey,
    nextTryAt: tried.kind === 'later' ? later(tried.waitMs) : null,
    failures: tried.kind === 'later' && tried.counted ? 1 : 0,
    imageUntil: later(PICTURE_MS),
    verdict: checked ? checkVerdictOf(checked) : null,
    forgetAt: later(NUMBERS_MS),
  };
  try {
    await store.insertCheck(db, row);
  } catch (error) {
    await files.remove(fileKey);
    throw error;
  }
  return token;
}

/** Deletes a check at the person's wish: picture, findings and number. */
export async function deleteNow({ db, files }: CheckerServices, id: string): Promise<void> {
  const pictures = await store.picturesOf(db, id);
  if (!pictures) return;
  await removeFiles(files, pictures.imageKey, pictures.rawKey);
  await store.deleteCheck(db, id);
}

async function removeFiles(files: Services['files'], ...keys: readonly (string | null)[]): Promise<void> {
  for (const key of keys) if (key) await files.remove(key);
}

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

/** Checks what had to wait, and deletes pictures within the hour. */
export function checkerSweeps(room: CheckerServices): readonly Sweep[] {
  const { db, clock, files } = room;
  return [
    { name: 'photo.checker', everyMs: 2_000, step: () => checkWaiting(room) },
    {
      name: 'photo.checker.delete',
      everyMs: MINUTE_MS,
      step: async () => {
        const now = clock.now();
        const due = await store.duePictures(db, now);
        if (due) {
          await removeFiles(files, due.imageKey, due.rawKey);
          await store.forgetPictures(db, due.id, now);
          return true;
        }
        await store.forgetOldChecks(db, now);
        return false;
      },
    },
  ];
}

async function checkWaiting({ db, clock, files, photos, profile }: CheckerServices): Promise<boolean> {
  const now = clock.now();
  const waiting = await store.takeCheck(db, now, new Date(now.getTime() + LEASE_MS));
  if (!waiting) return false;
  const bytes = await files.get(waiting.rawKey).catch(() => undefined);
  const limits = photoLimits(profile.photoRules, clock.today());
  const tries = waiting.failures + 1;
  const tried = bytes ? await tryOnce(photos, bytes, limits, { tries }) : unusable('unreadable');
  if (tried.kind === 'later') {
    const failures = tried.counted ? tries : waiting.failures;
    await store.putCheckBack(db, waiting.id, failures, new Date(clock.now().getTime() + tried.waitMs));
    return true;
  }
  const imageKey = tried.kind === 'prepared' ? await files.put(tried.jpeg) : null;
  const verdict = tried.kind === 'prepared' ? checkVerdictOf(tried) : tried;
  const ended = await store.endCheck(db, waiting, verdict, imageKey);
  await removeFiles(files, ended ? waiting.rawKey : imageKey);
  return true;
}
