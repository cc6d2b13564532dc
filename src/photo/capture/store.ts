import { type Db, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Handoff } from './handoff.ts';

const columns = sql`h.id, h.case_id, h.account_id, h.session_id, h.created_at, h.expires_at, h.tries, h.phone_hash,
  h.sending_until, h.received_at, h.ended_at`;

/** The newest hand-over that a computer's session began for a case. */
export function handoffOf(
  db: Db,
  of: { readonly sessionId: string; readonly caseId: string },
): Promise<Handoff | undefined> {
  return maybe(
    db,
    sql<Handoff>`select ${columns} from photo_handoff h
      where h.session_id = ${of.sessionId} and h.case_id = ${of.caseId} 
      order by h.ended_at is not null, h.created_at desc limit 1`,
  );
}

/** The hand-over that a link opens. */
export function handoffByToken(db: Db, tokenHash: Buffer): Promise<Handoff | undefined> {
  return maybe(db, sql<Handoff>`select ${columns} from photo_handoff h where h.token_hash = ${tokenHash}`);
}

/** The same, locked until the transaction ends: digits are tried one after the other, and one photo is taken in. */
export function lockHandoff(trx: Trx, tokenHash: Buffer): Promise<Handoff | undefined> {
  return maybe(
    trx,
    sql<Handoff>`select ${columns} from photo_handoff h where h.token_hash = ${tokenHash} for update of h`,
  );
}

/** How many an account began since then. */
export async function handoffsSince(db: Db, accountId: string, since: Date): Promise<number> {
  const { count } = await one(
    db,
    sql<{ count: number }>`select count(*)::int as count from photo_handoff
      where account_id = ${accountId} and created_at > ${since}`,
  );
  return count;
}

type NewHandoff = Pick<Handoff, 'id' | 'caseId' | 'accountId' | 'sessionId' | 'createdAt' | 'expiresAt'> & {
  readonly tokenHash: Buffer;
};

/** Begins one in place of the one before. Old ones go with their sessions. */
export async function replaceHandoff(trx: Trx, row: NewHandoff): Promise<void> {
  await run(
    trx,
    sql`update photo_handoff set ended_at = ${row.createdAt}
      where session_id = ${row.sessionId} and case_id = ${row.caseId} and ended_at is null`,
  );
  await run(
    trx,
    sql`insert into photo_handoff (id, case_id, account_id, session_id, token_hash, created_at, expires_at)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.sessionId}, ${row.tokenHash}, ${row.createdAt},
        ${row.expiresAt})`,
  );
}

export async function countTry(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`update photo_handoff set tries = tries + 1 where id = ${id}`);
}

/** Binds one phone to it. */
export async function connectPhone(trx: Trx, id: string, phoneHash: Buffer, at: Date): Promise<void> {
  await run(
    trx,
    sql`update photo_handoff set phone_hash = ${phoneHash}, connected_at = ${at} where id = ${id}`,
  );
}

/** Says that a photo is being taken in until then, or (null) that it no longer is. */
export async function markSending(db: Db, id: string, until: Date | null): Promise<void> {
  await run(db, sql`update photo_handoff set sending_until = ${until} where id = ${id}`);
}

export async function markReceived(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update photo_handoff set received_at = ${at}, sending_until = null where id = ${id}`);
}

/** By what the computer's session is known; undefined once it has ended. */
export async function sessionHashOf(db: Db, sessionId: string): Promise<Buffer | undefined> {
  const row = await maybe(
    db,
    sql<{
      tokenHash: Buffer;
    }>`select token_hash from session where id = ${sessionId} and ended_at is null`,
  );
  return row?.tokenHash;
}
