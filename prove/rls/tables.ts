import { many, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Tables without row-level security, each with its reason. A new table that is not here must have it. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  audit_head: 'one row, the end of the chain; the web may not even read it',
  audit_link: 'hashes of rows; the web may not even read it',
  audit_unlinked: 'numbers of rows; the web may not even read it',
  demo_mail: 'the mailbox of the demonstration; empty in production',
  kysely_migration: 'which migrations ran; others than their owner only read it',
  kysely_migration_lock: "the library's own; only the owner reaches it",
  passkey_challenge: 'random values that are good for minutes',
  photo_check: 'a photo checked without an account: no name, opened by an unguessable token',
  problem_report: 'keeps no trace of who sent it',
  rate_limit: 'hashes and counters',
  mail_pause: 'whether our mail server takes letters; names nobody',
  sign_on_answer: 'hashes of answers that were taken',
};

/**
 * Which tables staff and doors may find rows in that are not their own: written down apart from the migration, so that
 * a slip in it shows. Applicants, representatives and people without a session find only what is theirs.
 */
export const REACH: Readonly<Record<string, readonly string[]>> = {
  officer: [
    'application',
    'person',
    'case_file',
    'account',
    'acts_for',
    'declaration',
    'change_report',
    'absence',
    'address',
    'photo',
    'photo_return_reason',
    'claim',
    'hold',
    'confirmation',
    'proofreading',
    'card_order',
    'audit',
    'correction_request',
    'scan',
    'representation',
  ],
  agent: [
    'application',
    'person',
    'case_file',
    'account',
    'acts_for',
    'session',
    'reset_link',
    'code_app',
    'passkey',
    'audit',
    'recovery_code',
    'email_change',
    'factor_clearing',
    'invitation',
    'answer',
    'receipt',
    'declaration',
    'absence',
    'hold',
    'card_order',
    'correction_request',
    'scan',
    'representation',
    'outbox',
    'own_account_asking',
    'support_request',
    'identity_check',
  ],
  producer: [
    'second_person_request',
    'application',
    'person',
    'case_file',
    'account',
    'acts_for',
    'address',
    'photo',
    'photo_return_reason',
    'confirmation',
    'card_batch',
    'card_order',
    'audit',
  ],
  administrator: [
    'account',
    'session',
    'passkey',
    'enrolment_code',
    'factor_clearing',
    'second_person_request',
    'staff_file',
    'staff_declaration',
    'staff_file_permit',
    'audit',
  ],
  'door-entrance': ['account', 'acts_for', 'case_file', 'parked_form', 'representation', 'session'],
};

type Table = { readonly name: string; readonly secured: boolean };

/** Every table of the portal, and whether row-level security is on. */
export function tablesOf({ services }: Pick<TestPortal, 'services'>): Promise<readonly Table[]> {
  return many(
    services.db,
    sql<Table>`select relname as name, relrowsecurity as secured from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
}
