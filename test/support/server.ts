import { rmSync } from 'node:fs';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { scratchFolder } from './scratch.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';

/** The same place as a URL, as settings take it. */
export function urlOf(connection: EmbeddedConnection | string): string {
  if (typeof connection === 'string') return connection;
  const { host, port, user, password, database } = connection;
  const account = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  // A socket's folder cannot stand where a host stands.
  const where = host.startsWith('/') ? `localhost:${port}` : `${host}:${port}`;
  return `postgres://${account}@${where}/${database}${host.startsWith('/') ? `?host=${encodeURIComponent(host)}` : ''}`;
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

/** The databases that all processes of one test run share begin with this; two runs on one server keep apart. */
export function sharedPrefix(): string {
  return `pr_portal_${process.env['PR_PORTAL_TEST_RUN'] ?? process.pid}_shared_`;
}

/** The server at TEST_DATABASE_URL, else one that is started here and lives as long as this process. */
export async function startServer(): Promise<EmbeddedConnection> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return fromUrl(url);
  const dir = scratchFolder('database');
  const embedded = await startEmbedded({ dir, fast: true });
  // The last resort, when no runner is there to put things away: throw the data away with the process. Before the folder
  // around it is removed, which cannot be done under a database that runs.
  process.prependOnceListener('exit', () => {
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

/** Runs `work` with a connection of its own to this database. */
export async function connected<T>(
  connection: EmbeddedConnection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
