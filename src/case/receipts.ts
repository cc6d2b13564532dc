import { randomInt } from 'node:crypto';
import { type Db, inTransaction, type Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { accountOf, type Actor } from './actor.ts';
import type { ActName } from './acts.ts';
import { notNow } from './case.ts';
import { may } from './authorization.ts';
import type { Action } from './policy.ts';
import type { Services } from './services.ts';
import { findReceipt, insertReceipt, stillActs } from './store.ts';

/** Letters and digits that nobody confuses when reading aloud. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** A number that people can read out: 'R-7KQ2-M4XP'. */
export function readableNumber(prefix: string): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${prefix}-${group()}-${group()}`;
}

export type ActResult =
  | { readonly ok: true; readonly receipt: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

class Undone extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

type OneAct = {
  readonly once: string;
  /** What is written into the receipt. */
  readonly act: ActName;
  /** What it is in the table of who may do what. */
  readonly does: Action;
  readonly caseId?: string;
  readonly actor: Actor;
};

/**
 * Does something at most once per shown form and gives its receipt: the same form sent again (a double click, a reload)
 * finds the first receipt. Whoever may not do it is refused. `work` returns problems to refuse, and then nothing of it is kept.
 */
export async function actOnce(
  { db, clock }: { readonly db: Db } & Pick<Services, 'clock'>,
  { once, act, does, caseId, actor }: OneAct,
  work: (trx: Trx) => Promise<readonly Problem[] | undefined>,
): Promise<ActResult> {
  try {
    return await inTransaction(db, async (trx) => {
      if (!may(actor, does, { caseId })) return { ok: false, problems: [notNow] };
      if (await hasEnded(trx, actor, caseId)) return { ok: false, problems: [notNow] };
      const earlier = await findReceipt(trx, once);
      if (earlier) return { ok: true, receipt: earlier.number };
      const number = readableNumber('R');
      const row = { number, once, act, caseId: caseId ?? null, accountId: accountOf(actor), at: clock.now() };
      await insertReceipt(trx, row);
      const problems = await work(trx);
      if (problems && problems.length > 0) throw new Undone(problems);
      return { ok: true, receipt: number };
    });
  } catch (error) {
    if (error instanceof Undone) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Acting for somebody else that ended after the request began, a moment ago in another window. */
async function hasEnded(trx: Trx, actor: Actor, caseId: string | undefined): Promise<boolean> {
  if (actor.kind !== 'applicant' || caseId === undefined || caseId === actor.ownCase) return false;
  return actor.cases.includes(caseId) && !(await stillActs(trx, actor.accountId, caseId));
}
