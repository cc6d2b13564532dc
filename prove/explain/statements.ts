import pg from 'pg';
import { ENTER } from '../../src/platform/db/scope.ts';
import type { Ahead } from '../../src/platform/db/scoped-query.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';
import { connected } from '../../test/fixtures/database/server.ts';

/** A statement as the portal sent it, with the scope it ran in. */
export type Heard = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly scope: { readonly text: string; readonly values: readonly unknown[] };
  /** The role of the scope. */
  readonly role: string;
};

type Sent =
  | string
  | { readonly text: string; readonly values?: readonly unknown[]; readonly ahead?: readonly Ahead[] };
type Query = (this: object, sent: Sent, values?: readonly unknown[]) => unknown;

const WORTH_EXPLAINING = /^(\/\*.*?\*\/\s*)?(select|insert|update|delete|with)\b/i;

/** Hears every statement of this process until it is stopped; each text once for each role. */
export function listen(): { readonly heard: () => readonly Heard[]; readonly stop: () => void } {
  const { prototype } = pg.Client as unknown as { readonly prototype: { query: Query } };
  const { query } = prototype;
  const scopes = new WeakMap<object, Ahead>();
  const found = new Map<string, Heard>();
  const hear = (text: string, given: readonly unknown[], { text: enter, values = [] }: Ahead): void => {
    const { role } = JSON.parse(values[0] ?? '{}') as { readonly role: string };
    if (found.has(`${role} ${text}`)) return;
    found.set(`${role} ${text}`, { text, values: given, scope: { text: enter, values }, role });
  };
  prototype.query = function heard(sent, values) {
    // What runs in no scope is the proof's own.
    if (typeof sent !== 'string' && sent.ahead) {
      const enters = sent.ahead.find(({ text }) => text === ENTER);
      if (enters) scopes.set(this, enters);
      const scope = scopes.get(this);
      if (scope && WORTH_EXPLAINING.test(sent.text)) hear(sent.text, sent.values ?? [], scope);
    }
    return query.call(this, sent, values);
  };
  return {
    heard: () => [...found.values()],
    stop: () => void (prototype.query = query),
  };
}

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'One-Time Filter'?: string;
  readonly Plans?: readonly Node[];
};

/** The tables that a plan reads from one end to the other. A branch that a filter decides once is not gone. */
function scansIn(node: Node): readonly string[] {
  if (node['One-Time Filter']) return [];
  const own = node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name']] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}

/** Statements that read a table of more than `most` rows from one end to the other, by what the planner says. */
export async function wholeScans(
  connection: EmbeddedConnection,
  heard: readonly Heard[],
  most: number,
): Promise<readonly string[]> {
  return connected(connection, async (client) => {
    const sizes = await client.query<{ name: string; rows: number }>(
      "select relname as name, reltuples::int as rows from pg_class where relkind = 'r'",
    );
    const rows = new Map(sizes.rows.map(({ name, rows: count }) => [name, count]));
    const found: string[] = [];
    for (const { text, values, scope, role } of heard) {
      await client.query('begin');
      await client.query(scope.text, [...scope.values]);
      const plan = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        `explain (format json) ${text}`,
        [...values],
      );
      await client.query('rollback');
      const root = plan.rows[0]?.['QUERY PLAN'][0]?.Plan;
      for (const table of new Set(root ? scansIn(root) : [])) {
        const size = rows.get(table) ?? 0;
        if (size > most) found.push(`${table} (${size} rows), as ${role}: ${short(text)}`);
      }
    }
    return found;
  });
}

const short = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 240);
