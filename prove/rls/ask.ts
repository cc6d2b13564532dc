import { type Db, inTransaction, many, sql } from '../../src/platform/db/db.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What the database answered: rows that were reached, or the code of its refusal. */
export type Said = { readonly rows: readonly Row[] } | { readonly refused: string };

class Back extends Error {}

/** Runs a statement in a scope and takes back what it did. */
async function ask(db: Db, scope: DbScope, statement: string, value?: unknown): Promise<Said> {
  let rows: readonly Row[] = [];
  try {
    await inScope(scope, () =>
      inTransaction(
        db,
        async (trx) => {
          const [before = '', after] = statement.split('$1');
          const query =
            after === undefined
              ? sql.raw(statement)
              : sql`${sql.raw(before)}${JSON.stringify(value)}${sql.raw(after)}`;
          rows = (await many(trx, query as ReturnType<typeof sql<{ r: Row }>>)).map(({ r }) => r);
          throw new Back();
        },
        1,
      ),
    );
  } catch (error) {
    if (!(error instanceof Back)) return { refused: String((error as { code?: unknown }).code ?? error) };
  }
  return { rows };
}

export const read = (db: Db, scope: DbScope, table: string) =>
  ask(db, scope, `select to_jsonb(t) as r from "${table}" t`);

/** Changes a column of every row that can be reached into itself. */
export const change = (db: Db, scope: DbScope, table: string, column: string) =>
  ask(db, scope, `update "${table}" t set "${column}" = t."${column}" returning to_jsonb(t) as r`);

export const remove = (db: Db, scope: DbScope, table: string) =>
  ask(db, scope, `delete from "${table}" t returning to_jsonb(t) as r`);

/** The columns of a table that are written: what the database makes of them by itself is not. */
async function written(db: Db, table: string): Promise<string> {
  const [found] = await many(
    db,
    sql<{
      names: string;
    }>`select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  return found?.names ?? '';
}

/** Adds a row; nothing is read back. */
export async function add(db: Db, scope: DbScope, table: string, row: Row): Promise<Said> {
  const names = await written(db, table);
  const made = `select ${names} from jsonb_populate_record(null::"${table}", $1::jsonb)`;
  return ask(db, scope, `insert into "${table}" (${names}) ${made}`, row);
}
