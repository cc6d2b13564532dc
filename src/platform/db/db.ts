import { CamelCasePlugin, Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely';
import pg from 'pg';
import { meetConnection } from './scoped-query.ts';
import { type DbScope, scopedPool } from './scope.ts';

export { sql } from 'kysely';

/** The database, or one transaction of it: a store function takes either. */
export type Db = Kysely<unknown>;
export type Trx = Transaction<unknown>;

/** Where a PostgreSQL is: a URL, or the parts that the embedded server gives. */
export type Connection =
  | string
  | { host: string; port: number; user: string; password: string; database: string };

const DATE = 1082;
const INT8 = 20;

/** Dates stay calendar dates (YYYY-MM-DD, no time zone can shift them); counts come as numbers. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** Longer nobody waits for a connection: whoever comes then is told to send the same again. */
const WAITING_MS = 3_000;

/** Older ones are made anew, so that they spread over the servers that are there by now. */
const LIFETIME_S = 3_600;

/** A request holds one for the moment in which it learns who asks. */
const CONNECTIONS_APART = 3;

export type Database = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> };

/** Where roles connect that have a login of their own, by the name of the role. */
export type Logins = Readonly<Record<string, Connection>>;

/**
 * Opens a pool of at most `max` connections, and a few apart; another for each of `logins`. Statements run in the scope
 * they are asked in (scope.ts), and in `outside` where there is none; without it, as the user that connects. A connection
 * that breaks while nobody uses it is dropped quietly, and one that breaks in use fails its query: without these
 * listeners a crash of the server would end our process.
 */
export function openDatabase(
  connection: Connection,
  max = 10,
  outside?: DbScope,
  logins: Logins = {},
): Database {
  const pool = openPool(connection, max);
  const apart = openPool(connection, CONNECTIONS_APART);
  const byRole = Object.fromEntries(
    Object.entries(logins).map(([role, theirs]) => [role, openPool(theirs, max)]),
  );
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: scopedPool({ main: pool, apart, byRole }, outside) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}

function openPool(connection: Connection, max: number): pg.Pool {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const application_name = 'pr-portal';
  const pool = new pg.Pool({
    ...where,
    max,
    types,
    application_name,
    connectionTimeoutMillis: WAITING_MS,
    // Kept open: after a quiet minute, the first visitors would wait for every connection to be made and every plan.
    idleTimeoutMillis: 0,
    maxLifetimeSeconds: LIFETIME_S,
    // Awaited, whatever its type says (pg-pool): nobody gets a connection that is not known yet.
    onConnect: meetConnection as (client: pg.ClientBase) => void,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** All rows of a query; column names come in camelCase. */
export async function many<T>(db: Db, query: RawBuilder<T>): Promise<readonly T[]> {
  return (await query.execute(db)).rows;
}

/** The row of a query, if there is one. */
export async function maybe<T>(db: Db, query: RawBuilder<T>): Promise<T | undefined> {
  return (await query.execute(db)).rows[0];
}

/** The row of a query that must give one; throws when it does not. */
export async function one<T>(db: Db, query: RawBuilder<T>): Promise<T> {
  const row = await maybe(db, query);
  if (row === undefined) throw new Error('a query that must give a row gave none');
  return row;
}

/** Runs a statement; gives how many rows it touched. */
export async function run(db: Db, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(db)).numAffectedRows ?? 0n);
}

const code = (error: unknown) => (error as { code?: unknown } | null)?.code;

/** Two transactions met; run again, one of them wins. */
const MET = new Set(['40001', '40P01']);
const UNIQUE_VIOLATION = '23505';

/**
 * Runs `work` in one transaction; runs it again when it met another one or lost a race for a unique key, so `work`
 * first looks whether what it wants to do is done already. Throws what `work` throws; then nothing is kept.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>, tries = 4): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const again = MET.has(String(code(error))) || code(error) === UNIQUE_VIOLATION;
      if (!again || left <= 1) throw error;
    }
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03']);

/** No room: on our disk (for a user, or at all), and on the database's. */
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether there was no room to keep something. */
export const isStorageFull = (error: unknown): boolean => FULL.has(String(code(error)));

/** A lock or an answer took longer than anybody waits; a transaction that was left open. */
const TOO_SLOW = new Set(['55P03', '57014', '25P03']);

/** Whether the same may be asked again in a moment: nothing is wrong with it. */
export const isAwayForNow = (error: unknown): boolean =>
  isDatabaseAway(error) || isStorageFull(error) || TOO_SLOW.has(String(code(error)));

/** Whether an error means that the database cannot be reached now (and not that a query was wrong). */
export function isDatabaseAway(error: unknown): boolean {
  const known = String(code(error));
  // The socket of a stopped server is gone; a file that is missing elsewhere is another matter.
  const noSocket = known === 'ENOENT' && (error as { syscall?: unknown }).syscall === 'connect';
  return (
    noSocket ||
    UNREACHABLE.has(known) ||
    known.startsWith('08') ||
    known === '53300' ||
    // The last two: this process is being stopped.
    /Connection terminated|not queryable|timeout exceeded when trying to connect|already been destroyed|calling end on the pool/.test(
      String((error as Error)?.message),
    )
  );
}
