import { firstDue } from '../../platform/db/due.ts';
import { type Db, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';

export type ResetLink = {
  readonly id: string;
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly supersededAt: Date | null;
  readonly wrongTries: number;
};

const columns = sql`id, account_id, expires_at, used_at, superseded_at, wrong_tries`;

export function findLink(db: Db, tokenHash: Buffer): Promise<ResetLink | undefined> {
  return maybe(db, sql<ResetLink>`select ${columns} from reset_link where token_hash = ${tokenHash}`);
}

export function lockLink(trx: Trx, tokenHash: Buffer): Promise<ResetLink | undefined> {
  return maybe(
    trx,
    sql<ResetLink>`select ${columns} from reset_link where token_hash = ${tokenHash} for update`,
  );
}

/** Adds a link; those before it open nothing any more. */
export async function insertLink(
  trx: Trx,
  link: { id: string; accountId: string; tokenHash: Buffer; at: Date; expiresAt: Date },
): Promise<void> {
  await supersedeLinks(trx, link.accountId, link.at);
  await run(
    trx,
    sql`insert into reset_link (id, account_id, token_hash, created_at, expires_at)
      values (${link.id}, ${link.accountId}, ${link.tokenHash}, ${link.at}, ${link.expiresAt})`,
  );
}

export async function supersedeLinks(trx: Trx, accountId: string, at: Date): Promise<void> {
  await run(
    trx,
    sql`update reset_link set superseded_at = ${at}
      where account_id = ${accountId} and used_at is null and superseded_at is null`,
  );
}

/** The minutes of a link count from its sending. */
export async function linkSent(trx: Trx, id: string, expiresAt: Date): Promise<void> {
  await run(trx, sql`update reset_link set expires_at = ${expiresAt} where id = ${id} and used_at is null`);
}

export async function useLink(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update reset_link set used_at = ${at} where id = ${id}`);
}

export async function countLinkTry(trx: Trx, id: string): Promise<void> {
  await run(trx, sql`update reset_link set wrong_tries = wrong_tries + 1 where id = ${id}`);
}

/** Writes down that somebody asked for a way back in. */
export async function insertAccessRequest(db: Db, id: string, identifier: string, at: Date): Promise<void> {
  await run(
    db,
    sql`insert into access_request (id, identifier, created_at) values (${id}, ${identifier}, ${at})`,
  );
}

/** Takes the oldest request; another process skips it meanwhile. */
export function takeAccessRequest(trx: Trx): Promise<{ identifier: string } | undefined> {
  return maybe(
    trx,
    sql<{ identifier: string }>`delete from access_request
      where id = ${firstDue('access_request', 'created_at', sql`true`)} returning identifier`,
  );
}

/** How many letters that open an account were owed to it since `since`. */
export async function accessLettersSince(db: Db, accountId: string, since: Date): Promise<number> {
  const { n } = await one(
    db,
    sql<{ n: number }>`select count(*)::int as n from outbox
      where to_account_id = ${accountId} and created_at > ${since} and letter in ('account.reissued', 'account.reset')`,
  );
  return n;
}
