import { marked, type Plant, type Planted, signingIn, writing } from './data-marks.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { run, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../fixtures/portal/portal.ts';

const sha = (m: string) => Buffer.from(m.padEnd(40, '.')).subarray(0, 40);

async function identity({ db, at, who, m }: Plant): Promise<void> {
  await run(
    db,
    sql`update person set birth_place = ${m('birth-place')}, passport_number = ${m('passport')},
    other_names = ${m('other-names')}, email = ${m('person-mail')} where id = ${who.personId}`,
  );
  await run(
    db,
    sql`update application set fingerprint = ${m('fingerprint')} where id = ${who.applicationId}`,
  );
  const invitation = randomUUID();
  await run(
    db,
    sql`insert into invitation (id, application_id, token_hash, created_at, reply_by, expires_at)
    values (${invitation}, ${who.applicationId}, ${randomBytes(32)}, ${at}, '2026-05-01', ${at})`,
  );
  await run(
    db,
    sql`insert into answer (invitation_id, person_id, uses_portal, email, in_canada, last_entry_place)
    values (${invitation}, ${who.personId}, true, ${m('answer-mail')}, true, ${m('entry-place')})`,
  );
}

async function asked({ db, at, who, m }: Plant): Promise<void> {
  await run(
    db,
    sql`insert into own_account_wish (person_id, email, asked_at, done_at)
    values (${who.personId}, ${m('wish-mail')}, ${at}, ${at})`,
  );
  await run(
    db,
    sql`insert into own_account_asking (id, case_id, email, asked_by, asked_at, expires_at)
    values (${randomUUID()}, ${who.caseId}, ${m('asking-mail')}, ${who.accountId}, ${at}, ${at})`,
  );
  await run(
    db,
    sql`insert into hold (id, case_id, reason, officer_id, at, released_at, released_by)
    values (${randomUUID()}, ${who.caseId}, 'identity', ${who.accountId}, ${at}, ${at}, ${who.accountId})`,
  );
  await run(
    db,
    sql`insert into absence (id, case_id, country, told_at, back_at)
    values (${randomUUID()}, ${who.caseId}, 'NZ', ${at}, ${at})`,
  );
}

async function declared({ db, at, who, m }: Plant): Promise<void> {
  const [declaration, confirmation, photo] = [randomUUID(), randomUUID(), randomUUID()];
  await run(
    db,
    sql`insert into declaration (id, case_id, account_id, wording, signed_text, language, typed_name,
      co_signed_name, made_at, from_address)
    values (${declaration}, ${who.caseId}, ${who.accountId}, 'v1',
      ${JSON.stringify({ statements: [m('statement')], sign: 'I sign' })}, 'en', ${m('typed-name')}, ${m('co-name')},
      ${at}, ${m('origin')})`,
  );
  await run(
    db,
    sql`insert into photo (id, case_id, stage, file_key, sha256, width, height, bytes, source, findings,
      marks, reference, rules, account_id, uploaded_at)
    values (${photo}, ${who.caseId}, 'draft', ${`planted-${photo}`}, ${m('sha')}, 715, 1000, 9,
      ${JSON.stringify({ name: m('file-name') })}, ${JSON.stringify([{ code: m('finding'), severity: 'warn' }])},
      ${JSON.stringify({ lines: [m('mark-line')] })}, ${m('reference')}, ${m('rules')}, ${who.accountId}, ${at})`,
  );
  await run(
    db,
    sql`insert into photo_waiting (id, case_id, account_id, name, received_at, next_try_at, done_at)
    values (${randomUUID()}, ${who.caseId}, ${who.accountId}, ${m('waiting-name')}, ${at}, ${at}, ${at})`,
  );
  await run(
    db,
    sql`insert into confirmation (id, case_id, document_number, officer_id, confirmed_on, place,
      declaration_id, document, issued_at)
    values (${confirmation}, ${who.caseId}, ${m('doc')}, ${who.accountId}, '2026-03-01', ${m('place')}, ${declaration},
      ${JSON.stringify({ line: m('document-line'), officer: { name: 'Officer Secretname' } })}, ${at})`,
  );
  await run(
    db,
    sql`insert into card_order (id, case_id, confirmation_id, photo_id, ordered_at, due_on, name_line)
    values (${randomUUID()}, ${who.caseId}, ${confirmation}, ${photo}, ${at}, '2026-03-15',
      ${JSON.stringify(m('name-line'))})`,
  );
}

