import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { type Ahead, keepsStatements, sendScoped } from './scoped-query.ts';

/**
 * As whom statements run: a role of the database, and settings (`portal.…`) that row-level security reads. Everything
 * awaited inside `inScope` runs so, each statement and each transaction as a whole.
 */
export type DbScope = {
  readonly role: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Has a few connections of its own: for what every request does in one scope before it goes on in another. */
  readonly apart?: true;
};

const current = new AsyncLocalStorage<DbScope>();

/** Runs `work` in a scope, whatever scope it was called in. */
export const inScope = <T>(scope: DbScope, work: () => T): T => current.run(scope, work);

/** Puts a transaction into the scope that its one value says; every scope gives every setting, so that none is left over. */
export const ENTER =
  'select count(set_config(name, value, true)) from json_each_text($1::json) as setting (name, value)';

const texts = new WeakMap<DbScope, string>();

/** A scope as `ENTER` takes it. */
function scopeText(scope: DbScope): string {
  const known = texts.get(scope);
  if (known !== undefined) return known;
  const text = JSON.stringify({ role: scope.role, ...scope.settings });
  texts.set(scope, text);
  return text;
}

/** A statement that begins with a comment is kept prepared on each connection, under the words of the comment. */
const KEPT = /^\/\* ([\w. -]{1,40}) \*\//;

const BEGINS = /^(begin|start transaction)\b/;
const ENDS = /^(commit|rollback)$/;

/**
 * A connection as kysely uses it, in the scope of who asked for it. Nothing is ever set on the connection itself: role and
 * settings go with each transaction, in the message of its first statement, and end with it. So neither the next user of
 * the connection nor a pooler between can meet what somebody before set, and no message is sent for them alone.
 */
class ScopedClient {
  readonly #client: pg.PoolClient;
  readonly #scope: DbScope | undefined;
  #begin: string | undefined;
  #begun = false;

  constructor(client: pg.PoolClient, scope: DbScope | undefined) {
    this.#client = client;
    this.#scope = scope;
  }

  get processID(): number | undefined {
    return (this.#client as { processID?: number }).processID;
  }

  query(text: string, values: readonly unknown[]): Promise<unknown> {
    if (!this.#scope) return this.#client.query({ text, values: [...values] });
    if (BEGINS.test(text)) return this.#note(text);
    if (ENDS.test(text)) return this.#end(text);
    const ahead = this.#begun ? [] : this.#ahead(this.#scope);
    this.#begun ||= this.#begin !== undefined;
    this.#begin = undefined;
    const name = keepsStatements(this.#client) ? KEPT.exec(text)?.[1] : undefined;
    return sendScoped(this.#client, { text, name, values, ahead });
  }

  /** Begun with the first statement: until then there is nothing to do. */
  #note(begin: string): Promise<unknown> {
    this.#begin = begin;
    return Promise.resolve({ command: 'BEGIN', rowCount: 0, rows: [] });
  }

  async #end(text: string): Promise<unknown> {
    const { command } = this.#begun ? await this.#client.query(text) : { command: text.toUpperCase() };
    this.#begun = false;
    this.#begin = undefined;
    return { command, rowCount: 0, rows: [] };
  }

  #ahead(scope: DbScope): readonly Ahead[] {
    const enter = { text: ENTER, values: [scopeText(scope)] };
    const begin = this.#begin === undefined ? [] : [{ text: this.#begin }];
    return [...begin, keepsStatements(this.#client) ? { ...enter, name: 'scope' } : enter];
  }

  release(broken?: boolean): void {
    // A transaction that is still open would give its scope to whoever comes next.
    this.#client.release(broken === true || this.#begun);
  }
}

/** `byRole`: pools of roles that have a login of their own; whoever takes their connections can become nothing else. */
type Pools = {
  readonly main: pg.Pool;
  readonly apart: pg.Pool;
  readonly byRole: Readonly<Record<string, pg.Pool>>;
};

const poolFor = ({ main, apart, byRole }: Pools, scope: DbScope | undefined): pg.Pool =>
  (scope && byRole[scope.role]) ?? (scope?.apart ? apart : main);

/** A pool that gives out connections in the scope of who asks; `outside` where nobody opened one. */
export function scopedPool(pools: Pools, outside: DbScope | undefined): PostgresPool {
  return {
    async connect() {
      const scope = current.getStore() ?? outside;
      const client = await poolFor(pools, scope).connect();
      // Its query takes no cursors: nothing here streams.
      return new ScopedClient(client, scope) as unknown as PostgresPoolClient;
    },
    async end() {
      await Promise.all([pools.main, pools.apart, ...Object.values(pools.byRole)].map((pool) => pool.end()));
    },
    options: pools.main.options,
  };
}
