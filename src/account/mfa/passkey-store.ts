import { type Db, many, maybe, one, run, sql, type Trx } from '../../platform/db/db.ts';

export type Purpose = 'register' | 'sign-in' | 'confirm';

export type Passkey = {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly synced: boolean;
  readonly backedUp: boolean;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

const columns = sql`id, account_id, credential_id, public_key, counter, transports, synced, backed_up, name,
  created_at, last_used_at`;

export function passkeysOf(db: Db, accountId: string): Promise<readonly Passkey[]> {
  return many(
    db,
    sql<Passkey>`select ${columns} from passkey where account_id = ${accountId} order by created_at, id`,
  );
}

export async function countPasskeys(db: Db, accountId: string): Promise<number> {
  const row = await one(
    db,
    sql<{ n: number }>`select count(*) as n from passkey where account_id = ${accountId}`,
  );
  return row.n;
}

/** Whether an account has something besides its password: a passkey, or codes from an app. */
export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const row = await one(
    db,
    sql<{ has: boolean }>`select exists (select from passkey where account_id = ${accountId})
      or exists (select from code_app where account_id = ${accountId}) as has`,
  );
  return row.has;
}

/** A passkey by its own id, of its account only. */
export function ownPasskey(db: Db, accountId: string, id: string): Promise<Passkey | undefined> {
  return maybe(
    db,
    sql<Passkey>`select ${columns} from passkey where id = ${id} and account_id = ${accountId}`,
  );
}

/** A passkey by the id that its authenticator chose, of an account that is open. */
export function passkeyOfCredential(db: Db, credentialId: string): Promise<Passkey | undefined> {
  return maybe(
    db,
    sql<Passkey>`select ${columns} from passkey where credential_id = ${credentialId}
      and account_id in (select id from account where closed_at is null)`,
  );
}

export type NewPasskey = Omit<Passkey, 'createdAt' | 'lastUsedAt'> & { readonly at: Date };

/** Keeps a new passkey; false when this credential is known already. */
export async function insertPasskey(trx: Trx, row: NewPasskey): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into passkey (id, account_id, credential_id, public_key, counter, transports, synced, backed_up, name,
        created_at)
      values (${row.id}, ${row.accountId}, ${row.credentialId}, ${row.publicKey}, ${row.counter},
        ${row.transports}::text[], ${row.synced}, ${row.backedUp}, ${row.name}, ${row.at})
      on conflict (credential_id) do nothing`,
  );
  return touched === 1;
}

export async function renamePasskey(trx: Trx, accountId: string, id: string, name: string): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update passkey set name = ${name} where id = ${id} and account_id = ${accountId}`,
  );
  return touched === 1;
}

export async function deletePasskey(trx: Trx, accountId: string, id: string): Promise<boolean> {
  return (await run(trx, sql`delete from passkey where id = ${id} and account_id = ${accountId}`)) === 1;
}

type Used = { readonly id: string; readonly counter: number; readonly backedUp: boolean; readonly at: Date };

/**
 * Writes a use down. False when the counter does not go up: then two authenticators hold the same key, and one of them
 * is a copy (WebAuthn, 6.1.1). Those that do not count stay at 0.
 */
export async function usePasskey(trx: Trx, { id, counter, backedUp, at }: Used): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update passkey set counter = ${counter}, backed_up = ${backedUp}, last_used_at = ${at}
      where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter}::bigint = 0))`,
  );
  return touched === 1;
}

type NewChallenge = {
  readonly challenge: string;
  readonly purpose: Purpose;
  readonly sessionId: string | null;
  readonly expiresAt: Date;
};

export async function insertChallenge(db: Db, row: NewChallenge): Promise<void> {
  await run(
    db,
    sql`insert into passkey_challenge (challenge, purpose, session_id, expires_at)
      values (${row.challenge}, ${row.purpose}, ${row.sessionId}, ${row.expiresAt})`,
  );
}

/** Takes a challenge away; true when it was given for this purpose to this session, not used, and not too old. */
export async function takeChallenge(
  db: Db,
  { challenge, purpose, sessionId, now }: Omit<NewChallenge, 'expiresAt'> & { readonly now: Date },
): Promise<boolean> {
  const touched = await run(
    db,
    sql`delete from passkey_challenge where challenge = ${challenge} and purpose = ${purpose}
      and session_id is not distinct from ${sessionId}::uuid and expires_at > ${now}`,
  );
  return touched === 1;
}

export async function forgetChallenges(db: Db, now: Date): Promise<void> {
  await run(db, sql`delete from passkey_challenge where expires_at <= ${now}`);
}

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
