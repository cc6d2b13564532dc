import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { OUTSIDE } from '../../src/case/row-security.ts';
import { walkCommand } from '../../src/demo/walk/walk.ts';
import { type Db, inTransaction, one, openDatabase, sql } from '../../src/platform/db/db.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';
import { refuseUnsteady } from '../../src/platform/db/pooler.ts';
import { ENTER, inScope } from '../../src/platform/db/scope.ts';
import type { Ahead } from '../../src/platform/db/scoped-query.ts';
import { pgbouncerHere, type Pooler, startPooler } from '../../test/fixtures/database/pooler.ts';
import { type TestPortal, testPortal } from '../../test/fixtures/portal/portal.ts';
import { inventoryOf } from '../asking/inventory.ts';
import { type Scoped, scopesOf } from '../rls/scopes.ts';
import { atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';

const STATEMENTS = { quick: 24_000, full: 240_000 } as const;
/** So many ask at once, over so few backends. */
const ASKING = 48;
const BACKENDS = 4;

type Seen = { readonly role: string; readonly account: string; readonly cases: string; readonly pid: number };

/** Who the database thinks is asking, and a mark of every case that it would show them. */
const WHO = sql<Seen>`select current_user as role, current_setting('portal.account', true) as account,
  md5(coalesce(string_agg(c.id::text, ',' order by c.id), '')) as cases, pg_backend_pid() as pid from case_file c`;

const nobody: Scoped = { name: 'nobody', scope: OUTSIDE, own: new Set(), kinds: [] };

/** What was counted while everybody asked. */
class Count {
  statements = 0;
  moved = 0;
  readonly wrong: string[] = [];
  readonly backends = new Set<number>();

  note(who: Scoped, wanted: string, { role, account, cases, pid }: Seen): void {
    this.statements += 1;
    this.backends.add(pid);
    const right =
      role === 'portal_web' && account === who.scope.settings['portal.account'] && cases === wanted;
    if (!right) this.wrong.push(`${who.name}: ran as ${role} of ${account || 'nobody'}`);
  }
}

type Kind = (db: Db, note: (seen: Seen) => void) => Promise<void>;

/** One statement; a transaction of three; one that fails halfway; one that takes back what it did. */
const KINDS: readonly Kind[] = [
  async (db, note) => note(await one(db, WHO)),
  (db, note) =>
    inTransaction(db, async (trx) => {
      for (let nth = 0; nth < 3; nth += 1) note(await one(trx, WHO));
    }),
  async (db, note) => {
    await inTransaction(
      db,
      async (trx) => {
        note(await one(trx, WHO));
        await one(trx, sql`select 1 / 0`);
      },
      1,
    ).catch(() => undefined);
    note(await one(db, WHO));
  },
  async (db, note) => {
    await inTransaction(
      db,
      async (trx) => {
        note(await one(trx, WHO));
        throw new Error('taken back');
      },
      1,
    ).catch(() => undefined);
  },
];

/** Everybody asks at once, in an order that a number decides. */
async function askAll(db: Db, people: readonly Scoped[], wanted: ReadonlyMap<Scoped, string>, most: number) {
  const count = new Count();
  let turn = 0;
  const asking = async (): Promise<void> => {
    let last = 0;
    while (count.statements < most) {
      turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648;
      const who = people[turn % people.length] ?? nobody;
      const kind = KINDS[(turn >> 8) % KINDS.length] ?? KINDS[0];
      await inScope(who.scope, () =>
        kind?.(db, (seen) => {
          if (last !== 0 && last !== seen.pid) count.moved += 1;
          last = seen.pid;
          count.note(who, wanted.get(who) ?? '', seen);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: ASKING }, asking));
  return count;
}

type Query = (this: object, sent: unknown, ...rest: unknown[]) => unknown;

/** As it was: a scope is set on the connection, once, and believed to be there until another one is needed. */
function setOnConnections(): () => void {
  const { prototype } = pg.Client as unknown as { readonly prototype: { query: Query } };
  const { query } = prototype;
  const known = new WeakMap<object, string>();
  prototype.query = function kept(sent, ...rest) {
    const ahead = (sent as { ahead?: Ahead[] } | undefined)?.ahead ?? [];
    const at = ahead.findIndex(({ text }) => text === ENTER);
    const enter = ahead[at];
    const [scope = ''] = enter?.values ?? [];
    if (enter && known.get(this) === scope) ahead.splice(at, 1);
    else if (enter) ahead[at] = { ...enter, text: ENTER.replace('value, true', 'value, false') };
    if (enter) known.set(this, scope);
    return query.call(this, sent, ...rest);
  };
  return () => void (prototype.query = query);
}

async function mixed(portal: TestPortal, pooler: Pooler, most: number, planted: boolean): Promise<Count> {
  const people = [nobody, nobody, ...(await scopesOf(portal, await inventoryOf(portal)))];
  const direct = openDatabase(portal.connection, 2);
  const wanted = new Map<Scoped, string>();
  for (const who of people) wanted.set(who, (await inScope(who.scope, () => one(direct.db, WHO))).cases);
  await direct.close();
  const through = openDatabase({ ...pooler.connection, database: portal.connection.database }, ASKING);
  const takeOut = planted ? setOnConnections() : () => {};
  try {
    return await askAll(through.db, people, wanted, most);
  } finally {
    takeOut();
    await through.close();
  }
}

/** Whether a start behind a pooler that takes transactions apart is refused, in words that say what to set. */
async function statementMode(program: string, connection: EmbeddedConnection): Promise<readonly string[]> {
  const pooler = await startPooler(program, connection, { mode: 'statement', backends: 2 });
  const { db, close } = openDatabase(pooler.connection, 2, OUTSIDE);
  try {
    const said = await refuseUnsteady(db).then(
      () => 'it starts',
      (error: Error) => error.message,
    );
    return /pool_mode = transaction/.test(said) ? [] : [said];
  } finally {
    await close();
    await pooler.close();
  }
}

async function walked(portal: TestPortal): Promise<readonly string[]> {
  const lines: string[] = [];
  const out = (line: string) => lines.push(line);
  const services = { ...portal.services, ...portal.acts };
  const code = await walkCommand({ origin: portal.origin, services, tick: portal.work, out, err: out });
  return code === 0 ? [] : lines.slice(-3);
}

async function run(full: boolean, planted: boolean): Promise<readonly Figure[]> {
  const program = pgbouncerHere() ?? '';
  let pooler: Pooler | undefined;
  const through = async (connection: EmbeddedConnection) => {
    pooler = await startPooler(program, connection, { mode: 'transaction', backends: BACKENDS });
    return pooler.connection;
  };
  const portal = await testPortal({ families: true, logins: true, through, env: { LOG_LEVEL: 'silent' } });
  try {
    if (!pooler) return [];
    const lost = planted ? [] : await walked(portal);
    const most = STATEMENTS[full ? 'full' : 'quick'];
    const count = await mixed(portal, pooler, most, planted);
    return [
      none('steps of a family and the staff that did not go as expected', lost),
      atLeast('statements of mixed people, one by one and in transactions', count.statements, most),
      atLeast('times that somebody met another backend than at the statement before', count.moved, most / 4),
      exactly('backends that all of them shared', count.backends.size, BACKENDS),
      none('statements that ran in the name of somebody else, or showed other cases', count.wrong),
      none(
        'ways to start behind a pooler that takes transactions apart',
        await statementMode(program, portal.connection),
      ),
    ];
  } finally {
    await portal.close();
    await wait(100);
    await pooler?.close();
  }
}

export const pgbouncer: Proof = {
  name: 'pgbouncer',
  says: 'behind PgBouncer in transaction mode everything works, and each statement runs in the name of who sent it',
  fault: {
    says: 'a scope is set once on a connection and believed to stay',
    caughtBy: 'statements that ran in the name of somebody else, or showed other cases',
  },
  lacks: () => (pgbouncerHere() ? undefined : 'it needs PgBouncer: apt-get install pgbouncer'),
  run: ({ full, planted }) => run(full, planted),
};
