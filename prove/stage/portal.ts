import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Page } from '../../src/case/page.ts';
import { listDemoMail } from '../../src/correspondence/store.ts';
import { visitor } from '../../src/demo/visitor.ts';
import type { Parts } from '../../src/app/parts.ts';
import { createPhotoPool } from '../../src/photo/judge/pool.ts';
import { movableClock } from '../../src/platform/clock.ts';
import { openDatabase, sql } from '../../src/platform/db/db.ts';
import { folderStore } from '../../src/platform/files/files.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { portal } from '../../src/app/portal.ts';
import { rooms } from '../../src/app/rooms.ts';
import { freshDatabase } from '../../test/support/database.ts';
import type { TestPortal } from '../../test/support/portal.ts';
import { scratchFolder } from '../../test/support/scratch.ts';
import { migrateTemplate, testProfile, testSettings } from '../../test/support/services.ts';
import { loadedFamilies, START } from './demo.ts';

/** A fault put into the portal from outside: the product has no switch for it. */
export type Plant = {
  /** Triggers and the like, run on the portal's own database. */
  readonly sql?: string;
  /** A plugin of the web server. */
  readonly plugin?: (app: FastifyInstance, parts: Parts) => void;
};

export type Stage = TestPortal & {
  readonly parts: Parts;
  /** The page table, with who each page is for. */
  readonly pages: readonly Page[];
};

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly at?: Date;
  readonly plant?: Plant | false;
  /** With the families of the demonstration, who have come to every state. */
  readonly families?: boolean;
  /** Another zone in which the authority's days begin. */
  readonly zone?: string;
};

/** Settings of a portal in production; its address is not this machine's. */
export const PRODUCTION = {
  PORTAL_MODE: 'production',
  PORTAL_URL: 'https://portal.example',
  DATABASE_URL: 'postgres://stands/elsewhere',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:9',
} as const;

/**
 * Every request may name the address it comes from: a person's, behind the portal's proxy. The clock stands still, so the
 * limit of tries in a minute would answer for ever after.
 */
const BEHIND_PROXY = { PORTAL_PROXIES: 'loopback', LOG_LEVEL: 'silent', SIGN_INS_A_MINUTE: '100000' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Where families stand already, their files and the secret that their letters follow from come along. */
async function placeOf(families: boolean) {
  const files = scratchFolder('files');
  if (!families)
    return { files, secret: randomBytes(32), ...(await freshDatabase({ migrate: migrateTemplate })) };
  const loaded = await loadedFamilies();
  const database = await freshDatabase({ migrate: loaded.migrate });
  await cp(loaded.files, files, { recursive: true });
  return { files, secret: loaded.secret, ...database };
}

async function partsOf({ env = {}, at = START, families = false, zone }: Options) {
  const { files, secret, connection, drop } = await placeOf(families);
  const { db, pool, close } = openDatabase(connection, 8);
  const profile = { ...testProfile(), ...(zone ? { zone } : {}) };
  const clock = movableClock(at, profile.zone);
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const parts: Parts = {
    settings: testSettings({ PORT: String(await freePort()), ...BEHIND_PROXY, ...env }),
    profile,
    db,
    pool,
    clock,
    files: folderStore(files),
    secret,
    photos: createPhotoPool({ workerFile, size: 1, queueLimit: 50, timeoutMs: 30_000 }),
    transport: undefined,
    look: { css: '/* */', script: '' },
  };
  const putAway = async () => {
    await parts.photos.close();
    await close();
    await drop();
  };
  return { parts, clock, connection, putAway };
}

/** The whole portal on a database of its own, answering over HTTP; with a fault when one is planted. */
export async function stagePortal(options: Options = {}): Promise<Stage> {
  const { parts, clock, connection, putAway } = await partsOf(options);
  const built = await portal(parts);
  const { plant } = options;
  if (plant && plant.sql) await sql.raw(plant.sql).execute(parts.db);
  if (plant && plant.plugin) plant.plugin(built.server.app, parts);
  const origin = await built.server.app.listen({ port: parts.settings.PORT, host: '127.0.0.1' });
  return {
    ...built,
    parts,
    pages: rooms(built.services, parts).pages,
    clock,
    origin,
    connection,
    visitor: (language) => visitor(origin, language),
    work: async () => {
      for (const loop of built.loops) while (await loop.step());
    },
    mail: (to) => listDemoMail(parts.db, to),
    close: async () => {
      await built.server.app.close();
      await putAway();
    },
  };
}

/** Runs `work` on a stage of its own and takes it down. */
export async function onStage<T>(options: Options, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await stagePortal(options);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}
