import { type Db, many, sql } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { FamilyRole } from './family.ts';
import type { CaseFacts } from './way.ts';

type Named = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: FamilyRole;
  readonly birthDate: Day;
  /** The person whose account this is. */
  readonly own: boolean;
};

/** Somebody the account acts for. */
export type Member = Named &
  CaseFacts & {
    readonly caseId: string;
    readonly holdReason: string | null;
    /** Codes of the reasons, while the photo is returned. */
    readonly returnReasons: readonly string[] | null;
    readonly country: string | null;
    readonly expectedReturn: Day | null;
  };

/** Somebody with an account of their own: nothing of their case is read. */
export type Apart = Named & { readonly caseId: null; readonly usesAccount: boolean };

/**
 * The family of an account in one query: those it acts for, and those who have an account of their own. Everything
 * about a case hangs on the join with acts_for, so that nothing of somebody else's case can come along.
 */
export function familyOf(db: Db, accountId: string): Promise<readonly (Member | Apart)[]> {
  return many(
    db,
    sql<Member | Apart>`
      select p.family_name, p.given_names, p.role, p.birth_date, p.id = me.person_id as own, c.id as case_id,
        k.first_signed_in_at is not null as uses_account,
        c.landing, c.landing_since, c.photo, c.photo_since, c.card, c.card_since,
        (select max(made_at) from declaration where case_id = c.id) as declared_at,
        (select since from address where case_id = c.id and kind = 'mailing' and until is null) as address_since,
        case when c.landing = 'on-hold' then
          (select reason from hold where case_id = c.id and released_at is null) end as hold_reason,
        case when c.photo = 'returned' then array(
          select r.code from photo_return_reason r where r.photo_id = (
            select id from photo where case_id = c.id and stage = 'returned' order by decided_at desc limit 1)
          order by r.code) end as return_reasons,
        a.country, a.expected_return
      from account me
        join person mine on mine.id = me.person_id
        join person p on p.application_id = mine.application_id
        left join (case_file c join acts_for f on f.case_id = c.id and f.until is null)
          on c.person_id = p.id and f.account_id = me.id
        left join account k on k.person_id = p.id and k.id <> me.id and k.closed_at is null
        left join absence a on a.case_id = c.id and a.back_at is null
      where me.id = ${accountId} and (c.id is not null or k.id is not null)
      order by own desc, c.id is null, p.birth_date`,
  );
}
