import type { FamilyRole } from '../../case/ages.ts';
import { type Db, many, sql } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';
import type { PastAct } from '../acting/past-activity.ts';
import type { CaseFacts } from './progress.ts';
import type { ResidentFacts } from './resident.ts';

type Named = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: FamilyRole;
  readonly birthDate: Day;
  /** The person whose account this is. */
  readonly own: boolean;
};

/** Somebody the account acts for. */
export type FamilyMemberCase = Named &
  CaseFacts &
  ResidentFacts & {
    readonly caseId: string;
    /** Whether the person has an account of their own, too. */
    readonly hasAccount: boolean;
    readonly holdReason: string | null;
    /** Codes of the reasons, while the photo is returned. */
    readonly returnReasons: readonly string[] | null;
    readonly country: string | null;
    readonly expectedReturn: Day | null;
  };

/**
 * Somebody for whom the account does not act: with an account of their own, or an adult who decides alone. Nothing of
 * their case is read but what was done while the account acted.
 */
export type SeparateMember = Named & {
  readonly caseId: null;
  readonly hasAccount: boolean;
  readonly usesAccount: boolean;
  /** The case in which the account acted before, and until when. */
  readonly pastCaseId: string | null;
  readonly endedAt: Date | null;
  /** What was written down then; null while that is still to be done. */
  readonly facts: readonly PastAct[] | null;
};

/** Of a case `c` for which the account acts, with its stay outside Canada `a`, and `v` where the address is kept private. */
const columnsOfCase = (
  today: Day,
) => sql`c.landing, c.landing_since, c.photo, c.photo_since, c.card, c.card_since,
        (select max(made_at) from declaration where case_id = c.id) as declared_at,
        (select max(read_at) from proofreading where case_id = c.id and read_at > coalesce((select max(at) from audit
          where case_id = c.id and act = 'name.correct'), '-infinity')) as proofread_at,
        exists (select from correction_request q where q.case_id = c.id and q.line is not null and q.outcome is null)
          as disputed,
        (select confirmed_on from confirmation where case_id = c.id) as resident_since,
        (select sex from person where id = c.person_id) as sex,
        (select due_on from card_order where case_id = c.id and replaced_at is null) as card_due_on,
        v.id is not null as address_hidden,
        case when v.id is null then
          (select since from address where case_id = c.id and kind = 'mailing' and until is null) end as address_since,
        case when c.landing = 'on-hold' then
          (select reason from hold where case_id = c.id and released_at is null) end as hold_reason,
        case when c.photo = 'returned' then array(
          select r.code from photo_return_reason r where r.photo_id = (
            select id from photo where case_id = c.id and stage = 'returned' order by decided_at desc limit 1)
          order by r.code) end as return_reasons,
        portal_spelling(c.id, ${today}::date) as spelling, a.country, a.expected_return`;

/**
 * The family of an account in one query: those it acts for on this day, and those who act alone. Everything about a case
 * hangs on the join with acts_for, so that nothing of somebody else's case can come along.
 */
export function familyCasesOf(
  db: Db,
  accountId: string,
  { today, zone }: { readonly today: Day; readonly zone: string },
): Promise<readonly (FamilyMemberCase | SeparateMember)[]> {
  const inForce = sql`f.until is null and (f.ends_on is null or f.ends_on > ${today})`;
  const ended = sql`coalesce(past.until, past.ends_on::timestamp at time zone ${zone})`;
  return many(
    db,
    sql<FamilyMemberCase | SeparateMember>`/* family */
      select p.family_name, p.given_names, p.role, p.birth_date, p.person_id = me.person_id as own, c.id as case_id,
        coalesce(p.account_id <> me.id, false) as has_account,
        coalesce(p.account_id <> me.id and p.first_signed_in_at is not null, false) as uses_account,
        past.case_id as past_case_id, ${ended} as ended_at,
        (select facts from acting_glimpse g where g.account_id = me.id and g.case_id = past.case_id
          and g.ended_at = ${ended}) as facts,
        ${columnsOfCase(today)}
      from account me
        join person mine on mine.id = me.person_id
        join relative p on p.application_id = mine.application_id
        left join (case_file c join acts_for f on f.case_id = c.id and ${inForce})
          on c.person_id = p.person_id and f.account_id = me.id
        left join acts_for past on past.case_id = p.case_id and past.account_id = me.id and c.id is null
        left join absence a on a.case_id = c.id and a.back_at is null
        left join address_privacy v on v.case_id = c.id and v.until is null and p.person_id <> me.person_id
      where me.id = ${accountId} and (c.id is not null or p.account_id <> me.id or past.case_id is not null)
      order by own desc, c.id is null, p.birth_date`,
  );
}
