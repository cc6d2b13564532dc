import { firstDue } from '../../platform/db/due.ts';
import { type Db, maybe, run, sql } from '../../platform/db/db.ts';
import type { Refusal } from '../checks/findings.ts';
import type { Prepared } from '../judge/prepare.ts';

/** What is kept of a photo that was checked: nothing of the file but what the checks say. */
export type CheckVerdict =
  | (Pick<Prepared, 'findings' | 'results' | 'verdict' | 'marks' | 'width' | 'height' | 'rules'> & {
      readonly kind: 'checked';
    })
  | Refusal;

export type PhotoCheck = {
  readonly id: string;
  readonly number: string;
  readonly createdAt: Date;
  /** The prepared photo; null once it is deleted, and while the check waits. */
  readonly imageKey: string | null;
  readonly imageUntil: Date;
  /** Null while the check waits for a worker. */
  readonly verdict: CheckVerdict | null;
};

type NewCheck = Omit<PhotoCheck, 'verdict'> & {
  readonly tokenHash: Buffer;
  readonly rawKey: string | null;
  readonly nextTryAt: Date | null;
  readonly failures: number;
  readonly verdict: CheckVerdict | null;
  readonly forgetAt: Date;
};

export async function insertCheck(db: Db, row: NewCheck): Promise<void> {
  const verdict = row.verdict ? JSON.stringify(row.verdict) : null;
  await run(
    db,
    sql`insert into photo_check (id, number, token_hash, created_at, raw_key, next_try_at, failures, image_key,
        image_until, verdict, forget_at)
      values (${row.id}, ${row.number}, ${row.tokenHash}, ${row.createdAt}, ${row.rawKey}, ${row.nextTryAt},
        ${row.failures}, ${row.imageKey}, ${row.imageUntil}, ${verdict}::jsonb, ${row.forgetAt})`,
  );
}

/** The check behind the token of an address. */
export function findCheck(db: Db, tokenHash: Buffer): Promise<PhotoCheck | undefined> {
  return maybe(
    db,
    sql<PhotoCheck>`select id, number, created_at, image_key, image_until, verdict from photo_check
      where token_hash = ${tokenHash}`,
  );
}

export type WaitingCheck = { readonly id: string; readonly rawKey: string; readonly failures: number };

/** Gives the check that has waited longest to the caller alone until `until`. Its picture must still be kept then. */
export function takeCheck(db: Db, now: Date, until: Date): Promise<WaitingCheck | undefined> {
  const due = sql`raw_key is not null and next_try_at <= ${now} and image_until > ${now}`;
  return maybe(
    db,
    sql<WaitingCheck>`update photo_check set next_try_at = ${until}
      where id = ${firstDue('photo_check', 'next_try_at', due)}
      returning id, raw_key, failures`,
  );
}

export async function putCheckBack(db: Db, id: string, failures: number, next: Date): Promise<void> {
  await run(db, sql`update photo_check set failures = ${failures}, next_try_at = ${next} where id = ${id}`);
}

/** Writes the verdict of a check that waited; false when it was ended meanwhile. */
export async function endCheck(
  db: Db,
  { id, rawKey }: WaitingCheck,
  verdict: CheckVerdict,
  imageKey: string | null,
): Promise<boolean> {
  const touched = await run(
    db,
    sql`update photo_check set raw_key = null, next_try_at = null, image_key = ${imageKey},
        verdict = ${JSON.stringify(verdict)}::jsonb
      where id = ${id} and raw_key = ${rawKey}`,
  );
  return touched === 1;
}

type Pictures = { readonly id: string; readonly imageKey: string | null; readonly rawKey: string | null };

/** A check whose picture is to be deleted by now. */
export function duePictures(db: Db, now: Date): Promise<Pictures | undefined> {
  return maybe(
    db,
    sql<Pictures>`select id, image_key, raw_key from photo_check
      where (image_key is not null or raw_key is not null) and image_until <= ${now} limit 1`,
  );
}

/** The files of one check. */
export function picturesOf(db: Db, id: string): Promise<Pictures | undefined> {
  return maybe(db, sql<Pictures>`select id, image_key, raw_key from photo_check where id = ${id}`);
}

/** Forgets the files of a check, once they are deleted. */
export async function forgetPictures(db: Db, id: string, now: Date): Promise<void> {
  await run(
    db,
    sql`update photo_check set image_key = null, raw_key = null, next_try_at = null, image_until = ${now}
      where id = ${id}`,
  );
}

/** Forgets one check whole, when the person asks for it. */
export async function deleteCheck(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from photo_check where id = ${id}`);
}

/** Forgets old checks. */
export async function forgetOldChecks(db: Db, now: Date): Promise<void> {
  await run(
    db,
    sql`delete from photo_check where forget_at <= ${now} and image_key is null and raw_key is null`,
  );
}
