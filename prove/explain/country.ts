import { type Db, run, sql } from '../../src/platform/db/db.ts';

/**
 * Fills the database of a demonstration with so many families more, two and a half people each, in every state: as a
 * country looks to the planner. Names, numbers and days follow from the number of the family.
 */
export async function fillCountry(db: Db, families: number): Promise<void> {
  for (const statement of statements(families)) await run(db, sql.raw(statement));
}

const id = (kind: string, of: string) => `md5('${kind}' || ${of})::uuid`;
const staff = (name: string) => `(select id from account where user_name = '${name}')`;
/** A tenth are invited, some are on their way, most are done. */
const at = (days: number) => `now() - interval '300 days' + (f % 250 + ${days}) * interval '1 day'`;

const statements = (families: number): readonly string[] => [...people(families), ...ANSWERED, ...DECIDED];

const people = (families: number): readonly string[] => [
  `create table filled as select f, f % 100 as r, m, f * 10 + m as n, ${id('case', 'f * 10 + m')} as case_id,
      ${id('person', 'f * 10 + m')} as person_id, ${id('application', 'f')} as application_id, ${id('account', 'f')} as account_id
    from generate_series(1, ${families}) f, generate_series(1, 1 + f % 4) m`,
  'create index on filled (case_id)',
  'analyze filled',
  `insert into application (id, number, made_on, approved_on, category, language, fingerprint, received_at)
    select distinct application_id, 'Z' || lpad(f::text, 9, '0'), (${at(-400)})::date, (${at(0)})::date,
      (select category from application limit 1), 'en', md5(f::text), ${at(0)} from filled`,
  `insert into person (id, application_id, role, uci, family_name, given_names, birth_date, birth_place, birth_country,
      sex, marital_status, citizenship, passport_number, passport_country, passport_valid_until, email, language, name_words)
    select person_id, application_id, case m when 1 then 'principal' when 2 then 'spouse' else 'dependant' end,
      (3000000000 + n)::text, 'Name' || n % 5000, 'Given' || n % 700, '19' || 60 + n % 40 || '-0' || 1 + n % 9 || '-1' || n % 10,
      'Lagos', 'NG', 'F', 'married', 'NG', 'P' || n, 'NG', current_date + 900, 'p' || f || '@country.example.com', 'en',
      array_to_tsvector(array['name' || n % 5000, 'given' || n % 700]) from filled`,
  `insert into case_file (id, person_id, landing, landing_since, photo, photo_since, card, card_since, version)
    select case_id, person_id,
      case when r < 10 then 'invited' when r < 25 then 'signed-in' when r < 28 then 'declared' else 'confirmed' end, ${at(5)},
      case when r < 25 then 'none' when r < 28 then 'submitted' else 'accepted' end, ${at(6)},
      case when r < 28 then 'waiting' when r < 30 then 'ordered' when r < 35 then 'mailed' else 'delivered' end, ${at(12)}, 1
    from filled`,
];

/** Accounts of those who answered, and the answers. */
const ANSWERED: readonly string[] = [
  `insert into account (id, kind, person_id, user_name, display_name, email, language, password_hash, password_set_at,
      temporary_serial, created_at, first_signed_in_at)
    select account_id, 'applicant', person_id, 'country.' || f, 'Somebody', 'p' || f || '@country.example.com', 'en',
      'x', ${at(4)}, 1, ${at(3)}, ${at(4)} from filled where m = 1 and r >= 10`,
  `insert into acts_for (account_id, case_id, since) select account_id, case_id, ${at(3)} from filled where r >= 10`,
  `insert into invitation (id, application_id, token_hash, created_at, reply_by, expires_at, reminders, answered_at)
    select distinct ${id('invitation', 'f')}, application_id, sha256(('country' || f)::bytea), ${at(1)}, (${at(60)})::date,
      now() + interval '20 days', 3, case when r >= 10 then ${at(2)} end from filled`,
  `insert into answer (invitation_id, person_id, uses_portal, email, in_canada, own_account)
    select ${id('invitation', 'f')}, person_id, true, 'p' || f || '@country.example.com', true, false from filled where r >= 10`,
];

/** What they gave, and what was decided. */
const DECIDED: readonly string[] = [
  `insert into address (id, case_id, kind, care_of, line1, line2, city, province, postal_code, insisted, account_id, since)
    select ${id('address', 'n || k')}, case_id, k, '', n || ' Main Street', '', 'Ottawa', 'ON', 'K1A 0B1', false, account_id, ${at(5)}
    from filled, (values ('home'), ('mailing')) v (k) where r >= 25`,
  `insert into photo (id, case_id, stage, file_key, sha256, width, height, bytes, source, findings, rules, taken_by,
      account_id, uploaded_at, submitted_at, decided_at, decided_by, results)
    select ${id('photo', 'n')}, x.case_id, case when r < 28 then 'submitted' else 'accepted' end, 'no-' || n, b.sha256, b.width,
      b.height, b.bytes, b.source, b.findings, b.rules, 'professional', x.account_id, ${at(6)}, ${at(6)},
      case when r >= 28 then ${at(7)} end, case when r >= 28 then ${staff('officer')} end, b.results
    from filled x, (select * from photo where stage in ('submitted', 'accepted') limit 1) b where r >= 25`,
  `insert into declaration (id, case_id, account_id, wording, signed_text, language, typed_name, made_at, from_address)
    select ${id('declaration', 'n')}, case_id, account_id, '2026-01', '{}', 'en', 'Somebody', ${at(5)}, '203.0.113.*'
    from filled where r >= 25`,
  `insert into confirmation (id, case_id, document_number, officer_id, confirmed_on, place, declaration_id, document, issued_at)
    select ${id('confirmation', 'n')}, case_id, 'ZK' || n, ${staff('officer')}, (${at(8)})::date, 'Ottawa', ${id('declaration', 'n')},
      (select document from confirmation limit 1), ${at(8)} from filled where r >= 28`,
  `insert into card_order (id, case_id, confirmation_id, photo_id, ordered_at, due_on)
    select ${id('order', 'n')}, case_id, ${id('confirmation', 'n')}, ${id('photo', 'n')}, ${at(8)}, (${at(22)})::date
    from filled where r >= 28`,
  'drop table filled',
  'analyze',
];
