import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WORKER } from './case/policy-scope.ts';
import { smtpTransport } from './correspondence/transport.ts';
import type { Parts } from './parts.ts';
import { createPhotoPool, type PhotoPool } from './photo/engine/pool.ts';
import { type Clock, parseOffset, systemClock } from './platform/clock.ts';
import { type Connection, isDatabaseAway, openDatabase } from './platform/db/db.ts';
import { startEmbedded } from './platform/db/embedded.ts';
import { migrate } from './platform/db/migrate.ts';
import { refuseStrongRoles } from './platform/db/roles.ts';
import { readBuiltAssets } from './platform/http/assets.ts';
import { folderStore } from './platform/files/files.ts';
import { projectRoot } from './platform/root.ts';
import { type Profile, readProfile } from './profile.ts';
import { readSettings, type Settings } from './settings.ts';

export type Runtime = Parts & {
  /** Whether the embedded database was started here (and is stopped by close). */
  readonly embedded: boolean;
  readonly dataFolder: string;
  /** Names of migrations applied now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
};

type Options = {
  readonly report?: (line: string) => void;
  /** Another clock than the one the settings ask for. */
  readonly clock?: Clock;
  /** No photo is handled: a command that starts no photo workers. */
  readonly withoutPhotos?: boolean;
};

/** What a start is told: settings and profile, both checked, and both fitting each other. */
export type Start = { readonly settings: Settings; readonly profile: Profile };

/** Reads settings and profile from an environment; gives every problem of both at once. */
export function readStart(
  env: NodeJS.ProcessEnv,
): { ok: true; start: Start } | { ok: false; problems: readonly string[] } {
  const settings = readSettings(env);
  const name = settings.ok ? settings.settings.PORTAL_PROFILE : env['PORTAL_PROFILE'] || 'ca-pr';
  const problems = settings.ok ? [] : [...settings.problems];
  const folder = join(projectRoot(), 'profiles', name);
  if (!existsSync(folder))
    return { ok: false, problems: [...problems, `PORTAL_PROFILE: there is no folder profiles/${name}`] };
  const read = readProfile(folder);
  if (!read.ok) {
    problems.push(
      ...read.problems.map(
        ({ file, path, wrong }) => `profiles/${name}/${file}${path && `, ${path}`}: ${wrong}`,
      ),
    );
  } else if (env['PORTAL_MODE'] === 'production' && read.profile.sample && !env['MAIL_DKIM_KEY']) {
    problems.push(sampleSender(name, read.profile));
  }
  if (!settings.ok || !read.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, start: { settings: settings.settings, profile: read.profile } };
}

/** The sample's sender is a real authority's domain: only who holds that domain's key may write in its name. */
const sampleSender = (name: string, { email }: Profile) =>
  `MAIL_DKIM_KEY: the profile '${name}' is a sample that sends as ${email.senderDomain}. ` +
  `Production needs that domain's DKIM key, or a profile of your own (PORTAL_PROFILE).`;

/** Opens everything the portal is made from, as the settings say: database (migrated), files, secret, mail, photo workers. */
export async function openRuntime({ settings, profile }: Start, options: Options = {}): Promise<Runtime> {
  const root = projectRoot();
  const place = await findDatabase(settings, options.report);
  const migrated = await broughtUpToDate(place.connection, root).catch((error: unknown) => {
    throw settings.DATABASE_URL ? unreachable(settings.DATABASE_URL, error) : error;
  });
  // Whatever opens no scope of its own is the worker's; requests always open one.
  const { db, pool, close: closeDatabase } = openDatabase(place.connection, 10, WORKER);
  const photos = openPhotos(root, options.withoutPhotos ? 0 : settings.PHOTO_WORKERS);
  const dkim = dkimOf(settings, profile.email.senderDomain);
  const transport = settings.SMTP_URL ? smtpTransport(settings.SMTP_URL, dkim) : undefined;
  const clock = options.clock ?? systemClock(settings.PORTAL_CLOCK ? parseOffset(settings.PORTAL_CLOCK) : 0);
  const files = folderStore(join(place.folder, 'files'));
  const secret = await readSecret(settings, place.folder);
  const look = await readLook(root);
  const parts: Parts = { settings, profile, db, pool, clock, files, secret, photos, transport, look };
  return {
    ...parts,
    embedded: place.embedded,
    dataFolder: place.folder,
    migrated,
    async close() {
      transport?.close();
      await photos.close();
      await closeDatabase();
      await place.stop();
    },
  };
}

