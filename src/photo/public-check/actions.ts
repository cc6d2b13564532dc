import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { isIPv6 } from 'node:net';
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
import { countCheck } from './store.ts';

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
        await store.forgetOldChecks(db, now, new Date(now.getTime() - LONGEST_WINDOW_MS));
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

/** Checks in one window of time: from one place, and by everybody together. */
const FROM_ONE_PLACE = { most: 12, windowMs: 10 * MINUTE_MS };
const BY_EVERYBODY = { most: 1_000, windowMs: 60 * MINUTE_MS };

/** No window is longer: older counts mean nothing any more. */
const LONGEST_WINDOW_MS = BY_EVERYBODY.windowMs;

export type CheckAllowed = { readonly ok: true } | { readonly ok: false; readonly minutes: number };

/** Counts a check before it is made, from an address and over all; says for how many minutes there were too many. */
export async function allowCheck(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  address: string,
): Promise<CheckAllowed> {
  const now = clock.now();
  const place = await takeOne(`place ${placeOf(address)}`, FROM_ONE_PLACE);
  // A place that is over its own limit takes nothing from everybody else.
  return place.ok ? takeOne('everybody', BY_EVERYBODY) : place;

  async function takeOne(name: string, { most, windowMs }: typeof FROM_ONE_PLACE): Promise<CheckAllowed> {
    const key = createHash('sha256').update(`photo-check ${name}`).digest();
    const { since, count } = await countCheck(db, key, now, new Date(now.getTime() - windowMs));
    if (count <= most) return { ok: true };
    const left = since.getTime() + windowMs - now.getTime();
    return { ok: false, minutes: Math.max(1, Math.ceil(left / MINUTE_MS)) };
  }
}

/** A household has a whole /64 of IPv6 addresses: its first four groups. Of IPv4 it usually has one. */
function placeOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const gap = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
  return [...groups(head), ...gap, ...groups(tail)].slice(0, 4).join(':');
}
