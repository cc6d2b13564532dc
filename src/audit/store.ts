import { type Db, many, one, sql, type Trx } from '../platform/db/db.ts';

type NewRow = {
  readonly at: Date;
  readonly act: string;
  readonly caseId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly letters: readonly string[];
  readonly entry: string;
};

/** Appends a row and moves the head of the chain, in the one way that the database allows; gives the row's number. */
export async function appendAudit(trx: Trx, row: NewRow): Promise<number> {
  const { seq } = await one(
    trx,
    sql<{
      seq: number;
    }>`select audit_append(${row.at}, ${row.act}, ${row.caseId}, ${row.actorKind}, ${row.actorId},
      ${row.letters}, ${row.entry}) as seq`,
  );
  return seq;
}

/** Rows whose hash does not follow from their entry and the row before, or that are missing: [] when the chain is whole. */
export async function brokenLinks(db: Db): Promise<readonly { seq: number }[]> {
  return many(
    db,
    sql<{ seq: number }>`
      select seq from (
        select seq, hash, sha256(
            lag(hash, 1, sha256('PR Portal audit')) over (order by seq) || convert_to(entry, 'UTF8')) as due,
          row_number() over (order by seq) as place from audit) chain
      where hash <> due or seq <> place
      union all
      select head.seq from audit_head head left join audit last on last.seq = head.seq
      where head.hash is distinct from coalesce(last.hash, sha256('PR Portal audit'))
        or head.seq <> (select coalesce(max(seq), 0) from audit)
      order by seq limit 100`,
  );
}
