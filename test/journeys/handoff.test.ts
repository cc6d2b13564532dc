import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  begin,
  codeOn,
  deskPath,
  fieldsOf,
  FILE,
  phonesAt,
  stateAt,
  wrongFor,
} from '../fixtures/photos/handoff.ts';
import { setStates } from '../fixtures/people/cases.ts';

describe('a photo from a phone, for who is signed in at a computer', () => {
  let portal: TestPortal;
  let bytes: Buffer;
  const { opened, connected, acts, drafts } = phonesAt(() => portal);

  before(async () => {
    [portal, bytes] = await Promise.all([testPortal(), drawPortrait({ look: 'daniel' })]);
  });
  after(async () => {
    await portal.close();
  });

  test('the photo page leads there, and asking shows a code, its address and four digits', async () => {
    const family = await signedInFamily(portal);
    await family.visitor.get(`/en/people/${family.caseOf('Yusuf')}/photo`);
    const before_ = await family.visitor.follow('Use your phone instead');
    assert.equal(codeOn(before_).link, '', 'opening the page makes nothing');
    const { link, digits } = codeOn(await family.visitor.submit({}));
    assert.match(link, new RegExp(`^${portal.origin}/en/phone/[\\w-]{43}$`));
    assert.match(digits, /^\d{4}$/);
    assert.equal(await stateAt(family), 'waiting');
    const again = codeOn(await family.visitor.get(deskPath(family)));
    assert.deepEqual(again, { link, digits }, 'the same code when the page is shown again');
    const stored = await one(
      portal.services.db,
      sql<{ row: string }>`select to_jsonb(h)::text as row from photo_handoff h
        where case_id = ${family.caseOf('Yusuf')}`,
    );
    assert.ok(!stored.row.includes(link.slice(-43)), 'the database cannot open the link');
  });

  test('the phone shows a first name, takes the digits, sends one photo, and opens nothing else', async () => {
    const family = await signedInFamily(portal);
    const caseId = family.caseOf('Yusuf');
    const { link, digits } = await begin(family);
    const phone = await opened(link);
    assert.match(phone.seen.text, /Take the photo for Yusuf/);
    assert.doesNotMatch(phone.seen.text, /Haddad/);
    assert.doesNotMatch(phone.seen.url, /[\w-]{43}/, 'the token leaves the address');
    assert.equal(await stateAt(family), 'waiting', 'opening uses nothing up');

    const camera = await phone.submit({ digits: `${digits.slice(0, 2)} ${digits.slice(2)}` });
    assert.match(camera.url, /\/en\/phone\/photo$/);
    assert.match(camera.headers.get('permissions-policy') ?? '', /camera=\(self\)/);
    assert.equal(await stateAt(family), 'connected');
    assert.match((await family.visitor.get(deskPath(family))).text, /Your phone is connected/);

    for (const path of ['/en/family', `/en/people/${caseId}/photo`, '/en/account'])
      assert.match((await phone.get(path)).url, /sign-in/, path);

    await phone.get('/en/phone/photo');
    const refused = await phone.submit({}, { file: { ...FILE, bytes: Buffer.from('no picture') } });
    assert.equal(refused.status, 422);
    assert.equal(await stateAt(family), 'connected', 'what cannot be used leaves it open');

    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.match(sent.text, /The photo has arrived/);
    assert.equal(await stateAt(family), 'received');
    const desk = await family.visitor.get(deskPath(family));
    assert.match(desk.text, /The photo has arrived/);
    const accountId = family.people['Amina']?.accountId;
    assert.deepEqual(await drafts(caseId), [{ stage: 'draft', accountId }]);
    assert.deepEqual(await acts(caseId), [
      'photo.handoff applicant',
      'photo.handoff.connected nobody',
      'photo.draft applicant',
      'photo.handoff.received applicant',
    ]);
    assert.match((await family.visitor.follow('Look at the photo')).text, /It is not submitted yet/);
  });

  test('it takes one photo: a second one is refused, and another phone learns no name', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const phone = await opened(link);
    const camera = await phone.submit({ digits });
    const late = Object.fromEntries(fieldsOf(camera));
    await phone.submit({}, { file: { ...FILE, bytes } });
    const twice = await phone.post('/en/phone/photo', late);
    assert.match(twice.text, /The photo has arrived/);
    assert.equal((await drafts(family.caseOf('Yusuf'))).length, 1);
    const other = await opened(link);
    assert.equal(other.seen.status, 410);
    assert.match(other.seen.text, /was sent already/);
    assert.doesNotMatch(other.seen.text, /Yusuf/);
  });

  test('a photo that is under review sends both pages away', async () => {
    const family = await signedInFamily(portal);
    const phone = await connected(family);
    await setStates(portal, family.caseOf('Yusuf'), { photo: 'submitted' });
    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.equal(sent.status, 422);
    assert.equal((await drafts(family.caseOf('Yusuf'))).length, 0);
    const camera = await family.visitor.get(`/en/people/${family.caseOf('Yusuf')}/photo/camera`);
    assert.match(camera.url, /\/photo$/);
  });

  test('everything in French too', async () => {
    const family = await signedInFamily(portal, { language: 'fr' });
    const desk = `/fr/personnes/${family.caseOf('Yusuf')}/photo/telephone`;
    await family.visitor.get(desk);
    const { link, digits } = codeOn(await family.visitor.submit({}));
    assert.match(link, /\/fr\/telephone\//);
    const phone = portal.visitor('fr');
    await phone.get(new URL(link).pathname);
    assert.match(phone.seen.text, /Prendre la photo pour Yusuf/);
    assert.match((await phone.submit({ digits: wrongFor(digits) })).text, /encore 4 fois/);
    assert.match((await phone.submit({ digits })).url, /\/fr\/telephone\/photo$/);
    assert.match((await phone.submit({}, { file: { ...FILE, bytes } })).text, /La photo est arrivée/);
  });

  test('the camera is allowed on its own page, and WebAssembly too; nowhere else', async () => {
    const { visitor, caseOf } = await signedInFamily(portal);
    const photo = `/en/people/${caseOf('Yusuf')}/photo`;
    const policies = async (path: string) => {
      const { headers } = await visitor.get(path);
      return [headers.get('content-security-policy') ?? '', headers.get('permissions-policy') ?? ''] as const;
    };
    const [csp, permissions] = await policies(`${photo}/camera`);
    assert.match(csp, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(permissions, /camera=\(self\)/);
    for (const path of [photo, `${photo}/phone`, '/en/family', '/en']) {
      const [usual, none] = await policies(path);
      assert.equal(usual, csp.replace(" 'wasm-unsafe-eval'", ''), path);
      assert.match(none, /camera=\(\)/, path);
    }
  });
});
