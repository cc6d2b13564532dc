import { sameNameQuery } from '../../case/search/name-fold.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';
import type { Day } from '../../platform/i18n.ts';

/** Who somebody of the staff is outside of work, to find a file of theirs. */
export type StaffDeclaration = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day | null;
  readonly line1: string;
  readonly postalCode: string;
};

export function declarationOf(db: Db, accountId: string): Promise<StaffDeclaration | undefined> {
  return maybe(
    db,
    sql<StaffDeclaration>`select family_name, given_names, birth_date::text as birth_date, line1, postal_code
      from staff_declaration where account_id = ${accountId}`,
  );
}

type Declared = StaffDeclaration & { readonly accountId: string; readonly at: Date };

const queryOf = (name: Pick<StaffDeclaration, 'familyName' | 'givenNames'>) => sameNameQuery(name) ?? '';

/** Folds names that were declared before they were kept folded; true when there may be more. */
export async function foldDeclared(db: Db): Promise<boolean> {
  type Unfolded = Pick<StaffDeclaration, 'familyName' | 'givenNames'> & { readonly accountId: string };
  const rows = await many(
    db,
    sql<Unfolded>`select account_id, family_name, given_names from staff_declaration where name_query is null limit 500`,
  );
  for (const row of rows) {
    await run(
      db,
      sql`update staff_declaration set name_query = ${queryOf(row)} where account_id = ${row.accountId}`,
    );
  }
  return rows.length === 500;
}

/** Keeps a declaration; false when there is one, which an administrator alone changes. */
export async function insertDeclaration(trx: Trx, row: Declared): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into staff_declaration (account_id, family_name, given_names, birth_date, line1, postal_code, declared_at,
        name_query)
      values (${row.accountId}, ${row.familyName}, ${row.givenNames}, ${row.birthDate}, ${row.line1},
        ${row.postalCode}, ${row.at}, ${queryOf(row)}) on conflict (account_id) do nothing`,
  );
  return touched === 1;
}

export async function replaceDeclaration(trx: Trx, row: Declared): Promise<void> {
  await run(
    trx,
    sql`update staff_declaration set family_name = ${row.familyName}, given_names = ${row.givenNames},
        birth_date = ${row.birthDate}, line1 = ${row.line1}, postal_code = ${row.postalCode}, declared_at = ${row.at},
        name_query = ${queryOf(row)}
      where account_id = ${row.accountId}`,
  );
}

/** The numbers that were declared, and who may work on them although they are a colleague's. */
export type DeclaredFile = { readonly number: string; readonly permitted: readonly string[] };

export function declaredFiles(db: Db, accountId: string): Promise<readonly DeclaredFile[]> {
  return many(
    db,
    sql<DeclaredFile>`select f.number, array(select k.display_name from staff_file_permit m
        join account k on k.id = m.account_id where m.number = f.number order by k.display_name) as permitted
      from staff_file f where f.account_id = ${accountId} order by f.number limit 100`,
  );
}

type File = { readonly accountId: string; readonly number: string };

export async function insertFile(trx: Trx, row: File & { readonly at: Date }): Promise<void> {
  await run(
    trx,
    sql`insert into staff_file (account_id, number, declared_at) values (${row.accountId}, ${row.number}, ${row.at})
      on conflict do nothing`,
  );
}

export async function deleteFile(trx: Trx, { accountId, number }: File): Promise<boolean> {
  const touched = await run(
    trx,
    sql`delete from staff_file where account_id = ${accountId} and number = ${number}`,
  );
  return touched === 1;
}

type Permit = File & { readonly givenBy: string; readonly at: Date };

export async function insertPermit(trx: Trx, row: Permit): Promise<void> {
  await run(
    trx,
    sql`insert into staff_file_permit (number, account_id, given_by, given_at)
      values (${row.number}, ${row.accountId}, ${row.givenBy}, ${row.at}) on conflict do nothing`,
  );
}
