import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { derivedKey } from '../audit/heads.ts';
import type { HeadsFile } from '../audit/heads-file.ts';
import type { Settings } from '../config/settings.ts';
import { projectRoot } from '../platform/root.ts';

type HeadsSettings = Pick<Settings, 'AUDIT_HEADS' | 'AUDIT_KEY_FILE'>;

/** Where the settings have the signed heads. */
export const headsPath = ({ AUDIT_HEADS }: Pick<HeadsSettings, 'AUDIT_HEADS'>, dataFolder: string): string =>
  AUDIT_HEADS ? resolve(projectRoot(), AUDIT_HEADS) : join(dataFolder, 'audit', 'heads.jsonl');

/** Where the worker signs heads, and with what. Throws when the key's file holds no key for it. */
export async function headsFile(
  settings: HeadsSettings,
  dataFolder: string,
  secret: Buffer,
): Promise<HeadsFile> {
  const own = settings.AUDIT_KEY_FILE;
  const key = own ? await ownKey(resolve(projectRoot(), own)) : derivedKey(secret);
  return { file: headsPath(settings, dataFolder), key };
}

async function ownKey(file: string): Promise<KeyObject> {
  if (!existsSync(file)) throw new Error(`AUDIT_KEY_FILE: there is no file ${file}.`);
  try {
    const key = createPrivateKey(await readFile(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Whatever is wrong with it, the file may hold a secret: nothing of it is said.
  }
  throw new Error(`AUDIT_KEY_FILE: ${file} holds no private Ed25519 key in PEM form.`);
}
