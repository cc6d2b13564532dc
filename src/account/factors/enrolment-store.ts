import { type Db, maybe, run, sql, type Trx } from '../../platform/db/db.ts';

type Enrolment = { readonly accountId: string; readonly codeHash: Buffer; readonly expiresAt: Date };

/** Keeps a code in the place of the one before. */
export async function insertEnrolment(trx: Trx, row: Enrolment): Promise<void> {
  await run(trx, sql`delete from enrolment_code where account_id = ${row.accountId}`);
  await run(
    trx,
    sql`insert into enrolment_code (account_id, code_hash, expires_at)
      values (${row.accountId}, ${row.codeHash}, ${row.expiresAt})`,
  );
}

type Typed = { readonly accountId: string; readonly codeHash: Buffer; readonly now: Date };

/** Whether this is the account's code; looking uses nothing up. */
export async function isEnrolment(db: Db, { accountId, codeHash, now }: Typed): Promise<boolean> {
  const row = await maybe(
    db,
    sql`select 1 from enrolment_code
      where account_id = ${accountId} and code_hash = ${codeHash} and expires_at > ${now}`,
  );
  return row !== undefined;
}

/** Uses the account's code up; false when it is not the right one, or was used at the same moment. */
export async function useEnrolment(trx: Trx, { accountId, codeHash, now }: Typed): Promise<boolean> {
  const touched = await run(
    trx,
    sql`delete from enrolment_code
      where account_id = ${accountId} and code_hash = ${codeHash} and expires_at > ${now}`,
  );
  return touched === 1;
}
