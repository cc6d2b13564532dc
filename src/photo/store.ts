import { type Db, many, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { DecidePhoto, Photo, TakenBy } from './photo.ts';

const columns = sql`p.id, p.case_id, p.stage, p.file_key, p.sha256, p.width, p.height, p.bytes, p.source, p.fit,
  p.findings, p.rules, p.taken_by, p.uploaded_at, p.submitted_at, p.decided_at,
  (select coalesce(array_agg(r.code order by r.code), '{}') from photo_return_reason r where r.photo_id = p.id) as reasons`;

/** Every photo of a case, newest first. */
export function photosOf(db: Db, caseId: string): Promise<readonly Photo[]> {
  return many(
    db,
    sql<Photo>`select ${columns} from photo p where p.case_id = ${caseId} order by p.uploaded_at desc`,
  );
}

export function findPhoto(db: Db, caseId: string, photoId: string): Promise<Photo | undefined> {
  return maybe(
    db,
    sql<Photo>`select ${columns} from photo p where p.case_id = ${caseId} and p.id = ${photoId}`,
  );
}

/** The draft of a case, if there is one. */
export function draftOf(db: Db, caseId: string): Promise<{ id: string } | undefined> {
  return maybe(db, sql<{ id: string }>`select id from photo where case_id = ${caseId} and stage = 'draft'`);
}

type NewDraft = Omit<Photo, 'stage' | 'takenBy' | 'submittedAt' | 'decidedAt' | 'reasons'> & {
  accountId: string;
};

/** Puts a draft in place of the one before; gives the file of the former draft, which nobody needs any more. */
export async function replaceDraft(trx: Trx, row: NewDraft): Promise<string | undefined> {
  const former = await maybe(
    trx,
    sql<{
      fileKey: string;
    }>`delete from photo where case_id = ${row.caseId} and stage = 'draft' returning file_key`,
  );
  await run(
    trx,
    sql`insert into photo (id, case_id, stage, file_key, sha256, width, height, bytes, source, fit, findings, rules,
        account_id, uploaded_at)
      values (${row.id}, ${row.caseId}, 'draft', ${row.fileKey}, ${row.sha256}, ${row.width}, ${row.height}, ${row.bytes},
        ${JSON.stringify(row.source)}, ${row.fit ? JSON.stringify(row.fit) : null}, ${JSON.stringify(row.findings)},
        ${row.rules}, ${row.accountId}, ${row.uploadedAt})`,
  );
  return former?.fileKey;
}

/** Turns the draft that the person saw into a submission; false when it is no longer the draft. */
export async function submitDraft(
  trx: Trx,
  row: { caseId: string; photoId: string; takenBy: TakenBy; at: Date },
): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update photo set stage = 'submitted', taken_by = ${row.takenBy}, submitted_at = ${row.at}
      where id = ${row.photoId} and case_id = ${row.caseId} and stage = 'draft'`,
  );
  return touched === 1;
}

/** See `DecidePhoto`. */
export const decidePhoto: DecidePhoto = async (trx, verdict) => {
  const touched = await run(
    trx,
    sql`update photo set stage = ${verdict.stage}, decided_at = ${verdict.at}, decided_by = ${verdict.officerId}
      where id = ${verdict.photoId} and case_id = ${verdict.caseId} and stage = 'submitted'`,
  );
  if (touched === 0) return false;
  for (const code of verdict.reasons) {
    await run(
      trx,
      sql`insert into photo_return_reason (photo_id, code) values (${verdict.photoId}, ${code})`,
    );
  }
  return true;
};
