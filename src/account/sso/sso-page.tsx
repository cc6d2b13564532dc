import type { VNode } from 'preact';
import type { Page, Visit } from '../../case/page.ts';
import type { Services } from '../../case/services.ts';
import { sealText, unsealText } from '../../platform/crypto/seal.ts';
import type { Cookies } from '../../platform/http/cookies.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { type CookieChange, type Reply, seeOther } from '../../platform/http/page.ts';
import { both, wordsIn } from '../../platform/i18n.ts';
import { safeThen } from '../account.ts';
import { sessionCookie } from '../sessions/session.ts';
import { proveAgain, signInBySso, takeAnswer } from './actions.ts';
import { createProvider, type Flow, newFlow, organizationPersonOf, type Provider } from './provider.ts';
import type { AccountServices } from '../account-services.ts';

/** Staff who sign in through their organization: away, and back. No page at all where the settings name no provider. */
export function ssoPages(tools: AccountServices): readonly Page[] {
  const { organization } = tools.services.settings;
  if (!organization) return [];
  const provider = createProvider(organization);
  return [startPage(tools, provider), backPage(tools, provider), endPage(tools, provider)];
}

const absolute = ({ services }: AccountServices, path: string) => services.settings.PORTAL_URL + path;

/** Sends the browser to the provider. A GET, because forms may lead nowhere but to us; nothing is written here. */
function startPage(tools: AccountServices, provider: Provider): Page {
  const { services } = tools;
  return {
    id: 'sign-on.start',
    path: { en: '/staff/sign-in', fr: '/personnel/ouvrir-une-session' },
    does: 'sign-in.open',
    async show(visit): Promise<Reply> {
      const { actor } = visit;
      const again = visit.query.has('again') && actor.kind === 'staff';
      if (actor.kind === 'staff' && !again) return seeOther(visit.href('staff'));
      const flow = newFlow();
      const back = absolute(tools, visit.href('sign-on.back'));
      const url = await provider.start(flow, back, again);
      if (!url) return deadPage(visit, 'away', 503);
      const begun: SsoFlow = {
        ...flow,
        back,
        wanted: safeThen(visit.query.text('then')) ?? '',
        session: again ? actor.sessionId : '',
      };
      return seeOther(url.href, flowCookie(services, begun));
    },
  };
}

/**
 * Where the provider sends the browser back to. Showing it redeems nothing; its form does, pressed by the page's script or
 * by hand, and only in the browser that began.
 */
function backPage(tools: AccountServices, provider: Provider): Page {
  const { services } = tools;
  return {
    id: 'sign-on.back',
    path: { en: '/staff/sign-in/back', fr: '/personnel/ouvrir-une-session/retour' },
    does: 'sign-in.open',
    secretFields: ['code'],
    async show(visit): Promise<Reply> {
      const begun = flowFromCookie(services, visit.cookies, visit.query.text('state'));
      if (!begun) return deadPage(visit, 'old', 410);
      if (visit.query.text('code') === '') return deadPage(visit, 'refused', 403);
      return { kind: 'page', title: ssoWords(visit.lang).backTitle, body: <BackView visit={visit} /> };
    },
    async act(visit, entered) {
      const begun = flowFromCookie(services, visit.cookies, entered.raw('state'));
      if (!begun || !(await takeAnswer(services, begun.state))) return deadPage(visit, 'old', 410);
      const callbackUrl = new URL(begun.back);
      for (const name of ['code', 'state', 'iss']) {
        if (entered.has(name)) callbackUrl.searchParams.set(name, entered.raw(name));
      }
      const claims = await provider.finish(begun, callbackUrl, begun.session !== '');
      if (claims === 'away') return deadPage(visit, 'away', 503);
      if (claims === 'wrong') return deadPage(visit, 'refused', 403);
      const person =
        services.settings.organization && organizationPersonOf(claims, services.settings.organization);
      if (!person) return deadPage(visit, 'role', 403);
      return letIn(tools, visit, begun, person);
    },
  };
}

async function letIn(
  { services }: AccountServices,
  visit: Visit,
  begun: SsoFlow,
  person: NonNullable<ReturnType<typeof organizationPersonOf>>,
): Promise<Reply> {
  const done = flowCookie(services, undefined);
  const { actor } = visit;
  const then = begun.wanted || visit.href('staff');
  if (begun.session !== '') {
    const token = await proveAgain(services, { person, actor, session: begun.session });
    if (!token) return deadPage(visit, 'refused', 403);
    return seeOther(then, sessionCookie(token), done);
  }
  const signed = await signInBySso(services, { person, actor, origin: visit });
  if (!signed.ok) return deadPage(visit, 'role', 403);
  return seeOther(then, sessionCookie(signed.token), done);
}

/** After signing out here: the way out of the organization's own session. */
function endPage(tools: AccountServices, provider: Provider): Page {
  return {
    id: 'sign-on.end',
    path: { en: '/staff/sign-out', fr: '/personnel/fermer-la-session' },
    does: 'sign-in.open',
    async show(visit): Promise<Reply> {
      const url = await provider.end(absolute(tools, visit.href('sign-out')));
      return seeOther(url?.href ?? visit.href('sign-out'));
    },
  };
}

