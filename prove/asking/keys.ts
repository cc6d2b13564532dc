import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { type Answer, ask, tokenFor } from './ask.ts';
import { makeSession } from '../../test/fixtures/people/holder.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';
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
export async function keysOf(stage: Stage, people: readonly Person[]): Promise<Keys> {
  const [waiting, typed] = [await codeFor(stage, people), await codeFor(stage, people)];
  const opened = await openLink(stage, waiting.link);
  const cookies = await openLink(stage, typed.link);
  const fields = { _token: tokenFor(stage), digits: typed.digits };
  const connected = cookiesOf(await ask(stage, '/en/phone', { cookies, fields }));
  return { check: await keptCheck(stage), link: waiting.link, opened, connected };
}

const cookiesOf = ({ cookies }: Answer): Cookies => Object.fromEntries(cookies);

const openLink = async (stage: Stage, token: string): Promise<Cookies> =>
  cookiesOf(await ask(stage, `/en/phone/${token}`));

/** The first applicant who may send a photo asks for a code at a computer: each time in a session of its own. */
async function codeFor(stage: Stage, people: readonly Person[]) {
  for (const { kind, accountId, cases } of people) {
    if (kind !== 'applicant' || !accountId) continue;
    const { token: session, sessionId } = await makeSession(stage, accountId);
    for (const caseId of cases) {
      const path = `/en/people/${caseId}/photo/phone`;
      await ask(stage, path, { session, fields: { _token: tokenFor(stage, sessionId) } });
      const { text } = await ask(stage, path, { session });
      const [, link] = /\/en\/phone\/([\w-]{43})/.exec(text) ?? [];
      const [, digits] = /aria-hidden="true">\s*(\d{4})\s*</.exec(text) ?? [];
      if (link && digits) return { link, digits };
    }
  }
  throw new Error('nobody of the demonstration may send a photo with a phone');
}

async function keptCheck(stage: Stage): Promise<string> {
  const body = new FormData();
  body.set('_token', tokenFor(stage));
  body.set(
    'file',
    new Blob([new Uint8Array(await drawPortrait({ look: 0 }))], { type: 'image/jpeg' }),
    'me.jpg',
  );
  const { status, location } = await ask(stage, '/en/photo-checker', { body });
  const [, token] = /^\/en\/photo-checker\/([\w-]{43})$/.exec(location) ?? [];
  if (!token) throw new Error(`the photo checker kept no result: ${status}`);
  return token;
}
