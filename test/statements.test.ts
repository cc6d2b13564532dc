import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { STATES } from '../src/case/case.ts';
import { projectRoot } from '../src/platform/root.ts';
import { type Statement, statementsIn } from './statements/statements.ts';
import { readSource, type Source } from './statements/syntax.ts';
import { freshDatabase } from './fixtures/database/database.ts';
import { migrateTemplate } from './fixtures/portal/settings.ts';

// Every statement of every store file is prepared by a database with our tables: it refuses a table, a column, a
// function or a type that is not there, whether or not some test runs the statement.

let client: pg.Client;
let drop: () => Promise<void>;
before(async () => {
  const database = await freshDatabase({ migrate: migrateTemplate });
  drop = database.drop;
  client = new pg.Client(database.connection);
  await client.connect();
});
after(async () => {
  await client.end();
  await drop();
});

const CHOICES = { Track: Object.keys(STATES) };

function readStores(change: (file: string, text: string) => string = (_, text) => text) {
  const all = readdirSync(join(projectRoot(), 'src'), { recursive: true, encoding: 'utf8' });
  const files = all
    .filter((file) => /(^|[/-])store\.ts$|platform\/db\/due\.ts$/.test(file))
    .map((file) => join('src', file));
  const read = (file: string) => change(file, readFileSync(join(projectRoot(), file), 'utf8'));
  return new Map<string, Source>(files.map((file) => [file, readSource(file, read(file))]));
}

/** What the database says against a statement; undefined when it would take it. */
async function refusal({ at, text }: Statement): Promise<string | undefined> {
  try {
    await client.query(`prepare one as ${text}`);
    await client.query('deallocate one');
    return undefined;
  } catch (error) {
    return `${at}: ${(error as Error).message}`;
  }
}

async function refusals(statements: readonly Statement[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const says = await refusal(statement);
    if (says) found.push(says);
  }
  return found;
}

test('the database would take every statement of every store', async () => {
  const { statements, loose } = statementsIn(readStores(), CHOICES);
  assert.deepEqual(loose, []);
  assert.ok(statements.length > 400, `${statements.length} statements`);
  assert.deepEqual(await refusals(statements), []);
});

const STORE = `
import { sql } from '../platform/db/db.ts';
const columns = sql\`id, number\`;
const open = (today) => sql\`approved_on <= \${today}\`;
const LISTS = { early: sql\`made_on is null\`, late: sql\`received_at is null\` } as const;
const byWhat = (column: 'category' | 'language') => sql\`\${sql.raw(column)} = 'en'\`;
export async function read(db: Db, where: ReturnType<typeof sql>) {
  return many(db, sql<Row>\`select \${columns} from application \${where}\`);
}
export const listed = (db: Db, list: keyof typeof LISTS, today: Day, all: boolean) => {
  const which = all ? sql\`fingerprint is not null\` : LISTS[list];
  return read(db, sql\`where \${which} and \${open(today)} and \${byWhat('language')}\`);
};
`;

test('a misspelt column is found in a statement and in every kind of piece', async () => {
  const refused = async (text: string) => {
    const { statements, loose } = statementsIn(new Map([['a/store.ts', readSource('a/store.ts', text)]]), {});
    assert.deepEqual(loose, []);
    return refusals(statements);
  };
  assert.deepEqual(await refused(STORE), []);
  const names = ['number', 'approved_on', 'made_on', 'received_at', "'language')}", 'fingerprint'];
  for (const name of names) {
    const wrong = name.replace(/[a-z_]+/, (right) => `${right}x`);
    const [first = 'nothing'] = await refused(STORE.replace(name, wrong));
    assert.match(first, /^a\/store\.ts:8: column "\w+x" does not exist/, name);
  }
});

test('a piece of SQL of which nobody knows where it goes is told', () => {
  const lost = readSource('a/store.ts', 'export const lost = (row) => send(sql`where id = ${row.id}`);');
  const { loose } = statementsIn(new Map([['a/store.ts', lost]]), {});
  assert.deepEqual(loose, ['a/store.ts:1: this piece of SQL stands in no statement']);
});
