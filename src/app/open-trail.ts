import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AUDITOR, WORKER } from '../case/row-security.ts';
import type { Settings } from '../config/settings.ts';
import { type Connection, type Db, openDatabase } from '../platform/db/db.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { mayBecome, refuseWrongLogin } from '../platform/db/roles.ts';
import { inScope } from '../platform/db/scope.ts';
import { unreachable } from '../platform/db/unreachable.ts';
import { projectRoot } from '../platform/root.ts';
import { headsFile, headsPath } from './trail.ts';

export type OpenTrail = {
  readonly db: Db;
  /** The file of signed heads that the settings name. */
  readonly heads: string;
  /** The portal's own key, where its secret is known here. */
  readonly own: KeyObject | undefined;
};

/**
 * Opens the database for whoever checks the trail, as the auditor, or as the worker where the login may become only
 * that. Makes nothing and migrates nothing. Throws, in words for who asks, when there is no database or it is away.
 */
export async function withTrail<T>(settings: Settings, work: (trail: OpenTrail) => Promise<T>): Promise<T> {
  const folder = resolve(projectRoot(), settings.PORTAL_DATA);
  const built = join(folder, 'postgres');
  const { DATABASE_URL: url } = settings;
  if (!url && !existsSync(built))
    throw new Error(`There is no database in ${folder}. Set PORTAL_DATA or DATABASE_URL.`);
  const own = await knownKey(settings, folder);
  const server = url ? undefined : await startEmbedded({ dir: built });
  const connection: Connection = server?.connection ?? url ?? '';
  const { db, close } = openDatabase(connection, 2);
  try {
    const scope = (await mayBecome(db, AUDITOR)) ? AUDITOR : WORKER;
    await refuseWrongLogin(db, scope);
    return await inScope(scope, () => work({ db, heads: headsPath(settings, folder), own }));
  } catch (error) {
    throw url ? unreachable('DATABASE_URL', url, error) : error;
  } finally {
    await close();
    await server?.stop();
  }
}

async function knownKey(settings: Settings, folder: string): Promise<KeyObject | undefined> {
  const kept = join(folder, 'secret');
  const text = settings.PORTAL_SECRET ?? (existsSync(kept) ? await readFile(kept, 'utf8') : undefined);
  if (text === undefined && !settings.AUDIT_KEY_FILE) return undefined;
  return (await headsFile(settings, folder, Buffer.from(text ?? '', 'base64'))).key;
}
