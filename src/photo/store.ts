import { type Case, meets } from '../case/case.ts';
import { readFacts } from '../case/store.ts';
import { type Db, many, maybe, run, sql, type Trx } from '../platform/db/db.ts';
import type { DecidePhoto, Photo, TakenBy, WholePicture } from './photo.ts';

const columns = sql`p.id, p.case_id, p.stage, p.file_key, p.sha256, p.width, p.height, p.bytes, p.source, p.fit,
  p.findings, p.results, p.marks, p.whole, p.own_cut, p.reference, p.insisted, p.rules, p.unchecked, p.sent_key, p.taken_by, p.uploaded_at, p.submitted_at, p.decided_at,
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
export function draftOf(db: Db, caseId: string): Promise<Photo | undefined> {
  return maybe(
    db,
    sql<Photo>`select ${columns} from photo p where p.case_id = ${caseId} and p.stage = 'draft'`,
  );
}

type Later = 'stage' | 'takenBy' | 'submittedAt' | 'decidedAt' | 'reasons' | 'ownCut' | 'insisted';
type NewDraft = Omit<Photo, Later> & { readonly accountId: string };

type Files = { readonly fileKey: string; readonly wholeKey: string | null; readonly sentKey: string | null };
const filesOf = ({ fileKey, wholeKey, sentKey }: Files): readonly string[] =>
  [fileKey, wholeKey, sentKey].filter((key) => key !== null);

/** Puts a draft in place of the one before; gives the files of the former draft, which nobody needs any more. */
export async function replaceDraft(trx: Trx, row: NewDraft): Promise<readonly string[]> {
  const former = await maybe(
    trx,
    sql<Files>`delete from photo where case_id = ${row.caseId} and stage = 'draft'
      returning file_key, whole->>'fileKey' as whole_key, sent_key`,
  );
  await run(
    trx,
    sql`insert into photo (id, case_id, stage, file_key, sha256, width, height, bytes, source, fit, findings, results,
        marks, whole, reference, rules, unchecked, sent_key, account_id, uploaded_at)
      values (${row.id}, ${row.caseId}, 'draft', ${row.fileKey}, ${row.sha256}, ${row.width}, ${row.height}, ${row.bytes},
        ${json(row.source)}, ${json(row.fit)}, ${json(row.findings)}, ${json(row.results)}, ${json(row.marks)},
        ${json(row.whole)}, ${row.reference}, ${row.rules}, ${row.unchecked}, ${row.sentKey}, ${row.accountId}, ${row.uploadedAt})`,
  );
  return former ? filesOf(former) : [];
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

type Cut =
  | 'id'
  | 'caseId'
  | 'fileKey'
  | 'sha256'
  | 'width'
  | 'height'
  | 'bytes'
  | 'fit'
  | 'findings'
  | 'results';
type Recut = Pick<Photo, Cut | 'marks' | 'ownCut' | 'rules'> & { readonly whole: WholePicture };

/** Cuts the draft otherwise; gives the file it was in before. Undefined when it is no longer the draft. */
export async function recutDraft(trx: Trx, row: Recut): Promise<string | undefined> {
  const former = await maybe(
    trx,
    sql<{ fileKey: string }>`select file_key from photo
      where id = ${row.id} and case_id = ${row.caseId} and stage = 'draft'
        and whole->>'fileKey' = ${row.whole.fileKey} for update`,
  );
  if (!former) return undefined;
  await run(
    trx,
    sql`update photo set file_key = ${row.fileKey}, sha256 = ${row.sha256}, width = ${row.width},
        height = ${row.height}, bytes = ${row.bytes}, fit = ${json(row.fit)}, findings = ${json(row.findings)},
        results = ${json(row.results)}, marks = ${json(row.marks)}, whole = ${json(row.whole)},
        own_cut = ${row.ownCut}, rules = ${row.rules}
      where id = ${row.id}`,
  );
  return former.fileKey;
}

/** Lets go of the whole picture of one draft from before a moment; gives its file, or undefined when there is none. */
export async function takeExpiredOriginal(db: Db, before: Date): Promise<string | undefined> {
  const old = await maybe(
    db,
    sql<{ fileKey: string }>`with old as (
        select id, whole->>'fileKey' as file_key from photo
        where stage = 'draft' and whole is not null and uploaded_at < ${before}
        order by uploaded_at limit 1 for update skip locked)
      update photo p set whole = null from old where p.id = old.id returning old.file_key`,
  );
  return old?.fileKey;
}

type Submission = {
  readonly caseId: string;
  readonly photoId: string;
  readonly takenBy: TakenBy;
  readonly insisted: boolean;
  readonly at: Date;
};

/** Turns the draft that the person saw into a submission, which keeps only its cut; false when it is not the draft. */
export async function submitDraft(trx: Trx, row: Submission): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update photo set stage = 'submitted', taken_by = ${row.takenBy}, insisted = ${row.insisted}, whole = null,
        submitted_at = ${row.at}
      where id = ${row.photoId} and case_id = ${row.caseId} and stage = 'draft'`,
  );
  return touched === 1;
}

/** See `DecidePhoto`. No card can be made of a file that nobody could open: it is not accepted. */
export const decidePhoto: DecidePhoto = async (trx, verdict) => {
  const touched = await run(
    trx,
    sql`update photo set stage = ${verdict.stage}, decided_at = ${verdict.at}, decided_by = ${verdict.officerId}
      where id = ${verdict.photoId} and case_id = ${verdict.caseId} and stage = 'submitted'
        and (sent_key is null or ${verdict.stage} <> 'accepted')`,
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

/** Whether a photo may be sent for this case now: signed in, and none under review or accepted. */
export async function maySend(db: Db, file: Case): Promise<boolean> {
  if (file.photo !== 'none' && file.photo !== 'returned') return false;
  return meets('signed-in', file, await readFacts(db, file.id));
}
