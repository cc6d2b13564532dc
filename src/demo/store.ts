import { type Db, many, sql } from '../platform/db/db.ts';

/** Which of these applications were taken in, by their numbers. */
export async function takenIn(db: Db, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await many(
    db,
    sql<{ number: string }>`select number from application where number = any(${numbers})`,
  );
  return new Set(rows.map(({ number }) => number));
}

/** Which of these user names have an account. */
export async function demoAccountsNamed(db: Db, names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await many(
    db,
    sql<{ userName: string }>`select user_name from account where user_name = any(${names})`,
  );
  return new Set(rows.map(({ userName }) => userName));
}
