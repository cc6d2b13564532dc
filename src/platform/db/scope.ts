import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

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

/** Scopes that say the same are the same: a connection that is in one needs nothing to run in the other. */
function sameScope(a: DbScope | undefined, b: DbScope | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.role !== b.role) return false;
  const names = Object.keys(a.settings);
  return (
    names.length === Object.keys(b.settings).length &&
    names.every((name) => a.settings[name] === b.settings[name])
  );
}

/** The statement that puts a connection into a scope; every scope gives every setting, so that none is left over. */
function entering(scope: DbScope | undefined): pg.QueryConfig {
  if (!scope) return { text: "select set_config('role', 'none', false)" };
  const named = Object.entries({ role: scope.role, ...scope.settings });
  const calls = named.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, false)`);
  return { name: `scope ${named.length}`, text: `select ${calls.join(', ')}`, values: named.flat() };
}

/** A statement that begins with a comment is kept prepared on each connection, under the words of the comment. */
const KEPT = /^\/\* ([\w. -]{1,40}) \*\//;

/** A connection as kysely uses it, knowing the scope it is in. */
class ScopedClient {
  readonly #client: pg.PoolClient;
  #inside: DbScope | undefined;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  get processID(): number | undefined {
    return (this.#client as { processID?: number }).processID;
  }

  async enter(scope: DbScope | undefined): Promise<void> {
    if (sameScope(scope, this.#inside)) return;
    await this.#client.query(entering(scope));
    this.#inside = scope;
  }

  query(text: string, values: unknown[]) {
    const name = KEPT.exec(text)?.[1];
    return this.#client.query(name === undefined ? { text, values } : { name, text, values });
  }

  release(broken?: boolean): void {
    this.#client.release(broken);
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

const scoped = new WeakMap<pg.PoolClient, ScopedClient>();

/**
 * A pool that gives out connections in the scope of who asks; `outside` where nobody opened one. A connection that
 * serves the same scope again costs nothing more.
 */
export function scopedPool(pools: Pools, outside: DbScope | undefined): PostgresPool {
  return {
    async connect() {
      const scope = current.getStore() ?? outside;
      const client = await poolFor(pools, scope).connect();
      const known = scoped.get(client) ?? new ScopedClient(client);
      scoped.set(client, known);
      try {
        await known.enter(scope);
      } catch (error) {
        // Half in a scope: nobody may use it again.
        client.release(true);
        throw error;
      }
      // Its query takes no cursors: nothing here streams.
      return known as unknown as PostgresPoolClient;
    },
    async end() {
      await Promise.all([pools.main, pools.apart, ...Object.values(pools.byRole)].map((pool) => pool.end()));
    },
    options: pools.main.options,
  };
}
