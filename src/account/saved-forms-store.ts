import { firstDue } from '../platform/db/due.ts';
import { type Db, many, maybe, run, sql } from '../platform/db/db.ts';

export type SavedForm = {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly fileKey: string | null;
  readonly fileName: string | null;
};
type NewSavedForm = SavedForm & {
  readonly id: string;
  readonly accountId: string;
  readonly pageId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly at: Date;
  readonly expiresAt: Date;
};

export async function insertSavedForm(db: Db, row: NewSavedForm): Promise<void> {
  await run(
    db,
    sql`insert into parked_form (id, account_id, page_id, params, fields, file_key, file_name, created_at, expires_at)
      values (${row.id}, ${row.accountId}, ${row.pageId}, ${JSON.stringify(row.params)}::jsonb,
        ${JSON.stringify(row.fields)}::jsonb, ${row.fileKey}, ${row.fileName}, ${row.at}, ${row.expiresAt})`,
  );
}

/** Takes the oldest kept forms of an account away, beyond `most`; never the one that came now. */
export function takeBeyond(
  db: Db,
  { accountId, id, most }: { accountId: string; id: string; most: number },
): Promise<readonly SavedForm[]> {
  return many(
    db,
    sql<SavedForm>`delete from parked_form where id in (
        select id from parked_form where account_id = ${accountId}
          order by (id = ${id}) desc, created_at desc offset ${most})
      returning fields, file_key, file_name`,
  );
}

/** A kept form, for its account and page only. */
export function findSavedForm(
  db: Db,
  key: { id: string; accountId: string; pageId: string; now: Date },
): Promise<SavedForm | undefined> {
  return maybe(
    db,
    sql<SavedForm>`select fields, file_key, file_name from parked_form where id = ${key.id}
      and account_id = ${key.accountId} and page_id = ${key.pageId} and expires_at > ${key.now}`,
  );
}

/** Takes the kept forms of an account and a page away. */
export function takeSavedForm(
  db: Db,
  key: { accountId: string; pageId: string; params: NewSavedForm['params'] },
): Promise<readonly SavedForm[]> {
  return many(
    db,
    sql<SavedForm>`delete from parked_form where account_id = ${key.accountId} and page_id = ${key.pageId}
        and params = ${JSON.stringify(key.params)}::jsonb
      returning fields, file_key, file_name`,
  );
}

/** Takes away one kept form that nobody came back for. */
export function takeStaleSavedForm(db: Db, now: Date): Promise<SavedForm | undefined> {
  return maybe(
    db,
    sql<SavedForm>`delete from parked_form
      where id = ${firstDue('parked_form', 'expires_at', sql`expires_at <= ${now}`)}
      returning fields, file_key, file_name`,
  );
}
