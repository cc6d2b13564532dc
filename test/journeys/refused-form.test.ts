import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const PATH = '/en/write-to-us';

/** Sends a message that is refused, and gives the answer itself, not what it leads to. */
async function refused(message: string) {
  const { visitor } = await signedInFamily(portal);
  const asked = await visitor.get(PATH);
  const session = `session=${visitor.cookies.get('session')}`;
  const token = asked.html.querySelector('#form input[name=_token]')?.getAttribute('value') ?? '';
  const sent = await fetch(portal.origin + PATH, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: session, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _token: token, message }),
  });
  return { visitor, sent, session, cookie: sent.headers.getSetCookie().join('; ') };
}

const get = async (cookie: string, path = PATH) => {
  const answer = await fetch(portal.origin + path, { headers: { cookie } });
  return { status: answer.status, text: await answer.text(), set: answer.headers.getSetCookie().join() };
};

test('a refused form answers with its own page, which shows once what was typed and what is wrong', async () => {
  const { sent, session, cookie } = await refused('A secret of mine');
  assert.equal(sent.status, 303);
  assert.equal(sent.headers.get('location'), PATH, 'nothing typed stands in the address');
  const held = /refused=[\w-]+/.exec(cookie)?.[0] ?? '';
  assert.ok(held && !cookie.includes('secret'));
  assert.match(cookie, /Max-Age=300.*HttpOnly/i);
  const shown = await get(`${session}; ${held}`);
  assert.equal(shown.status, 422);
  assert.match(shown.text, /error-summary/);
  assert.match(shown.text, /A secret of mine/);
  assert.match(shown.set, /refused=;/, 'shown once');
  const again = await get(session);
  assert.equal(again.status, 200);
  assert.doesNotMatch(again.text, /A secret of mine/);
});

test('nobody else, no other page and nobody who changed it sees what was typed', async () => {
  const { session, cookie } = await refused('A secret of mine');
  const held = /refused=[\w-]+/.exec(cookie)?.[0] ?? '';
  const other = await refused('x');
  for (const [jar, path] of [
    [`${other.session}; ${held}`, PATH],
    [held, PATH],
    [`${session}; ${held}`, '/fr/ecrivez-nous'],
    [`${session}; ${held.replace(/=./, '=_')}`, PATH],
  ] as const) {
    const seen = await get(jar, path);
    assert.equal(seen.status, 200);
    assert.doesNotMatch(seen.text, /A secret of mine/);
  }
});

test('what is too long for a cookie, and who has no session, get the page at once', async () => {
  const long = Array.from({ length: 3000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
  ).join('');
  const { sent } = await refused(long);
  assert.equal(sent.status, 422);
  const nobody = portal.visitor();
  await nobody.get(PATH);
  assert.equal((await nobody.submit({})).status, 422);
  assert.equal(nobody.cookies.has('refused'), false);
});
