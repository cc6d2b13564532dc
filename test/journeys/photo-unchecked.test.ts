import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import {
  killWorker,
  lettersAbout,
  type WorkerFixture,
  workerFixture,
  waitingIn,
} from '../fixtures/photos/photo-worker.ts';
import { photoPath, photosIn, uploadPicture } from '../fixtures/photos/photos.ts';

/** Words that blame a file. */
const BLAME =
  /damaged|endommag|cannot use|pouvons pas l.utiliser|could not open this photo|deleted the file/i;

describe('an upload that outlasts or kills the workers', () => {
  let fixture: WorkerFixture;
  let portal: WorkerFixture['portal'];
  before(async () => {
    fixture = await workerFixture();
    ({ portal } = fixture);
  });
  after(() => fixture.close());

  /** Sends the large picture, and kills the worker at it and at the tries that follow: so often in all. */
  async function killedTimes(times: number): Promise<SignedInFamily> {
    const family = await signedInFamily(portal, { people: [{ role: 'principal', givenNames: 'Amina' }] });
    await Promise.all([uploadPicture(family, fixture.large, 'heavy.jpg'), killWorker(fixture)]);
    for (let i = 1; i < times; i++) {
      portal.clock.advance('+1m');
      await Promise.all([portal.work(), killWorker(fixture)]);
    }
    portal.clock.advance('+1m');
    await portal.work();
    return family;
  }

  async function submitIt(family: SignedInFamily): Promise<void> {
    await family.visitor.get(`${photoPath(family)}/submit`);
    const receipt = await family.visitor.submit({ takenBy: 'self' });
    assert.match(receipt.url, /\/receipts\//);
  }

  async function officerAt(family: SignedInFamily) {
    const officer = await staffVisitor(portal, 'officer', 'M. Tremblay');
    await officer.get('/en/staff/review/find');
    const seen = await officer.submit({ term: family.number, reason: 'quality' });
    return { officer, seen };
  }

  test('killed twice among the others, it is checked in the slow lane', async () => {
    const family = await killedTimes(2);
    const [letter] = await lettersAbout(portal, family);
    assert.match(letter?.subject ?? '', /Your photo was checked/);
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'heavy.jpg');
    assert.deepEqual(await waitingIn(portal, family), []);
  });

  test('killed in the slow lane too, our own copy is kept without checks, and an officer accepts it', async () => {
    const family = await killedTimes(3);
    const [letter] = await lettersAbout(portal, family);
    assert.match(letter?.textPart ?? '', /Our program could not check it\.\s/);
    assert.match(letter?.textPart ?? '', /n’a\s+pas\s+pu\s+la\s+vérifier/);
    assert.doesNotMatch(letter?.textPart ?? '', BLAME);
    const page = await family.visitor.get(photoPath(family));
    assert.match(page.text, /Your photo could not be checked/);
    assert.ok(page.html.querySelector('main img'), 'our copy can be shown');
    assert.doesNotMatch(page.text, BLAME);
    await submitIt(family);
    const { officer, seen } = await officerAt(family);
    assert.match(seen.text, /This photo could not be checked/);
    assert.ok(seen.html.querySelector('.guided img'));
    const done = await officer.submit({}, { form: 'accept' });
    assert.match(done.url, /done=photo\.accept/);
  });

  test('what kills every worker is kept as it came; the officer gets it as a download and cannot accept it', async () => {
    const family = await killedTimes(4);
    const [letter] = await lettersAbout(portal, family);
    assert.doesNotMatch(letter?.textPart ?? '', BLAME);
    assert.deepEqual(await waitingIn(portal, family), [], 'it waits no more');
    const page = await family.visitor.get(photoPath(family));
    assert.match(page.text, /We cannot show this photo here\. We kept your file/);
    assert.doesNotMatch(page.text, BLAME);
    assert.equal(page.html.querySelector('main img'), null);
    await submitIt(family);
    assert.doesNotMatch((await family.visitor.get(photoPath(family))).text, BLAME);

    const { officer, seen } = await officerAt(family);
    assert.match(seen.text, /We cannot show this photo/);
    assert.match(seen.text, /This photo could not be checked/);
    assert.doesNotMatch(seen.text, /Accept the photo/);
    const link = seen.html.querySelectorAll('main a').find((one) => one.text.includes('Download the file'));
    const reply = await officer.get(link?.getAttribute('href') ?? '');
    assert.match(reply.headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal(reply.headers.get('content-type'), 'application/octet-stream');
    const path = new URL(seen.url).pathname;
    const open = await officer.get(path);
    assert.equal(open.html.querySelector('form#accept'), null);
    // The page shows no such form: what the return form carries is sent to the other address.
    const hidden = open.html.querySelectorAll('form[action$="/return"] input[type=hidden]');
    assert.ok(hidden.length > 2);
    const fields = hidden.map((one) => [one.getAttribute('name'), one.getAttribute('value') ?? '']);
    const forced = await officer.post(`${path}/accept`, Object.fromEntries(fields) as Record<string, string>);
    assert.doesNotMatch(forced.url, /done=/);
    assert.equal((await photosIn(portal, family))[0]?.stage, 'submitted');
    await officer.get(path);
    await officer.submit({ reason: ['size-or-file'] });
    assert.match((await officer.submit({})).url, /done=photo\.return/);
    const returned = await family.visitor.get(photoPath(family));
    assert.match(returned.text, /could not be opened.*save it as a JPEG/);
    assert.doesNotMatch(returned.text, /damaged/);
  });
});

test('a photo that is only slow is kept, and checked without the limit of the others', async () => {
  const quick = { timeoutMs: 20, slow: { timeoutMs: 60_000, memoryBytes: 0 } };
  const fixture = await workerFixture(quick);
  const { portal, large } = fixture;
  try {
    const family = await signedInFamily(portal);
    assert.match((await uploadPicture(family, large, 'slow.jpg')).text, /We have your photo/);
    for (let i = 0; i < 2; i++) {
      portal.clock.advance('+1m');
      await portal.work();
    }
    const [photo] = await photosIn(portal, family);
    assert.equal(photo?.source.name, 'slow.jpg');
    assert.match((await lettersAbout(portal, family))[0]?.subject ?? '', /Your photo was checked/);
  } finally {
    await fixture.close();
  }
});

test('a photo that takes more memory than the others may is kept, and checked where it has more', async () => {
  const slow = { timeoutMs: 60_000, memoryBytes: 0 };
  const fixture = await workerFixture({ memoryBytes: 240 * 1024 ** 2, slow });
  const { portal, good, large } = fixture;
  try {
    const family = await signedInFamily(portal);
    assert.match((await uploadPicture(family, large, 'big.jpg')).text, /We have your photo/);
    for (let i = 0; i < 2; i++) {
      portal.clock.advance('+1m');
      await portal.work();
    }
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'big.jpg');
    const other = await signedInFamily(portal);
    assert.match((await uploadPicture(other, good)).text, /It is not submitted yet/, 'a small one is judged');
  } finally {
    await fixture.close();
  }
});

