import { type Db, many, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { Scan } from './scan.ts';

type NewScan = Scan & {
  readonly caseId: string;
  readonly accountId: string;
  readonly fileKey: string;
  readonly sha256: string;
};

export async function insertScan(trx: Trx, row: NewScan): Promise<void> {
  await run(
    trx,
    sql`insert into scan (id, case_id, account_id, about, file_key, media_type, bytes, sha256, received_at)
      values (${row.id}, ${row.caseId}, ${row.accountId}, ${row.about}, ${row.fileKey}, ${row.mediaType}, ${row.bytes},
        ${row.sha256}, ${row.receivedAt})`,
  );
}

/** The scans of a case, in the order in which they came. */
export function scansOf(db: Db, caseId: string): Promise<readonly Scan[]> {
  return many(
    db,
    sql<Scan>`select id, about, media_type, bytes, received_at from scan where case_id = ${caseId}
      order by received_at, id`,
  );
}

export type StoredScan = Scan & { readonly caseId: string; readonly fileKey: string };

export function findScan(db: Db, id: string): Promise<StoredScan | undefined> {
  return maybe(
    db,
    sql<StoredScan>`select id, case_id, about, file_key, media_type, bytes, received_at from scan where id = ${id}`,
  );
}

export type Whose = {
  readonly caseId: string;
  readonly about: string;
  readonly accountId: string;
  readonly own: boolean;
};

/** Whether the change or the correction with this number waits for us; undefined when it is not the reader's. */
export function requestOf(
  db: Db,
  { caseId, about, accountId, own }: Whose,
): Promise<{ open: boolean } | undefined> {
  return maybe(
    db,
    sql<{ open: boolean }>`select read_at is null as open from change_report
      where number = ${about} and case_id = ${caseId} and (${own} or account_id = ${accountId})
      union all
      select outcome is null from correction_request
      where number = ${about} and case_id = ${caseId} and (${own} or account_id = ${accountId})`,
  );
}
