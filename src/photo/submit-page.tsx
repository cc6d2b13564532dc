import { loadOwnCase, type OwnCase, type OwnCaseOfPerson } from '../case/requested-case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { bad, type Checked, type Entered, good } from '../platform/form.ts';
import { type FormState, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { SubmitView } from './draft-view.tsx';
import type { PhotoViewProps } from './photo-view.tsx';
import { photoWords } from './photo-words.ts';
import { checkTakenBy, faultsIn, photoIdIn, type PhotoServices } from './photo.ts';
import { faultsLeft } from './report/unusable-file.ts';
import { draftOf, maySend } from './store.ts';
import { submit } from './upload/actions.ts';

type ShowPhoto = (props: PhotoViewProps, own: OwnCaseOfPerson) => Promise<Reply>;

/** The question before submitting. `showPhoto` shows the photo's own page instead, when there is nothing to submit. */
export function submitPage(room: PhotoServices, showPhoto: ShowPhoto): Page {
  return pageAbout({
    id: 'photo.submit',
    path: { en: '/people/:caseId/photo/submit', fr: '/personnes/:caseId/photo/soumettre' },
    does: 'photo.send',
    load: (visit) => loadOwnCase(room, visit, 'photo.see'),
    show: (visit, own, form) => showSubmit(room, visit, own, form, showPhoto),
    read: (entered, own) => readSubmission(room, own, entered),
    async act({ once, href }, { actor, caseId }, submission) {
      const done = await submit(room, { actor, caseId, once }, submission);
      return done.ok ? seeOther(href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  });
}

type Submission = Parameters<typeof submit>[2];

async function readSubmission(
  room: PhotoServices,
  { caseId }: OwnCase,
  entered: Entered,
): Promise<Checked<Submission>> {
  const takenBy = checkTakenBy(entered);
  if (!takenBy.ok) return takenBy;
  const insists = entered.has('insist');
  const draft = await draftOf(room.db, caseId);
  if (draft && faultsIn(draft.findings).length > 0 && !insists) return bad(faultsLeft);
  return good({ photoId: photoIdIn(entered.text('photoId')), takenBy: takenBy.value, insists });
}

async function showSubmit(
  room: PhotoServices,
  visit: Visit,
  own: OwnCaseOfPerson,
  { entered, problems }: FormState,
  showPhoto: ShowPhoto,
): Promise<Reply> {
  const { caseId, person } = own;
  const props = { visit, person, profile: room.profile, problems };
  const draft = await draftOf(room.db, caseId);
  // Nothing to submit (any more): the photo's own page says how things are.
  if (!draft || !(await maySend(room.db, person))) {
    return problems.length > 0 ? showPhoto(props, own) : seeOther(visit.href('photo', { caseId }));
  }
  const insists = entered.has('insist');
  return {
    kind: 'page',
    title: photoWords(visit.lang).whoTitle,
    form: true,
    back: { href: visit.href('photo', { caseId }), label: photoWords(visit.lang).backToPhoto },
    body: <SubmitView {...props} photo={draft} takenBy={entered.text('takenBy')} insists={insists} />,
  };
}
