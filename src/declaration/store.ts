import { type Db, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';

/** The words that were read and signed, in the language they were read in. */
export type SignedText = { readonly statements: readonly string[]; readonly sign: string };

export type Declaration = {
  readonly id: string;
  readonly wording: string;
  readonly signedText: SignedText;
  readonly language: Lang;
  readonly typedName: string;
  /** The name that a person of 14 to 17 typed beside the parent's. */
  readonly coSignedName: string | null;
  readonly madeAt: Date;
};

export async function insertDeclaration(
  trx: Trx,
  row: Declaration & { caseId: string; accountId: string; fromAddress: string },
): Promise<void> {
  await run(
    trx,
    sql`insert into declaration (id, case_id, account_id, wording, signed_text, language, typed_name, co_signed_name,
        made_at, from_address)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.wording}, ${JSON.stringify(row.signedText)}::jsonb,
        ${row.language}, ${row.typedName}, ${row.coSignedName}, ${row.madeAt}, ${row.fromAddress})`,
  );
}

/** The declaration that counts: the last one made. */
export function lastDeclaration(db: Db, caseId: string): Promise<Declaration | undefined> {
  return maybe(
    db,
    sql<Declaration>`select id, wording, signed_text, language, typed_name, co_signed_name, made_at from declaration
      where case_id = ${caseId} order by made_at desc limit 1`,
  );
}

/** When a declaration was made, and the number of its receipt. */
export function declarationReceipt(
  db: Db,
  declarationId: string,
): Promise<{ readonly madeAt: Date; readonly number: string } | undefined> {
  return maybe(
    db,
    sql<{ madeAt: Date; number: string }>`select d.made_at, r.number from declaration d
        join receipt r on r.case_id = d.case_id and r.act = 'landing.declare' and r.at >= d.made_at
      where d.id = ${declarationId} order by r.at limit 1`,
  );
}

export type Absence = {
  readonly country: string;
  readonly expectedReturn: Day | null;
  readonly toldAt: Date;
};

export async function insertAbsence(
  trx: Trx,
  row: { id: string; caseId: string; country: string; expectedReturn: Day | null; at: Date },
): Promise<void> {
  await run(
    trx,
    sql`insert into absence (id, case_id, country, expected_return, told_at)
      values (${row.id}, ${row.caseId}, ${row.country}, ${row.expectedReturn}, ${row.at})`,
  );
}

export function openAbsence(db: Db, caseId: string): Promise<Absence | undefined> {
  return maybe(
    db,
    sql<Absence>`select country, expected_return, told_at from absence where case_id = ${caseId} and back_at is null`,
  );
}

export async function endAbsence(trx: Trx, caseId: string, at: Date): Promise<void> {
  await run(trx, sql`update absence set back_at = ${at} where case_id = ${caseId} and back_at is null`);
}