/** Migrates as the user that connects, who owns the tables; gives the names of what was applied. */
async function broughtUpToDate(connection: Connection, root: string): Promise<readonly string[]> {
  const { db, close } = openDatabase(connection, 1);
  try {
    const names = await migrate(db, join(root, 'migrations'));
    await refuseStrongRoles(db);
    return names;
  } finally {
    await close();
  }
}

/** A worker may take 700 MB before it is replaced: the largest photo allowed needs about 450. */
function openPhotos(root: string, size: number): PhotoPool {
  const workerFile = join(root, 'dist', 'photo-worker.js');
  return createPhotoPool({
    workerFile,
    size,
    queueLimit: 20,
    timeoutMs: 20_000,
    memoryBytes: 700 * 1024 ** 2,
  });
}

/** A database server that does not answer, or not to us, in words that say what to do. */
function unreachable(url: string, error: unknown): unknown {
  const { host, pathname, username } = new URL(url);
  const code = String((error as { code?: unknown }).code);
  const named: Record<string, string> = {
    '28P01': `PostgreSQL at ${host} refuses the user '${username}' or the password. Correct DATABASE_URL.`,
    '3D000': `PostgreSQL at ${host} has no database '${pathname.slice(1)}'. Create it, or correct DATABASE_URL.`,
  };
  if (named[code]) return new Error(named[code]);
  if (!isDatabaseAway(error)) return error;
  return new Error(
    `No PostgreSQL answers at ${host}. Start it, or leave DATABASE_URL out to use the built-in one.`,
  );
}

/** The style sheet, the scripts and what they load, as they were built into `root`/dist. */
export async function readLook(root: string): Promise<Parts['look']> {
  const read = (...path: string[]) => readFile(join(root, 'dist', ...path), 'utf8');
  const more = {
    handoff: await read('browser', 'handoff.js'),
    crop: await read('browser', 'crop.js'),
  };
  const assets = await readBuiltAssets(join(root, 'dist', 'assets'));
  return { css: await read('look.css'), script: await read('browser', 'page.js'), more, assets };
}

type DatabasePlace = { connection: Connection; folder: string; embedded: boolean; stop(): Promise<void> };

async function findDatabase(settings: Settings, report?: (line: string) => void): Promise<DatabasePlace> {
  const wanted = resolve(projectRoot(), settings.PORTAL_DATA);
  if (settings.DATABASE_URL) {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    return { connection: settings.DATABASE_URL, folder: wanted, embedded: false, stop: async () => {} };
  }
  const server = await startEmbedded({ dir: join(wanted, 'postgres'), ...(report ? { report } : {}) });
  await mkdir(wanted, { recursive: true });
  return { connection: server.connection, folder: wanted, embedded: true, stop: () => server.stop() };
}

/** The secret of a demonstration is made once and kept with its data; production brings its own. */
async function readSecret(settings: Settings, folder: string): Promise<Buffer> {
  if (settings.PORTAL_SECRET) return Buffer.from(settings.PORTAL_SECRET, 'base64');
  const path = join(folder, 'secret');
  if (!existsSync(path)) {
    await writeFile(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' }).catch(() => {});
    await chmod(path, 0o600);
  }
  return Buffer.from(await readFile(path, 'utf8'), 'base64');
}

function dkimOf(settings: Settings, domain: string) {
  if (!settings.MAIL_DKIM_KEY) return undefined;
  return { domain, selector: settings.MAIL_DKIM_SELECTOR, privateKey: settings.MAIL_DKIM_KEY };
}
