import { type Db, many, sql } from '../../platform/db/db.ts';
import type { DataReader, DataRow } from './inventory.ts';

type Read = (db: Db, who: DataReader) => Promise<readonly DataRow[]>;

/** What belongs to whoever reads: others' network addresses and drafts are not the person's. */
const ownAct = ({ accountId }: DataReader) => sql`account_id = ${accountId}`;

export const readApplication: Read = (db, { applicationId }) =>
  many(
    db,
    sql<DataRow>`select number, made_on, approved_on, category, language, fingerprint, received_at
      from application where id = ${applicationId}`,
  );

export const readPerson: Read = (db, { personId }) =>
  many(
    db,
    sql<DataRow>`select role, uci, family_name, given_names, other_names, birth_date, birth_place, birth_country, sex,
        marital_status, citizenship, passport_number, passport_country, passport_valid_until, language
      from person where id = ${personId}`,
  );

/** The address on file, apart from the rest: it may be for the person alone. */
export const readPersonEmail: Read = (db, { personId }) =>
  many(db, sql<DataRow>`select email from person where id = ${personId} and email is not null`);

export const readCase: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select landing, landing_since, photo, photo_since, card, card_since, version
      from case_file where id = ${caseId}`,
  );

export const readHolds: Read = (db, { caseId }) =>
  many(db, sql<DataRow>`select reason, at, released_at from hold where case_id = ${caseId} order by at`);

/** Invitations went to the principal applicant; nobody else's answers come along. */
export const readInvitations: Read = (db, { personId, applicationId }) =>
  many(
    db,
    sql<DataRow>`select i.created_at, i.reply_by, i.expires_at, i.reminders, i.last_reminder_at, i.wrong_tries, i.wrong_since,
        i.draft_at, i.answered_at, i.receipt, i.expired_at, i.superseded_at
      from invitation i where i.application_id = ${applicationId}
        and exists (select from person p where p.id = ${personId} and p.role = 'principal') order by i.created_at`,
  );

export const readAnswers: Read = (db, { personId, own, hasAccount }) =>
  many(
    db,
    sql<DataRow>`select a.uses_portal, case when ${own || !hasAccount} then a.email end as email, a.in_canada, a.abroad_country,
        a.expected_return, a.last_entry_on, a.last_entry_place, a.own_account
      from answer a where a.person_id = ${personId}`,
  );

export const readWishes: Read = (db, { personId }) =>
  many(db, sql<DataRow>`select email, asked_at, done_at from own_account_wish where person_id = ${personId}`);

export const readOwnAccountRequests: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select email, asked_at, expires_at, decided_at, approved
      from own_account_asking where case_id = ${caseId} order by asked_at`,
  );

export const readDeclarations: Read = (db, who) =>
  many(
    db,
    sql<DataRow>`select wording, signed_text, language, typed_name, co_signed_name, made_at,
        case when ${ownAct(who)} then from_address end as from_address
      from declaration where case_id = ${who.caseId} order by made_at`,
  );

/** Who acts for the person finds what they told themselves, and nothing that the person told alone. */
export const readChanges: Read = (db, { caseId, accountId, own }) =>
  many(
    db,
    sql<DataRow>`select number, kind, happened_on, words, language, told_at, read_at, outcome
      from change_report where case_id = ${caseId} and (${own} or account_id = ${accountId}) order by told_at`,
  );

export const readScans: Read = (db, { caseId, accountId, own }) =>
  many(
    db,
    sql<DataRow>`select id, about, media_type, bytes, sha256, received_at
      from scan where case_id = ${caseId} and (${own} or account_id = ${accountId}) order by received_at`,
  );

export type ScanFile = PhotoFile & { readonly mediaType: string };

/** The files of the scans that a reader may have. */
export const scanFiles = (
  db: Db,
  { caseId, accountId, own }: Pick<DataReader, 'caseId' | 'accountId' | 'own'>,
): Promise<readonly ScanFile[]> =>
  many(
    db,
    sql<ScanFile>`select id, file_key, sha256, media_type from scan
      where case_id = ${caseId} and (${own} or account_id = ${accountId}) order by received_at`,
  );

export const readAbsences: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select country, expected_return, told_at, back_at from absence where case_id = ${caseId} order by told_at`,
  );

export const readAddresses: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select kind, care_of, line1, line2, city, province, postal_code, insisted, since, until
      from address where case_id = ${caseId} order by since, kind`,
  );

export const readAddressDrafts: Read = (db, who) =>
  many(
    db,
    sql<DataRow>`select kind, same_as, care_of, line1, line2, city, province, postal_code, insisted, at
      from address_draft where case_id = ${who.caseId} and ${ownAct(who)} order by kind`,
  );

export const readPrivacy: Read = (db, { caseId }) =>
  many(db, sql<DataRow>`select since, until from address_privacy where case_id = ${caseId} order by since`);

export const readPhotos: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select p.id, p.stage, p.sha256, p.width, p.height, p.bytes, p.source, p.fit, p.findings, p.results, p.marks,
        p.whole - 'fileKey' as whole, p.own_cut, p.reference, p.insisted, p.unchecked, p.rules, p.taken_by, p.uploaded_at,
        p.submitted_at, p.decided_at,
        array(select r.code from photo_return_reason r where r.photo_id = p.id order by r.code) as code
      from photo p where p.case_id = ${caseId} order by p.uploaded_at`,
  );

export const readWaitingPhotos: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select name, received_at, tries, next_try_at, done_at, refusal
      from photo_waiting where case_id = ${caseId} order by received_at`,
  );

/** `sentKey`: the file as it came, of a photo that nobody could open. */
export type PhotoFile = {
  readonly id: string;
  readonly fileKey: string;
  readonly sentKey: string | null;
  readonly sha256: string;
};

/** The files of the photos of a case. */
export const photoFiles = (db: Db, caseId: string): Promise<readonly PhotoFile[]> =>
  many(
    db,
    sql<PhotoFile>`select id, file_key, sent_key, sha256 from photo where case_id = ${caseId} order by uploaded_at`,
  );

export const readProofreadings: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select read_at, language, lines from proofreading where case_id = ${caseId} order by read_at`,
  );

/** The officer stands in the document for the authority; here the person's own data is given. */
export const readConfirmation: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select document_number, confirmed_on, place, issued_at, document - 'officer' as document
      from confirmation where case_id = ${caseId}`,
  );

export const readCardOrders: Read = (db, { caseId }) =>
  many(
    db,
    sql<DataRow>`select ordered_at, due_on, name_line, printed_at, mailed_at, carrier, returned_at, delivered_at, replaced_at
      from card_order where case_id = ${caseId} order by ordered_at`,
  );
