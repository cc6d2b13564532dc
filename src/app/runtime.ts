import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OUTSIDE, WORKER } from '../case/row-security.ts';
import { type Profile, readProfile } from '../config/profile.ts';
import { readSettings, type Settings } from '../config/settings.ts';
import { smtpTransport, type Transport } from '../correspondence/transport.ts';
import type { Enclosure } from '../photo/judge/enclosure.ts';
import { createPhotoPool, type PhotoPool } from '../photo/judge/pool.ts';
import { findWalls, missingWalls, type Walls, wallsLine } from '../photo/judge/walls.ts';
import { checkLimitsSchema, photoLimits, SLOW_MS } from '../photo/rule-set.ts';
import { type Clock, parseOffset, systemClock } from '../platform/clock.ts';
import { type Connection, type Logins, openDatabase } from '../platform/db/db.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { mayMigrate, migrate, pending } from '../platform/db/migrate.ts';
import { loginStrengths, makeLogins, refuseStrongRoles, refuseWrongLogin } from '../platform/db/roles.ts';
import { refuseUnsteady } from '../platform/db/pooler.ts';
import { type DbScope, inScope } from '../platform/db/scope.ts';
import { unreachable } from '../platform/db/unreachable.ts';
import { folderStore } from '../platform/files/files.ts';
import type { Day } from '../platform/i18n.ts';
import { readBuiltAssets } from '../platform/http/assets.ts';
import { neededNode, projectRoot } from '../platform/root.ts';
import type { Parts } from './parts.ts';
import { headsFile } from './trail.ts';

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
  /** Nothing but requests is served: statements outside of them may do nothing that a request may not. */
  readonly webOnly?: boolean;
  /** Requests are served: in production the login must own nothing and stand above nothing. */
  readonly servesRequests?: boolean;
};

/** What a start is told: settings and profile, both checked, and both fitting each other. */
export type Start = { readonly settings: Settings; readonly profile: Profile };

