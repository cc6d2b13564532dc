import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { scratchFolder } from '../fixtures/database/scratch.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('an unknown address is a helpful 404 in the language of the path', async () => {
  const en = await portal.visitor().get('/en/nowhere');
  assert.equal(en.status, 404);
  assert.match(en.text, /nothing at this address/);
  const fr = await portal.visitor().get('/fr/nulle-part');
  assert.equal(fr.status, 404);
  assert.match(fr.text, /rien à cette adresse/);
  assert.equal(fr.html.querySelector('html')?.getAttribute('lang'), 'fr-CA');
});

test('every response carries the security headers, faults included', async () => {
  for (const path of ['/en', '/en/sign-in', '/en/nowhere', '/demo/mail.json']) {
    const { headers } = await portal.visitor().get(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('cache-control'), 'no-store', path);
  }
});

test('a form sent from another site changes nothing', async () => {
  const family = await signedInFamily(portal);
  const path = `/en/people/${family.caseOf('Amina')}/outside-canada`;
  await family.visitor.get(path);
  const token = family.visitor.seen.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  const fields = { _token: token, country: 'FR' };
  const foreign = await family.visitor.post(path, fields, { 'sec-fetch-site': 'cross-site' });
  assert.equal(foreign.status, 403);
  const own = await family.visitor.post(path, fields);
  assert.equal(own.status, 200);
  assert.match(own.url, /receipts/);
});

test('a stale form is shown again with what was typed, and can then be sent', async () => {
  const family = await signedInFamily(portal);
  const path = `/en/people/${family.caseOf('Amina')}/outside-canada`;
  const stale = await family.visitor.post(path, { _token: 'old', country: 'PT' });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /press the button again/);
  assert.equal(stale.html.querySelector('#country option[selected]')?.getAttribute('value'), 'PT');
  const sent = await family.visitor.submit({});
  assert.match(sent.url, /receipts/);
});

test('the language switch keeps the page and what was typed, and does nothing else', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  await family.visitor.get(`/en/people/${caseId}/outside-canada`);
  const french = await family.visitor.post(`/fr/personnes/${caseId}/hors-du-canada`, {
    country: 'SE',
    _switch: '1',
  });
  assert.equal(french.status, 200);
  assert.equal(french.html.querySelector('html')?.getAttribute('lang'), 'fr-CA');
  assert.equal(french.html.querySelector('#country option[selected]')?.text, 'Suède');
});

test('a case that is not yours is not there', async () => {
  const mine = await signedInFamily(portal);
  const theirs = await signedInFamily(portal);
  for (const page of ['declaration', 'outside-canada', 'address', 'photo', 'confirmation', 'card']) {
    const seen = await mine.visitor.get(`/en/people/${theirs.caseOf('Amina')}/${page}`);
    assert.equal(seen.status, 404, page);
  }
});

test('a stopped database gives a plain page in both languages, and the portal recovers by itself', async () => {
  const dir = scratchFolder('stopped');
  const first = await startEmbedded({ dir, fast: true });
  const own = await testPortal({ connection: first.connection });
  try {
    const family = await signedInFamily(own);
    assert.equal((await family.visitor.get('/en/family')).status, 200);
    await first.stop();
    const away = await family.visitor.get('/en/family');
    assert.equal(away.status, 503);
    assert.match(away.text, /resting for a moment/);
    assert.match(away.text, /courte pause/);
    const again = await startEmbedded({ dir, fast: true });
    assert.equal((await family.visitor.get('/en/family')).status, 200);
    await own.close();
    await again.stop();
  } catch (error) {
    await own.close().catch(() => {});
    throw error;
  }
});
