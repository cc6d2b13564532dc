import type { Db } from '../platform/db/db.ts';
import { checkHeads } from './heads.ts';
import { notedHead, rowsAfter, strayRow } from './store.ts';
import { BEGINNING, checkTrail, type TrailFault, type TrailHead } from './trail.ts';

export type VerifyOptions = {
  /** Where to begin; a place that is known to be right. */
  readonly after?: TrailHead;
  /** Heads that were signed, in the order of their rows. */
  readonly heads?: readonly (TrailHead & { readonly at?: string })[];
  /** How many minutes the time of an act may be from the database's own; undefined where the clock may be moved. */
  readonly driftMinutes?: number | undefined;
  /** Asked for each row in place of `checkTrail`: by a proof that plants a fault. */
  readonly check?: typeof checkTrail;
};

export type Verified = {
  /** What is wrong first; the rows before it are as they were recorded. */
  readonly fault: TrailFault | undefined;
  readonly head: TrailHead;
  /** The last row that a signed head agreed with. */
  readonly agreed: number;
};

const PAGE = 2_000;

/**
 * Reads the trail from its beginning and computes every hash here, not in the database: its owner could replace what the
 * database computes with. `db` should be one consistent picture (a transaction of repeatable reads).
 */
export async function verifyTrail(db: Db, options: VerifyOptions = {}): Promise<Verified> {
  const { after = BEGINNING, heads = [], driftMinutes, check = checkTrail } = options;
  const trail = check({ after, driftMinutes });
  const signed = checkHeads(heads, driftMinutes !== undefined);
  const found = (fault: TrailFault | undefined) => ({ fault, head: trail.head, agreed: signed.agreed });
  const noted = await notedHead(db);
  for (;;) {
    const rows = await rowsAfter(db, trail.head.seq, PAGE);
    for (const row of rows) {
      const fault = trail.next(row) ?? signed.stored(row) ?? signed.next(trail.head);
      if (fault) return found(fault);
    }
    if (rows.length < PAGE) break;
  }
  const fault = endFault(trail.head, noted) ?? signed.end(trail.head);
  return found(fault ?? (after === BEGINNING ? await strayFault(db) : undefined));
}

async function strayFault(db: Db): Promise<TrailFault | undefined> {
  const seq = await strayRow(db);
  return seq === undefined ? undefined : { kind: 'stray', seq };
}

function endFault(head: TrailHead, noted: TrailHead | undefined): TrailFault | undefined {
  if (noted && noted.seq === head.seq && noted.hash === head.hash) return undefined;
  const rows = noted?.seq ?? 0;
  return { kind: 'end', seq: rows === head.seq ? rows : Math.min(rows, head.seq) + 1, noted: rows };
}

/** The same, on one consistent picture of the database: it may run while people work. */
export const verifyAll = (db: Db, options: VerifyOptions = {}): Promise<Verified> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => verifyTrail(trx, options));
