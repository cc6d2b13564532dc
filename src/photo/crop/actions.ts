import type { Applicant } from '../../case/actor.ts';
import { notNow } from '../../case/case.ts';
import { may } from '../../case/authorization.ts';
import type { Services } from '../../case/services.ts';
import { findCasePerson, lockCase } from '../../case/store.ts';
import { inTransaction } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { both } from '../../platform/i18n.ts';
import type { PhotoPool } from '../judge/pool.ts';
import type { Prepared } from '../judge/prepare.ts';
import { limitsFor, photoLimits } from '../rule-set.ts';
import type { Photo, WholePicture } from '../photo.ts';
import { fitOf, type Framing } from '../pixels/framing.ts';
import { refusalWords } from '../report/unusable-file.ts';
import { draftOf, maySend, recutDraft, takeExpiredOriginal } from '../store.ts';
import { dropFiles, judgedColumns, scaledHead } from '../upload/draft.ts';

const problem = (en: string, fr: string): Problem => ({ field: 'crop', says: both({ en, fr }) });

const busy = problem(
  'Many photos are being checked just now, so the crop was not changed. Nothing was lost. Wait a minute and press the button again.',
  "Beaucoup de photos sont en cours de vérification, alors le cadrage n'a pas été changé. Rien n'a été perdu. Attendez une minute et appuyez de nouveau sur le bouton.",
);
const otherPhoto = problem(
  'Another photo was chosen since you opened this page. It is the one shown now.',
  "Une autre photo a été choisie depuis que vous avez ouvert cette page. C'est celle que vous voyez maintenant.",
);

type Who = { readonly actor: Applicant; readonly caseId: string };

/** The draft of the page, and the cut that the person wants for it; none for the automatic one. */
export type CropRequest = { readonly photoId: string; readonly framing: Framing | undefined };

/**
 * Cuts the draft otherwise, out of the whole picture that is kept with it, and checks the result. Gives problems; none
 * when it is done.
 */
export async function recut(
  services: Services & { readonly photos: PhotoPool },
  { actor, caseId }: Who,
  { photoId, framing }: CropRequest,
): Promise<readonly Problem[]> {
  const { db, files, photos, profile, clock } = services;
  const open = await findCasePerson(db, caseId);
  if (!may(actor, 'photo.send', { caseId }) || !open || !(await maySend(db, open))) return [notNow];
  const draft = await draftOf(db, caseId);
  if (draft?.id !== photoId || !draft.whole) return [otherPhoto];
  const { whole } = draft;
  const automatic = framing === undefined;
  const wish = { framing: framing ?? whole.automatic, automatic, origin: whole.origin };
  const today = clock.today();
  const limits = limitsFor(photoLimits(profile.photoRules, today), open.birthDate, today);
  const answer = await photos.prepare(await files.get(whole.fileKey), limits, { wish });
  if (answer.kind === 'busy') return [busy];
  if (answer.kind === 'unusable') {
    const { title, fix } = refusalWords(answer);
    return [problem(`${title.en} ${fix.en}`, `${title.fr} ${fix.fr}`)];
  }
  const written = await writeCut(services, { actor, caseId }, draft, whole, { framing, photo: answer });
  return written ? [] : [otherPhoto];
}

type PreparedCut = { readonly framing: Framing | undefined; readonly photo: Prepared };

/** Writes the new cut with its file; false when the draft is another one by now. */
async function writeCut(
  services: Services,
  { actor, caseId }: Who,
  draft: Photo,
  whole: WholePicture,
  { framing, photo }: PreparedCut,
): Promise<boolean> {
  const { db, files, profile } = services;
  const fileKey = await files.put(photo.jpeg);
  const former = await inTransaction(db, async (trx) => {
    const file = await lockCase(trx, caseId);
    if (!file || !(await maySend(trx, file))) return undefined;
    const now = framing ?? whole.automatic;
    const full = scaledHead(now, draft.source.width / whole.width);
    const row = {
      ...judgedColumns(photo),
      id: draft.id,
      caseId,
      fileKey,
      fit: fitOf(
        { ...full, height: Math.round(full.height) },
        draft.source,
        profile.photoRules.aspect,
        whole.origin.turn,
      ),
      ownCut: framing !== undefined,
      whole: { ...whole, framing: now },
    };
    const before = await recutDraft(trx, row);
    if (before === undefined) return undefined;
    const details = { photoId: draft.id, sha256: photo.sha256, own: row.ownCut };
    await services.record(trx, { act: 'photo.crop', actor, caseId, details });
    return before;
  });
  await dropFiles(files, [former ?? fileKey]);
  return former !== undefined;
}

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

/** Who has not submitted a photo in so long will not move its crop any more; the draft itself stays. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Deletes the whole pictures behind drafts that were left lying. */
export function cropSweeps(services: Pick<Services, 'db' | 'files' | 'clock'>): readonly Sweep[] {
  return [{ name: 'photo.crop.forget', everyMs: 600_000, step: () => forgetOne(services) }];
}

/** True when there may be another. */
async function forgetOne({ db, files, clock }: Pick<Services, 'db' | 'files' | 'clock'>): Promise<boolean> {
  const fileKey = await takeExpiredOriginal(db, new Date(clock.now().getTime() - KEPT_MS));
  if (fileKey === undefined) return false;
  await files.remove(fileKey);
  return true;
}
