import { type Case, meets } from '../case/case.ts';
import { readFacts } from '../case/store.ts';
import type { Db } from '../platform/db/db.ts';

/** Whether a photo may be sent for this case now: signed in, and none under review or accepted. */
export async function maySend(db: Db, file: Case): Promise<boolean> {
  if (file.photo !== 'none' && file.photo !== 'returned') return false;
  return meets('signed-in', file, await readFacts(db, file.id));
}
