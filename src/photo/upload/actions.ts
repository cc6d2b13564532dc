import type { Applicant } from '../../case/actor.ts';
import { notNow } from '../../case/case.ts';
import { may } from '../../case/authorization.ts';
import { actOnce, type ActResult } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { findCasePerson, lockCase } from '../../case/store.ts';
import type { Problem } from '../../platform/form.ts';
import type { Upload } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoPool } from '../judge/pool.ts';
import { limitsFor, photoLimits } from '../rule-set.ts';
import { faultsIn, type TakenBy, type WholePicture } from '../photo.ts';
import { unusable } from '../pixels/picture.ts';
import { faultsLeft, refusalProblem } from '../report/unusable-file.ts';
import { draftOf, maySend, submitDraft } from '../store.ts';
import { becomeDraft, dropFiles } from './draft.ts';
import { dropUpload, keepForSweep, keepUpload, tryOnce } from './waiting-uploads.ts';

type Who = { readonly actor: Applicant; readonly caseId: string };

const nothing = both({
  en: 'Choose a photo first, then press the button.',
  fr: "Choisissez d'abord une photo, puis appuyez sur le bouton.",
});
/** The row names a file that is not there: nobody could make a card of it. */
const lostFile: Problem = {
  field: 'form',
  says: both({
    en: 'We are sorry: we cannot open the file of this photo any more. Go back and send the photo once more.',
    fr: 'Nous sommes désolés : nous ne pouvons plus ouvrir le fichier de cette photo. Revenez en arrière et soumettez la photo une fois de plus.',
  }),
};

const otherDraft: Problem = {
  field: 'takenBy',
  says: both({
    en: 'Another photo was chosen since you opened this page. It is the one shown now. If it is the right one, submit it.',
    fr: "Une autre photo a été choisie depuis que vous avez ouvert cette page. C'est celle que vous voyez maintenant. Si c'est la bonne, soumettez-la.",
  }),
};

export type Uploaded =
  | { readonly ok: true; readonly photoId: string }
  | { readonly ok: true; readonly waits: true }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (...problems: readonly Problem[]): Uploaded => ({ ok: false, problems });

/**
 * Takes an upload in as the case's draft: kept first, then judged and re-encoded by the photo workers. The draft before
 * it is replaced only when the new one is usable. What cannot be checked now stays kept, and a sweep goes on with it.
 * `gone` aborts when whoever sent it has left: then nothing of it is kept.
 */
export async function upload(
  services: Services & { readonly photos: PhotoPool },
  who: Who,
  file: Upload | undefined,
  gone?: AbortSignal,
): Promise<Uploaded> {
  if (!file) return refused({ field: 'file', says: nothing });
  const { db, photos, profile, clock } = services;
  const { actor, caseId } = who;
  const open = await findCasePerson(db, caseId);
  if (!may(actor, 'photo.send', { caseId }) || !open || !(await maySend(db, open))) return refused(notNow);
  const today = clock.today();
  const limits = limitsFor(photoLimits(profile.photoRules, today), open.birthDate, today);
  // A file over the limit comes cut off there: its bytes say nothing any more.
  if (file.tooLarge) return unusableFile(unusable('too-heavy', undefined, limits.uploadBytes));
  const { accountId } = actor;
  const waitingId = await keepUpload(services, { caseId, accountId, file });
  const answer = await tryOnce(photos, file.read, limits, { signal: gone, wish: { whole: true } }).catch(
    (error: unknown) => {
      if (!gone?.aborted) throw error;
    },
  );
  if (!answer) {
    await dropUpload(services, waitingId);
    return refused(notNow);
  }
  if (answer.kind === 'later') {
    await keepForSweep(services, waitingId, answer, who);
    return { ok: true, waits: true };
  }
  if (answer.kind === 'unusable') {
    await dropUpload(services, waitingId);
    return unusableFile(answer);
  }
  const ready = { waitingId, caseId, accountId, name: file.name.slice(0, 200), photo: answer };
  const photoId = await becomeDraft(services, ready, { actor });
  return photoId ? { ok: true, photoId } : refused(notNow);
}

const unusableFile = (refusal: Refusal): Uploaded => refused(refusalProblem(refusal));

/** What is sent, and whether the person says that the check is wrong. */
type Submitting = { readonly photoId: string; readonly takenBy: TakenBy; readonly insists: boolean };

/**
 * Submits the draft that the person saw; from then on it is locked until an officer returns it, and only its cut is
 * kept. A fault that was found refuses it once: a check can be wrong, so that the person may insist, and the officer is
 * told.
 */
export async function submit(
  services: Services,
  who: Who & { readonly once: string },
  { insists, ...draft }: Submitting,
): Promise<ActResult> {
  const { caseId, actor } = who;
  let whole: WholePicture | null = null;
  const done = await actOnce(services, { ...who, act: 'photo.submit', does: 'photo.send' }, async (trx) => {
    const file = await lockCase(trx, caseId);
    if (!file || !(await maySend(trx, file))) return [notNow];
    const now = await draftOf(trx, caseId);
    if (now?.id !== draft.photoId) return [now ? otherDraft : notNow];
    if (!(await services.files.has(now.fileKey))) return [lostFile];
    const faulty = faultsIn(now.findings).length > 0;
    if (faulty && !insists) return [faultsLeft];
    const insisted = faulty && insists;
    if (!(await submitDraft(trx, { caseId, ...draft, insisted, at: services.clock.now() })))
      return [otherDraft];
    const details = { ...draft, insisted };
    const moved = await services.move(trx, { track: 'photo', action: 'submit', caseId, actor, details });
    whole = now.whole;
    return moved.ok ? undefined : [notNow];
  });
  if (done.ok) await dropFiles(services.files, [(whole as WholePicture | null)?.fileKey]);
  return done;
}
