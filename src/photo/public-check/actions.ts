import { randomBytes, randomUUID } from 'node:crypto';
import { readableNumber } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Upload } from '../../platform/http/page.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoPool } from '../judge/pool.ts';
import type { Prepared } from '../judge/prepare.ts';
import { limitsAtAge } from '../checks/ages.ts';
import { anonymousLimits } from '../rule-set.ts';
import * as store from './store.ts';

export type CheckerServices = Services & { readonly photos: PhotoPool };

const MINUTE_MS = 60_000;
/** People are told "within the hour"; the sweep passes every minute. */
const PICTURE_MS = 55 * MINUTE_MS;
/** What the checks said is kept longer, so that somebody can ask about it by its number. It names nobody. */
const NUMBERS_MS = 30 * 24 * 60 * MINUTE_MS;

/**
 * What came of a photo of nobody we know. `busy`: there is no place for it now. `too-large-here`: an account may send a
 * picture of this size. `not-checked`: the worker ran out of time or died, which says nothing of the file.
 */
export type CheckAttempt =
  | Prepared
  | Refusal
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-large-here' }
  | { readonly kind: 'not-checked' };

/** A picture, and whose it is said to be. */
type Asked = { readonly file: Upload; readonly whose: 'grown' | 'child' | 'baby' };

/** Asks the workers once, in the lane of strangers; `gone` aborts when whoever sent it has left. Nothing is kept. */
export async function checkOnce(
  { photos, profile, clock }: CheckerServices,
  { file, whose }: Asked,
  gone: AbortSignal | undefined,
): Promise<CheckAttempt> {
  const { ages } = profile.photoRules;
  // The oldest of a child that is not said to be a baby: only what is free for all of them is.
  const months = {
    grown: undefined,
    child: ages.expressionIsFreeBelow - 1,
    baby: ages.eyesMayBeClosedBelow - 1,
  };
  const limits = limitsAtAge(anonymousLimits(profile.photoRules, clock.today()), months[whose]);
  const answer = await photos.prepare(file.read, limits, { signal: gone, lane: 'anonymous' });
  if (answer.kind === 'busy') return { kind: answer.why === 'died' ? 'not-checked' : 'busy' };
  if (answer.kind !== 'unusable') return answer;
  if (answer.code === 'too-slow') return { kind: 'not-checked' };
  const [width = 0, height = 0] = String(answer.value).split('x').map(Number);
  const fitsElsewhere = width * height <= profile.photoRules.decode.maxPixels;
  return answer.code === 'too-many-pixels' && fitsElsewhere ? { kind: 'too-large-here' } : answer;
}

/** What is kept of a checked photo beside its picture. */
const checkVerdictOf = (photo: Prepared): store.CheckVerdict => ({
  kind: 'checked',
  findings: photo.findings,
  results: photo.results,
  verdict: photo.verdict,
  width: photo.width,
  height: photo.height,
  rules: photo.rules,
  ...(photo.marks ? { marks: photo.marks } : {}),
});

/** Keeps a result with its picture, and gives the token of its address. */
export async function keepCheck({ db, clock, files }: CheckerServices, checked: Prepared): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = clock.now();
  const later = (ms: number) => new Date(at.getTime() + ms);
  const imageKey = await files.put(checked.jpeg);
  const row = {
    id: randomUUID(),
    number: readableNumber('C'),
    tokenHash: hashToken(token),
    createdAt: at,
    imageKey,
    imageUntil: later(PICTURE_MS),
    verdict: checkVerdictOf(checked),
    forgetAt: later(NUMBERS_MS),
  };
  await store.insertCheck(db, row);
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

/** Deletes pictures within the hour, and results after their time. */
export function checkerSweeps({ db, clock, files }: Services): readonly Sweep[] {
  return [
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
