import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Db } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n.ts';
import { readHeads } from './heads.ts';
import type { TrailFault } from './trail.ts';
import { faultWords, headFaultWords, verifyWords as w } from './trail-words.ts';
import { verifyAll } from './verify.ts';

/** 0: the trail is whole; 1: it is wrong; 2: it could not be looked at. */
type Verdict = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

export type VerifyAsked = {
  readonly db: Db;
  /** The file of signed heads. */
  readonly heads: string;
  /** The portal's own key, where it is known here. */
  readonly own?: KeyObject | undefined;
  /** Files with public keys (PEM) that may have signed besides. */
  readonly keys?: readonly string[];
  readonly driftMinutes?: number | undefined;
  readonly lang?: Lang;
  readonly json?: boolean;
};

/** `portal audit verify`: holds the whole trail against itself and against the heads that were signed. */
export async function verifyCommand(asked: VerifyAsked): Promise<Verdict> {
  const { db, heads: file, own, keys: files = [], driftMinutes, lang = 'en' } = asked;
  const unable = (says: string): Verdict => ({ code: 2, out: '', err: `${says}\n` });
  const keys: KeyObject[] = own ? [own] : [];
  for (const name of files) {
    const key = await readKey(name);
    if (!key) return unable(w.noKey(name)[lang]);
    keys.push(key);
  }
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return unable(w.noHeads(file)[lang]);
  if (keys.length === 0) return unable(w.noKeys[lang]);
  const read = readHeads(text, keys);
  try {
    const { fault, head, agreed } = await verifyAll(db, { heads: read.heads, driftMinutes });
    return said(asked, { read, fault, rows: head.seq, agreed });
  } catch (error) {
    return unable(w.away(error instanceof Error ? error.message : String(error))[lang]);
  }
}

async function readKey(file: string): Promise<KeyObject | undefined> {
  try {
    const key = createPublicKey(await readFile(file));
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

type Found = {
  readonly read: ReturnType<typeof readHeads>;
  readonly fault: TrailFault | undefined;
  readonly rows: number;
  readonly agreed: number;
};

function said({ lang = 'en', json }: VerifyAsked, { read, fault, rows, agreed }: Found): Verdict {
  const { heads, faults, torn } = read;
  const code = fault === undefined && faults.length === 0 ? 0 : 1;
  const figures = { rows, heads: heads.length, unsigned: rows - agreed, torn };
  if (json) {
    const found = { ok: code === 0, ...figures, fault: fault ?? null, headFaults: faults };
    return { code, out: `${JSON.stringify(found)}\n`, err: '' };
  }
  const wrong = [...(fault ? [faultWords(fault)] : []), ...faults.map(headFaultWords)];
  const lines = [
    (code === 0 ? w.right : w.wrong)[lang],
    ...wrong.map((one) => `  ${one[lang]}`),
    w.figures(rows, heads.length, figures.unsigned)[lang],
    ...(torn > 0 ? [w.torn(torn)[lang]] : []),
  ];
  return { code, out: `${lines.join('\n')}\n`, err: '' };
}
