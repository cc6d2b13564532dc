import type { TestContext } from 'node:test';
import { connected, sharedPrefix, startServer } from './server.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';

/** Brings an empty database to the current schema. It must close its own connections. */
export type Migrate = (connection: EmbeddedConnection) => Promise<unknown>;

type TestDatabase = { readonly connection: EmbeddedConnection; readonly drop: () => Promise<void> };

const made = new Set<string>();
const shared = new Map<Migrate, string>();
const templates = new Map<Migrate, Promise<string>>();
let server: Promise<EmbeddedConnection> | undefined;
let counter = 0;

/** The runner calls what is registered here when all tests of this process have ended. */
function afterTests(work: () => Promise<void>): void {
  const key = Symbol.for('pr-portal.afterTests');
  const holder = globalThis as { [name: symbol]: (() => Promise<void>)[] | undefined };
  (holder[key] ??= []).push(work);
}

function theServer(): Promise<EmbeddedConnection> {
  server ??= startServer();
  return server;
}

async function administer(sql: string): Promise<void> {
  await connected(await theServer(), (client) => client.query(sql));
}

async function create(purpose: string, template: string): Promise<string> {
  counter += 1;
  const name = `pr_portal_${purpose}_${process.pid}_${counter}`;
  await administer(`create database ${name} template ${template}`);
  if (made.size === 0) {
    afterTests(async () => {
      for (const left of made) await remove(left);
    });
  }
  made.add(name);
  return name;
}

async function remove(name: string): Promise<void> {
  made.delete(name);
  await administer(`drop database if exists ${name} with (force)`);
}

async function makeTemplate(migrate: Migrate): Promise<string> {
  const known = shared.get(migrate);
  if (known !== undefined) return sharedTemplate(known, migrate);
  const name = await create('template', 'template0');
  await migrate({ ...(await theServer()), database: name });
  return name;
}

/**
 * What `migrate` prepares is made once for all processes of a test run, by the first that asks; the others wait for
 * it. The name tells it from others.
 */
export function shareAs(name: string, migrate: Migrate): Migrate {
  shared.set(migrate, name);
  return migrate;
}

/** Under another name until it is whole: a process that dies on the way leaves nothing half done. */
async function sharedTemplate(purpose: string, migrate: Migrate): Promise<string> {
  const name = `${sharedPrefix()}${purpose}`;
  await alone(name, async () => {
    const { rowCount } = await connected(await theServer(), (client) =>
      client.query('select from pg_database where datname = $1', [name]),
    );
    if (rowCount) return;
    const half = `${name}_half`;
    await administer(`drop database if exists ${half} with (force)`);
    await administer(`create database ${half} template template0`);
    await migrate({ ...(await theServer()), database: half });
    await administer(`alter database ${half} rename to ${name}`);
  });
  return name;
}

/** Runs `work` while no other process on this server runs any under the same name. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return connected(await theServer(), async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return work();
  });
}

/**
 * A database of its own for one test: empty, or, with `migrate`, a copy of one that `migrate` has prepared once, in
 * this process or (shareAs) in this test run. Dropped when the test ends (give its `t`) or when `drop` is called, at
 * the latest when the process ends. The test run's server holds it, else one that lives as long as the process.
 */
export async function freshDatabase(
  options: { readonly t?: TestContext; readonly migrate?: Migrate } = {},
): Promise<TestDatabase> {
  const { t, migrate } = options;
  let template = 'template0';
  if (migrate) {
    const known = templates.get(migrate) ?? makeTemplate(migrate);
    templates.set(migrate, known);
    template = await known;
  }
  const name = await create('test', template);
  const connection = { ...(await theServer()), database: name };
  const drop = () => remove(name);
  t?.after(drop);
  return { connection, drop };
}
