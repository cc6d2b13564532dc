import { type KeyObject } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { headLine, keyIdOf, publicPem, readHeadLine, type SignedHead } from './heads.ts';
import type { TrailHead } from './trail.ts';

/** Where signed heads go: a file that only grows, outside of the database, and the key that signs them. */
export type HeadsFile = { readonly file: string; readonly key: KeyObject };

/** Longer than any two lines. */
const TAIL_BYTES = 4_096;

/** The last whole line of a heads file; undefined when there is none. */
export async function lastHead({ file }: Pick<HeadsFile, 'file'>): Promise<SignedHead | undefined> {
  const opened = await open(file, 'r').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!opened) return undefined;
  try {
    const { size } = await opened.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n');
    return lines.map(readHeadLine).findLast((head) => head !== undefined);
  } finally {
    await opened.close();
  }
}

/**
 * Signs a head and adds it to the file, on the disk before it returns. The line begins on a new one: what is before it
 * may have been cut off by a full disk. The public key is put beside the file, once.
 */
export async function appendHead({ file, key }: HeadsFile, head: TrailHead, now: Date): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const pem = join(dirname(file), `key-${keyIdOf(key)}.pem`);
  await writeFile(pem, publicPem(key), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  });
  const opened = await open(file, 'a', 0o600);
  try {
    const { size } = await opened.stat();
    await opened.write(`${size > 0 ? '\n' : ''}${headLine(key, head, now)}`);
    await opened.sync();
  } finally {
    await opened.close();
  }
}
