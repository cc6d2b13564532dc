import { type Page, pageAbout, type Visit } from '../../case/page.ts';
import { scopeFor } from '../../case/row-security.ts';
import { findCasePerson } from '../../case/store.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inScope } from '../../platform/db/scope.ts';
import { bad, good, type Problem } from '../../platform/form.ts';
import { Button } from '../../platform/html/button.tsx';
import { Notice } from '../../platform/html/feedback.tsx';
import { Form } from '../../platform/html/form.tsx';
import { TextField } from '../../platform/html/text.tsx';
import type { Assets } from '../../platform/http/assets.ts';
import {
  type CookieChange,
  noSubject,
  refuse,
  type Refused,
  type Reply,
  seeOther,
} from '../../platform/http/page.ts';
import type { Lang } from '../../platform/i18n.ts';
import { handoffRefusals, phoneWords } from './handoff-words.ts';
import { atComputer, connect, type HandoffServices, isPhoneOf, receive } from './actions.ts';
import { CAMERA, CameraPageView } from './camera-page.tsx';
import { firstNameOf, type HandoffState, readPass, stateOf, typedDigits } from './handoff.ts';
import { handoffByToken } from './store.ts';

const COOKIE = 'phone';
const cookie = (value: string): CookieChange => ({ name: COOKIE, value });
const passOf = (visit: Visit) => readPass(visit.cookies[COOKIE]);

/** What a phone finds; `taken`, `used`: another one typed the digits first, or sent the photo. */
type Found = {
  readonly state: HandoffState | 'taken' | 'used' | 'unknown';
  /** The first name of whose photo it is: while the computer is signed in. */
  readonly name: string;
};

async function find(services: HandoffServices, visit: Visit): Promise<Found> {
  const { db, clock } = services;
  const { token, key } = passOf(visit);
  const handoff = await handoffByToken(db, hashToken(token));
  if (!handoff) return { state: 'unknown', name: '' };
  const actor = await atComputer(services, handoff);
  const person =
    actor && (await inScope(scopeFor('photo.send', actor), () => findCasePerson(db, handoff.caseId)));
  const state = stateOf(handoff, clock.now(), person !== undefined);
  const name = person ? firstNameOf(person) : '';
  if (isPhoneOf(handoff, key)) return { state, name };
  if (state === 'received') return { state: 'used', name: '' };
  return { state: state === 'connected' ? 'taken' : state, name };
}

/** The phone's pages: they know no session, and a cookie that opens nothing but one hand-over. */
export function phonePages(services: HandoffServices, assets: Assets): readonly Page[] {
  return [openPage, digitsPage(services), photoPage(services, assets)];
}

/**
 * The link in the code. Opening it uses nothing up and shows nothing: the token moves from the address, where history
 * and logs would keep it, into a cookie. A phone that typed the digits already keeps its key.
 */
const openPage: Page = {
  id: 'phone.open',
  path: { en: '/phone/:token', fr: '/telephone/:token' },
  does: 'phone.use',
  show: async (visit) => {
    const { token = '' } = visit.params;
    const before = passOf(visit);
    const value = before.token === token && before.key !== '' ? `${token}.${before.key}` : token;
    return seeOther(visit.href('phone'), cookie(value));
  },
};

function closed(visit: Visit, state: Closed): Reply {
  const title = phoneWords(visit.lang).closedTitle;
  return { kind: 'page', title, status: 410, body: <ClosedView lang={visit.lang} state={state} /> };
}

function arrived(visit: Visit): Reply {
  const title = phoneWords(visit.lang).receivedTitle;
  return { kind: 'page', title, body: <ReceivedView lang={visit.lang} /> };
}

