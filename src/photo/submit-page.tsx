import type { Page } from '../case/page.ts';
import { findCase, findCasePerson } from '../case/store.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { SubmitView } from './draft-view.tsx';
import type { PhotoViewProps } from './photo-view.tsx';
import { photoWords } from './photo-words.ts';
import {
  checkTakenBy,
  faultsIn,
  type PhotoCase,
  photoCaseOf,
  photoIdIn,
  type PhotoServices,
} from './photo.ts';
import { faultsLeft } from './report/unusable-file.ts';
import { draftOf, maySend } from './store.ts';
import { submit } from './upload/actions.ts';

type ShowPhoto = (props: PhotoViewProps, who: PhotoCase) => Promise<Reply>;

/** The question before submitting. `showPhoto` shows the photo's own page instead, when there is nothing to submit. */
export function submitPage(room: PhotoServices, showPhoto: ShowPhoto): Page {
  return {
    id: 'photo.submit',
    path: { en: '/people/:caseId/photo/submit', fr: '/personnes/:caseId/photo/soumettre' },
    does: 'photo.send',
    check: async (visit, entered) => {
      const who = photoCaseOf(visit);
      return who ? problemsIn(room, who, entered) : [];
    },
    show: async (visit, entered, problems) => {
      const who = photoCaseOf(visit);
      const person = who && (await findCasePerson(room.db, who.caseId));
      if (!who || !person) return notFound;
      return showSubmit(room, who, { visit, person, profile: room.profile, problems }, entered, showPhoto);
    },
    act: async (visit, entered) => {
      const who = photoCaseOf(visit);
      if (!who) return notFound;
      const takenBy = checkTakenBy(entered);
      if (!takenBy.ok) return refuse(takenBy.problems);
      const photoId = photoIdIn(entered.text('photoId'));
      const draft = { photoId, takenBy: takenBy.value, insists: entered.has('insist') };
      const done = await submit(room, { ...who, once: visit.once }, draft);
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
}

async function problemsIn(
  room: PhotoServices,
  { caseId }: PhotoCase,
  entered: Entered,
): Promise<readonly Problem[]> {
  const checked = checkTakenBy(entered);
  if (!checked.ok) return checked.problems;
  const draft = await draftOf(room.db, caseId);
  const faulty = draft && faultsIn(draft.findings).length > 0 && !entered.has('insist');
  return faulty ? [faultsLeft] : [];
}

async function showSubmit(
  room: PhotoServices,
  who: PhotoCase,
  props: PhotoViewProps,
  entered: Entered,
  showPhoto: ShowPhoto,
): Promise<Reply> {
  const { visit, problems } = props;
  const { caseId } = who;
  const draft = await draftOf(room.db, caseId);
  const file = await findCase(room.db, caseId);
  // Nothing to submit (any more): the photo's own page says how things are.
  if (!draft || !file || !(await maySend(room.db, file))) {
    return problems.length > 0 ? showPhoto(props, who) : seeOther(visit.href('photo', { caseId }));
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
