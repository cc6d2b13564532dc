import { type Db, many, sql } from '../../platform/db/db.ts';
import type { DataReader, DataRow } from './inventory.ts';

type Read = (db: Db, who: DataReader) => Promise<readonly DataRow[]>;

// All of it belongs to the account of whoever reads: these kinds are read for the person alone.

export const readAccount: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select user_name, display_name, email, language, password_set_at, password_short, temporary_expires_at,
        temporary_tries, temporary_serial, created_at, first_signed_in_at, closed_at
      from account where id = ${accountId}`,
  );

export const readEmailChanges: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select old_email, new_email, asked_at, approved_at, expires_at, confirmed_at, due_at, applied_at, stopped_at,
        undone_at, wrong_tries, stop_tries
      from email_change where account_id = ${accountId} order by asked_at`,
  );

export const readResetLinks: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select created_at, expires_at, used_at, superseded_at, wrong_tries
      from reset_link where account_id = ${accountId} order by created_at`,
  );

export const readSavedForms: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select page_id, params, fields, file_name, created_at, expires_at
      from parked_form where account_id = ${accountId} order by created_at`,
  );

export const readSessions: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select created_at, seen_at, ended_at, ended_why, browser, system, network, scope, stepped_up_at
      from session where account_id = ${accountId} order by created_at desc`,
  );

export const readPasskeys: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select name, created_at, last_used_at, credential_id, counter, transports, synced, backed_up
      from passkey where account_id = ${accountId} order by created_at`,
  );

export const readCodeApp: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select created_at, last_used_at, last_step from code_app where account_id = ${accountId}`,
  );

export const readRecoveryCodes: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select created_at, used_at from recovery_code where account_id = ${accountId} order by created_at, selector`,
  );

export const readClearings: Read = (db, { accountId }) =>
  many(
    db,
    sql<DataRow>`select what, asked_at, expires_at, approved_at, due_at, applied_at, stopped_at, stop_tries
      from factor_clearing where account_id = ${accountId} order by asked_at`,
  );

export const readHandoffs: Read = (db, { accountId, caseId }) =>
  many(
    db,
    sql<DataRow>`select created_at, expires_at, tries, connected_at, sending_until, received_at, ended_at
      from photo_handoff where account_id = ${accountId} and case_id = ${caseId} order by created_at`,
  );

/** What was asked of support from the address of the account, unless it names another application. */
export const readSupportRequests: Read = (db, { accountId, applicationId }) =>
  many(
    db,
    sql<DataRow>`select s.number, s.kind, s.application_number, s.email, s.language, s.message, s.created_at, s.reply_by,
        s.done_at
      from support_request s join account k on lower(k.email) = lower(s.email)
      where k.id = ${accountId} and (s.application_number = ''
        or upper(s.application_number) = (select upper(number) from application where id = ${applicationId}))
      order by s.created_at`,
  );
