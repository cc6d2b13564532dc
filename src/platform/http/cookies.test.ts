import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyReply } from 'fastify';
import { cookieNameAt, cookiesAt, setCookies } from './cookies.ts';

const SECURE = 'https://portal.example';
const PLAIN = 'http://localhost:3000';

function sentBy(origin: string) {
  const sent: [name: string, value: string | undefined, options: object][] = [];
  const reply = {
    setCookie: (name: string, value: string, options: object) => sent.push([name, value, options]),
    clearCookie: (name: string, options: object) => sent.push([name, undefined, options]),
  } as unknown as FastifyReply;
  setCookies(origin, reply, [
    { name: 'session', value: 'abc' },
    { name: 'invitation', value: undefined },
    { name: 'device', value: 'd', days: 2 },
  ]);
  return sent;
}

test('over https every cookie is bound to this host', () => {
  const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
  assert.deepEqual(sentBy(SECURE), [
    ['__Host-session', 'abc', options],
    ['__Host-invitation', undefined, options],
    ['__Host-device', 'd', { ...options, maxAge: 172_800 }],
  ]);
});

test('on plain http, where browsers refuse that name, cookies have their plain names', () => {
  const names = sentBy(PLAIN).map(([name]) => name);
  assert.deepEqual(names, ['session', 'invitation', 'device']);
  assert.equal(cookieNameAt(PLAIN, 'session'), 'session');
});

test('over https a cookie that another host may have set is not read', () => {
  const sent = { '__Host-session': 'ours', session: 'planted', invitation: 'planted' };
  assert.deepEqual(cookiesAt(SECURE, sent), { session: 'ours' });
  assert.deepEqual(cookiesAt(PLAIN, { session: 'ours' }), { session: 'ours' });
});
