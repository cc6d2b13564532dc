import { type Db, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';

export type CodeApp = {
  readonly sealedSecret: Buffer;
  readonly lastStep: number;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

export function codeAppOf(db: Db, accountId: string): Promise<CodeApp | undefined> {
  return maybe(
    db,
    sql<CodeApp>`select sealed_secret, last_step, created_at, last_used_at from code_app
      where account_id = ${accountId}`,
  );
}

/** Keeps an app whose first code was right; false when there is one already. */
export async function insertCodeApp(
  trx: Trx,
  row: { accountId: string; sealedSecret: Buffer; lastStep: number; at: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into code_app (account_id, sealed_secret, last_step, created_at)
      values (${row.accountId}, ${row.sealedSecret}, ${row.lastStep}, ${row.at})
      on conflict (account_id) do nothing`,
  );
  return touched === 1;
}

/** Uses up a step and all before it; false when it was used already, also by somebody at the same moment. */
export async function useStep(trx: Trx, accountId: string, step: number, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update code_app set last_step = ${step}, last_used_at = ${at}
      where account_id = ${accountId} and last_step < ${step}`,
  );
  return touched === 1;
}

/** Removes the app and, with it, the recovery codes that stand in for it. */
export async function deleteCodeApp(trx: Trx, accountId: string): Promise<boolean> {
  await run(trx, sql`delete from recovery_code where account_id = ${accountId}`);
  return (await run(trx, sql`delete from code_app where account_id = ${accountId}`)) === 1;
}

export type NewRecoveryCode = { readonly selector: string; readonly hash: string };

/** Puts a new set in the place of the one before. */
export async function replaceRecoveryCodes(
  trx: Trx,
  accountId: string,
  codes: readonly NewRecoveryCode[],
  at: Date,
): Promise<void> {
  await run(trx, sql`delete from recovery_code where account_id = ${accountId}`);
  for (const { selector, hash } of codes) {
    await run(
      trx,
      sql`insert into recovery_code (account_id, selector, code_hash, created_at)
        values (${accountId}, ${selector}, ${hash}, ${at})`,
    );
  }
}

/** The hash of an unused code; undefined when there is none under this selector. */
export async function recoveryHash(db: Db, accountId: string, selector: string): Promise<string | undefined> {
  const row = await maybe(
    db,
    sql<{ codeHash: string }>`select code_hash from recovery_code
      where account_id = ${accountId} and selector = ${selector} and used_at is null`,
  );
  return row?.codeHash;
}

/** Uses a code up; false when somebody else just did. */
export async function useRecoveryCode(
  trx: Trx,
  accountId: string,
  selector: string,
  at: Date,
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update recovery_code set used_at = ${at}
      where account_id = ${accountId} and selector = ${selector} and used_at is null`,
  );
  return touched === 1;
}

export async function recoveryCodesLeft(db: Db, accountId: string): Promise<number> {
  const row = await one(
    db,
    sql<{ n: number }>`select count(*) as n from recovery_code
      where account_id = ${accountId} and used_at is null`,
  );
  return row.n;
}
