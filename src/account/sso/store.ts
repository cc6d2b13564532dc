import { type Db, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { OrganizationPerson } from './provider.ts';

/** The account of a person at a provider, closed ones too. */
export function accountOfIdentity(
  trx: Trx,
  { issuer, subject }: Pick<OrganizationPerson, 'issuer' | 'subject'>,
): Promise<{ accountId: string } | undefined> {
  return maybe(
    trx,
    sql<{ accountId: string }>`select account_id from staff_identity
      where issuer = ${issuer} and subject = ${subject} for update`,
  );
}

export async function insertIdentity(
  trx: Trx,
  { issuer, subject }: OrganizationPerson,
  accountId: string,
  at: Date,
): Promise<void> {
  await run(
    trx,
    sql`insert into staff_identity (issuer, subject, account_id, created_at, last_signed_in_at)
      values (${issuer}, ${subject}, ${accountId}, ${at}, ${at})`,
  );
}

/** What the organization says of somebody takes the place of what we had. */
export async function updateFromClaims(
  trx: Trx,
  accountId: string,
  person: OrganizationPerson,
  at: Date,
): Promise<void> {
  await run(
    trx,
    sql`update account set display_name = ${person.name}, email = ${person.email}, roles = ${person.roles}::text[]
      where id = ${accountId} and kind = 'staff'`,
  );
  await run(trx, sql`update staff_identity set last_signed_in_at = ${at} where account_id = ${accountId}`);
}

/** Uses an answer of the provider up; false when it was used before. */
export async function spendAnswer(trx: Trx, stateHash: Buffer, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into sign_on_answer (state_hash, used_at) values (${stateHash}, ${at}) on conflict do nothing`,
  );
  return touched === 1;
}

export async function forgetAnswers(db: Db, before: Date): Promise<void> {
  await run(db, sql`delete from sign_on_answer where used_at < ${before}`);
}

/** Whether an account is opened by the organization, and in no other way. */
export async function isOfOrganization(db: Db, accountId: string): Promise<boolean> {
  return (await maybe(db, sql`select 1 from staff_identity where account_id = ${accountId}`)) !== undefined;
}
