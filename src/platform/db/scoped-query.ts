import pg from 'pg';

/** Connections behind which a pooler gives each transaction any backend it has. */
const behindPooler = new WeakSet<object>();

/**
 * Finds out, once for each new connection, whether a pooler stands between: it hands out a key of its own for cancelling,
 * which names no backend. A statement kept prepared on one backend would be missed on the next one.
 */
export async function meetConnection(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  if (rows[0]?.pid !== (client as { processID?: number }).processID) behindPooler.add(client);
}

/** Whether a statement that was prepared on this connection is there again at the next message. */
export const keepsStatements = (client: pg.ClientBase): boolean => !behindPooler.has(client);

/** A statement that goes before another one, in the same message; its rows are not read. */
export type Ahead = { readonly text: string; readonly name?: string; readonly values?: readonly string[] };

type Sent = {
  readonly text: string;
  /** Kept prepared on the connection under this name. */
  readonly name?: string | undefined;
  readonly values: readonly unknown[];
  readonly ahead: readonly Ahead[];
};

/** What pg's connection and query have and its types do not say (pg 8). */
type Wire = pg.Connection & {
  parse(statement: { text: string; name?: string | undefined; types?: unknown }): void;
  bind(portal: { statement?: string | undefined; values: readonly string[] }): void;
  execute(portal: { portal: string }): void;
};
type Inner = {
  prepare(wire: Wire): void;
  hasBeenParsed(wire: Wire): boolean;
  requiresPreparation(): boolean;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
};
const Base = pg.Query as unknown as new (
  config: object,
  done: (error: unknown, result: unknown) => void,
) => Inner;

/** The names that a connection keeps statements under, and those it was asked to keep, in the order of the asking. */
type Kept = { readonly names: Set<string>; asked: string[] };
const kept = new WeakMap<Wire, Kept>();

function keptOn(wire: Wire): Kept {
  const known = kept.get(wire);
  if (known) return known;
  const made: Kept = { names: new Set(), asked: [] };
  wire.on('parseComplete', () => {
    const name = made.asked.shift();
    if (name) made.names.add(name);
  });
  // After an error the server reads on at the end of the message: what was asked for behind it was not done.
  wire.prependListener('readyForQuery', () => (made.asked = []));
  kept.set(wire, made);
  return made;
}

/**
 * A statement and what must go before it, in one message of the extended protocol: PostgreSQL runs all of it in one
 * transaction, which ends with the message unless one was begun. So a setting that is local to the transaction holds for
 * this statement and for nothing else, and a pooler between cannot come between the two.
 */
class ScopedQuery extends Base {
  readonly #sent: Sent;
  /** How many of those before it have not answered yet. */
  #awaited = 0;

  constructor(sent: Sent, done: (error: unknown, result: unknown) => void) {
    super({ text: sent.text, name: sent.name, values: [...sent.values] }, done);
    this.#sent = sent;
  }

  /** For who listens to what is sent. */
  get ahead(): readonly Ahead[] {
    return this.#sent.ahead;
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override hasBeenParsed(wire: Wire): boolean {
    const { name } = this.#sent;
    const { names, asked } = keptOn(wire);
    if (name !== undefined && names.has(name)) return true;
    asked.push(name ?? '');
    return false;
  }

  override prepare(wire: Wire): void {
    this.#awaited = this.#sent.ahead.length;
    for (const { text, name, values = [] } of this.#sent.ahead) {
      const { names, asked } = keptOn(wire);
      if (name === undefined || !names.has(name)) {
        asked.push(name ?? '');
        wire.parse({ text, name });
      }
      wire.bind({ statement: name, values });
      wire.execute({ portal: '' });
    }
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (this.#awaited === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#awaited === 0) super.handleCommandComplete(message, wire);
    else this.#awaited -= 1;
  }
}

/** Sends a statement with what goes before it; gives the result of the statement alone. */
export function sendScoped(client: pg.PoolClient, sent: Sent): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(sent, (error, result) =>
      error ? reject(error as Error) : resolve(result as pg.QueryResult),
    );
    client.query(query as unknown as pg.Query);
  });
}
