import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { drawPictures, jpegFile } from '../fixtures/photos/photos.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

type Answer = { readonly status: number | undefined; readonly location: string; readonly text: string };

/** Sends the headers of a body of `length` bytes and only its beginning; gives what comes back all the same. */
function begin(path: string, length: number, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const headers = {
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(length),
    'sec-fetch-site': 'same-origin',
    ...more,
  };
  return new Promise((done, fail) => {
    const asked = request(portal.origin + path, { method: 'POST', headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () => {
        asked.destroy();
        done({ status: reply.statusCode, location: reply.headers.location ?? '', text });
      });
    });
    asked.on('error', fail).write('--x\r\n');
  });
}

const arriving = () => {
  try {
    return readdirSync(join(portal.filesFolder, 'arriving'));
  } catch {
    return [];
  }
};

test('who asks is known before a body is read', async () => {
  const { visitor, caseOf } = await signedInFamily(portal);
  const { caseOf: othersCase } = await signedInFamily(portal);
  const photo = `/en/people/${caseOf('Amina')}/photo`;
  const cookie = `session=${visitor.cookies.get('session')}`;
  const nobody = await begin(photo, 15_000_000);
  assert.equal(nobody.status, 303);
  assert.match(nobody.location, /^\/en\/sign-in\?then=/);
  assert.equal((await begin(photo, 15_000_000, { cookie: 'session=of-nobody' })).status, 303);
  const others = await begin(`/en/people/${othersCase('Amina')}/photo`, 15_000_000, { cookie });
  assert.equal(others.status, 404);
  assert.equal((await begin(photo, 15_000_000, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await begin(photo, 200_000_000, { cookie })).status, 413);
  assert.equal((await begin('/en/phone/photo', 15_000_000)).status, 410, 'a phone that no computer let in');
  assert.equal((await begin('/en/no-such-page', 15_000_000)).status, 404);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await begin('/en/write-to-us', 3_000_000, form)).status, 413);
  assert.equal((await begin('/en/write-to-us', 20, { 'content-type': 'application/json' })).status, 403);
});

test('a place that sends too much at once is told to come back, in both languages, and another gets through', async () => {
  // Five of this size have room from one place; whoever comes after them is told so at once.
  const held = Array.from({ length: 8 }, () => begin('/en/photo-checker', 15_000_000));
  const busy = await Promise.race(held);
  assert.equal(busy.status, 503);
  assert.match(busy.text, /Many people are here at once/);
  assert.match(busy.text, /Beaucoup de gens/);
  const { visitor, caseOf } = await signedInFamily(portal, {
    people: [{ role: 'principal', givenNames: 'Amina', landing: 'declared' }],
  });
  await visitor.get(`/en/people/${caseOf('Amina')}/photo`);
  const sent = await visitor.submit({}, { file: jpegFile((await drawPictures()).portrait) });
  assert.equal(sent.status, 200, sent.text.slice(0, 300));
  const statuses = (await Promise.all(held)).map(({ status }) => status);
  assert.deepEqual(
    statuses.toSorted(),
    [408, 408, 408, 408, 408, 503, 503, 503],
    'those that stop are ended',
  );
});

test('a file is gone from the disk once its request is answered, also one that was kept or cut off', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, {
    people: [{ role: 'principal', givenNames: 'Amina', landing: 'declared' }],
  });
  await visitor.get(`/en/people/${caseOf('Amina')}/photo`);
  const file = jpegFile((await drawPictures()).portrait);
  await visitor.submit({}, { file });
  assert.deepEqual(arriving(), []);
  await visitor.get(`/en/people/${caseOf('Amina')}/photo`);
  await run(portal.services.db, sql`update session set ended_at = ${portal.clock.now()}`);
  const kept = await visitor.submit({}, { file });
  assert.match(kept.url, /kept/);
  assert.deepEqual(arriving(), []);
});
