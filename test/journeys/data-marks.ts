import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, one, run, sql } from '../../src/platform/db/db.ts';

/** Whose rows are planted. */
export type Planted = {
  readonly caseId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly accountId: string;
};

/** What each planting needs. */
export type Plant = {
  readonly db: Db;
  readonly at: Date;
  readonly who: Planted;
  readonly m: (what: string) => string;
};

/** Values that stand nowhere else, one for each thing that somebody could say of a person. */
export const MARKS = {
  shown: [
    'birth-place',
    'other-names',
    'passport',
    'person-mail',
    'entry-place',
    'answer-mail',
    'typed-name',
    'co-name',
    'statement',
    'street',
    'unit',
    'city',
    'care-of',
    'draft-street',
    'reference',
    'file-name',
    'rules',
    'waiting-name',
    'place',
    'doc',
    'document-line',
    'name-line',
    'key-name',
    'browser',
    'system',
    'network',
    'old-mail',
    'new-mail',
    'kept-words',
    'support-words',
    'rep-name',
    'rep-firm',
    'rep-licence',
    'rep-mail',
    'wish-mail',
    'asking-mail',
    'glimpse',
    'receipt',
    'wrong',
    'should-be',
    'evidence',
    'last-error',
    'finding',
    'sha',
    'authority',
    'fingerprint',
    'credential',
    'origin',
  ],
  /** Stand in the data for programs, and are no words for people. */
  data: ['message-id', 'mark-line'],
} as const;

/** A planted value; no other one begins with it. */
export const marked = (mark: string, what: string): string => `${mark}:${what};`;

/** Where and with what somebody signs in. */
export async function signingIn({ db, at, who, m }: Plant): Promise<void> {
  const { accountId } = who;
  await run(
    db,
    sql`insert into session (id, token_hash, account_id, scope, created_at, seen_at, ended_at, browser,
      system, network)
    values (${randomUUID()}, ${randomBytes(32)}, ${accountId}, 'full', ${at}, ${at}, ${at}, ${m('browser')},
      ${m('system')}, ${m('network')})`,
  );
  await run(
    db,
    sql`insert into passkey (id, account_id, credential_id, public_key, counter, synced, backed_up, name,
      created_at)
    values (${randomUUID()}, ${accountId}, ${m('credential')}, ${randomBytes(9)}, 4, true, true, ${m('key-name')},
      ${at})`,
  );
  await run(
    db,
    sql`insert into email_change (id, account_id, old_email, new_email, confirm_hash, stop_hash, asked_at,
      expires_at)
    values (${randomUUID()}, ${accountId}, ${m('old-mail')}, ${m('new-mail')}, ${randomBytes(32)}, ${randomBytes(32)},
      ${at}, ${at})`,
  );
  await run(
    db,
    sql`insert into parked_form (id, account_id, page_id, params, fields, created_at, expires_at)
    values (${randomUUID()}, ${accountId}, 'ask', '{}', ${JSON.stringify({ message: [m('kept-words')] })}, ${at}, ${at})`,
  );
}

/** What somebody wrote to us, and a receipt. */
export async function writing({ db, at, who, m }: Plant): Promise<void> {
  const { accountId } = who;
  const { email } = await one(db, sql<{ email: string }>`select email from account where id = ${accountId}`);
  await run(
    db,
    sql`insert into support_request (id, number, kind, email, language, message, created_at, reply_by,
        application_number)
    values (${randomUUID()}, ${`Q-${m('q')}`}, 'other', ${email}, 'en', ${m('support-words')}, ${at}, '2026-03-09',
        (select number from application where id = ${who.applicationId}))`,
  );
  await run(
    db,
    sql`insert into receipt (number, once, act, case_id, account_id, at)
    values (${m('receipt')}, ${randomUUID()}, 'photo.submit', ${who.caseId}, ${accountId}, ${at})`,
  );
}
