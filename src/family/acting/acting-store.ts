import type { FamilyRole } from '../../case/ages.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Day, Lang } from '../../platform/i18n.ts';
import { PAST_ACTIVITY, type PastAct } from './past-activity.ts';

/** Somebody with a case, and what decides about an own account. */
export type Relative = {
  readonly personId: string;
  readonly caseId: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: FamilyRole;
  readonly birthDate: Day;
  readonly madeOn: Day;
  readonly language: Lang;
  readonly landing: string;
  readonly email: string | null;
  /** The address is also that of somebody else in the family, on file or of their account: they may read letters to it. */
  readonly shared: boolean;
  readonly accountId: string | null;
};

/** The address on file, where nobody else of the family reads it. */
export const ownAddress = ({ email, shared }: Relative): string | undefined =>
  email !== null && !shared ? email : undefined;

const relative = sql`select p.id as person_id, c.id as case_id, p.application_id, a.number as application_number, p.family_name, p.given_names, p.role,
    p.birth_date, a.made_on, p.language, c.landing, p.email, coalesce(k.id, v.account_id) as account_id,
    portal_shares_address(p.id) as shared
  from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
    left join account k on k.person_id = p.id and k.closed_at is null
    left join relative v on v.person_id = p.id`;

export function findRelative(db: Db, caseId: string): Promise<Relative | undefined> {
  return maybe(db, sql<Relative>`${relative} where c.id = ${caseId}`);
}

/** Locks the case of a person, so that two acts about one person come one after the other. */
export async function lockRelative(trx: Trx, caseId: string): Promise<Relative | undefined> {
  await run(trx, sql`select 1 from case_file where id = ${caseId} for no key update`);
  return findRelative(trx, caseId);
}

/** Whoever is on file with all three: at most one on an application, unless twins share an address. */
export function relativesKnownBy(
  db: Db,
  { applicationNumber, birthDate, email }: { applicationNumber: string; birthDate: Day; email: string },
): Promise<readonly Relative[]> {
  return many(
    db,
    sql<Relative>`${relative} where a.number = ${applicationNumber} and p.birth_date = ${birthDate}
      and lower(p.email) = ${email.toLowerCase()}`,
  );
}

/** Whether somebody else in the family has this address. */
export async function isTakenInFamily(db: Db, { applicationId, personId }: Relative, email: string) {
  const found = await maybe(
    db,
    sql`select 1 from person o left join account k on k.person_id = o.id
      where o.application_id = ${applicationId} and o.id <> ${personId}
        and ${email.toLowerCase()} in (lower(k.email), lower(o.email))`,
  );
  return found !== undefined;
}

/** Somebody else who acts, or was let act, for a person. */
export type ActingAccount = {
  readonly accountId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly since: Date;
  readonly endsOn: Day | null;
  /** The instant at which that day begins. */
  readonly endsAt: Date | null;
};

/** The accounts of others that are let act for a case, also those whose day has come and that no sweep has ended yet. */
export function actingAccounts(db: Db, caseId: string, zone: string): Promise<readonly ActingAccount[]> {
  return many(
    db,
    sql<ActingAccount>`select f.account_id, o.family_name, o.given_names, f.since, f.ends_on,
        f.ends_on::timestamp at time zone ${zone} as ends_at
      from acts_for f join relative o on o.account_id = f.account_id
      where f.case_id = ${caseId} and f.until is null and o.case_id <> f.case_id order by f.since`,
  );
}

/** What was done in a case before an instant; addresses given while they were private are left out. */
export function factsBefore(db: Db, caseId: string, before: Date): Promise<readonly PastAct[]> {
  return many(
    db,
    sql<PastAct>`select act, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from audit a
      where case_id = ${caseId} and act = any(${PAST_ACTIVITY}::text[]) and at < ${before}
        and not (act = 'address.change' and exists (select from address_privacy v
          where v.case_id = a.case_id and v.since <= a.at and (v.until is null or v.until > a.at)))
      order by seq`,
  );
}

type NewPastActivity = {
  readonly id: string;
  readonly accountId: string;
  readonly caseId: string;
  readonly endedAt: Date;
  readonly why: 'own-account' | 'withdrawn' | 'birthday';
  readonly facts: readonly PastAct[];
  readonly at: Date;
};

export async function insertPastActivity(trx: Trx, row: NewPastActivity): Promise<void> {
  await run(
    trx,
    sql`insert into acting_glimpse (id, account_id, case_id, ended_at, why, facts, written_at)
      values (${row.id}, ${row.accountId}, ${row.caseId}, ${row.endedAt}, ${row.why},
        ${JSON.stringify(row.facts)}::jsonb, ${row.at})`,
  );
}

/** A case in which the day has come on which acting ends by itself, and that nobody has told anybody about. */
export function nextBirthday(trx: Trx, today: Day): Promise<{ caseId: string } | undefined> {
  return maybe(
    trx,
    sql<{ caseId: string }>`select f.case_id from acts_for f where f.until is null and f.ends_on <= ${today}
      order by f.ends_on, f.case_id limit 1 for update skip locked`,
  );
}

/** The principal applicant's open account in the family of a person. */
export function principalAccount(
  db: Db,
  applicationId: string,
): Promise<{ accountId: string; familyName: string; givenNames: string } | undefined> {
  return maybe(
    db,
    sql<{ accountId: string; familyName: string; givenNames: string }>`
      select account_id, family_name, given_names from relative
      where application_id = ${applicationId} and role = 'principal' and account_id is not null`,
  );
}