async function living({ db, at, who, m }: Plant): Promise<void> {
  const later = new Date(at.getTime() - 1000);
  await run(
    db,
    sql`insert into address (id, case_id, kind, care_of, line1, line2, city, province, postal_code,
      account_id, since, until)
    values (${randomUUID()}, ${who.caseId}, 'home', ${m('care-of')}, ${m('street')}, ${m('unit')}, ${m('city')}, 'MB',
      'R3C 1A5', ${who.accountId}, ${later}, ${at})`,
  );
  await run(
    db,
    sql`insert into address_draft (case_id, account_id, kind, line1, city, province, postal_code, at)
    values (${who.caseId}, ${who.accountId}, 'mailing', ${m('draft-street')}, 'X', 'MB', 'R3C 1A5', ${at})`,
  );
  await run(
    db,
    sql`insert into address_privacy (id, case_id, account_id, since, until)
    values (${randomUUID()}, ${who.caseId}, ${who.accountId}, ${later}, ${at})`,
  );
}

async function others({ db, at, who, m }: Plant): Promise<void> {
  await run(
    db,
    sql`insert into acting_glimpse (id, account_id, case_id, ended_at, why, facts, written_at)
    values (${randomUUID()}, ${who.accountId}, ${who.caseId}, ${at}, 'withdrawn',
      ${JSON.stringify([{ act: m('glimpse'), at }])}, ${at})`,
  );
  await run(
    db,
    sql`insert into representation (id, number, case_id, account_id, invited_by, invited_at, name, firm,
      licence_body, licence_number, email, sees, from_on, to_on)
    values (${randomUUID()}, ${m('authority')}, ${who.caseId}, ${who.accountId}, ${who.accountId}, ${at},
      ${m('rep-name')}, ${m('rep-firm')}, 'cicc', ${m('rep-licence')}, ${m('rep-mail')}, '{photo}', '2020-01-01',
      '2020-02-01')`,
  );
  await run(
    db,
    sql`insert into correction_request (id, number, case_id, account_id, part, wrong, should_be, evidence,
      language, asked_at, reply_by)
    values (${randomUUID()}, ${`C-${m('c')}`}, ${who.caseId}, ${who.accountId}, 'identity', ${m('wrong')},
      ${m('should-be')}, ${m('evidence')}, 'en', ${at}, '2026-04-01')`,
  );
  await run(
    db,
    sql`insert into outbox (id, letter, event_seq, to_account_id, to_address, language, case_id, params,
      message_id, created_at, due_at, sent_at, last_error)
    values (${randomUUID()}, 'photo.accepted', (select max(seq) from audit), ${who.accountId}, ${m('to')}, 'en',
      ${who.caseId}, '{}', ${m('message-id')}, ${at}, ${at}, ${at}, ${m('last-error')})`,
  );
}

/** Plants a row for everything that can be held of a person, each with words that carry `mark`. */
export async function plant(portal: TestPortal, who: Planted, mark: string): Promise<void> {
  const plot: Plant = {
    db: portal.services.db,
    at: portal.clock.now(),
    who,
    m: (what) => marked(mark, what),
  };
  for (const sow of [identity, asked, declared, living, signingIn, writing, others]) await sow(plot);
  const fileKey = await portal.services.files.put(sha(plot.m('bytes')));
  await run(
    plot.db,
    sql`update photo set file_key = ${fileKey} where case_id = ${who.caseId} and stage = 'draft'`,
  );
}
