import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import { searchWords } from '../case/search/name-fold.ts';
import { displayName, type PersonName } from '../case/names.ts';
import type { Approved, ApprovedPerson } from './intake.ts';

type KnownApplication = Omit<Approved, 'people'> & { readonly id: string; readonly fingerprint: string };

/** The application with this number, locked until the transaction ends. */
export function lockApplication(trx: Trx, number: string): Promise<KnownApplication | undefined> {
  return maybe(
    trx,
    sql<KnownApplication>`select id, number, made_on, approved_on, category, language, fingerprint
      from application where number = ${number} for update`,
  );
}

/** The people on file of an application, in the form they came in. */
export function applicationPeople(db: Db, applicationId: string): Promise<readonly ApprovedPerson[]> {
  return many(
    db,
    sql<ApprovedPerson>`select role, uci, family_name, given_names, other_names, birth_date, birth_place, birth_country, sex,
        marital_status, citizenship, email, language, jsonb_build_object('number', passport_number,
          'country', passport_country, 'validUntil', passport_valid_until::text) as passport
      from person where application_id = ${applicationId} order by uci`,
  );
}

/** The application that a client identifier is on file under, if there is one. */
export function ownerOf(db: Db, uci: string): Promise<{ number: string } | undefined> {
  return maybe(
    db,
    sql<{ number: string }>`select a.number from person p join application a on a.id = p.application_id
      where p.uci = ${uci}`,
  );
}

export async function insertApplication(
  trx: Trx,
  row: Approved & { readonly id: string; readonly fingerprint: string; readonly at: Date },
): Promise<void> {
  await run(
    trx,
    sql`insert into application (id, number, made_on, approved_on, category, language, fingerprint, received_at)
      values (${row.id}, ${row.number}, ${row.madeOn}, ${row.approvedOn}, ${row.category}, ${row.language},
        ${row.fingerprint}, ${row.at})`,
  );
}

export async function insertPerson(
  trx: Trx,
  row: ApprovedPerson & {
    readonly id: string;
    readonly applicationId: string;
    readonly language: 'en' | 'fr';
  },
): Promise<void> {
  const { number, country, validUntil } = row.passport;
  await run(
    trx,
    sql`insert into person (id, application_id, role, uci, family_name, given_names, other_names, birth_date,
        birth_place, birth_country, sex, marital_status, citizenship, passport_number, passport_country, passport_valid_until, email,
        language, name_words)
      values (${row.id}, ${row.applicationId}, ${row.role}, ${row.uci}, ${row.familyName}, ${row.givenNames},
        ${row.otherNames ?? null}, ${row.birthDate}, ${row.birthPlace}, ${row.birthCountry}, ${row.sex}, ${row.maritalStatus}, ${row.citizenship},
        ${number}, ${country}, ${validUntil}, ${row.email ?? null}, ${row.language}, array_to_tsvector(${searchWords(row)}::text[]))`,
  );
}

export async function writeEmail(trx: Trx, personId: string, email: string): Promise<void> {
  await run(trx, sql`update person set email = ${email} where id = ${personId}`);
}

/** Writes the name that a request of two officers holds, as the database sees it; false when there is none. */
export async function writeName(
  trx: Trx,
  request: string,
  person: PersonName & { readonly otherNames: string | null },
): Promise<boolean> {
  const { done } = await one(
    trx,
    sql<{
      done: boolean;
    }>`select portal_rename(${request}, ${searchWords(person)}::text[], ${displayName(person)}) as done`,
  );
  return done;
}

/** How many names are folded in one statement. */
const AT_ONCE = 500;

/** Folds names that are on file without their words, as they came before there was a search by words; true when there may be more. */
export async function foldNames(db: Db): Promise<boolean> {
  type Unfolded = PersonName & { readonly id: string; readonly otherNames: string | null };
  const people = await many(
    db,
    sql<Unfolded>`select id, family_name, given_names, other_names from person where name_words is null limit ${AT_ONCE}`,
  );
  if (people.length === 0) return false;
  const folded = people.map((person) => ({ id: person.id, words: searchWords(person) }));
  await run(
    db,
    sql`update person p set name_words = array_to_tsvector(v.words)
      from jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) as v (id uuid, words text[]) where p.id = v.id`,
  );
  return people.length === AT_ONCE;
}
