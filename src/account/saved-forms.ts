import { isUuid } from '../platform/ids.ts';
import { randomUUID } from 'node:crypto';
import { accountOf, type Actor } from '../case/actor.ts';
import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { hashToken } from '../platform/crypto/links.ts';
import type { ReceivedFile } from '../platform/files/files.ts';
import { Entered } from '../platform/form.ts';
import type { Params, Upload } from '../platform/http/page.ts';
import {
  findSavedForm,
  insertSavedForm,
  type SavedForm,
  takeBeyond,
  takeSavedForm,
} from './saved-forms-store.ts';
import { accountOfToken } from './sessions/store.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'files'>;

const HOUR_MS = 3_600_000;
/** Twice the longest session: an older cookie keeps nothing. */
const KNOWN_FOR_MS = 24 * HOUR_MS;
/** A form beyond these pushes out the oldest. */
const MOST_AT_ONCE = 10;

const ownerOf = ({ db, clock }: Pick<Needs, 'db' | 'clock'>, sessionToken: string) =>
  accountOfToken(db, hashToken(sessionToken), new Date(clock.now().getTime() - KNOWN_FOR_MS));

/** Whether `keepForm` would keep a form of this session: asked before the form is read. */
export const keepsForms = async (services: Needs, sessionToken: string): Promise<boolean> =>
  (await ownerOf(services, sessionToken)) !== undefined;

/**
 * Keeps a form, and its file, for one hour, when its session has ended but is known. Gives the id under which the same
 * account finds it again; undefined when nothing was kept.
 */
export async function keepForm(
  { db, clock, files }: Needs,
  sessionToken: string,
  pageId: string,
  visit: Visit,
  entered: Entered,
): Promise<string | undefined> {
  const at = clock.now();
  const whose = await ownerOf({ db, clock }, sessionToken);
  if (!whose) return undefined;
  const { upload } = visit;
  // A file beyond the page's limit came cut off: the person chooses another one anyway.
  const fileKey = upload && !upload.tooLarge ? await upload.keep() : null;
  const id = randomUUID();
  const { accountId } = whose;
  await insertSavedForm(db, {
    id,
    accountId,
    pageId,
    params: visit.params,
    fields: entered.entries(),
    fileKey,
    fileName: fileKey ? (upload?.name ?? '') : null,
    at,
    expiresAt: new Date(at.getTime() + HOUR_MS),
  });
  await removeFiles(files, await takeBeyond(db, { accountId, id, most: MOST_AT_ONCE }));
  return id;
}

async function removeFiles(files: Services['files'], parked: readonly SavedForm[]): Promise<void> {
  for (const { fileKey } of parked) if (fileKey !== null) await files.remove(fileKey);
}

/** The kept form, for the account that sent it and on the page it was sent to. It stays kept: a page may be loaded again. */
export async function returnForm(
  services: Needs,
  actor: Actor,
  pageId: string,
  id: string,
): Promise<{ entered: Entered; fileName: string | undefined } | undefined> {
  const parked = await savedFormOf(services, actor, pageId, id);
  return parked && { entered: Entered.of(parked.fields), fileName: parked.fileName ?? undefined };
}

/** The file of a kept form. */
export async function savedFormFile(
  services: Needs,
  actor: Actor,
  pageId: string,
  id: string,
): Promise<Upload | undefined> {
  const parked = await savedFormOf(services, actor, pageId, id);
  const key = parked?.fileKey;
  if (!key) return undefined;
  const { files } = services;
  return { name: parked.fileName ?? '', tooLarge: false, ...(await keptFile(files, key)) };
}

/** A file of the store, as one that came with a request. */
async function keptFile(files: Services['files'], key: string): Promise<ReceivedFile> {
  const read = () => files.get(key);
  return { size: await files.sizeOf(key), read, keep: async () => files.put(await read()) };
}

async function savedFormOf(
  { db, clock }: Needs,
  actor: Actor,
  pageId: string,
  id: string,
): Promise<SavedForm | undefined> {
  const accountId = accountOf(actor);
  if (accountId === null || !isUuid(id)) return undefined;
  return findSavedForm(db, { id, accountId, pageId, now: clock.now() });
}

/** Forgets what is kept of a page's form, and its file, once its account has sent it. */
export async function forgetSavedForm(
  { db, files }: Needs,
  actor: Actor,
  pageId: string,
  params: Params,
): Promise<void> {
  const accountId = accountOf(actor);
  if (accountId === null) return;
  await removeFiles(files, await takeSavedForm(db, { accountId, pageId, params }));
}
