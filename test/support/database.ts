import { rmSync } from 'node:fs';
import type { TestContext } from 'node:test';
import pg from 'pg';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { scratchFolder } from './scratch.ts';

/** Brings an empty database to the current schema. It must close its own connections. */
export type Migrate = (connection: EmbeddedConnection) => Promise<unknown>;

type TestDatabase = { readonly connection: EmbeddedConnection; readonly drop: () => Promise<void> };

const made = new Set<string>();
const templates = new Map<Migrate, Promise<string>>();
let server: Promise<EmbeddedConnection> | undefined;
let counter = 0;

/** The runner calls what is registered here when all tests of this process have ended. */
function afterTests(work: () => Promise<void>): void {
  const key = Symbol.for('pr-portal.afterTests');
  const holder = globalThis as { [name: symbol]: (() => Promise<void>)[] | undefined };
  (holder[key] ??= []).push(work);
}

function fromUrl(text: string): EmbeddedConnection {
  const url = new URL(text);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  };
}

async function startServer(): Promise<EmbeddedConnection> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return fromUrl(url);
  const dir = scratchFolder('database');
  const embedded = await startEmbedded({ dir, fast: true });
  // The last resort, when no runner is there to put things away: throw the data away with the process.
  process.once('exit', () => {
    try {
      process.kill(embedded.pid, 'SIGQUIT');
    } catch {
      // It has stopped already.
    }
    rmSync(embedded.connection.host, { recursive: true, force: true });
    rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  return embedded.connection;
}

async function administer(sql: string): Promise<void> {
  server ??= startServer();
  const client = new pg.Client({ ...(await server) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
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
  const name = await create('template', 'template0');
  server ??= startServer();
  await migrate({ ...(await server), database: name });
  return name;
}

/**
 * A database of its own for one test: empty, or, with `migrate`, a copy of one that `migrate` has prepared
 * once in this process. Dropped when the test ends (give its `t`) or when `drop` is called, at the latest
 * when the process ends. Uses the server at TEST_DATABASE_URL, else one that lives as long as the process.
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
  server ??= startServer();
  const connection = { ...(await server), database: name };
  const drop = () => remove(name);
  t?.after(drop);
  return { connection, drop };
}
