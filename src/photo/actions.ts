import { randomUUID } from 'node:crypto';
import type { Applicant } from '../case/actor.ts';
import { type Case, meets } from '../case/case.ts';
import { mayActFor } from '../case/may.ts';
import { type Done, onceWithReceipt } from '../case/once.ts';
import { notNow } from '../case/refusals.ts';
import type { Services } from '../case/services.ts';
import { findCase, lockCase, readFacts } from '../case/store.ts';
import { type Db, inTransaction } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';
import type { Upload } from '../platform/http/page.ts';
import type { PhotoPool } from './engine/pool.ts';
import { type Prepared, unusable } from './engine/types.ts';
import { photoLimits } from './limits.ts';
import type { TakenBy } from './photo.ts';
import { refusalWords } from './refusals.ts';
import { draftOf, replaceDraft, submitDraft } from './store.ts';

type Who = { readonly actor: Applicant; readonly caseId: string };

const busy = both({
  en: 'Many photos are being checked just now, and we could not take yours. Nothing else was lost. Wait a minute, choose the photo again and press the button.',
  fr: "Beaucoup de photos sont en cours de vérification, et nous n'avons pas pu prendre la vôtre. Rien d'autre n'a été perdu. Attendez une minute, choisissez de nouveau la photo et appuyez sur le bouton.",
});
const nothing = both({
  en: 'Choose a photo first, then press the button.',
  fr: "Choisissez d'abord une photo, puis appuyez sur le bouton.",
});
const otherDraft: Problem = {
  field: 'takenBy',
  says: both({
    en: 'Another photo was chosen since you opened this page. It is the one shown now. If it is the right one, submit it.',
    fr: "Une autre photo a été choisie depuis que vous avez ouvert cette page. C'est celle que vous voyez maintenant. Si c'est la bonne, soumettez-la.",
  }),
};

export type Uploaded =
  | { readonly ok: true; readonly photoId: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (...problems: readonly Problem[]): Uploaded => ({ ok: false, problems });

/**
 * Takes an upload in as the case's draft: judged and re-encoded by the photo workers, kept as our own file. The draft
 * before it is replaced only when the new one is usable.
 */
export async function upload(
  services: Services & { readonly photos: PhotoPool },
  who: Who,
  file: Upload | undefined,
): Promise<Uploaded> {
  if (!file) return refused({ field: 'file', says: nothing });
  const { db, photos, profile, clock } = services;
  const open = await findCase(db, who.caseId);
  if (!mayActFor(who.actor, who.caseId) || !open || !(await maySend(db, open))) return refused(notNow);
  const limits = photoLimits(profile.photoRules, clock.today());
  // A file over the limit comes cut off there: its bytes say nothing any more.
  const answer = file.tooLarge
    ? unusable('too-heavy', undefined, limits.uploadBytes)
    : await photos.prepare(file.bytes, limits);
  if (answer.kind === 'busy') return refused({ field: 'file', says: busy });
  if (answer.kind === 'unusable') {
    const { title, fix } = refusalWords(answer);
    return refused({ field: 'file', says: { en: `${title.en} ${fix.en}`, fr: `${title.fr} ${fix.fr}` } });
  }
  return keepDraft(services, who, file.name, answer);
}

async function keepDraft(services: Services, who: Who, name: string, photo: Prepared): Promise<Uploaded> {
  const { files } = services;
  const fileKey = await files.put(photo.jpeg);
  let kept: Awaited<ReturnType<typeof writeDraft>>;
  try {
    kept = await writeDraft(services, who, { name, photo, fileKey });
  } catch (error) {
    await files.remove(fileKey);
    throw error;
  }
  if (!kept) {
    await files.remove(fileKey);
    return refused(notNow);
  }
  if (kept.former) await files.remove(kept.former);
  return { ok: true, photoId: kept.id };
}

/** Writes the draft's row; undefined when the case has moved on while the photo was being checked. */
function writeDraft(
  services: Services,
  who: Who,
  { name, photo, fileKey }: { name: string; photo: Prepared; fileKey: string },
): Promise<{ id: string; former: string | undefined } | undefined> {
  const id = randomUUID();
  return inTransaction(services.db, async (trx) => {
    const file = await lockCase(trx, who.caseId);
    if (!file || !(await maySend(trx, file))) return undefined;
    const former = await replaceDraft(trx, {
      id,
      caseId: who.caseId,
      fileKey,
      sha256: photo.sha256,
      width: photo.width,
      height: photo.height,
      bytes: photo.jpeg.length,
      source: { ...photo.source, name: name.slice(0, 200) },
      fit: photo.fit,
      findings: photo.findings,
      rules: photo.rules,
      accountId: who.actor.accountId,
      uploadedAt: services.clock.now(),
    });
    await services.record(trx, {
      act: 'photo.draft',
      ...who,
      details: { photoId: id, sha256: photo.sha256 },
    });
    return { id, former };
  });
}

/** Whether a photo may be sent for this case now: signed in, and none under review or accepted. */
export async function maySend(db: Db, file: Case): Promise<boolean> {
  if (file.photo !== 'none' && file.photo !== 'returned') return false;
  return meets('signed-in', file, await readFacts(db, file.id));
}

/** Submits the draft that the person saw; from then on it is locked until an officer returns it. */
export function submit(
  services: Services,
  who: Who & { readonly once: string },
  draft: { readonly photoId: string; readonly takenBy: TakenBy },
): Promise<Done> {
  const { caseId, actor } = who;
  return onceWithReceipt(services, { ...who, act: 'photo.submit' }, async (trx) => {
    const file = await lockCase(trx, caseId);
    if (!file || !mayActFor(actor, caseId) || !(await maySend(trx, file))) return [notNow];
    const submitted = await submitDraft(trx, { caseId, ...draft, at: services.clock.now() });
    if (!submitted) return [(await draftOf(trx, caseId)) ? otherDraft : notNow];
    const details = { photoId: draft.photoId, takenBy: draft.takenBy };
    const moved = await services.move(trx, { track: 'photo', action: 'submit', caseId, actor, details });
    return moved.ok ? undefined : [notNow];
  });
}
