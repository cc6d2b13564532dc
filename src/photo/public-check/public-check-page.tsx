import type { Page, Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import { refuse, refuseBusy, type Refused, type Reply, seeOther } from '../../platform/http/page.ts';
import type { Both } from '../../platform/i18n.ts';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoPool } from '../judge/pool.ts';
import type { Prepared } from '../judge/prepare.ts';
import { unusable } from '../pixels/picture.ts';
import { refusalProblem } from '../report/unusable-file.ts';
import { type CheckerServices, checkOnce, deleteNow, keepCheck } from './actions.ts';
import {
  CheckerView,
  GoneView,
  KeptPart,
  NothingKept,
  OverView,
  resultTitle,
  ResultView,
  UncheckedView,
  uncheckedWords,
} from './public-check-view.tsx';
import { publicCheckWords } from './public-check-words.ts';
import { findCheck, type PhotoCheck } from './store.ts';

/** The public photo checker: the form, a result under an address that nobody can guess, and its picture. */
export function checkerPages(
  services: Services,
  { photos }: { readonly photos: PhotoPool },
): readonly Page[] {
  const room = { ...services, photos };
  return [formPage(room), resultPage(room), imagePage(room)];
}

function formPage(room: CheckerServices): Page {
  return {
    id: 'checker',
    path: { en: '/photo-checker', fr: '/verificateur-photo' },
    does: 'photo.check',
    uploadLimit: room.profile.photoRules.bytes.upload,
    paused: (visit, waitMs) => over(visit, Math.max(1, Math.ceil(waitMs / 60_000))),
    show: async (visit, entered, problems) => showForm(room, visit, entered, problems),
    act: (visit, entered) => check(room, visit, entered),
  };
}

function showForm(
  room: CheckerServices,
  visit: Visit,
  entered: Entered,
  problems: readonly Problem[],
): Reply {
  return {
    kind: 'page',
    title: publicCheckWords(visit.lang).title,
    form: true,
    back: { href: visit.href('photo.requirements'), label: publicCheckWords(visit.lang).requirements },
    body: <CheckerView visit={visit} rules={room.profile.photoRules} entered={entered} problems={problems} />,
  };
}

const atFile = (says: Both): Refused => refuse([{ field: 'file', says }]);
const both = (name: 'nothing' | 'busy' | 'notChecked' | 'tooLargeHere'): Both => ({
  en: publicCheckWords('en')[name],
  fr: publicCheckWords('fr')[name],
});

const refusal = (why: Refusal): Refused => refuse([refusalProblem(why)]);

async function check(room: CheckerServices, visit: Visit, entered: Entered): Promise<Reply | Refused> {
  const { upload: file } = visit;
  if (!file) return atFile(both('nothing'));
  const limit = room.profile.photoRules.bytes.upload;
  if (file.tooLarge) return refusal(unusable('too-heavy', undefined, limit));
  const whose = entered.text('whose');
  const asked = { file, whose: whose === 'baby' || whose === 'child' ? whose : 'grown' } as const;
  const tried = await checkOnce(room, asked, visit.gone).catch((error: unknown) => {
    // Whoever sent it has left: nobody reads the answer, and nothing of it is kept.
    if (visit.gone?.aborted) return unusable('unreadable');
    throw error;
  });
  if (tried.kind === 'unusable') return refusal(tried);
  if (tried.kind === 'busy') return refuseBusy([{ field: 'file', says: both('busy') }]);
  if (tried.kind === 'not-checked') return atFile(both('notChecked'));
  if (tried.kind === 'too-large-here') return atFile(both('tooLargeHere'));
  if (entered.has('nothing')) return showOnce(room, visit, tried);
  return seeOther(visit.href('checker.result', { token: await keepCheck(room, tried) }));
}

function over(visit: Visit, minutes: number): Reply {
  const body = <OverView visit={visit} minutes={minutes} />;
  return { kind: 'page', title: publicCheckWords(visit.lang).overTitle, body, status: 429 };
}

/** The whole result in the answer itself: nothing of it is anywhere else. */
function showOnce({ profile }: CheckerServices, visit: Visit, prepared: Prepared): Reply {
  const photo = { ...prepared, marks: prepared.marks ?? null };
  const src = `data:image/jpeg;base64,${Buffer.from(prepared.jpeg).toString('base64')}`;
  return {
    kind: 'page',
    title: resultTitle(visit.lang, photo),
    wide: true,
    body: (
      <ResultView visit={visit} rules={profile.photoRules} photo={photo} src={src}>
        <NothingKept lang={visit.lang} />
      </ResultView>
    ),
  };
}

const tokenIn = (visit: Visit) => hashToken(visit.params['token'] ?? '');

/** Whether the picture of a check may still be shown. */
const hasPicture = ({ clock }: CheckerServices, { imageUntil }: PhotoCheck) => imageUntil > clock.now();

function resultPage(room: CheckerServices): Page {
  return {
    id: 'checker.result',
    path: { en: '/photo-checker/:token', fr: '/verificateur-photo/:token' },
    does: 'photo.check',
    show: async (visit) => {
      const checked = await findCheck(room.db, tokenIn(visit));
      return checked ? showResult(room, visit, checked) : gone(visit);
    },
    act: async (visit) => {
      const checked = await findCheck(room.db, tokenIn(visit));
      if (checked) await deleteNow(room, checked.id);
      return seeOther(visit.href('checker.result', visit.params));
    },
  };
}

function gone(visit: Visit): Reply {
  return {
    kind: 'page',
    title: publicCheckWords(visit.lang).goneTitle,
    body: <GoneView visit={visit} />,
    status: 404,
  };
}

function showResult(room: CheckerServices, visit: Visit, checked: PhotoCheck): Reply {
  const { lang } = visit;
  const { verdict, imageKey } = checked;
  const picture = hasPicture(room, checked);
  const back = { href: visit.href('checker'), label: publicCheckWords(lang).back };
  if (verdict?.kind !== 'checked') {
    const body = <UncheckedView visit={visit} checked={checked} />;
    return { kind: 'page', title: uncheckedWords(lang, verdict).title, body, back };
  }
  const photo = { ...verdict, marks: verdict.marks ?? null };
  const shown = picture && imageKey !== null;
  return {
    kind: 'page',
    title: resultTitle(lang, photo),
    wide: true,
    back,
    body: (
      <ResultView
        visit={visit}
        rules={room.profile.photoRules}
        photo={photo}
        src={shown ? visit.href('checker.image', visit.params) : null}
      >
        <KeptPart visit={visit} checked={checked} picture={shown} />
      </ResultView>
    ),
  };
}

function imagePage(room: CheckerServices): Page {
  return {
    id: 'checker.image',
    path: { en: '/photo-checker/:token/image', fr: '/verificateur-photo/:token/image' },
    does: 'photo.check',
    show: async (visit) => {
      const checked = await findCheck(room.db, tokenIn(visit));
      if (!checked?.imageKey || !hasPicture(room, checked)) return gone(visit);
      return { kind: 'bytes', bytes: await room.files.get(checked.imageKey), type: 'image/jpeg' };
    },
  };
}
