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
  /** The prepared photo; null once it is deleted. */
  readonly imageKey: string | null;
  readonly imageUntil: Date;
  /** Null only of a check from the time when checks waited for a worker, and ended without one. */
  readonly verdict: CheckVerdict | null;
};

type NewCheck = PhotoCheck & {
  readonly tokenHash: Buffer;
  readonly forgetAt: Date;
};

export async function insertCheck(db: Db, row: NewCheck): Promise<void> {
  const verdict = row.verdict ? JSON.stringify(row.verdict) : null;
  await run(
    db,
    sql`insert into photo_check (id, number, token_hash, created_at, image_key, image_until, verdict, forget_at)
      values (${row.id}, ${row.number}, ${row.tokenHash}, ${row.createdAt}, ${row.imageKey}, ${row.imageUntil},
        ${verdict}::jsonb, ${row.forgetAt})`,
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
