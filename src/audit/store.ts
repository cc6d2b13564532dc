import { type Db, many, one, sql, type Trx } from '../platform/db/db.ts';
import type { TrailHead, TrailRow } from './trail.ts';

type NewRow = {
  readonly at: Date;
  readonly act: string;
  readonly caseId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly letters: readonly string[];
  /** A JSON object. */
  readonly details: string;
};

/**
 * Appends a row and moves the head of the chain, in the one way that the database allows; gives the row's number. The
 * database refuses (42501) an actor who is not whose session it is.
 */
export async function appendAudit(trx: Trx, row: NewRow): Promise<number> {
  const { seq } = await one(
    trx,
    sql<{
      seq: number;
    }>`select audit_append(${row.at}, ${row.act}, ${row.caseId}, ${row.actorKind}, ${row.actorId},
      ${row.letters}, ${row.details}) as seq`,
  );
  return seq;
}

/** Rows of the trail in the order of their numbers, after `seq`. */
export function rowsAfter(db: Db, seq: number, limit: number): Promise<readonly TrailRow[]> {
  return many(
    db,
    sql<TrailRow>`/* audit.rows-after */ select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
        act, case_id, actor_kind, actor_id, letters, entry, encode(hash, 'hex') as hash
      from audit where seq > ${seq} order by seq limit ${limit}`,
  );
}

/** Where the database says that the trail ends; undefined when it does not say. */
export async function notedHead(db: Db): Promise<TrailHead | undefined> {
  const [head] = await many(db, sql<TrailHead>`select seq, encode(hash, 'hex') as hash from audit_head`);
  return head;
}
