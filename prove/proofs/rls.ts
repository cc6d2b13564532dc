import { WORKER } from '../../src/case/row-security.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type Asked, atLeast, type Figure, none, type Proof } from '../proof.ts';
import { add, change, read, remove, type Row, type Said } from '../rls/ask.ts';
import { type Scoped, scopesOf } from '../rls/scopes.ts';
import { EXCEPTIONS, REACH, tablesOf } from '../rls/tables.ts';
import { askUnchecked } from '../rls/unchecked.ts';
import { inventoryOf } from '../asking/inventory.ts';
import { onPortal, type Plant, PRODUCTION } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Somebody forgot whose declarations they are. */
const OPEN_TABLE: Plant = { sql: 'alter policy web_sees on declaration using (true)' };

/** Columns by which a row belongs to somebody. */
const TIES = [
  'id',
  'case_id',
  'person_id',
  'application_id',
  'account_id',
  'photo_id',
  'invitation_id',
  'actor_id',
];

const isTheirs = (row: Row, { own }: Scoped): boolean =>
  [...TIES, 'to_account_id'].some((column) => own.has(String(row[column])));

const mayReach = (table: string, { kinds }: Scoped): boolean =>
  kinds.some((kind) => REACH[kind]?.includes(table));

const rowsOf = (said: Said): readonly Row[] => ('rows' in said ? said.rows : []);

/** PostgreSQL's answer to who has no right: no privilege, or a row that the policy does not let in. */
const NO_RIGHT = '42501';

type Found = { reads: string[]; changes: string[]; adds: string[]; asked: number; own: number };

async function askTable(
  portal: TestPortal,
  who: Scoped,
  table: string,
  sample: Row | undefined,
  found: Found,
) {
  const { db } = portal.services;
  const label = `${who.name} ${table}`;
  const foreign = (said: Said) => rowsOf(said).filter((row) => !isTheirs(row, who)).length;
  const seen = await read(db, who.scope, table);
  found.own += rowsOf(seen).length - foreign(seen);
  if (foreign(seen) > 0 && !mayReach(table, who)) found.reads.push(`${label}: ${foreign(seen)} rows`);
  found.asked += 1;
  if (!sample) return;
  const [column = ''] = Object.keys(sample);
  for (const said of [await change(db, who.scope, table, column), await remove(db, who.scope, table)]) {
    found.asked += 1;
    const reached =
      foreign(said) > 0 || ('refused' in said && said.refused !== NO_RIGHT && said.refused !== '23503');
    if (reached && !mayReach(table, who))
      found.changes.push(`${label}: ${JSON.stringify(said).slice(0, 80)}`);
  }
  if (isTheirs(sample, who) || mayReach(table, who) || table === 'outbox') return;
  found.asked += 1;
  const added = await add(db, who.scope, table, sample);
  if (!('refused' in added) || added.refused !== NO_RIGHT)
    found.adds.push(`${label}: ${JSON.stringify(added)}`);
}

async function sampleOf(
  { services }: TestPortal,
  table: string,
  taken: ReadonlySet<string>,
): Promise<Row | undefined> {
  const rows = await many(
    services.db,
    sql<{ r: Row }>`select to_jsonb(t) as r from ${sql.table(table)} t limit 200`,
  );
  const foreign = rows.find(({ r }) => !TIES.some((column) => taken.has(String(r[column]))));
  return (foreign ?? rows[0])?.r;
}

/** The trail, its chain and what waits for it. */
const TRAIL: readonly string[] = ['audit', 'audit_head', 'audit_link', 'audit_unlinked'];

/** The audit trail only grows, and only by its functions: whoever else writes it is refused. */
async function auditMisses(portal: TestPortal, scopes: readonly Scoped[]): Promise<readonly string[]> {
  const { db } = portal.services;
  const [row] = rowsOf(await read(db, WORKER, 'audit'));
  if (!row) return ['there is no audit row to try it on'];
  const auditor = { role: 'portal_auditor', settings: WORKER.settings };
  const all = [...scopes.map(({ scope }) => scope), WORKER, auditor];
  const misses: string[] = [];
  for (const scope of all) {
    for (const table of TRAIL) {
      const tried = [
        await change(db, scope, table, 'seq'),
        await remove(db, scope, table),
        await add(db, scope, table, row),
      ];
      for (const said of tried)
        if (!('refused' in said) || said.refused !== NO_RIGHT)
          misses.push(`${scope.role} ${table}: ${JSON.stringify(said)}`);
    }
  }
  if (rowsOf(await read(db, auditor, 'audit')).length === 0) misses.push('the auditor reads nothing');
  for (const { name } of await tablesOf(portal)) {
    const read_ = await read(db, auditor, name);
    if ('rows' in read_ && !TRAIL.includes(name)) misses.push(`the auditor reads ${name}`);
  }
  return misses;
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const inventory = await inventoryOf(portal);
  const everybody = await scopesOf(portal, inventory);
  const applicants = everybody.filter(({ own, kinds }) => own.size > 1 && kinds.length === 0);
  // The quick form asks in the name of three applicants, the full one in that of all.
  const asking = full ? everybody : everybody.filter((who) => !applicants.slice(3).includes(who));
  const tables = await tablesOf(portal);
  const found: Found = { reads: [], changes: [], adds: [], asked: 0, own: 0 };
  const guarded = tables.filter(({ name }) => !(name in EXCEPTIONS));
  for (const { name } of guarded) {
    for (const who of asking) await askTable(portal, who, name, await sampleOf(portal, name, who.own), found);
  }
  const unchecked = await askUnchecked(portal, inventory, full);
  const known = new Set(tables.map(({ name }) => name));
  return [
    none(
      'tables without row-level security and without a reason',
      guarded.filter(({ secured }) => !secured).map(({ name }) => name),
    ),
    none(
      'reasons for tables that are not there',
      Object.keys(EXCEPTIONS).filter((name) => !known.has(name)),
    ),
    atLeast('scopes asked in', asking.length, 9),
    atLeast('statements asked', found.asked, 500),
    atLeast('own rows that scopes read', found.own, 50),
    none('rows of others that a scope reads', found.reads),
    none('rows of others that a scope changes or removes', found.changes),
    none('rows of others that a scope adds', found.adds),
    none('ways to write the audit trail beside its function', await auditMisses(portal, asking)),
    atLeast('questions of the matrix asked without any check', unchecked.asked, full ? 3_000 : 200),
    atLeast('pages shown that the check would have refused', unchecked.passed, 10),
    none('leaks without any check: answers with words of somebody else', unchecked.leaks),
    none('tables changed without any check', unchecked.changed),
  ];
}

export const rls: Proof = {
  name: 'rls',
  says: 'the database itself: whoever asks for whole tables, in whose name ever, gets only what is theirs',
  fault: {
    says: 'the policy of one table, the declarations, is left open',
    caughtBy: 'rows of others that a scope reads',
  },
  run: (asked) =>
    onPortal({ env: PRODUCTION, families: true, plant: asked.planted && OPEN_TABLE }, (portal) =>
      run_(portal, asked),
    ),
};
