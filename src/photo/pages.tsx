import { displayName } from '../case/names.ts';
import { mayActFor } from '../case/may.ts';
import type { Applicant } from '../case/actor.ts';
import type { Case } from '../case/case.ts';
import type { Services } from '../case/services.ts';
import { findCase, findCasePerson } from '../case/store.ts';
import type { Page, Visit } from '../case/visit.ts';
import type { Entered, Problem } from '../platform/form.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { maySend, submit, upload } from './actions.ts';
import { DraftView, SubmitView } from './draft-views.tsx';
import type { PhotoPool } from './engine/pool.ts';
import { checkTakenBy, type Photo } from './photo.ts';
import { findPhoto, photosOf } from './store.ts';
import { DecidedView, Earlier, FirstView, ReturnedView, type Shown } from './views.tsx';
import { words } from './words.ts';

type Room = Services & { readonly photos: PhotoPool };
type Mine = { readonly caseId: string; readonly actor: Applicant };

/** The photo's page, the question before submitting, and the picture itself, for who acts in the case. */
export function photoPages(services: Services, { photos }: { readonly photos: PhotoPool }): readonly Page[] {
  const room = { ...services, photos };
  return [photoPage(room), submitPage(room), imagePage(room)];
}

/** The case of the address, when the visitor acts in it. */
function mine(visit: Visit): Mine | undefined {
  const caseId = visit.params['caseId'] ?? '';
  const { actor } = visit;
  return actor.kind === 'applicant' && mayActFor(actor, caseId) ? { caseId, actor } : undefined;
}

function photoPage(room: Room): Page {
  return {
    id: 'photo',
    path: { en: '/people/:caseId/photo', fr: '/personnes/:caseId/photo' },
    who: 'applicant',
    uploadLimit: room.profile.photoRules.bytes.upload,
    check: async () => [],
    show: async (visit, _entered, problems) => {
      const who = mine(visit);
      return who ? showPhoto(room, visit, who, problems) : notFound;
    },
    act: async (visit) => {
      const who = mine(visit);
      if (!who) return notFound;
      const done = await upload(room, who, visit.upload);
      return done.ok ? seeOther(visit.href('photo', { caseId: who.caseId })) : refuse(done.problems);
    },
  };
}

async function showPhoto(room: Room, visit: Visit, who: Mine, problems: readonly Problem[]): Promise<Reply> {
  // A photo that was sent after its session had ended waited for this sign-in: it is taken in now.
  const restored = visit.upload && problems.length === 0 ? await upload(room, who, visit.upload) : undefined;
  const shown = restored && !restored.ok ? restored.problems : problems;
  const person = await findCasePerson(room.db, who.caseId);
  const file = await findCase(room.db, who.caseId);
  if (!person || !file) return notFound;
  const photos = await photosOf(room.db, who.caseId);
  const open = await maySend(room.db, file);
  const all = { visit, person, profile: room.profile, problems: shown };
  const { title, view, form, past } = choose(all, file, photos, open);
  return {
    kind: 'page',
    title,
    form,
    back: { href: visit.href('home'), label: words(visit.lang).back },
    body: (
      <>
        {view}
        <Earlier {...all} photos={past} />
      </>
    ),
  };
}

/** The view that fits where the photo is. */
function choose(shown: Shown, file: Case, photos: readonly Photo[], open: boolean) {
  const w = words(shown.visit.lang);
  const name = displayName(shown.person);
  const draft = open ? photos.find(({ stage }) => stage === 'draft') : undefined;
  const final = photos.find(({ stage }) => stage === 'submitted' || stage === 'accepted');
  const past = photos.filter(({ stage }) => stage === 'returned');
  const [returned, ...older] = past;
  if (final && (file.photo === 'submitted' || file.photo === 'accepted')) {
    const title = file.photo === 'accepted' ? w.acceptedTitle({ name }) : w.submittedTitle({ name });
    return { title, view: <DecidedView {...shown} photo={final} />, form: false, past };
  }
  if (!open) {
    const view = <NotNow shown={shown} file={file} />;
    return { title: w.notNowTitle({ name }), view, form: false, past };
  }
  if (draft) {
    return { title: w.draftTitle({ name }), view: <DraftView {...shown} photo={draft} />, form: true, past };
  }
  if (returned) {
    const view = <ReturnedView {...shown} photo={returned} />;
    return { title: w.returnedTitle({ name }), view, form: true, past: older };
  }
  return { title: w.title({ name }), view: <FirstView {...shown} />, form: true, past };
}

