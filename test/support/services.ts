import { join } from 'node:path';
import { type Connection, openDatabase } from '../../src/platform/db/db.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { loadProfile, type Profile } from '../../src/config/profile.ts';
import { readSettings, type Settings } from '../../src/config/settings.ts';
import { shareAs } from './database.ts';

/** Makes the tables in an empty database. */
export async function migrateTemplate(connection: Connection): Promise<void> {
  const database = openDatabase(connection, 1);
  await migrate(database.db, join(projectRoot(), 'migrations'));
  await database.close();
}
shareAs('migrated', migrateTemplate);

/** A small argon2 so that journeys take no minutes; its own test measures the real parameters. */
const QUICK = { ARGON2_MEMORY_MIB: '8', ARGON2_PASSES: '1' };

/** The settings of a portal under test, changed by `env`. */
export function testSettings(env: Readonly<Record<string, string>> = {}): Settings {
  const read = readSettings({ ...QUICK, LOG_LEVEL: 'error', ...env });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.settings;
}

export const testProfile = (): Profile => loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));
