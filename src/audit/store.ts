import { type Db, many, maybe, one, sql, type Trx } from '../platform/db/db.ts';
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
 * Appends a row, in the one way that the database allows; gives the row's number. It waits for its link to the chain
 * (`linkNext`). The database refuses (42501) an actor who is not whose session it is.
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

/**
 * Links rows that wait to the chain, at most so many; gives how many there were. Only one process does so at a time;
 * others wait for it.
 */
export async function linkNext(db: Db, most: number): Promise<number> {
  return (await one(db, sql<{ linked: number }>`select audit_link_next(${most}) as linked`)).linked;
}

/** Rows of the trail in the order of the chain, after a place of it. */
export function rowsAfter(db: Db, place: number, limit: number): Promise<readonly TrailRow[]> {
  return many(
    db,
    sql<TrailRow>`/* audit.rows-after */ select l.place, l.seq,
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
        a.act, a.case_id, a.actor_kind, a.actor_id, a.letters, a.entry, encode(l.hash, 'hex') as hash
      from audit_link l left join audit a on a.seq = l.seq
      where l.place > ${place} order by l.place limit ${limit}`,
  );
}

/** The first row that is in no link and waits for none: it was put there in another way than the portal's. */
export async function strayRow(db: Db): Promise<number | undefined> {
  const found = await maybe(
    db,
    sql<{ seq: number }>`select a.seq from audit a
      where not exists (select from audit_link l where l.seq = a.seq)
        and not exists (select from audit_unlinked u where u.seq = a.seq) order by a.seq limit 1`,
  );
  return found?.seq;
}

/** Where the database says that the trail ends; undefined when it does not say. */
export async function notedHead(db: Db): Promise<TrailHead | undefined> {
  const [head] = await many(db, sql<TrailHead>`select seq, encode(hash, 'hex') as hash from audit_head`);
  return head;
}
