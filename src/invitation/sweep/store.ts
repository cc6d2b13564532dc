import { type Db, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Invitation } from '../invitation.ts';
import { columns } from '../store.ts';

export async function markReminded(trx: Trx, id: string, reminders: number, at: Date): Promise<void> {
  await run(
    trx,
    sql`update invitation set reminders = ${reminders}, last_reminder_at = ${at} where id = ${id}`,
  );
}

export async function markExpired(trx: Trx, id: string, at: Date): Promise<void> {
  await run(trx, sql`update invitation set expired_at = ${at} where id = ${id}`);
}

const waiting = sql`answered_at is null and superseded_at is null and expired_at is null`;

// Nobody is reminded of an invitation whose principal applicant's case was closed or went another way.
const answerable = sql`exists (select from person p join case_file c on c.person_id = p.id
  where p.application_id = invitation.application_id and p.role = 'principal' and c.landing = 'invited')`;

/** Takes one invitation for which a reminder is due: its n-th when it was made before `madeBefore[n]`. */
export function claimToRemind(
  trx: Trx,
  madeBefore: readonly Date[],
  now: Date,
): Promise<Invitation | undefined> {
  return maybe(
    trx,
    sql<Invitation>`select ${columns} from invitation
      where ${waiting} and ${answerable} and expires_at > ${now} and reminders < ${madeBefore.length}
        and created_at <= (${madeBefore.map((at) => at.toISOString())}::timestamptz[])[reminders + 1]
      order by created_at limit 1 for update skip locked`,
  );
}

/** Takes one invitation whose time is over and not yet recorded so. */
export function claimExpired(trx: Trx, now: Date): Promise<Invitation | undefined> {
  return maybe(
    trx,
    sql<Invitation>`select ${columns} from invitation where ${waiting} and expires_at <= ${now}
      order by created_at limit 1 for update skip locked`,
  );
}

/** Writes down that somebody asked for a new invitation. */
export async function insertInvitationRequest(
  db: Db,
  row: { readonly id: string; readonly number: string; readonly email: string; readonly at: Date },
): Promise<void> {
  await run(
    db,
    sql`insert into invitation_request (id, number, email, created_at)
      values (${row.id}, ${row.number}, ${row.email}, ${row.at})`,
  );
}

/** Takes the oldest request; another process skips it meanwhile. */
export function takeInvitationRequest(trx: Trx): Promise<{ number: string; email: string } | undefined> {
  return maybe(
    trx,
    sql<{ number: string; email: string }>`delete from invitation_request where id = (
      select id from invitation_request order by created_at limit 1 for update skip locked) returning number, email`,
  );
}
