import type { VNode } from 'preact';
import type { Page, Visit } from '../../case/visit.ts';
import { Button, ButtonRow, LinkButton } from '../../platform/html/button.tsx';
import { Form } from '../../platform/html/form.tsx';
import { type Reply, seeOther } from '../../platform/http/page.ts';
import { safeThen } from '../account.ts';
import { sessionCookie } from '../sessions/session.ts';
import type { AccountServices } from '../tools.ts';
import { proveAgain, signInBySso, takeAnswer } from './enter.ts';
import { type Begun, begunFlow, flowCookie } from './flow-cookie.ts';
import { organizationPersonOf } from './person.ts';
import { createProvider, newFlow, type Provider } from './provider.ts';
import { dead, ssoWords } from './words.ts';

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
      const begun: Begun = {
        ...flow,
        back,
        begunAt: services.clock.now().getTime(),
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
      const begun = begunFlow(services, visit.cookies, visit.query.text('state'));
      if (!begun) return deadPage(visit, 'old', 410);
      if (visit.query.text('code') === '') return deadPage(visit, 'refused', 403);
      return { kind: 'page', title: ssoWords(visit.lang).backTitle, body: <BackView visit={visit} /> };
    },
    async act(visit, entered) {
      const begun = begunFlow(services, visit.cookies, entered.raw('state'));
      if (!begun || !(await takeAnswer(services, begun.state))) return deadPage(visit, 'old', 410);
      const came = new URL(begun.back);
      for (const name of ['code', 'state', 'iss']) {
        if (entered.has(name)) came.searchParams.set(name, entered.raw(name));
      }
      const claims = await provider.finish(begun, came, begun.session !== '');
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
  begun: Begun,
  person: NonNullable<ReturnType<typeof organizationPersonOf>>,
): Promise<Reply> {
  const done = flowCookie(services, undefined);
  const { actor } = visit;
  const then = begun.wanted || visit.href('staff');
  if (begun.session !== '') {
    const token = await proveAgain(services, { person, actor, session: begun.session });
    if (!token) return deadPage(visit, 'refused', 403);
    return seeOther(then, sessionCookie(services, token), done);
  }
  const signed = await signInBySso(services, { person, actor, came: visit });
  if (!signed.ok) return deadPage(visit, 'role', 403);
  return seeOther(then, sessionCookie(services, signed.token), done);
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
