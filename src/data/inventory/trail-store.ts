import { ACCESS_ACT_NAMES } from '../../case/acts.ts';
import { type Db, many, sql } from '../../platform/db/db.ts';
import type { DataReader, DataRow } from './inventory.ts';

type Read = (db: Db, who: DataReader) => Promise<readonly DataRow[]>;

/**
 * Emails about the case or to the account. Another's address is not the person's: it says what they are instead. Who
 * acts for the person finds the letters that they got themselves, and no others.
 */
export const readEmails: Read = (db, { caseId, accountId, applicationId, own }) =>
  many(
    db,
    sql<DataRow>`select o.letter, case when mine.it then o.to_address end as to_address,
        case when mine.it then 'you'
          when exists (select from representation r where r.case_id = ${caseId} and r.account_id = o.to_account_id)
            then 'representative' else 'acting' end as to_whom,
        o.language, o.created_at, o.sent_at, o.due_at, o.attempts, o.gave_up_at,
        case when mine.it then o.unreachable_at end as unreachable_at,
        case when mine.it then o.last_error end as last_error, o.message_id
      from outbox o cross join lateral (select case
          when o.to_account_id is not null then o.to_account_id = ${accountId}
          else ${own} and lower(o.to_address) in (
              select lower(email) from account where id = ${accountId}
              union select lower(p.email) from person p join case_file c on c.person_id = p.id where c.id = ${caseId})
            and (o.case_id = ${caseId} or o.params ->> 'invitationId' in (
              select id::text from invitation where application_id = ${applicationId})) end as it) mine
      where case when ${own} then o.case_id = ${caseId} or mine.it else o.case_id = ${caseId} and mine.it end
      order by o.created_at desc, o.letter`,
  );

/** Who acts, or acted, for the person. Of those who acted, whoever acts now is not told. */
export const readActing: Read = (db, { caseId, own }) =>
  many(
    db,
    sql<DataRow>`select r.given_names, r.family_name, f.since, f.until, f.ends_on
      from acts_for f join relative r on r.account_id = f.account_id
      where f.case_id = ${caseId} and r.case_id <> f.case_id and (${own} or f.until is null) order by f.since`,
  );

/** For whom the person acts, or acted. */
export const readActingFor: Read = (db, { caseId, accountId }) =>
  many(
    db,
    sql<DataRow>`select r.given_names, r.family_name, f.since, f.until, f.ends_on
      from acts_for f join relative r on r.case_id = f.case_id
      where f.account_id = ${accountId} and f.case_id <> ${caseId} order by f.since`,
  );

export const readConsents: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select given_at, withdrawn_at from acting_consent where case_id = ${caseId} order by given_at`,
  );

export const readPastActivity: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select ended_at, why, facts, written_at from acting_glimpse where case_id = ${caseId} order by ended_at`,
  );

export const readRepresentations: Read = (db, { caseId, own }) =>
  many(
    db,
    sql<DataRow>`select number, name, firm, licence_body, licence_number, case when ${own} then email end as email, sees,
        from_on, to_on, invited_at, revoked_at
      from representation where case_id = ${caseId} order by invited_at`,
  );

export const readReceipts: Read = (db, { caseId, accountId, own }) =>
  many(
    db,
    sql<DataRow>`select number, act, at from receipt
      where case when ${own} then case_id = ${caseId} or account_id = ${accountId}
        else case_id = ${caseId} and account_id = ${accountId} end
      order by at desc, number`,
  );

/** Correction requests; who acts for the person finds their own, and none that the person asked alone. */
export const readCorrections: Read = (db, { caseId, accountId, own }) =>
  many(
    db,
    sql<DataRow>`select number, part, wrong, should_be, evidence, line, language, asked_at, reply_by, outcome, answer, decided_at
      from correction_request where case_id = ${caseId} and (${own} or account_id = ${accountId})
      order by asked_at desc`,
  );

/** What was done in the case, and by the account; whose account or name it was stays out. */
export const readTrail: Read = (db, { caseId, accountId, own }) =>
  many(
    db,
    sql<DataRow>`select at, act, case when actor_id = ${accountId} then 'you' else actor_kind end as by
      from audit where act <> all(${ACCESS_ACT_NAMES}::text[])
        and case when ${own} then case_id = ${caseId} or actor_id = ${accountId}
          else case_id = ${caseId} and actor_id = ${accountId} end
      order by seq desc`,
  );

/** Every look at the case that is on record, the newest first, as soon as it is there. */
export const readLooks: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select at, act, coalesce(entry::jsonb -> 'details' ->> 'reason', entry::jsonb -> 'details' ->> 'how') as reason
      from audit where case_id = ${caseId} and act = any(${ACCESS_ACT_NAMES}::text[]) order by seq desc`,
  );
