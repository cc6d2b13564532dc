import { noteAccesses, SAME_ACCESS_MS } from '../../case/access-log.ts';
import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { staffCaseOf } from '../../case/requested-case.ts';
import { bad, type Entered, good } from '../../platform/form.ts';
import type { FormState } from '../../platform/http/page.ts';
import { both } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { findFamilyPhoto } from './store.ts';
import { acceptPhotoAsOfficer, returnPhotoAsOfficer } from '../decisions.ts';
import { checkReturn, readExpectedVersion, reviewRefusals } from '../review.ts';
import { claimOf } from '../store.ts';
import { isDecidable, ReturnCheckView, ReturnView } from './case-view.tsx';
import { carryOut, caseHref, decisionPage, showCase, wholeCase } from './decision-form.tsx';
import { decisionWords } from './decision-words.ts';
import { type DecisionServices, loadReviewCase, type ReviewCase } from './open-case.ts';

/** The decisions on a photo, and the photo itself. */
export function photoDecisionPages(room: DecisionServices): readonly Page[] {
  return [acceptPage(room), returnPage(room), imagePage(room), filePage(room)];
}

function acceptPage(room: DecisionServices): Page {
  return decisionPage(room, {
    id: 'review.accept',
    tabTitle: both({ en: 'Accept the photo', fr: 'Accepter la photo' }),
    path: caseHref('/accept', '/accepter'),
    done: 'photo.accept',
    bodyOf: wholeCase,
    read(entered) {
      const photoId = entered.text('photoId');
      return isUuid(photoId) ? good(photoId) : bad(reviewRefusals.changed);
    },
    decide: (who, photoId) => acceptPhotoAsOfficer(room, who, photoId),
  });
}

/** Two steps: the reasons, then what the person will read. */
function returnPage(room: DecisionServices): Page {
  const { returnReasons } = room.profile;
  const show = (visit: Visit, reviewCase: ReviewCase, form: FormState) =>
    showCase(room, visit, reviewCase, form, (openCase, { entered, problems }) => {
      const codes = checkReturn(entered, returnReasons);
      const chosen = entered.has('step') && problems.length === 0;
      return codes.ok && chosen && isDecidable(openCase)
        ? {
            body: <ReturnCheckView openCase={openCase} codes={codes.value} />,
            title: decisionWords(visit.lang).returnCheckTitle,
          }
        : {
            body: <ReturnView openCase={openCase} ticked={entered.all('reason')} />,
            form: isDecidable(openCase),
          };
    });
  return pageAbout({
    id: 'review.return',
    tabTitle: both({ en: 'Return the photo', fr: 'Renvoyer la photo' }),
    path: caseHref('/return', '/renvoyer'),
    does: 'review.decide',
    load: (visit) => loadReviewCase(room, visit),
    show,
    read(entered) {
      const reasons = checkReturn(entered, returnReasons);
      return reasons.ok ? good({ entered, reasons: reasons.value }) : reasons;
    },
    act(visit, reviewCase, { entered, reasons }) {
      if (entered.text('step') !== 'send') {
        return show(visit, reviewCase, { entered: entered.with({ step: 'check' }), problems: [] });
      }
      return carryOut(room, visit, reviewCase, {
        act: 'photo.return',
        seen: readExpectedVersion(entered).seen,
        decide: (who) => returnPhotoAsOfficer(room, who, photoOf(entered), reasons),
      });
    },
  });
}

const NO_PHOTO = '00000000-0000-0000-0000-000000000000';
const photoOf = (entered: Entered) => (isUuid(entered.text('photoId')) ? entered.text('photoId') : NO_PHOTO);

/** A submitted photo of the case on the open case, or of its family; for the officer who has the case, while they have it. */
async function loadPhoto({ db, clock }: DecisionServices, visit: Visit) {
  const openCase = staffCaseOf(visit);
  const photoId = visit.params['photoId'] ?? '';
  if (!openCase || !isUuid(photoId)) return undefined;
  const claim = await claimOf(db, openCase.caseId, clock.now());
  if (claim?.officerId !== openCase.actor.accountId) return undefined;
  const photo = await findFamilyPhoto(db, openCase.caseId, photoId);
  return photo && { actor: openCase.actor, photo };
}

type LoadedPhoto = NonNullable<Awaited<ReturnType<typeof loadPhoto>>>;

/** Notes that the officer looked; the file's bytes are theirs from then on. */
const noteLook = (room: DecisionServices, { actor, photo }: LoadedPhoto) =>
  noteAccesses(room, {
    act: 'review.photo',
    actor,
    caseIds: [photo.caseId],
    reason: 'claimed',
    within: SAME_ACCESS_MS,
  });

/** The file of a photo that nothing of ours could open. Offered as a file, and never shown by our pages. */
function filePage(room: DecisionServices): Page {
  return pageAbout({
    id: 'review.photo.file',
    path: caseHref('/photos/:photoId/file', '/photos/:photoId/fichier'),
    does: 'review.see',
    load: async (visit) => {
      const loaded = await loadPhoto(room, visit);
      const sentKey = loaded?.photo.sentKey ?? undefined;
      return loaded && sentKey ? { ...loaded, sentKey } : undefined;
    },
    async show(_visit, { sentKey, ...loaded }) {
      await noteLook(room, loaded);
      const bytes = await room.files.get(sentKey);
      return { kind: 'bytes', bytes, type: 'application/octet-stream', download: 'photo.bin' };
    },
  });
}

function imagePage(room: DecisionServices): Page {
  return pageAbout({
    id: 'review.photo',
    path: caseHref('/photos/:photoId', '/photos/:photoId'),
    does: 'review.see',
    load: (visit) => loadPhoto(room, visit),
    async show(_visit, loaded) {
      await noteLook(room, loaded);
      return { kind: 'bytes', bytes: await room.files.get(loaded.photo.fileKey), type: 'image/jpeg' };
    },
  });
}