/** Reads settings and profile from an environment; gives every problem of both at once. */
export function readStart(
  env: NodeJS.ProcessEnv,
): { ok: true; start: Start } | { ok: false; problems: readonly string[] } {
  const settings = readSettings(env);
  const name = settings.ok ? settings.settings.PORTAL_PROFILE : env['PORTAL_PROFILE'] || 'ca-pr';
  const old =
    env['PORTAL_MODE'] === 'production' ? nodeProblem(process.versions.node, neededNode()) : undefined;
  const problems = [...(old ? [old] : []), ...(settings.ok ? [] : settings.problems)];
  const folder = join(projectRoot(), 'profiles', name);
  if (!existsSync(folder))
    return { ok: false, problems: [...problems, `PORTAL_PROFILE: there is no folder profiles/${name}`] };
  const read = readProfile(folder, checkLimitsSchema);
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

/** What is wrong with the Node.js that runs us, `version` of at least the major `needed`; undefined when nothing is. */
export function nodeProblem(version: string, needed: number): string | undefined {
  if (Number(version.split('.')[0]) >= needed) return undefined;
  return `Node.js: production needs version ${needed} or later (this is ${version}); start by npm, which brings one, or install it`;
}

/** The sample's sender is a real authority's domain: only who holds that domain's key may write in its name. */
const sampleSender = (name: string, { email }: Profile) =>
  `MAIL_DKIM_KEY: the profile '${name}' is a sample that sends as ${email.senderDomain}. ` +
  `Production needs that domain's DKIM key, or a profile of your own (PORTAL_PROFILE).`;

/** Opens everything the portal is made from, as the settings say: database (migrated), files, secret, mail, photo workers. */
export async function openRuntime({ settings, profile }: Start, options: Options = {}): Promise<Runtime> {
  const root = projectRoot();
  const walls = options.withoutPhotos ? undefined : await raiseWalls(root, settings);
  if (walls) options.report?.(wallsLine(walls));
  const place = await findDatabase(settings, options.report);
  // Whatever opens no scope of its own is the worker's; requests always open one. A web server alone has nothing else.
  const outside = options.webOnly ? OUTSIDE : WORKER;
  const owner = settings.MIGRATE_DATABASE_URL ?? place.connection;
  const guarded = settings.PORTAL_MODE === 'production' && options.servesRequests;
  // Before anything is migrated, and again: who owns an empty database owns the tables that it gets.
  if (guarded) await refuseStrongLogin(place.connection);
  const { migrated, logins } = await broughtUpToDate(owner, root, outside).catch((error: unknown) => {
    throw ownerUnreachable(settings, owner, error);
  });
  if (guarded) await refuseStrongLogin(place.connection);
  const { portal_web: web = place.connection, ...others } = logins;
  const { db, pool, close: closeDatabase } = openDatabase(web, 10, outside, others);
  await refuseWrongLogin(db, outside);
  await refuseUnsteady(db);
  const transport = transportOf({ settings, profile });
  const clock = options.clock ?? clockOf({ settings, profile });
  const photos = await openPhotos(profile, clock.today(), workersOf(settings, options), walls?.enclosure);
  const files = folderStore(join(place.folder, 'files'));
  await files.sweep();
  const secret = await readSecret(settings, place.folder);
  const look = await readLook(root);
  const heads = await headsFile(settings, place.folder, secret);
  const parts: Parts = { settings, profile, db, pool, clock, files, secret, heads, photos, transport, look };
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

function ownerUnreachable({ MIGRATE_DATABASE_URL }: Settings, owner: Connection, error: unknown): unknown {
  const name = MIGRATE_DATABASE_URL ? 'MIGRATE_DATABASE_URL' : 'DATABASE_URL';
  return typeof owner === 'string' ? unreachable(name, owner, error) : error;
}

const workersOf = ({ PHOTO_WORKERS }: Settings, { withoutPhotos }: Options): number =>
  withoutPhotos ? 0 : PHOTO_WORKERS;

const clockOf = ({ settings, profile }: Start): Clock =>
  systemClock(profile.zone, settings.PORTAL_CLOCK ? parseOffset(settings.PORTAL_CLOCK) : 0);

/** The mail server; undefined in a demonstration without one. In production it must offer TLS. */
function transportOf({ settings, profile }: Start): Transport | undefined {
  if (!settings.SMTP_URL) return undefined;
  const dkim = dkimOf(settings, profile.email.senderDomain);
  return smtpTransport(settings.SMTP_URL, { dkim, requireTls: settings.PORTAL_MODE === 'production' });
}

/** Throws, with everything that is too strong about it and what to do, when the login of requests is. */
export async function refuseStrongLogin(connection: Connection): Promise<void> {
  const { db, close } = openDatabase(connection, 1);
  try {
    const strengths = await loginStrengths(db);
    if (strengths.length === 0) return;
    const named = strengths.map((why) => `\n  DATABASE_URL: its login ${why}`).join('');
    throw new Error(
      `In production requests may not be served by a login that stands above row-level security:${named}\n` +
        'Give `portal serve` a login of its own, such as portal_serve in docs/runbook.md, Roles.',
    );
  } catch (error) {
    throw typeof connection === 'string' ? unreachable('DATABASE_URL', connection, error) : error;
  } finally {
    await close();
  }
}

type Ready = { readonly migrated: readonly string[]; readonly logins: Logins };

/**
 * Migrates as the user that connects, where they own the tables, and makes the logins of the built-in database. A login
 * that owns nothing only looks whether all is applied; throws when it is not.
 */
async function broughtUpToDate(connection: Connection, root: string, outside: DbScope): Promise<Ready> {
  const folder = join(root, 'migrations');
  const { db, close } = openDatabase(connection, 1);
  try {
    const may = await mayMigrate(db);
    if (!may) await refuseWrongLogin(db, outside);
    const migrated = may ? await migrate(db, folder) : [];
    const missing = may ? [] : await inScope(outside, () => pending(db, folder));
    if (missing.length > 0) throw new Error(`The database lacks ${missing.join(', ')}: ${HOW_TO_MIGRATE}`);
    await refuseStrongRoles(db);
    return { migrated, logins: typeof connection === 'string' ? {} : await makeLogins(db, connection) };
  } finally {
    await close();
  }
}

const HOW_TO_MIGRATE =
  'run `portal migrate` as the owner of the tables first (MIGRATE_DATABASE_URL; see docs/runbook.md, Roles).';

/** Finds what this machine keeps round the photo workers; throws when a wall is missing that the settings require. */
async function raiseWalls(root: string, { PHOTO_WALLS }: Settings): Promise<Walls> {
  const walls = await findWalls(join(root, 'dist', 'photo-probe.js'));
  const missing = missingWalls(walls, PHOTO_WALLS);
  if (missing.length === 0) return walls;
  throw new Error(
    `PHOTO_WALLS: these walls round the photo workers do not stand here: ${missing.join(', ')} (docs/runbook.md, Photo workers). ${wallsLine(walls)}`,
  );
}

/** A worker may take 700 MB before it is replaced: the largest photo allowed needs about 450. */
async function openPhotos(
  { photoRules }: Profile,
  today: Day,
  size: number,
  enclosure: Enclosure | undefined,
): Promise<PhotoPool> {
  const root = projectRoot();
  const workerFile = join(root, 'dist', 'photo-worker.js');
  const bytes = await readFile(join(root, 'models', 'warm-up.jpg'));
  return createPhotoPool({
    workerFile,
    size,
    queueLimit: 20,
    timeoutMs: 20_000,
    memoryBytes: 700 * 1024 ** 2,
    anonymous: { queueLimit: 10, timeoutMs: 5_000 },
    warmUp: { bytes, limits: photoLimits(photoRules, today) },
    slow: { timeoutMs: SLOW_MS, memoryBytes: 1400 * 1024 ** 2 },
    ...(enclosure ? { enclosure } : {}),
  });
}

/** The style sheet, the scripts and what they load, as they were built into `root`/dist. */
export async function readLook(root: string): Promise<Parts['look']> {
  const read = (...path: string[]) => readFile(join(root, 'dist', ...path), 'utf8');
  const more = {
    handoff: await read('browser', 'handoff.js'),
    crop: await read('browser', 'crop.js'),
    keys: await read('browser', 'keys.js'),
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
