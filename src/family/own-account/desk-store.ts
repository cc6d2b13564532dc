import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';

/** Asked for at the desk, at an address that is not the one on file. */
export type DeskRequest = {
  readonly id: string;
  readonly caseId: string;
  readonly email: string;
  readonly askedBy: string;
  readonly expiresAt: Date;
};

/** Keeps what an agent asks for; false when something waits for this person. What nobody decided in time makes room. */
export async function insertDeskRequest(
  trx: Trx,
  row: DeskRequest & { readonly askedAt: Date },
): Promise<boolean> {
  await run(
    trx,
    sql`update own_account_asking set decided_by = asked_by, decided_at = expires_at, approved = false
      where case_id = ${row.caseId} and decided_at is null and expires_at <= ${row.askedAt}`,
  );
  const touched = await run(
    trx,
    sql`insert into own_account_asking (id, case_id, email, asked_by, asked_at, expires_at)
      values (${row.id}, ${row.caseId}, ${row.email}, ${row.askedBy}, ${row.askedAt}, ${row.expiresAt})
      on conflict (case_id) where decided_at is null do nothing`,
  );
  return touched === 1;
}

/** One that waits, locked until the transaction ends. */
export function lockDeskRequest(trx: Trx, id: string): Promise<DeskRequest | undefined> {
  return maybe(
    trx,
    sql<DeskRequest>`select id, case_id, email, asked_by, expires_at from own_account_asking
      where id = ${id} and decided_at is null for update`,
  );
}

type Decision = { readonly id: string; readonly by: string; readonly at: Date; readonly approved: boolean };

export async function markDecided(trx: Trx, { id, by, at, approved }: Decision): Promise<void> {
  await run(
    trx,
    sql`update own_account_asking set decided_by = ${by}, decided_at = ${at}, approved = ${approved}
      where id = ${id}`,
  );
}

export type OpenDeskRequest = DeskRequest & {
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly applicationNumber: string;
};

/** What waits for a second agent; the oldest first. */
export function openDeskRequests(db: Db, now: Date): Promise<readonly OpenDeskRequest[]> {
  return many(
    db,
    sql<OpenDeskRequest>`select w.id, w.case_id, w.email, w.asked_by, w.asked_at, w.expires_at,
        b.display_name as asked_by_name, p.family_name, p.given_names, a.number as application_number
      from own_account_asking w join account b on b.id = w.asked_by join case_file c on c.id = w.case_id
        join person p on p.id = c.person_id join application a on a.id = p.application_id
      where w.decided_at is null and w.expires_at > ${now} order by w.asked_at limit 100`,
  );
}

/** Whether a mail server said that this address takes no mail. */
export async function hasBounced(db: Db, email: string): Promise<boolean> {
  const found = await maybe(
    db,
    sql`select 1 from outbox where lower(to_address) = ${email.toLowerCase()} and unreachable_at is not null`,
  );
  return found !== undefined;
}
