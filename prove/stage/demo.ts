import { randomBytes } from 'node:crypto';
import { portraits } from '../../src/demo/portrait/portrait.ts';
import { loadDemonstration } from '../../src/demo/seed.ts';
import { createPhotoPool } from '../../src/photo/judge/pool.ts';
import { movableClock } from '../../src/platform/clock.ts';
import { type Connection, openDatabase } from '../../src/platform/db/db.ts';
import { folderStore } from '../../src/platform/files/files.ts';
import { projectRoot } from '../../src/platform/root.ts';
import type { Migrate } from '../../test/support/database.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { migrateTemplate, testProfile, testSettings } from '../../test/support/services.ts';
import { join } from 'node:path';

/** Where stages begin unless told otherwise; the families of the demonstration have lived up to then. */
export const START = new Date('2026-03-02T15:00:00Z');

export type Families = {
  /** Fills an empty database; what it fills is copied for each stage. */
  readonly migrate: Migrate;
  /** The folder of their photos. */
  readonly files: string;
  readonly secret: Buffer;
  /** A picture that nobody has sent yet. */
  readonly picture: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
};

let loaded: Promise<Families> | undefined;

/** The families of the demonstration, who live through their weeks once in this process. */
export function loadedFamilies(): Promise<Families> {
  loaded ??= prepare();
  return loaded;
}

async function prepare(): Promise<Families> {
  // Drawn first: taking a photo in closes the loader that drawing needs.
  const { Sara } = await portraits(['Sara']);
  const [files, secret] = [scratchFolder('families'), randomBytes(32)];
  return {
    files,
    secret,
    picture: Sara,
    migrate: (connection) => fill(connection as Connection, files, secret),
  };
}

async function fill(connection: Connection, files: string, secret: Buffer): Promise<void> {
  await migrateTemplate(connection as Parameters<Migrate>[0]);
  const { db, pool, close } = openDatabase(connection, 4);
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const photos = createPhotoPool({ workerFile, size: 1, queueLimit: 50, timeoutMs: 30_000 });
  const profile = testProfile();
  const parts = {
    settings: testSettings({ LOG_LEVEL: 'silent' }),
    profile,
    db,
    pool,
    clock: movableClock(START, profile.zone),
    files: folderStore(files),
    secret,
    photos,
    transport: undefined,
    look: { css: '', script: '' },
  };
  const runtime = { ...parts, embedded: false, dataFolder: files, migrated: [], close: async () => {} };
  await loadDemonstration(runtime, () => {});
  await photos.close();
  await close();
}
