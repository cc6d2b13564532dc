import { may } from '../../case/authorization.ts';
import { displayName } from '../../case/names.ts';
import type { Page } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { findCasePerson } from '../../case/store.ts';
import type { PhotoRules } from '../../config/profile.ts';
import type { Problem } from '../../platform/form.ts';
import { Button, LinkButton } from '../../platform/html/button.tsx';
import { Details } from '../../platform/html/card.tsx';
import { Form } from '../../platform/html/form.tsx';
import { FileField } from '../../platform/html/text.tsx';
import type { Assets } from '../../platform/http/assets.ts';
import { notFound, type Reply, seeOther } from '../../platform/http/page.ts';
import type { Lang } from '../../platform/i18n.ts';
import { checkLimits } from '../rule-set.ts';
import { maySend } from '../store.ts';
import { captureWords, hintWords } from './capture-words.ts';
import { coachLimits } from './hints.ts';

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

export type CameraProps = {
  readonly lang: Lang;
  readonly rules: PhotoRules;
  readonly assets: Assets;
  /** Where the photo is posted. */
  readonly action: string;
  readonly token: string;
  /** Where the photo goes to another page: its form is then not the one that switching the language sends along. */
  readonly formId?: string | undefined;
  readonly problems: readonly Problem[];
  /** Where the computer hands over to a phone; absent on the phone itself. */
  readonly phoneHref?: string | undefined;
};

/** The camera with its hints, and the plain form through which the photo is sent in any case. */
export function CameraPageView(props: CameraProps) {
  const { lang, rules } = props;
  const w = captureWords(lang);
  const { minMetres: from, maxMetres: to } = rules.distanceFromWall;
  return (
    <>
      <div data-coach-intro>
        <p class="lead">{w.lead}</p>
        <p>{w.tips({ from, to })}</p>
      </div>
      <p data-coach-without>{w.without}</p>
      <Coach {...props} />
      <PlainForm {...props} />
    </>
  );
}

/** What the script of the camera needs: its words, the rules, and where its files lie. */
function dataOf({ lang, rules, assets }: CameraProps) {
  const href = (name: string) => assets[name]?.href ?? '';
  const pair = (name: string) => [href(`${name}.json`), href(`${name}.bin`)];
  const texts = Object.entries(hintWords).map(([hint, says]) => [hint, says[lang]]);
  return {
    'data-words': JSON.stringify(Object.fromEntries(texts)),
    'data-limits': JSON.stringify(coachLimits(rules, checkLimits(rules))),
    'data-files': JSON.stringify({
      simd: href('simd.wasm'),
      plain: href('plain.wasm'),
      blazeface: pair('blazeface'),
      facemesh: pair('facemesh'),
    }),
  };
}

function Coach(props: CameraProps) {
  const w = captureWords(props.lang);
  return (
    <div class="coach" data-coach hidden {...dataOf(props)}>
      <div data-view="start">
        <p class="row">
          <Do name="start">{w.start}</Do>
        </p>
        <p class="hint">{w.asks}</p>
      </div>
      <p class="says" role="status" data-says />
      <Live {...props} />
      <Review {...props} />
      <Trouble {...props} />
    </div>
  );
}

function Live({ lang }: CameraProps) {
  const w = captureWords(lang);
  return (
    <div data-view="live" hidden>
      <div class="stage" role="group" aria-label={w.live} data-stage>
        <video playsinline muted />
        <svg class="guide" aria-hidden="true" focusable="false">
          <path class="outside" fill-rule="evenodd" />
          <path class="oval" />
        </svg>
        <p class="count" data-count aria-hidden="true" hidden />
      </div>
      <div class="row">
        <Do name="shoot">{w.shoot}</Do>
        <Do name="timer" quiet>
          {w.timer}
        </Do>
        <Do name="switch" quiet>
          {w.switch}
        </Do>
      </div>
    </div>
  );
}

function Review({ lang }: CameraProps) {
  const w = captureWords(lang);
  return (
    <div data-view="review" hidden>
      <h2 tabindex={-1}>{w.review}</h2>
      <canvas role="img" aria-label={w.taken} />
      <p>{w.reviewHint}</p>
      <div class="row">
        <Do name="use">{w.use}</Do>
        <Do name="again" quiet>
          {w.again}
        </Do>
      </div>
    </div>
  );
}

type DoProps = { readonly name: string; readonly quiet?: boolean; readonly children: string };

/** A button of the script's. */
function Do({ name, quiet, children }: DoProps) {
  return (
    <button class={quiet ? 'btn quiet' : 'btn'} type="button" data-do={name}>
      {children}
    </button>
  );
}

function Trouble({ lang, rules, phoneHref }: CameraProps) {
  const w = captureWords(lang);
  const kinds = {
    none: w.none,
    refused: w.refused,
    busy: w.busy,
    small: w.small({ pixels: rules.pixels.min.height }),
  };
  return (
    <div data-view="trouble" role="group" tabindex={-1} aria-labelledby="trouble" hidden>
      <h2 id="trouble">{w.trouble}</h2>
      {Object.entries(kinds).map(([kind, says]) => (
        <p key={kind} data-trouble={kind} hidden>
          {says}
        </p>
      ))}
      <div class="row">
        <Do name="retry">{w.retry}</Do>
        {phoneHref && (
          <LinkButton kind="quiet" href={phoneHref}>
            {w.phone}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Open until the script takes over: without it, this is the page. */
function PlainForm({ lang, action, token, formId, problems }: CameraProps) {
  const w = captureWords(lang);
  return (
    <div data-coach-plain>
      <Details summary={w.plain} open>
        <Form {...{ action, token, formId, problems }} multipart>
          <FileField
            lang={lang}
            name="file"
            label={w.file}
            hint={w.fileHint}
            problems={problems}
            accept="image/*"
            capture="user"
          />
          <Button kind="quiet">{w.send}</Button>
        </Form>
      </Details>
    </div>
  );
}
