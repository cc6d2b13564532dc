import { testProfile } from '../support/services.ts';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemonstration } from '../../src/demo/seed.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openRuntime, type Start } from '../../src/app/runtime.ts';
import { freshDatabase, type Migrate, shareAs } from '../support/database.ts';
import { freePort } from '../support/portal.ts';
import { runFolder, scratchFolder } from '../support/scratch.ts';
import { connected } from '../support/server.ts';
import { type Connection } from '../../src/platform/db/db.ts';

/** What a portal stands on: its database, the folder of its secret and its files, and where it answers. */
export type Place = {
  readonly connection: Connection | string;
  readonly folder: string;
  readonly port: number;
};

type StartOf = (place: Place) => Start;

/** The port of the portal in which the families live; no copy answers there. */
const PORT = 65_001;
const originOf = (port: number) => `http://localhost:${port}`;

const templates = new Map<string, Migrate>();

/** The families live up to a day: after midnight they have to live again. */
function familiesUpTo(day: string, startOf: StartOf): { readonly migrate: Migrate; readonly folder: string } {
  const folder = join(runFolder(), `families-${day}`);
  const load = async (connection: Connection) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    const runtime = await openRuntime(startOf({ connection, folder, port: PORT }));
    try {
      await loadDemonstration(runtime, () => {});
    } finally {
      await runtime.close();
    }
  };
  const migrate = templates.get(day) ?? shareAs(`families_${day.replaceAll('-', '_')}`, load);
  templates.set(day, migrate);
  return { migrate, folder };
}

/**
 * A copy of a portal in which the families of the demonstration have lived. They live once in a test run: that takes
 * many seconds, and more of the processor.
 */
export async function copiedFamilies(startOf: StartOf) {
  const { migrate, folder: loaded } = familiesUpTo(systemClock(testProfile().zone).today(), startOf);
  const { connection, drop } = await freshDatabase({ migrate });
  const [folder, port] = [scratchFolder('live'), await freePort()];
  await cp(loaded, folder, { recursive: true });
  // Letters that were sent lead to where the portal answers.
  await connected(connection, (client) =>
    client.query(
      'update demo_mail set text_part = replace(text_part, $1, $2), html_part = replace(html_part, $1, $2)',
      [originOf(PORT), originOf(port)],
    ),
  );
  return { connection, drop, folder, port };
}
