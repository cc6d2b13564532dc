import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

/** What comes back for a Host header, over a connection to the real address. */
function answerTo(host: string): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(portal.origin);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path: '/en/sign-in', headers: { host } }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () => done({ status: reply.statusCode, text }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

test('a request that names another host gets nothing of us', async () => {
  const { host, port } = new URL(portal.origin);
  assert.equal((await answerTo(host)).status, 200);
  assert.equal((await answerTo(`127.0.0.1:${port}`)).status, 200);
  const others = ['evil.example', `evil.example:${port}`, 'localhost', `localhost.evil.example:${port}`];
  for (const other of [...others, `localhost:${Number(port) + 1}`, `user@evil.example:${port}`, 'a b', '[']) {
    const { status, text } = await answerTo(other);
    assert.ok(status === 421 || status === 400, `${other}: ${status}`);
    assert.doesNotMatch(text, /evil|<form/);
  }
});

test('a form that holds too much comes back with what was typed; one beyond measure gets a page', async () => {
  const { visitor } = await signedInFamily(portal);
  const path = '/en/write-to-us';
  await visitor.get(path);
  const long = await visitor.submit({ message: `${'too long '.repeat(30_000)}to send` });
  assert.equal(long.status, 413);
  assert.match(long.text, /more text than we can take/);
  assert.match(long.html.querySelector('[name=message]')?.text ?? '', /too long to send$/);
  const endless = await visitor.post(path, { message: 'x'.repeat(3_000_000) });
  assert.equal(endless.status, 413);
  assert.match(endless.text, /too large to receive/);
  assert.match(endless.text, /trop lourd pour être reçu/);
});
