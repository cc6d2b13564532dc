import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import { drawPortrait } from '../../src/demo/portrait.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { type SignedInFamily, setStates, signedInFamily } from '../support/family.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

const FILE = { name: 'camera.jpg', type: 'image/jpeg' };

describe('a photo from a phone, for who is signed in at a computer', () => {
  let portal: TestPortal;
  let bytes: Buffer;

  before(async () => {
    portal = await testPortal();
    bytes = await drawPortrait({ look: 'daniel' });
  });
  after(async () => {
    await portal.close();
  });

  const deskPath = (family: SignedInFamily, name = 'Yusuf') =>
    `/en/people/${family.caseOf(name)}/photo/phone`;
  const stateAt = async (family: SignedInFamily): Promise<string> => {
    const path = `${deskPath(family)}/state`;
    return (JSON.parse((await family.visitor.get(path)).bytes.toString()) as { state: string }).state;
  };
  const codeOn = (seen: Seen) => ({
    link: seen.html.querySelector('.address')?.text.trim() ?? '',
    digits: seen.html.querySelector('.code [aria-hidden]')?.text.trim() ?? '',
  });
  const wrongFor = (digits: string) => String((Number(digits) + 1) % 10_000).padStart(4, '0');
  const begin = async (family: SignedInFamily, name = 'Yusuf') => {
    await family.visitor.get(deskPath(family, name));
    return codeOn(await family.visitor.submit({}));
  };
  const opened = async (link: string): Promise<Visitor> => {
    const phone = portal.visitor();
    await phone.get(new URL(link).pathname);
    return phone;
  };
  const connected = async (family: SignedInFamily, name?: string): Promise<Visitor> => {
    const { link, digits } = await begin(family, name);
    const phone = await opened(link);
    await phone.submit({ digits });
    return phone;
  };
  const acts = async (caseId: string) => {
    const rows = await many(
      portal.services.db,
      sql<{ act: string; kind: string }>`select act, actor_kind as kind from audit
        where case_id = ${caseId} and act like 'photo.%' order by seq`,
    );
    return rows.map(({ act, kind }) => `${act} ${kind}`);
  };
  const drafts = (caseId: string) =>
    many(
      portal.services.db,
      sql<{
        stage: string;
        accountId: string;
      }>`select stage, account_id from photo where case_id = ${caseId}`,
    );

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

  test('a leaked code alone opens nothing: five wrong digits close it, also for the right ones', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const stranger = await opened(link);
    for (const left of ['4 more times', '3 more times', '2 more times', 'one more time']) {
      const seen = await stranger.submit({ digits: wrongFor(digits) });
      assert.equal(seen.status, 422);
      assert.match(seen.text, new RegExp(left));
    }
    const closed = await stranger.submit({ digits: wrongFor(digits) });
    assert.equal(closed.status, 410);
    assert.match(closed.text, /typed five times/);
    const right = await (await opened(link)).get('/en/phone');
    assert.equal(right.status, 410);
    assert.equal(await stateAt(family), 'locked');
    assert.match((await family.visitor.get(deskPath(family))).text, /somebody has seen the code/);
    const recorded = (await acts(family.caseOf('Yusuf'))).filter((act) => act.includes('wrong-digits'));
    assert.equal(recorded.length, 5);
    const next = await begin(family);
    assert.notEqual(next.link, link);
    assert.match((await (await opened(next.link)).submit({ digits: next.digits })).url, /phone\/photo/);
  });

  test('digits tried at the same moment count one by one', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const phones = await Promise.all(Array.from({ length: 8 }, () => opened(link)));
    await Promise.all(phones.map((phone) => phone.submit({ digits: wrongFor(digits) })));
    const { tries } = await one(
      portal.services.db,
      sql<{ tries: number }>`select tries from photo_handoff where case_id = ${family.caseOf('Yusuf')}`,
    );
    assert.equal(tries, 5);
  });

  test('one phone only: the right digits on a second one are told so', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const [first, second] = [await opened(link), await opened(link)];
    assert.match((await first.submit({ digits })).url, /phone\/photo/);
    const late = await second.submit({ digits });
    assert.equal(late.status, 410);
    assert.match(late.text, /Another phone, or another browser/);
    assert.match((await first.get(new URL(link).pathname)).url, /phone\/photo/, 'the first keeps its place');
  });

  test('ten minutes, and not a moment longer', async () => {
    const family = await signedInFamily(portal);
    const { link, digits } = await begin(family);
    const phone = await opened(link);
    const slow = await opened(link);
    await phone.submit({ digits });
    portal.clock.advance('+10m');
    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.equal(sent.status, 410);
    assert.match(sent.text, /more than 10 minutes ago/);
    const late = await slow.submit({ digits });
    assert.equal(late.status, 410);
    assert.equal((await drafts(family.caseOf('Yusuf'))).length, 0);
    assert.match((await family.visitor.get(deskPath(family))).text, /The code has run out/);
  });

  test('signing out at the computer closes the phone too; so does a newer code', async () => {
    const family = await signedInFamily(portal);
    const phone = await connected(family);
    await family.visitor.get(deskPath(family));
    await family.visitor.submit({}, { form: 'sign-out' });
    const sent = await phone.submit({}, { file: { ...FILE, bytes } });
    assert.equal(sent.status, 410);
    assert.match(sent.text, /is signed out/);

    const other = await signedInFamily(portal);
    const before_ = await connected(other);
    await begin(other, 'Amina');
    assert.equal((await before_.get('/en/phone/photo')).status, 200, "another person's code changes nothing");
    await run(
      portal.services.db,
      sql`update photo_handoff set expires_at = created_at where case_id = ${other.caseOf('Yusuf')}`,
    );
    await begin(other);
    assert.equal((await before_.get('/en/phone/photo')).status, 410);
  });

  test('foreign and made-up links, cookies and cases open nothing', async () => {
    const family = await signedInFamily(portal);
    const { link } = await begin(family);
    const made = await opened(`${portal.origin}/en/phone/${'a'.repeat(43)}`);
    assert.equal(made.seen.status, 410);
    assert.match(made.seen.text, /opens nothing/);
    assert.equal((await portal.visitor().get('/en/phone')).status, 410);
    assert.equal((await portal.visitor().get('/en/phone/photo')).status, 410);
    const thief = portal.visitor();
    thief.cookies.set('phone', `${link.slice(-43)}.${'b'.repeat(43)}`);
    assert.match((await thief.get('/en/phone/photo')).url, /\/en\/phone$/, 'without the digits no camera');
    const stranger = await signedInFamily(portal);
    for (const page of ['', '/state'])
      assert.equal((await stranger.visitor.get(deskPath(family) + page)).status, 404);
    assert.match((await portal.visitor().get(deskPath(family))).url, /sign-in/);
  });

  test('twelve codes in an hour, then a file has to do', async () => {
    const family = await signedInFamily(portal);
    for (let i = 0; i < 12; i += 1) {
      await begin(family);
      await run(
        portal.services.db,
        sql`update photo_handoff set expires_at = created_at where case_id = ${family.caseOf('Yusuf')}`,
      );
    }
    await family.visitor.get(deskPath(family));
    const refused = await family.visitor.submit({});
    assert.equal(refused.status, 422);
    assert.match(refused.text, /many codes within an hour/);
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

const fieldsOf = (seen: Seen): readonly (readonly [string, string])[] =>
  seen.html
    .querySelectorAll('form#form input[type=hidden]')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const);
