import { firstDue } from '../../platform/db/due.ts';
import { type Db, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Refusal } from '../checks/findings.ts';

/** An upload that has no verdict yet. */
export type WaitingUpload = {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly fileKey: string;
  readonly name: string;
  /** Tries that were begun and gave no answer, this one included. */
  readonly tries: number;
};

/** What the person is shown of an upload: it waits, or why it cannot be used. */
export type UploadStatus = { readonly receivedAt: Date; readonly refusal: Refusal | null };

type NewWaiting = Omit<WaitingUpload, 'tries'> & { readonly at: Date; readonly until: Date };

/** Writes an upload down as being checked; a refusal before it is shown no longer. */
export async function insertWaiting(trx: Trx, row: NewWaiting): Promise<void> {
  await run(trx, sql`update photo_waiting set refusal = null where case_id = ${row.caseId}`);
  await run(
    trx,
    sql`insert into photo_waiting (id, case_id, account_id, file_key, name, received_at, next_try_at)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.fileKey}, ${row.name}, ${row.at}, ${row.until})`,
  );
}

/** What there is to say of the newest upload of a case, if it has neither become a draft nor been replaced. */
export function uploadStatusOf(db: Db, caseId: string): Promise<UploadStatus | undefined> {
  return maybe(
    db,
    sql<UploadStatus>`select received_at, refusal from photo_waiting
      where case_id = ${caseId} and (done_at is null or refusal is not null)
      order by received_at desc limit 1`,
  );
}

/** Uploads that were tried at least so often, or less often. */
export type TriedSoOften = { readonly from: number } | { readonly below: number };

/** Gives the upload that has waited longest to the caller alone until `until`; begins a try. */
export function takeWaiting(
  db: Db,
  tried: TriedSoOften,
  now: Date,
  until: Date,
): Promise<WaitingUpload | undefined> {
  const often = 'from' in tried ? sql`tries >= ${tried.from}` : sql`tries < ${tried.below}`;
  return maybe(
    db,
    sql<WaitingUpload>`update photo_waiting set next_try_at = ${until}, tries = tries + 1
      where id = ${firstDue('photo_waiting', 'next_try_at', sql`done_at is null and next_try_at <= ${now} and ${often}`)}
      returning id, case_id, account_id, file_key, name, tries`,
  );
}

/** Puts an upload back. `counted`: the try told something of the file. False when it is not wanted any more. */
export async function putBack(
  trx: Trx,
  id: string,
  { next, counted }: { readonly next: Date; readonly counted: boolean },
): Promise<boolean> {
  const back = counted ? 0 : 1;
  const touched = await run(
    trx,
    sql`update photo_waiting set next_try_at = ${next}, tries = tries - ${back} where id = ${id} and done_at is null`,
  );
  return touched === 1;
}

/** Ends an upload with its verdict; false when another verdict, or another upload, came before. */
export async function endWaiting(trx: Trx, id: string, at: Date, refusal?: Refusal): Promise<boolean> {
  const why = refusal ? JSON.stringify(refusal) : null;
  const touched = await run(
    trx,
    sql`update photo_waiting set done_at = ${at}, refusal = ${why}::jsonb where id = ${id} and done_at is null`,
  );
  return touched === 1;
}

/** Hands the file of an upload on to whoever ends it in this transaction: it is not deleted with the upload. */
export async function releaseFile(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`update photo_waiting set file_key = null where id = ${id}`);
}

/** Ends the uploads of a case that wait beside this one. */
export async function endOthers(trx: Trx, caseId: string, id: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update photo_waiting set done_at = ${at} where case_id = ${caseId} and id <> ${id} and done_at is null`,
  );
}

type Ended = { readonly id: string; readonly fileKey: string | null };

/** An ended upload of which something is left to delete: the one named, or any. */
export function endedWaiting(db: Db, id?: string): Promise<Ended | undefined> {
  const one = id === undefined ? sql`true` : sql`id = ${id}`;
  return maybe(
    db,
    sql<Ended>`select id, file_key from photo_waiting
      where done_at is not null and (file_key is not null or refusal is null) and ${one} limit 1`,
  );
}

/** Forgets an ended upload whose bytes are deleted; what is shown of a refused one stays. */
export async function forgetWaiting(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from photo_waiting where id = ${id} and done_at is not null and refusal is null`);
  await run(db, sql`update photo_waiting set file_key = null where id = ${id} and done_at is not null`);
}
