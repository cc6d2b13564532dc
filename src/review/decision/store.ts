import type { Address } from '../../address/address.ts';
import { ACCESS_ACT_NAMES } from '../../case/acts.ts';
import type { StateOf } from '../../case/case.ts';
import { type Db, many, maybe, one, sql } from '../../platform/db/db.ts';
import type { Day, Lang } from '../../platform/i18n.ts';

/** The person and the application, as they were approved. */
export type ReviewSubject = {
  readonly caseId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly otherNames: string | null;
  readonly role: 'principal' | 'spouse' | 'dependant';
  readonly uci: string;
  readonly birthDate: Day;
  readonly birthPlace: string;
  readonly birthCountry: string;
  readonly sex: string;
  readonly maritalStatus: string;
  readonly citizenship: string;
  readonly passportNumber: string;
  readonly passportCountry: string;
  readonly passportValidUntil: Day;
  readonly number: string;
  readonly madeOn: Day;
  readonly approvedOn: Day;
  readonly category: string;
  /** Names of the representatives with an authority that has not ended. */
  readonly representatives: readonly string[];
};

export function findReviewSubject(db: Db, caseId: string, today: Day): Promise<ReviewSubject | undefined> {
  return maybe(
    db,
    sql<ReviewSubject>`select c.id as case_id, p.family_name, p.given_names, p.other_names, p.role, p.uci, p.birth_date, p.birth_place,
        p.birth_country, p.sex, p.marital_status, p.citizenship, p.passport_number, p.passport_country,
        p.passport_valid_until, a.number, a.made_on, a.approved_on, a.category,
        array(select r.name || case when r.firm = '' then '' else ', ' || r.firm end from representation r
          where r.case_id = c.id and r.revoked_at is null and r.to_on >= ${today} order by r.name) as representatives
      from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
      where c.id = ${caseId}`,
  );
}

export type FamilyMember = {
  readonly caseId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: ReviewSubject['role'];
  readonly birthDate: Day;
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  /** The photo under review or accepted. */
  readonly photoId: string | null;
  /** A change was told in their case, and no officer has read it. */
  readonly unread: boolean;
};

/** The others on the same application. */
export function relativesOf(db: Db, caseId: string): Promise<readonly FamilyMember[]> {
  return many(
    db,
    sql<FamilyMember>`select c.id as case_id, p.family_name, p.given_names, p.role, p.birth_date, c.landing, c.photo,
        (select f.id from photo f where f.case_id = c.id and f.stage in ('submitted', 'accepted') limit 1) as photo_id,
        exists (select from change_report r where r.case_id = c.id and r.read_at is null) as unread
      from case_file mine join person me on me.id = mine.person_id
        join person p on p.application_id = me.application_id and p.id <> me.id
        join case_file c on c.person_id = p.id
      where mine.id = ${caseId} order by p.role <> 'principal', p.birth_date`,
  );
}

/** The file of a submitted photo of this case or of another on the same application; drafts are nobody else's. */
export function findFamilyPhoto(
  db: Db,
  caseId: string,
  photoId: string,
): Promise<{ fileKey: string; sentKey: string | null; caseId: string } | undefined> {
  return maybe(
    db,
    sql<{
      fileKey: string;
      sentKey: string | null;
      caseId: string;
    }>`select f.file_key, f.sent_key, f.case_id from photo f join case_file c on c.id = f.case_id
        join person p on p.id = c.person_id
        join person me on me.application_id = p.application_id join case_file mine on mine.person_id = me.id
      where mine.id = ${caseId} and f.id = ${photoId} and f.stage <> 'draft'`,
  );
}

export type SignedDeclaration = {
  readonly id: string;
  readonly wording: string;
  readonly language: Lang;
  readonly signedText: { readonly statements: readonly string[]; readonly sign: string };
  readonly typedName: string;
  readonly coSignedName: string | null;
  readonly accountName: string;
  readonly madeAt: Date;
  readonly fromAddress: string;
};

/** Every declaration of a case, newest first. */
export function declarationsOf(db: Db, caseId: string): Promise<readonly SignedDeclaration[]> {
  return many(
    db,
    sql<SignedDeclaration>`select d.id, d.wording, d.language, d.signed_text, d.typed_name, d.co_signed_name,
        a.display_name as account_name, d.made_at, d.from_address
      from declaration d join account a on a.id = d.account_id where d.case_id = ${caseId} order by d.made_at desc`,
  );
}

export type CurrentAddress = Address & {
  readonly kind: 'home' | 'mailing';
  readonly insisted: boolean;
  readonly since: Date;
};

/** The addresses of a case as they are now. */
export function addressHistory(db: Db, caseId: string): Promise<readonly CurrentAddress[]> {
  return many(
    db,
    sql<CurrentAddress>`select kind, care_of, line1, line2, city, province, postal_code, insisted, since from address
      where case_id = ${caseId} and until is null order by kind`,
  );
}

export type CaseEvent = {
  readonly seq: number;
  readonly act: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorName: string | null;
};

/** What the audit trail says of a case after a record's number, newest first; looking is left out. */
export function historyOf(db: Db, caseId: string, after = 0): Promise<readonly CaseEvent[]> {
  return many(
    db,
    sql<CaseEvent>`select u.seq, u.act, u.at, u.actor_kind, a.display_name as actor_name
      from audit u left join account a on a.id = u.actor_id
      where u.case_id = ${caseId} and u.seq > ${after} and u.act not like 'review.%' and u.act <> all(${ACCESS_ACT_NAMES}::text[]) order by u.seq desc limit 200`,
  );
}

/** The number of the last record of a case; 0 when there is none. */
export async function lastRecord(db: Db, caseId: string): Promise<number> {
  const { seq } = await one(
    db,
    sql<{ seq: number }>`select coalesce(max(seq), 0)::int as seq from audit where case_id = ${caseId}`,
  );
  return seq;
}