function BackView({ visit }: { readonly visit: Visit }): VNode {
  const w = ssoWords(visit.lang);
  const brought = ['code', 'state', 'iss'].filter((name) => visit.query.has(name));
  const hidden = Object.fromEntries(brought.map((name) => [name, visit.query.raw(name)]));
  return (
    <>
      <h1>{w.backTitle}</h1>
      <p class="lead">{w.backSays}</p>
      <Form action={visit.href('sign-on.back')} token={visit.token} formId="go" hidden={hidden}>
        <Button>{w.go}</Button>
      </Form>
    </>
  );
}

function deadPage(visit: Visit, why: keyof typeof dead, status: number): Reply {
  const { lang } = visit;
  const w = ssoWords(lang);
  const { title, says } = dead[why];
  const body = (
    <>
      <h1>{title[lang]}</h1>
      <p class="lead">{says[lang]}</p>
      <ButtonRow>
        <LinkButton href={visit.href('sign-on.start')}>{w.startAgain}</LinkButton>
        <a href={visit.href('sign-in')}>{w.other}</a>
      </ButtonRow>
    </>
  );
  return { kind: 'page', title: title[lang], body, status };
}

const ssoWords = wordsIn({
  backTitle: { en: 'Almost there', fr: 'Vous y êtes presque' },
  backSays: {
    en: 'Your organization has confirmed who you are. Continue to the portal.',
    fr: 'Votre organisation confirme qui vous êtes. Continuez vers le portail.',
  },
  go: { en: 'Continue', fr: 'Continuer' },
  startAgain: { en: 'Start again', fr: 'Recommencer' },
  other: { en: 'Other ways to sign in', fr: "Autres façons d'ouvrir une session" },
});

/** Why it did not work; each with what to do. */
const dead = {
  old: {
    title: both({ en: 'This sign-in cannot be finished', fr: 'Cette session ne peut pas être ouverte' }),
    says: both({
      en: 'It took too long, was used already, or was begun in another browser. Nothing is wrong with your account. Start again here.',
      fr: "Cela a pris trop de temps, a déjà servi ou a commencé dans un autre navigateur. Votre compte n'est pas en cause. Recommencez ici.",
    }),
  },
  refused: {
    title: both({
      en: 'Your organization did not sign you in',
      fr: "Votre organisation n'a pas ouvert la session",
    }),
    says: both({
      en: 'It was stopped there, or it asks for something that is missing. Start again. If it happens again, ask the people who look after your work account.',
      fr: 'Cela a été arrêté là-bas, ou il manque quelque chose. Recommencez. Si cela continue, demandez aux personnes qui gèrent votre compte de travail.',
    }),
  },
  role: {
    title: both({ en: 'You have no task in the portal', fr: "Vous n'avez pas de tâche dans le portail" }),
    says: both({
      en: 'Your organization knows you, but gave you no role in the portal, or not your name and email address. Ask your manager, or the people who look after your work account.',
      fr: "Votre organisation vous connaît, mais ne vous a donné aucun rôle dans le portail, ou n'a pas transmis votre nom et votre courriel. Demandez à votre gestionnaire ou aux personnes qui gèrent votre compte de travail.",
    }),
  },
  away: {
    title: both({
      en: "Your organization's sign-in does not answer",
      fr: "L'ouverture de session de votre organisation ne répond pas",
    }),
    says: both({
      en: 'The portal itself works. Wait a minute and start again. If it is urgent, the person on duty has another way in.',
      fr: "Le portail fonctionne. Attendez une minute et recommencez. Si c'est urgent, la personne de garde a une autre façon d'entrer.",
    }),
  },
} as const;

type Needs = Pick<Services, 'secret' | 'clock'>;

/** What the browser that began carries to the end, sealed: nobody else can end it, and nobody reads or changes it. */
type SsoFlow = Flow & {
  /** Where the provider sends the browser back to: it must be said again in the same words. */
  readonly back: string;
  /** The page that was wanted; '' for none. */
  readonly wanted: string;
  /** Whose session is proved again; '' for a sign-in. */
  readonly session: string;
};

const PURPOSE = 'sign-on';
/** Long enough for a password and a second factor at the provider. */
const ENDS_AFTER_MS = 15 * 60_000;

function flowCookie({ secret, clock }: Needs, begun: SsoFlow | undefined): CookieChange {
  if (!begun) return { name: PURPOSE, value: undefined };
  const until = new Date(clock.now().getTime() + ENDS_AFTER_MS);
  return { name: PURPOSE, value: sealText(secret, PURPOSE, JSON.stringify(begun), until) };
}

/** The flow that this browser began, if it may still end, and if `state` is that flow's. */
function flowFromCookie({ secret, clock }: Needs, cookies: Cookies, state: string): SsoFlow | undefined {
  const opened = unsealText(secret, PURPOSE, (cookies[PURPOSE] ?? '').slice(0, 4_000), clock.now());
  if (!opened) return undefined;
  const begun = JSON.parse(opened) as SsoFlow;
  return state !== '' && begun.state === state ? begun : undefined;
}
