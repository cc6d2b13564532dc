import { loadOwnCase, ownCaseOf, type OwnCaseOfPerson } from '../case/requested-case.ts';
import { both } from '../platform/i18n.ts';
import type { Case } from '../case/case.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import type { Problem } from '../platform/form.ts';
import { LinkButton } from '../platform/html/button.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { cropPages } from './crop/crop-page.tsx';
import { draftTitle, DraftView } from './draft-view.tsx';
import type { PhotoPool } from './judge/pool.ts';
import {
  DecidedView,
  Earlier,
  FirstView,
  type PhotoViewProps,
  RefusedFileView,
  ReturnedView,
  whoseIs,
} from './photo-view.tsx';
import { photoWords } from './photo-words.ts';
import { type Photo, photoIdIn, type PhotoServices } from './photo.ts';
import { findPhoto, maySend, photosOf } from './store.ts';
import { submitPage } from './submit-page.tsx';
import { upload } from './upload/actions.ts';
import { uploadStatusOf, type UploadStatus } from './upload/store.ts';
import { lateRefusal, WaitingView } from './upload/waiting-view.tsx';

/** The photo's page, the question before submitting, and the picture itself, for who acts in the case. */
export function photoPages(services: Services, { photos }: { readonly photos: PhotoPool }): readonly Page[] {
  const room = { ...services, photos };
  return [
    photoPage(room),
    submitPage(room, ({ visit, problems }, who) => showPhoto(room, visit, who, problems)),
    ...cropPages(room),
    imagePage(room),
  ];
}

function photoPage(room: PhotoServices): Page {
  return pageAbout({
    id: 'photo',
    tabTitle: both({ en: 'Photo for the card', fr: 'Photo pour la carte' }),
    path: { en: '/people/:caseId/photo', fr: '/personnes/:caseId/photo' },
    does: 'photo.send',
    sees: 'photo.see',
    uploadLimit: room.profile.photoRules.bytes.upload,
    load: (visit) => loadOwnCase(room, visit, 'photo.see'),
    show: (visit, own, { problems }) => showPhoto(room, visit, own, problems),
    async act(visit, own) {
      const done = await upload(room, own, visit.upload, visit.gone);
      return done.ok ? seeOther(visit.href('photo', { caseId: own.caseId })) : refuse(done.problems);
    },
  });
}

async function showPhoto(
  room: PhotoServices,
  visit: Visit,
  { caseId, person }: OwnCaseOfPerson,
  problems: readonly Problem[],
): Promise<Reply> {
  const photos = await photosOf(room.db, caseId);
  const open = await maySend(room.db, person);
  const status = open ? await uploadStatusOf(room.db, caseId) : undefined;
  const late =
    status?.refusal && problems.length === 0
      ? lateRefusal(status.receivedAt, visit.zone, status.refusal)
      : problems;
  const all = { visit, person, profile: room.profile, problems: late };
  const { title, view, form, past, wide = false } = choose(all, person, photos, open, status);
  return {
    kind: 'page',
    title,
    form,
    wide,
    back: { href: visit.href('home'), label: photoWords(visit.lang).back },
    body: (
      <>
        {view}
        <Earlier {...all} photos={past} />
      </>
    ),
  };
}

/** Whether a file was refused just now, and the reader has not gone back to the photo from before. */
const isAboutRefusal = ({ problems, visit }: PhotoViewProps): boolean =>
  problems.some(({ more }) => more !== undefined) && !visit.query.has('earlier');

/** The view that fits where the photo is. */
function choose(
  props: PhotoViewProps,
  file: Case,
  photos: readonly Photo[],
  open: boolean,
  status?: UploadStatus,
) {
  const { lang } = props.visit;
  const w = photoWords(lang);
  const whose = whoseIs(props);
  const draft = open ? photos.find(({ stage }) => stage === 'draft') : undefined;
  const final = photos.find(({ stage }) => stage === 'submitted' || stage === 'accepted');
  const past = photos.filter(({ stage }) => stage === 'returned');
  const [returned, ...older] = past;
  if (final && (file.photo === 'submitted' || file.photo === 'accepted')) {
    const title = file.photo === 'accepted' ? w.acceptedTitle(whose) : w.submittedTitle(whose);
    return { title, view: <DecidedView {...props} photo={final} />, form: false, past };
  }
  if (!open) {
    const view = <NotNow props={props} file={file} />;
    return { title: w.notNowTitle(whose), view, form: false, past };
  }
  if (status && !status.refusal) {
    const view = <WaitingView {...props} status={status} draft={draft !== undefined} />;
    return { title: w.title(whose), view, form: true, past };
  }
  if (isAboutRefusal(props)) {
    const view = <RefusedFileView {...props} earlier={draft ?? returned} />;
    return { title: w.refusedTitle, view, form: true, past: draft ? past : older };
  }
  if (draft) {
    const title = draftTitle(lang, draft, whose);
    return { title, view: <DraftView {...props} photo={draft} />, form: true, past, wide: true };
  }
  if (returned) {
    const view = <ReturnedView {...props} photo={returned} />;
    return { title: w.returnedTitle(whose), view, form: true, past: older };
  }
  return { title: w.title(whose), view: <FirstView {...props} />, form: true, past };
}

function NotNow({ props, file }: { readonly props: PhotoViewProps; readonly file: Case }) {
  const { visit, person } = props;
  const w = photoWords(visit.lang);
  const away = file.landing === 'away';
  return (
    <>
      <h1>{w.notNowTitle(whoseIs(props))}</h1>
      <p class="lead">{away ? w.notNowAway : w.notNow}</p>
      {away && (
        <p>
          <LinkButton href={visit.href('back', { caseId: person.caseId })}>{w.isBack}</LinkButton>
        </p>
      )}
    </>
  );
}

/** The bytes we keep; only for who acts in the case, and never kept by caches (as every page here). */
function imagePage(room: PhotoServices): Page {
  return {
    id: 'photo.image',
    path: { en: '/people/:caseId/photo/:photoId/image', fr: '/personnes/:caseId/photo/:photoId/image' },
    does: 'photo.see',
    show: async (visit) => {
      const who = ownCaseOf(visit, 'photo.see');
      const photo = who && (await findPhoto(room.db, who.caseId, photoIdIn(visit.params['photoId'] ?? '')));
      return photo
        ? { kind: 'bytes', bytes: await room.files.get(photo.fileKey), type: 'image/jpeg' }
        : notFound;
    },
  };
}
