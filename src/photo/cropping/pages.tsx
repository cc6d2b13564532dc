import { findCase, findCasePerson } from '../../case/store.ts';
import type { Page, Visit } from '../../case/visit.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../../platform/http/page.ts';
import { type Framing, settled } from '../engine/framing.ts';
import { maySend } from '../may-send.ts';
import { type PhotoCase, photoCaseOf, photoIdIn, type PhotoServices } from '../mine.ts';
import type { Photo } from '../photo.ts';
import { draftOf, findPhoto } from '../store.ts';
import { recut } from './actions.ts';
import { type Ground, isStep, stepped } from './crop.ts';
import { groundOf } from './said.tsx';
import { CropView } from './views.tsx';
import { cropWords } from './words.ts';

/** The page where the crop is moved, and the whole picture behind it, for who acts in the case. */
export function cropPages(room: PhotoServices): readonly Page[] {
  return [cropPage(room), wholePage(room)];
}

const path = { en: '/people/:caseId/photo/crop', fr: '/personnes/:caseId/photo/cadrage' };

function cropPage(room: PhotoServices): Page {
  return {
    id: 'photo.crop',
    path,
    does: 'photo.send',
    check: async () => [],
    show: async (visit, entered, problems) => {
      const who = photoCaseOf(visit);
      return who ? showCrop(room, visit, who, entered, problems) : notFound;
    },
    act: async (visit, entered) => {
      const who = photoCaseOf(visit);
      const draft = who && (await openDraft(room, who));
      if (!who) return notFound;
      const { caseId } = who;
      if (!draft) return seeOther(visit.href('photo', { caseId }));
      const ground = groundOf(draft.whole, room.profile.photoRules);
      const framing = framingIn(entered, draft.whole.framing, ground);
      const step = entered.text('step');
      if (isStep(step))
        return seeOther(`${visit.href('photo.crop', { caseId })}?${queryOf(stepped(framing, step, ground))}`);
      const automatic = entered.text('do') === 'automatic';
      const photoId = photoIdIn(entered.text('photoId'));
      const problems = await recut(room, who, { photoId, framing: automatic ? undefined : framing });
      return problems.length > 0 ? refuse(problems) : seeOther(visit.href('photo', { caseId }));
    },
  };
}

type WithWhole = Photo & { readonly whole: NonNullable<Photo['whole']> };

/** The draft that can be cut otherwise now. */
async function openDraft(room: PhotoServices, { caseId }: PhotoCase): Promise<WithWhole | undefined> {
  const file = await findCase(room.db, caseId);
  const draft = file && (await maySend(room.db, file)) ? await draftOf(room.db, caseId) : undefined;
  return draft?.whole ? { ...draft, whole: draft.whole } : undefined;
}

async function showCrop(
  room: PhotoServices,
  visit: Visit,
  who: PhotoCase,
  entered: Entered,
  problems: readonly Problem[],
): Promise<Reply> {
  const draft = await openDraft(room, who);
  const person = await findCasePerson(room.db, who.caseId);
  const { lang } = visit;
  // Nothing to cut (any more): the photo's own page says how things are.
  if (!draft || !person) return seeOther(visit.href('photo', { caseId: who.caseId }));
  const ground = groundOf(draft.whole, room.profile.photoRules);
  const typed = entered.has('height') ? entered : visit.query;
  const framing = framingIn(typed, draft.whole.framing, ground);
  return {
    kind: 'page',
    title: cropWords(lang).title,
    form: true,
    wide: true,
    scripts: ['crop'],
    back: { href: visit.href('photo', { caseId: who.caseId }), label: cropWords(lang).back },
    body: (
      <CropView
        visit={visit}
        person={person}
        profile={room.profile}
        problems={problems}
        photoId={draft.id}
        whole={draft.whole}
        framing={framing}
      />
    ),
  };
}

/** The cut that was sent along; the one that is kept where nothing readable was. Always inside the picture. */
function framingIn(entered: Entered, now: Framing, ground: Ground): Framing {
  const read = (name: keyof Framing) => {
    const text = entered.text(name);
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? now[name] : value;
  };
  const wanted = { x: read('x'), y: read('y'), height: read('height'), tilt: read('tilt') };
  return settled(wanted, ground, ground);
}

function queryOf(cut: Framing): string {
  const short = (value: number) => String(Math.round(value * 100) / 100);
  const pairs = Object.entries(cut).map(([name, value]) => [name, short(value)]);
  return new URLSearchParams(pairs).toString();
}

/** The whole picture behind a draft: only for who may cut it. */
function wholePage(room: PhotoServices): Page {
  return {
    id: 'photo.whole',
    path: { en: '/people/:caseId/photo/:photoId/whole', fr: '/personnes/:caseId/photo/:photoId/entiere' },
    does: 'photo.send',
    show: async (visit) => {
      const who = photoCaseOf(visit);
      const photoId = photoIdIn(visit.params['photoId'] ?? '');
      if (!who || !(await findPhoto(room.db, who.caseId, photoId))) return notFound;
      const draft = await openDraft(room, who);
      // Of a photo that was submitted only the cut is kept: its own page shows it.
      if (draft?.id !== photoId) return seeOther(visit.href('photo', { caseId: who.caseId }));
      return { kind: 'bytes', bytes: await room.files.get(draft.whole.fileKey), type: 'image/jpeg' };
    },
  };
}