test('the photo checker has its own place: busy is said as 503, slow and large are no fault of the file', async () => {
  const fixture = await workerFixture({ anonymous: { queueLimit: 0, timeoutMs: 300 } });
  const { portal, good, large } = fixture;
  const check = async (bytes: Buffer, lang: 'en' | 'fr' = 'en') => {
    const who = portal.visitor(lang);
    await who.get(lang === 'en' ? '/en/photo-checker' : '/fr/verificateur-photo');
    return who.submit({}, { file: { name: 'me.jpg', bytes, type: 'image/jpeg' } });
  };
  try {
    assert.match((await check(large)).text, /more pixels than the photo checker opens/);
    fixture.front(async () => ({ kind: 'busy', why: 'full' }));
    const [en, fr] = [await check(good), await check(good, 'fr')];
    assert.deepEqual([en.status, fr.status], [503, 503]);
    assert.match(en.text, /Please come back in a minute/);
    assert.match(fr.text, /Veuillez revenir dans une minute/);
    assert.ok(en.headers.get('retry-after'));
    for (const answer of [
      { kind: 'busy', why: 'died' } as const,
      { kind: 'unusable', code: 'too-slow' } as const,
    ]) {
      fixture.front(async () => answer);
      const seen = await check(good);
      assert.equal(seen.status, 422);
      assert.match(seen.text, /does not mean that something is wrong/);
      assert.doesNotMatch(seen.text, BLAME);
    }
  } finally {
    await fixture.close();
  }
});
