import type { Services } from '../case/services.ts';
import { appendHead, type HeadsFile, lastHead } from './heads-file.ts';
import { linkNext, notedHead } from './store.ts';
import { BEGINNING, type TrailHead } from './trail.ts';
import { faultWords } from './trail-words.ts';
import { verifyAll } from './verify.ts';

type Needs = Pick<Services, 'db' | 'clock'> & { readonly heads: HeadsFile };

/**
 * Signs where the trail ends now, when it has grown since the last signed head. Only what follows from that one is
 * signed: rows up to it that are not there any more, and rows after it that do not hold, are an error for operators at
 * each try, and nothing is signed until they have looked (docs/runbook.md).
 */
async function signHead({ db, clock, heads }: Needs): Promise<boolean> {
  const before: TrailHead = (await lastHead(heads)) ?? BEGINNING;
  const noted = await notedHead(db);
  if (noted && noted.seq === before.seq && noted.hash === before.hash) return false;
  const { fault, head } = await verifyAll(db, { after: before });
  if (fault) throw new Error(`the audit trail is not signed: ${faultWords(fault).en}`);
  await appendHead(heads, head, clock.now());
  return false;
}

/** In one transaction: the chain is held for some milliseconds, and nobody but the worker holds it. */
const LINKS_AT_ONCE = 500;

/** What the worker does for the trail by itself. */
export const auditSweeps = (needs: Needs) => [
  {
    name: 'audit.link',
    everyMs: 1_000,
    step: async () => (await linkNext(needs.db, LINKS_AT_ONCE)) === LINKS_AT_ONCE,
  },
  { name: 'audit.sign-head', everyMs: 60_000, step: () => signHead(needs) },
];
