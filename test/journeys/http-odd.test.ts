import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

function onTheWire(text: string): Promise<string> {
  return new Promise((done, fail) => {
    let got = '';
    const socket = connect(Number(new URL(portal.origin).port), '127.0.0.1', () => socket.write(text));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      got += chunk.toString('utf8');
    });
    socket.on('error', fail).on('close', () => done(got));
  });
}

test('addresses that no router can read get the page that helps, with the security headers', async () => {
  for (const path of ['/fr/personnes/%zz/photo', `/fr/recus/${'x'.repeat(400)}`]) {
    const seen = await portal.visitor().get(path);
    assert.equal(seen.status, 404, path);
    assert.match(seen.text, /rien à cette adresse/, path);
    assert.match(seen.headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
    assert.equal(seen.headers.get('cache-control'), 'no-store', path);
  }
});

test('what is hardly HTTP is refused with the security headers too', async () => {
  const sent = {
    '400': ['hello\r\n\r\n', 'GET /en HTTP/1.1\r\n\r\n', 'GET /en HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n'],
    '431': [`GET /en HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
  };
  for (const [status, texts] of Object.entries(sent)) {
    for (const text of texts) {
      const got = await onTheWire(text);
      assert.match(got, new RegExp(`^HTTP/1\\.1 ${status} `), text.slice(0, 40));
      assert.match(got, /content-security-policy: default-src 'none'/, text.slice(0, 40));
      assert.match(got, /referrer-policy: no-referrer/, text.slice(0, 40));
    }
  }
});
