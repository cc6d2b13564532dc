import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';

/** A session as its person is shown it. */
export type OwnSession = {
  readonly id: string;
  readonly browser: string;
  readonly system: string;
  readonly network: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
};

type Alive = { readonly accountId: string; readonly seenAfter: Date; readonly startedAfter: Date };

/** The sessions of an account that still live, the one used last first. */
export function liveSessions(db: Db, alive: Alive): Promise<readonly OwnSession[]> {
  return many(
    db,
    sql<OwnSession>`select id, browser, system, network, created_at, seen_at from session
      where account_id = ${alive.accountId} and scope = 'full' and ended_at is null
        and seen_at > ${alive.seenAfter} and created_at > ${alive.startedAfter}
      order by seen_at desc, id limit 50`,
  );
}

/** Ends one session of an account; false when it has none such alive. */
export async function endOwnSession(trx: Trx, accountId: string, id: string, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update session set ended_at = ${at} where id = ${id} and account_id = ${accountId} and ended_at is null`,
  );
  return touched === 1;
}

/** Ends every session of an account but one; gives how many. */
export function endOtherSessions(trx: Trx, accountId: string, except: string, at: Date): Promise<number> {
  return run(
    trx,
    sql`update session set ended_at = ${at}
      where account_id = ${accountId} and id <> ${except} and ended_at is null`,
  );
}

/** When the holder of a session last proved who they are. */
export async function steppedUpAt(db: Db, sessionId: string): Promise<Date | undefined> {
  const row = await maybe(
    db,
    sql<{
      at: Date | null;
    }>`select stepped_up_at as at from session where id = ${sessionId} and ended_at is null`,
  );
  return row?.at ?? undefined;
}

type SteppedUp = { readonly id: string; readonly tokenHash: Buffer; readonly at: Date };

/** Writes down that the holder proved who they are, and gives the session another token. */
export async function stepUpSession(trx: Trx, { id, tokenHash, at }: SteppedUp): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update session set stepped_up_at = ${at}, seen_at = ${at}, token_hash = ${tokenHash}
      where id = ${id} and scope = 'full' and ended_at is null`,
  );
  return touched === 1;
}

/** Ends the sessions of an account that wait for a second step: what they wait for has changed or has come. */
export async function endHalfway(trx: Trx, accountId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update session set ended_at = ${at}
      where account_id = ${accountId} and scope in ('second-step', 'add-passkey') and ended_at is null`,
  );
}
