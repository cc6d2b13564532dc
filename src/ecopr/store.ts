import type { StateOf } from '../case/case.ts';
import { type Db, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { EcoprDocument } from './document.ts';
import type { EcoprSource } from './ecopr.ts';

/** The fields that a document copies, of the person of a case. */
export function readRecorded(db: Db, caseId: string): Promise<EcoprSource> {
  return one(
    db,
    sql<EcoprSource>`select p.uci, p.family_name, p.given_names, p.other_names, p.birth_date, p.birth_place, p.birth_country, p.sex,
        p.marital_status, p.citizenship, p.passport_number, p.passport_country, p.passport_valid_until,
        a.category, a.number as application_number,
        (select province from address where case_id = c.id and kind = 'home' and until is null) as province
      from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id
      where c.id = ${caseId}`,
  );
}

/** The declaration that a decision rests on: the newest. */
export function newestDeclaration(db: Db, caseId: string): Promise<{ id: string } | undefined> {
  return maybe(
    db,
    sql<{ id: string }>`select id from declaration where case_id = ${caseId} order by made_at desc limit 1`,
  );
}

type NewConfirmation = {
  readonly id: string;
  readonly caseId: string;
  readonly officerId: string;
  readonly confirmedOn: Day;
  readonly place: string;
  readonly declarationId: string;
  readonly document: EcoprDocument;
};

/** Keeps the decision with its document. */
export async function insertConfirmation(trx: Trx, row: NewConfirmation): Promise<void> {
  const { document } = row;
  await run(
    trx,
    sql`insert into confirmation (id, case_id, document_number, officer_id, confirmed_on, place, declaration_id,
        document, issued_at)
      values (${row.id}, ${row.caseId}, ${document.documentNumber}, ${row.officerId}, ${row.confirmedOn}, ${row.place},
        ${row.declarationId}, ${JSON.stringify(document)}, ${document.issuedAt})`,
  );
}

type StoredDocument = Omit<EcoprDocument, 'issuedAt'> & { readonly issuedAt: string };

/** The document of a case as it was issued, if there is one. */
export async function findDocument(db: Db, caseId: string): Promise<EcoprDocument | undefined> {
  const row = await maybe(
    db,
    sql<{ document: StoredDocument }>`select document from confirmation where case_id = ${caseId}`,
  );
  return row && { ...row.document, issuedAt: new Date(row.document.issuedAt) };
}

/** Whose case it is, and how far it has come. */
export type EcoprHolder = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly landing: StateOf<'landing'>;
};

export function findEcoprHolder(db: Db, caseId: string): Promise<EcoprHolder | undefined> {
  return maybe(
    db,
    sql<EcoprHolder>`select p.family_name, p.given_names, p.birth_date, c.landing
      from case_file c join person p on p.id = c.person_id where c.id = ${caseId}`,
  );
}

/** The photo of a case that an officer accepted, if there is one: from then on it is the same for good. */
export function findAcceptedPhoto(
  db: Db,
  caseId: string,
): Promise<{ id: string; fileKey: string } | undefined> {
  return maybe(
    db,
    sql<{
      id: string;
      fileKey: string;
    }>`select id, file_key from photo where case_id = ${caseId} and stage = 'accepted'`,
  );
}
