import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { loggedError } from '../../src/platform/log.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

// Text that no keyboard has: what is posted is cleaned, or refused with what to do, and never an error of ours.

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const HOSTILE = 'a\u0000b\u0007\u202Ec\u200B';
const BOUNDARY = 'x-boundary';

/** Paths of every page with a form that somebody is shown, by what is linked from a page. */
function formPaths(who: Awaited<ReturnType<typeof signedInFamily>>): readonly string[] {
  const inCase = portal.server.routes.pages
    .filter(({ path }) => /^\/people\/:caseId\/[\w/-]+$/.test(path.en))
    .map(({ path }) => `/en${path.en.replace(':caseId', who.caseOf('Amina'))}`);
  const open = portal.server.routes.pages
    .filter(({ path }) => !path.en.includes(':'))
    .map(({ path }) => `/en${path.en}`);
  return [...inCase, ...open];
}

describe('text that comes in', () => {
  test('no form answers with an error of ours, whatever stands in its fields', async () => {
    const family = await signedInFamily(portal);
    let asked = 0;
    for (const path of formPaths(family)) {
      const who = await family.signIn('Amina');
      const seen = await who.get(path);
      const fields = seen.html.querySelectorAll('main form#form :is(input, textarea)');
      const names = fields.map((field) => field.getAttribute('name') ?? '').filter(Boolean);
      if (names.length === 0 || names.includes('file')) continue;
      asked += 1;
      const typed = Object.fromEntries(
        names.filter((name) => !name.startsWith('_')).map((name) => [name, HOSTILE]),
      );
      const answer = await who.submit(typed);
      assert.ok(answer.status < 500, `${path}: ${answer.status}`);
      assert.doesNotMatch(answer.text, /(?![\t\r\n])\p{Cc}/u, path);
    }
    assert.ok(asked > 15, `${asked} forms`);
  });

  test('paths and queries are cleaned, too', async () => {
    const family = await signedInFamily(portal);
    for (const path of ['/en/receipts/R%00x', '/en/people/%00/photo', '/en/sign-in?then=%00&kept=%00'])
      assert.ok((await family.visitor.get(path)).status < 500, path);
  });

  test('a field of which something was lost is refused, and what else was typed stays', async () => {
    const who = portal.visitor();
    await who.get(portal.server.routes.href('ask', {}, 'en'));
    const seen = await who.submit({ email: 'amina@example.com', message: 'My name is N\uFFFDez' });
    assert.equal(seen.status, 422);
    assert.match(seen.text, /Some characters of this were lost on their way to us\. Type it again\./);
    assert.equal(seen.html.querySelector('[name=email]')?.getAttribute('value'), 'amina@example.com');
    assert.match(seen.html.querySelector('#error-summary a')?.getAttribute('href') ?? '', /message/);
  });
});

describe('files', () => {
  test('a second file is said as such', async () => {
    const bytes = await drawPortrait({ look: 0 });
    const who = portal.visitor();
    const form = (await who.get('/en/photo-checker')).html.querySelector('form#form');
    const body = new FormData();
    for (const field of form?.querySelectorAll('input[type=hidden]') ?? [])
      body.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '');
    for (const name of ['one.jpg', 'two.jpg']) body.append('file', new Blob([new Uint8Array(bytes)]), name);
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${portal.origin}/en/photo-checker`, {
      method: 'POST',
      body,
      headers: { cookie },
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /You chose more than one file\. Choose one\./);
  });

  test('a form that is cut, or makes no sense, is 400', async () => {
    const whole = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc`;
    for (const body of [whole, `--${BOUNDARY}\r\nnonsense`, 'nothing']) {
      const status = await statusOf('/en/photo-checker', body);
      assert.equal(status, 400, JSON.stringify(body));
    }
  });
});

/** Posts a multipart body as it is, and gives the status. */
function statusOf(path: string, body: string): Promise<number> {
  const { port } = new URL(portal.origin);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Connection: close',
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return new Promise((done, fail) => {
    let got = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`),
    );
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1');
    });
    socket.on('error', fail).on('close', () => done(Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1])));
  });
}

test('an error of the database is logged without anything that people typed', async () => {
  const typed = 'Núñez-Sentinel';
  for (const statement of [
    sql`select ${typed}::uuid`,
    sql`select ${typed}::int`,
    sql`select ${typed}::jsonb`,
  ]) {
    const error = await run(portal.services.db, statement).then(
      () => assert.fail('the database takes this'),
      (caught: unknown) => caught,
    );
    const logged = JSON.stringify(loggedError(error));
    assert.doesNotMatch(logged, /Sentinel/);
    assert.match(logged, /"code":"22P02"/);
    assert.match(logged, /"routine":"\w+"/);
  }
});
