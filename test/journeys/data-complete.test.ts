import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DATA_KINDS } from '../../src/data/inventory/inventory.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

/** Which kinds of the data page show the rows of each table. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  application: ['application'],
  person: ['person', 'email'],
  case_file: ['case'],
  hold: ['holds'],
  invitation: ['invitations'],
  answer: ['answers'],
  own_account_wish: ['wishes'],
  own_account_asking: ['askings'],
  declaration: ['declarations'],
  change_report: ['changes'],
  absence: ['absences'],
  address: ['addresses'],
  address_draft: ['drafts'],
  address_privacy: ['privacy'],
  photo: ['photos'],
  photo_return_reason: ['photos'],
  photo_waiting: ['waiting'],
  photo_handoff: ['phones'],
  confirmation: ['confirmation'],
  proofreading: ['proofreadings'],
  scan: ['scans'],
  card_order: ['orders'],
  account: ['account'],
  email_change: ['emailChanges'],
  reset_link: ['resetLinks'],
  parked_form: ['keptForms'],
  session: ['sessions'],
  passkey: ['passkeys'],
  code_app: ['codeApp'],
  recovery_code: ['recoveryCodes'],
  factor_clearing: ['clearings'],
  support_request: ['supportRequests'],
  outbox: ['emails'],
  acts_for: ['actsForYou', 'youActFor'],
  acting_consent: ['consents'],
  acting_glimpse: ['glimpses'],
  representation: ['representatives'],
  receipt: ['receipts'],
  correction_request: ['corrections'],
  audit: ['acts', 'looks'],
};

/** Tables in which nothing of an applicant is to be found, each with its reason. */
const NOT_HELD: Readonly<Record<string, string>> = {
  access_request: 'what anybody typed; gone when it is answered',
  invitation_request: 'what anybody typed; gone when it is answered',
  own_account_request: 'what anybody typed; gone when it is answered',
  tried_name: 'what anybody typed; gone when it is answered',
  audit_head: 'the end of the chain',
  audit_link: 'the chain: hashes of rows',
  audit_unlinked: 'rows that wait for their link',
  card_batch: 'which cards are made together',
  mail_pause: 'whether our mail server takes letters; names nobody',
  claim: 'which officer has a case for five minutes; the look stays on record',
  demo_mail: 'the mailbox of the demonstration; empty in production',
  kysely_migration: 'which migrations ran',
  kysely_migration_lock: 'the same',
  passkey_challenge: 'random values that are good for minutes',
  photo_check: 'checked without an account; no name',
  problem_report: 'keeps no trace of who sent it',
  rate_limit: 'hashes and counters',
  sign_on_answer: 'hashes of answers that were taken',
  staff_identity: 'staff only',
  enrolment_code: 'staff only',
  staff_file: 'staff only: what they keep away from',
  staff_declaration: 'staff only: who they are, to keep them away from their own file',
  staff_file_permit: 'staff only: who may work on the file of a colleague',
  second_person_request:
    'which card, account of the staff, or name; what came of it stands among the acts, and the name as what we hold',
  identity_check: 'how often answers were compared, not which; each stands among the acts',
};

/** Columns that no kind shows, with the reason. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)id$|_id$/, 'keys between rows; accounts are of whoever reads, or of somebody else'],
  [
    /_hash$|\.password_hash$|\.public_key$|\.sealed_secret$|\.selector$/,
    'secrets, kept as what cannot be read',
  ],
  [/_by$/, 'which of our staff, or who else: roles are shown, never names'],
  [/\.lease_(id|until)$|^outbox\.(event_seq|params|again_at)$/, 'how the mail is sent'],
  [/^receipt\.once$/, 'the identity of the form that was sent'],
  [/file_key$|image_key$|sent_key$/, 'where a file lies; the file itself is in the copy'],
  [/^audit\.(seq|actor_kind|letters|entry|hash)$/, 'the chain; what it says is shown as who, what and why'],
  [/^invitation\.draft$/, 'answers of the whole family until they are sent; then they are the answers'],
  [/^account\.email_folded$/, 'the email address in small letters, for finding it'],
  [/^person\.name_words$/, 'the names again, folded for searching'],
  [/^account\.(kind|roles|suspended)$/, 'always an applicant, without roles; only staff are suspended'],
];

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const shownKeys = (keys: readonly string[]) =>
  DATA_KINDS.filter(({ key }) => keys.includes(key)).flatMap(({ fields }) => fields.map(({ key }) => key));

test('every table is shown to the person, or has a reason why it is not', async () => {
  const tables = await many(
    portal.services.db,
    sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const unknown = tables.map(({ name }) => name).filter((name) => !(name in HELD) && !(name in NOT_HELD));
  assert.deepEqual(unknown, [], 'show these tables in src/data, or say here why not');
});

test('every column is shown to the person, or has a reason why it is not', async () => {
  const columns = await many(
    portal.services.db,
    sql<{ name: string; of: string }>`select column_name as name, table_name as of
      from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  const missing = columns
    .filter(({ of }) => of in HELD)
    .filter(({ name, of }) => !shownKeys(HELD[of] ?? []).includes(camel(name)))
    .map(({ name, of }) => `${of}.${name}`)
    .filter((column) => !LEFT_OUT.some(([pattern]) => pattern.test(column)));
  assert.deepEqual(missing, [], 'show these columns in src/data, or say here why not');
});
