import { both } from '../../platform/i18n.ts';
import { isUuid } from '../../platform/ids.ts';
import { noteAccesses, SAME_ACCESS_MS } from '../../case/access-log.ts';
import type { Page, Visit } from '../../case/page.ts';
import type { Checked, Entered, Problem } from '../../platform/form.ts';
import { notFound, refuse } from '../../platform/http/page.ts';
import { acceptPhotoAsOfficer, returnPhotoAsOfficer } from '../decisions.ts';
import { checkReturn, reviewRefusals } from '../review.ts';
import { claimOf } from '../store.ts';
import { isDecidable, ReturnCheckView, ReturnView } from './case-view.tsx';
import { type BenchServices, officerAt } from './open-case.ts';
import { carryOut, caseHref, decisionProblems, withOpenCase, wholeCase } from './decision-form.tsx';
import { findFamilyPhoto } from './store.ts';
import { benchWords } from './bench-words.ts';

/** The decisions on a photo, and the photo itself. */
export function photoDecisionPages(room: BenchServices): readonly Page[] {
  return [acceptPage(room), returnPage(room), imagePage(room)];
}

const photoIn = async (entered: Entered): Promise<Checked<string>> => {
  const photoId = entered.text('photoId');
  return isUuid(photoId) ? { ok: true, value: photoId } : { ok: false, problems: [reviewRefusals.changed] };
};

function acceptPage(room: BenchServices): Page {
  return {
    id: 'review.accept',
    tabTitle: both({ en: 'Accept the photo', fr: 'Accepter la photo' }),
    path: caseHref('/accept', '/accepter'),
    does: 'review.decide',
    show: (visit, entered, problems) => withOpenCase(room, { visit, entered, problems }, wholeCase(entered)),
    act: (visit, entered) =>
      carryOut(room, visit, entered, {
        act: 'photo.accept',
        check: photoIn,
        decide: (who, photoId) => acceptPhotoAsOfficer(room, who, photoId),
      }),
  };
}

/** Two steps: the reasons, then what the person will read. */
function returnPage(room: BenchServices): Page {
  const reasonsIn = async (entered: Entered) => checkReturn(entered, room.profile.returnReasons);
  const show = (visit: Visit, entered: Entered, problems: readonly Problem[]) =>
    withOpenCase(room, { visit, entered, problems }, (desk) => {
      const codes = checkReturn(entered, room.profile.returnReasons);
      const chosen = entered.has('step') && problems.length === 0;
      return codes.ok && chosen && isDecidable(desk)
        ? {
            body: <ReturnCheckView desk={desk} codes={codes.value} />,
            title: benchWords(visit.lang).returnCheckTitle,
          }
        : { body: <ReturnView desk={desk} ticked={entered.all('reason')} />, form: isDecidable(desk) };
    });
  return {
    id: 'review.return',
    tabTitle: both({ en: 'Return the photo', fr: 'Renvoyer la photo' }),
    path: caseHref('/return', '/renvoyer'),
    does: 'review.decide',
    show,
    check: async (_visit, entered) => decisionProblems(await reasonsIn(entered)),
    act: async (visit, entered) => {
      if (entered.text('step') !== 'send') {
        const problems = decisionProblems(await reasonsIn(entered));
        return problems.length > 0
          ? refuse(problems)
          : show(visit, entered.with({ step: 'check' }), problems);
      }
      return carryOut(room, visit, entered, {
        act: 'photo.return',
        check: reasonsIn,
        decide: (who, reasons) => returnPhotoAsOfficer(room, who, photoOf(entered), reasons),
      });
    },
  };
}

const NO_PHOTO = '00000000-0000-0000-0000-000000000000';
const photoOf = (entered: Entered) => (isUuid(entered.text('photoId')) ? entered.text('photoId') : NO_PHOTO);

/** A submitted photo of the case on the desk, or of its family; for the officer who has the case, while they have it. */
function imagePage(room: BenchServices): Page {
  return {
    id: 'review.photo',
    path: caseHref('/photos/:photoId', '/photos/:photoId'),
    does: 'review.see',
    show: async (visit) => {
      const who = officerAt(visit);
      const photoId = visit.params['photoId'] ?? '';
      if (!who || !isUuid(photoId)) return notFound;
      const claim = await claimOf(room.db, who.caseId, room.clock.now());
      if (claim?.officerId !== who.actor.accountId) return notFound;
      const found = await findFamilyPhoto(room.db, who.caseId, photoId);
      if (!found) return notFound;
      const { actor } = who;
      const caseIds = [found.caseId];
      await noteAccesses(room, {
        act: 'review.photo',
        actor,
        caseIds,
        reason: 'claimed',
        within: SAME_ACCESS_MS,
      });
      return { kind: 'bytes', bytes: await room.files.get(found.fileKey), type: 'image/jpeg' };
    },
  };
}
