import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { type Answer, ask, tokenFor } from './ask.ts';
import type { Person } from './inventory.ts';

type Cookies = Readonly<Record<string, string>>;

/** Keys that open a page to whoever holds them, whoever that is. */
export type Keys = {
  /** Token of the address of a photo-checker result that was kept. */
  readonly check: string;
  /** Token of the link in a picture code whose digits nobody typed yet. */
  readonly link: string;
  /** What a phone holds that opened this link. */
  readonly opened: Cookies;
  /** What another phone holds, where the digits of its code were typed. */
  readonly connected: Cookies;
};

/** Makes one of each, over HTTP as people do. */
export async function keysOf(portal: TestPortal, people: readonly Person[]): Promise<Keys> {
  const [waiting, typed] = [await codeFor(portal, people), await codeFor(portal, people)];
  const opened = await openLink(portal, waiting.link);
  const cookies = await openLink(portal, typed.link);
  const fields = { _token: tokenFor(portal), digits: typed.digits };
  const connected = cookiesOf(await ask(portal, '/en/phone', { cookies, fields }));
  return { check: await keptCheck(portal), link: waiting.link, opened, connected };
}

const cookiesOf = ({ cookies }: Answer): Cookies => Object.fromEntries(cookies);

const openLink = async (portal: TestPortal, token: string): Promise<Cookies> =>
  cookiesOf(await ask(portal, `/en/phone/${token}`));

/** The first applicant who may send a photo asks for a code at a computer: each time in a session of its own. */
async function codeFor(portal: TestPortal, people: readonly Person[]) {
  for (const { kind, accountId, cases } of people) {
    if (kind !== 'applicant' || !accountId) continue;
    const { token: session, sessionId } = await makeSession(portal, accountId);
    for (const caseId of cases) {
      const path = `/en/people/${caseId}/photo/phone`;
      await ask(portal, path, { session, fields: { _token: tokenFor(portal, sessionId) } });
      const { text } = await ask(portal, path, { session });
      const [, link] = /\/en\/phone\/([\w-]{43})/.exec(text) ?? [];
      const [, digits] = /aria-hidden="true">\s*(\d{4})\s*</.exec(text) ?? [];
      if (link && digits) return { link, digits };
    }
  }
  throw new Error('nobody of the demonstration may send a photo with a phone');
}

async function keptCheck(portal: TestPortal): Promise<string> {
  const body = new FormData();
  body.set('_token', tokenFor(portal));
  body.set(
    'file',
    new Blob([new Uint8Array(await drawPortrait({ look: 0 }))], { type: 'image/jpeg' }),
    'me.jpg',
  );
  const { status, location } = await ask(portal, '/en/photo-checker', { body });
  const [, token] = /^\/en\/photo-checker\/([\w-]{43})$/.exec(location) ?? [];
  if (!token) throw new Error(`the photo checker kept no result: ${status}`);
  return token;
}