function NotNow({ shown: { visit, person }, file }: { readonly shown: Shown; readonly file: Case }) {
  const w = words(visit.lang);
  const away = file.landing === 'away';
  return (
    <>
      <h1>{w.notNowTitle({ name: displayName(person) })}</h1>
      <p class="lead">{away ? w.notNowAway : w.notNow}</p>
      {away && (
        <p>
          <LinkButton href={visit.href('back', { caseId: person.caseId })}>{w.isBack}</LinkButton>
        </p>
      )}
    </>
  );
}

function submitPage(room: Room): Page {
  return {
    id: 'photo.submit',
    path: { en: '/people/:caseId/photo/submit', fr: '/personnes/:caseId/photo/soumettre' },
    who: 'applicant',
    check: async (_visit, entered) => problemsIn(entered),
    show: async (visit, entered, problems) => {
      const who = mine(visit);
      const person = who && (await findCasePerson(room.db, who.caseId));
      if (!who || !person) return notFound;
      return showSubmit(room, who, { visit, person, profile: room.profile, problems }, entered);
    },
    act: async (visit, entered) => {
      const who = mine(visit);
      if (!who) return notFound;
      const takenBy = checkTakenBy(entered);
      if (!takenBy.ok) return refuse(takenBy.problems);
      const photoId = photoIdIn(entered.text('photoId'));
      const draft = { photoId, takenBy: takenBy.value };
      const done = await submit(room, { ...who, once: visit.once }, draft);
      return done.ok ? seeOther(visit.href('receipt', { number: done.receipt })) : refuse(done.problems);
    },
  };
}

const problemsIn = (entered: Entered): readonly Problem[] => {
  const checked = checkTakenBy(entered);
  return checked.ok ? [] : checked.problems;
};

async function showSubmit(room: Room, who: Mine, shown: Shown, entered: Entered): Promise<Reply> {
  const { visit, problems } = shown;
  const { caseId } = who;
  const draft = (await photosOf(room.db, caseId)).find(({ stage }) => stage === 'draft');
  const file = await findCase(room.db, caseId);
  // Nothing to submit (any more): the photo's own page says how things are.
  if (!draft || !file || !(await maySend(room.db, file))) {
    return problems.length > 0
      ? showPhoto(room, visit, who, problems)
      : seeOther(visit.href('photo', { caseId }));
  }
  return {
    kind: 'page',
    title: words(visit.lang).whoTitle,
    form: true,
    back: { href: visit.href('photo', { caseId }), label: words(visit.lang).backToPhoto },
    body: <SubmitView {...shown} photo={draft} takenBy={entered.text('takenBy')} />,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_PHOTO = '00000000-0000-0000-0000-000000000000';
const photoIdIn = (text: string) => (UUID.test(text) ? text : NO_PHOTO);

/** The bytes we keep; only for who acts in the case, and never kept by caches (as every page here). */
function imagePage(room: Room): Page {
  return {
    id: 'photo.image',
    path: { en: '/people/:caseId/photo/:photoId/image', fr: '/personnes/:caseId/photo/:photoId/image' },
    who: 'applicant',
    show: async (visit) => {
      const who = mine(visit);
      const photo = who && (await findPhoto(room.db, who.caseId, photoIdIn(visit.params['photoId'] ?? '')));
      return photo
        ? { kind: 'bytes', bytes: await room.files.get(photo.fileKey), type: 'image/jpeg' }
        : notFound;
    },
  };
}
