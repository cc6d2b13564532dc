import { connected, sharedPrefix, startServer, urlOf } from './server.ts';
import type { EmbeddedConnection } from '../../src/platform/db/embedded-postmaster.ts';

/** Drops what the processes of this run shared. A server that is not ours would keep it for ever. */
async function dropShared(connection: EmbeddedConnection): Promise<void> {
  await connected(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)`,
      [sharedPrefix()],
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** For the runner: one server for all processes of the run, told to them by the environment. */
export async function serveRun(): Promise<{ readonly env: NodeJS.ProcessEnv; close(): Promise<void> }> {
  const ours = !process.env['TEST_DATABASE_URL'];
  process.env['PR_PORTAL_TEST_RUN'] = String(process.pid);
  const connection = await startServer();
  return {
    env: { TEST_DATABASE_URL: urlOf(connection), PR_PORTAL_TEST_RUN: String(process.pid) },
    close: async () => {
      if (!ours) await dropShared(connection);
    },
  };
}
