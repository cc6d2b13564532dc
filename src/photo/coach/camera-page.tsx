import { displayName } from '../../case/names.ts';
import { may } from '../../case/may.ts';
import type { Services } from '../../case/services.ts';
import { findCasePerson } from '../../case/store.ts';
import type { Page } from '../../case/visit.ts';
import type { Assets } from '../../platform/http/assets.ts';
import { notFound, type Reply, seeOther } from '../../platform/http/page.ts';
import { maySend } from '../may-send.ts';
import { CameraPageView } from './camera-view.tsx';
import { captureWords } from './words.ts';

/** What the page with the camera may do, and what it loads: no other page may or does. */
export const CAMERA = { scripts: ['coach'], allows: ['camera', 'wasm'] } as const satisfies Partial<Reply>;

/** The camera under a case's photo, for who acts in the case; the photo goes to the photo's own page. */
export function cameraPage(services: Services, assets: Assets): Page {
  const { db, profile } = services;
  return {
    id: 'photo.camera',
    path: { en: '/people/:caseId/photo/camera', fr: '/personnes/:caseId/photo/appareil' },
    does: 'photo.send',
    async show(visit) {
      const { caseId = '' } = visit.params;
      const person = may(visit.actor, 'photo.send', { caseId }) && (await findCasePerson(db, caseId));
      if (!person) return notFound;
      const photo = visit.href('photo', { caseId });
      if (!(await maySend(db, person))) return seeOther(photo);
      const w = captureWords(visit.lang);
      return {
        kind: 'page',
        title: w.title,
        back: { href: photo, label: w.back },
        ...CAMERA,
        body: (
          <>
            <h1>{w.heading({ name: displayName(person) })}</h1>
            <CameraPageView
              lang={visit.lang}
              rules={profile.photoRules}
              assets={assets}
              action={photo}
              token={visit.token}
              formId="photo"
              problems={[]}
              phoneHref={visit.href('photo.phone', { caseId })}
            />
          </>
        ),
      };
    },
  };
}