function digitsPage(services: HandoffServices): Page {
  return pageAbout({
    id: 'phone',
    path: { en: '/phone', fr: '/telephone' },
    does: 'phone.use',
    load: noSubject,
    async show(visit, _none, { entered, problems }) {
      const { state, name } = await find(services, visit);
      if (state === 'connected') return seeOther(visit.href('phone.photo'));
      if (state === 'received') return arrived(visit);
      if (state !== 'waiting') return closed(visit, state);
      const props = { visit, name, value: entered.text('digits'), problems };
      return {
        kind: 'page',
        title: phoneWords(visit.lang).title,
        form: true,
        body: <DigitsView {...props} />,
      };
    },
    read(entered) {
      const digits = entered.text('digits');
      return typedDigits(digits) === '' ? bad(handoffRefusals.noDigits) : good(digits);
    },
    async act(visit, _none, digits) {
      const { token } = passOf(visit);
      const done = await connect(services, token, digits);
      if (!done) return closed(visit, 'unknown');
      if (done.ok) return seeOther(visit.href('phone.photo'), cookie(`${token}.${done.key}`));
      if (done.state === 'waiting') return refuse([handoffRefusals.wrong(done.left)]);
      // The page says how things are: closed, in use elsewhere, or already done here.
      return seeOther(visit.href('phone'));
    },
  });
}

function photoPage(services: HandoffServices, assets: Assets): Page {
  const { profile } = services;
  return {
    id: 'phone.photo',
    path: { en: '/phone/photo', fr: '/telephone/photo' },
    does: 'phone.use',
    uploadLimit: profile.photoRules.bytes.upload,
    // Only the phone that typed the digits sends anything, and its bytes count as those of this hand-over.
    admits: async (visit) => {
      const { state } = await find(services, visit);
      return state === 'connected' ? `phone ${passOf(visit).token}` : undefined;
    },
    show: async (visit, _entered, problems) => {
      const { state, name } = await find(services, visit);
      if (state === 'waiting') return seeOther(visit.href('phone'));
      if (state === 'received') return arrived(visit);
      if (state !== 'connected') return closed(visit, state);
      return cameraReply(services, assets, visit, name, problems);
    },
    act: async (visit): Promise<Reply | Refused> => {
      const done = await receive(services, passOf(visit), visit.upload, visit.gone);
      return !done.ok && 'problems' in done ? refuse(done.problems) : seeOther(visit.href('phone.photo'));
    },
  };
}

function cameraReply(
  { profile }: HandoffServices,
  assets: Assets,
  visit: Visit,
  name: string,
  problems: readonly Problem[],
): Reply {
  const { lang, token } = visit;
  const w = phoneWords(lang);
  const action = visit.href('phone.photo');
  return {
    kind: 'page',
    title: w.cameraTitle,
    form: true,
    ...CAMERA,
    body: (
      <>
        <h1>{w.heading({ name })}</h1>
        <CameraPageView {...{ lang, assets, action, token, problems }} rules={profile.photoRules} />
      </>
    ),
  };
}

type DigitsProps = {
  readonly visit: Visit;
  readonly name: string;
  readonly value: string;
  readonly problems: readonly Problem[];
};

/** Whose photo it is, by first name, and the question for the digits. */
function DigitsView({ visit, name, value, problems }: DigitsProps) {
  const { lang } = visit;
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.heading({ name })}</h1>
      <p class="lead">{w.lead}</p>
      <Form action={visit.href('phone')} token={visit.token} problems={problems}>
        <TextField
          lang={lang}
          name="digits"
          label={w.digits}
          value={value}
          problems={problems}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
        <Button>{w.go}</Button>
      </Form>
      <p class="hint">{w.notYou}</p>
    </>
  );
}

function ReceivedView({ lang }: { readonly lang: Lang }) {
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.receivedTitle}</h1>
      <Notice kind="success" status>
        <p>{w.received}</p>
      </Notice>
    </>
  );
}

/** Why a phone can do nothing (any more). */
type Closed = Exclude<HandoffState, 'waiting' | 'connected' | 'received'> | 'taken' | 'used' | 'unknown';

/** One page for each of them, and for all the same way on. */
function ClosedView({ lang, state }: { readonly lang: Lang; readonly state: Closed }) {
  const w = phoneWords(lang);
  return (
    <>
      <h1>{w.closedTitle}</h1>
      <p class="lead">{w[state]}</p>
      <p>{w.how}</p>
    </>
  );
}
