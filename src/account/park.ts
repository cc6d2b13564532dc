import { randomUUID } from 'node:crypto';
import { type Actor, accountOf } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import type { Visit } from '../case/visit.ts';
import { Entered } from '../platform/form.ts';
import type { Upload } from '../platform/http/page.ts';
import { hashToken } from '../platform/crypto/links.ts';
import { accountOfToken, insertParked, type Parked, takeParked } from './sessions/store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'files'>;

const HOUR_MS = 3_600_000;
/** Twice the longest session: an older cookie keeps nothing. */
const KNOWN_FOR_MS = 24 * HOUR_MS;
const MOST_AT_ONCE = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps a form, and its file, for one hour, when its session has ended but is known. Gives the id under which the same
 * account finds it again; undefined when nothing was kept.
 */
export async function park(
  { db, clock, files }: Needs,
  sessionToken: string,
  pageId: string,
  visit: Visit,
  entered: Entered,
): Promise<string | undefined> {
  const at = clock.now();
  const whose = await accountOfToken(db, hashToken(sessionToken), new Date(at.getTime() - KNOWN_FOR_MS));
  if (!whose) return undefined;
  const { upload } = visit;
  // A file beyond the page's limit came cut off: the person chooses another one anyway.
  const fileKey = upload && !upload.tooLarge ? await files.put(upload.bytes) : null;
  const id = randomUUID();
  const kept = await insertParked(
    db,
    {
      id,
      accountId: whose.accountId,
      pageId,
      params: visit.params,
      fields: entered.entries(),
      fileKey,
      fileName: fileKey ? (upload?.name ?? '') : null,
      at,
      expiresAt: new Date(at.getTime() + HOUR_MS),
    },
    MOST_AT_ONCE,
  );
  if (kept) return id;
  if (fileKey) await files.remove(fileKey);
  return undefined;
}

/** The kept form, once, for the account that sent it and on the page it was sent to. */
export async function unpark(
  { db, clock, files }: Needs,
  actor: Actor,
  pageId: string,
  id: string,
): Promise<{ entered: Entered; upload?: Upload } | undefined> {
  const accountId = accountOf(actor);
  if (accountId === null || !UUID.test(id)) return undefined;
  const parked = await takeParked(db, { id, accountId, pageId, now: clock.now() });
  if (!parked) return undefined;
  const entered = Entered.of(parked.fields);
  const upload = await takeFile(files, parked);
  return upload ? { entered, upload } : { entered };
}

async function takeFile(
  files: Services['files'],
  { fileKey, fileName }: Parked,
): Promise<Upload | undefined> {
  if (fileKey === null) return undefined;
  const bytes = await files.get(fileKey);
  await files.remove(fileKey);
  return { name: fileName ?? '', bytes, tooLarge: false };
}
