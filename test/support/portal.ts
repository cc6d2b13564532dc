import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Transport } from '../../src/correspondence/transport.ts';
import { listDemoMail } from '../../src/correspondence/store.ts';
import { type Visitor, visitor } from '../../src/demo/visitor.ts';
import { createPhotoPool, type PhotoPool } from '../../src/photo/judge/pool.ts';
import { type MovableClock, movableClock } from '../../src/platform/clock.ts';
import { WORKER } from '../../src/case/row-security.ts';
import { type Connection, openDatabase } from '../../src/platform/db/db.ts';
import { makeLogins } from '../../src/platform/db/roles.ts';
import { folderStore } from '../../src/platform/files/files.ts';
import { projectRoot } from '../../src/platform/root.ts';
import type { Parts } from '../../src/app/parts.ts';
import { type Portal, portal } from '../../src/app/portal.ts';
import { alone, freshDatabase } from './database.ts';
import { scratchFolder } from './scratch.ts';
import { migrateTemplate, testProfile, testSettings } from './services.ts';

/** The whole portal on a database of its own and a clock that the test moves, answering over real HTTP. */
export type TestPortal = Portal & {
  readonly clock: MovableClock;
  readonly origin: string;
  readonly connection: Connection;
  /** Somebody with a browser without scripts. */
  visitor(language?: string): Visitor;
  /** Does everything that the worker has to do now: sends mail, runs sweeps. */
  work(): Promise<void>;
  /** The emails sent so far, newest first. */
  mail(to?: string): ReturnType<typeof listDemoMail>;
  close(): Promise<void>;
};

const START = new Date('2026-03-02T15:00:00Z');

let photos: PhotoPool | undefined;
let portalsOpen = 0;

/** The workers, started when somebody sends the first photo: most tests send none. */
function photoWorkers(): PhotoPool {
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  photos ??= createPhotoPool({ workerFile, size: 1, queueLimit: 50, timeoutMs: 30_000 });
  return photos;
}

/** The photo workers that the open test portals share; they end with the last of them. */
function takePhotoPool(): PhotoPool {
  portalsOpen += 1;
  return {
    prepare: (...asked) => photoWorkers().prepare(...asked),
    status: () => photos?.status() ?? { queued: 0, running: 0, pids: [] },
    close: leavePhotoPool,
  };
}

async function leavePhotoPool(): Promise<void> {
  portalsOpen -= 1;
  if (portalsOpen > 0) return;
  const last = photos;
  photos = undefined;
  await last?.close();
}

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly transport?: Transport;
  /** Photo workers of the test's own, which closes them; those that the open portals share by default. */
  readonly photos?: PhotoPool;
  readonly at?: Date;
  /** Logs in as the portal does, not as the owner of the tables. */
  readonly logins?: boolean;
  /** A database of the test's own, migrated here; a fresh one by default. */
  readonly connection?: Connection;
  /** The real style sheet and scripts, for a real browser; by default none. */
  readonly look?: Parts['look'];
};

/** A sweep may owe mail, so the loops take turns until none has anything to do. */
async function workOff(loops: Portal['loops']): Promise<void> {
  let busy = true;
  while (busy) {
    busy = false;
    for (const loop of loops) while (await loop.step()) busy = true;
  }
}

/** A port that is free now, so that links in emails lead to this portal. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** As the portal runs on the built-in database: requests and the worker log in apart, and neither owns anything. */
async function apart(connection: Connection) {
  if (typeof connection === 'string') throw new Error('the tests run on the built-in database');
  const owner = openDatabase(connection, 1);
  // All databases of the server share the logins; its own lock keeps processes apart within one database only.
  const { portal_web: web, ...others } = await alone('logins', () => makeLogins(owner.db, connection));
  await owner.close();
  return openDatabase(web, 8, WORKER, others);
}

async function databaseOf({ connection }: Options) {
  if (!connection) return freshDatabase({ migrate: migrateTemplate });
  await migrateTemplate(connection);
  return { connection, drop: async () => {} };
}

/** Builds a portal and listens on a free port; close it at the test's end. */
export async function testPortal(options: Options = {}): Promise<TestPortal> {
  const { connection, drop } = await databaseOf(options);
  const database = options.logins ? await apart(connection) : openDatabase(connection, 8);
  const profile = testProfile();
  const clock = movableClock(options.at ?? START, profile.zone);
  const settings = testSettings({ PORT: String(await freePort()), ...options.env });
  const sharedPool = takePhotoPool();
  const built = await portal({
    settings,
    profile,
    db: database.db,
    pool: database.pool,
    clock,
    files: folderStore(scratchFolder('files')),
    secret: randomBytes(32),
    photos: options.photos ?? sharedPool,
    transport: options.transport,
    look: options.look ?? { css: '/* */', script: '' },
  });
  await built.server.app.listen({ port: settings.PORT, host: '127.0.0.1' });
  const origin = settings.PORTAL_URL;
  return {
    ...built,
    clock,
    origin,
    connection,
    visitor: (language) => visitor(origin, language),
    work: () => workOff(built.loops),
    mail: (to) => listDemoMail(database.db, to),
    close: async () => {
      await built.server.app.close();
      await database.close();
      await drop();
      await sharedPool.close();
    },
  };
}
