import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { jpegFile, newestPhoto, photoPath, photosIn, uploadPicture } from '../fixtures/photos/photos.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { setStates } from '../fixtures/people/cases.ts';

describe('a photo, from upload to receipt', () => {
  let portal: TestPortal;
  let good: Buffer;
  let other: Buffer;

  before(async () => {
    portal = await testPortal();
    good = await drawPortrait({ look: 0 });
    other = await drawPortrait({ look: 1 });
  });
  after(async () => {
    await portal.close();
  });

  test('is looked at, replaced, submitted once, and locked', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    const first = await visitor.get(photoPath(family));
    assert.match(first.text, /Plain white behind/);
    assert.match(first.text, /up to 15 MB, at least 715 by 1000 pixels/);

    const empty = await visitor.submit({});
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Choose a photo first/);

    const draft = await visitor.submit({}, { file: jpegFile(good) });
    assert.match(draft.text, /It is not submitted yet/);
    assert.match(draft.text, /The photo is now 1200 by 1680 pixels/);
    const src = draft.html.querySelector('.frame img')?.getAttribute('src') ?? '';
    const image = await visitor.get(src);
    assert.equal(image.headers.get('content-type'), 'image/jpeg');
    assert.equal(image.headers.get('cache-control'), 'no-store');
    assert.equal(image.bytes.subarray(0, 2).toString('hex'), 'ffd8');

    await visitor.get(photoPath(family));
    await visitor.submit({}, { file: jpegFile(other, 'second.jpg') });
    const drafts = await photosIn(portal, family);
    assert.deepEqual(
      drafts.map(({ stage, source }) => [stage, source.name]),
      [['draft', 'second.jpg']],
    );
    assert.equal((await visitor.get(src)).status, 404, 'a replaced draft is gone');

    await visitor.get(photoPath(family));
    await visitor.follow('Use this photo');
    const unsaid = await visitor.submit({});
    assert.match(unsaid.text, /Say who took the photo/);
    const switched = await visitor.submit({ takenBy: 'self', _switch: '1' }, { form: 'form' });
    assert.equal(switched.html.querySelector('input[value=self]')?.hasAttribute('checked'), true);

    const submitted = await visitor.submit({ takenBy: 'self' });
    assert.match(submitted.url, /\/receipts\//);
    const locked = await visitor.get(photoPath(family));
    assert.match(locked.text, /is submitted/);
    assert.match(locked.text, /You submitted it on 2 March 2026/);
    assert.equal(locked.html.querySelector('form#form'), null);
    assert.deepEqual(
      (await photosIn(portal, family)).map(({ stage, takenBy }) => [stage, takenBy]),
      [['submitted', 'self']],
    );
  });

  test('a file that is no photo, or too small, changes nothing and says how to mend it', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    await visitor.get(photoPath(family));
    await visitor.submit({}, { file: jpegFile(good) });
    await visitor.get(photoPath(family));
    const refused = await visitor.submit({}, { file: jpegFile(Buffer.from('<html>no photo</html>')) });
    assert.equal(refused.status, 422);
    assert.equal(refused.html.querySelector('#file')?.getAttribute('aria-invalid'), 'true');
    await visitor.get(photoPath(family));
    const tiny = await sharp(good).resize(500, 700).blur(6).jpeg().toBuffer();
    const small = await visitor.submit({}, { file: jpegFile(tiny) });
    assert.match(small.text, /500 by 700 pixels/);
    assert.match(small.text, /And \d+ more \S/, 'what else there is to mend is said at once');
    assert.equal((await photosIn(portal, family)).length, 1, 'the draft before it stays');
  });

  test('a file over the limit is told its limit', async () => {
    const family = await signedInFamily(portal);
    await family.visitor.get(photoPath(family));
    const huge = Buffer.alloc(15_728_640 + 1_000);
    good.copy(huge);
    const refused = await family.visitor.submit({}, { file: jpegFile(huge) });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /larger than 15 MB/);
  });

  test('a photo whose file is gone is not submitted: no card could be made of it', async () => {
    const family = await signedInFamily(portal, { people: [{ role: 'principal', givenNames: 'Amina' }] });
    await uploadPicture(family, good);
    const { fileKey } = await newestPhoto(portal, family.caseOf('Amina'));
    await portal.services.files.remove(fileKey);
    await family.visitor.follow('Use this photo');
    const refused = await family.visitor.submit({ takenBy: 'self' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /cannot open the file of this photo any more/);
    assert.equal((await newestPhoto(portal, family.caseOf('Amina'))).stage, 'draft');
  });

  test('a photo in an old form cannot be submitted in place of a newer one', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    await visitor.get(photoPath(family));
    await visitor.submit({}, { file: jpegFile(good) });
    const [old] = await photosIn(portal, family);
    await visitor.get(photoPath(family));
    await visitor.submit({}, { file: jpegFile(other) });
    await visitor.get(`${photoPath(family)}/submit`);
    const refused = await visitor.submit({ photoId: old?.id ?? '', takenBy: 'self' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Another photo was chosen/);
    assert.equal(refused.html.querySelector('input[value=self]')?.hasAttribute('checked'), true);
    assert.equal((await photosIn(portal, family))[0]?.stage, 'draft');
  });

  test("nobody sees or sends another family's photo", async () => {
    const family = await signedInFamily(portal);
    await family.visitor.get(photoPath(family));
    const draft = await family.visitor.submit({}, { file: jpegFile(good) });
    const src = draft.html.querySelector('.frame img')?.getAttribute('src') ?? '';
    const stranger = (await signedInFamily(portal)).visitor;
    assert.equal((await stranger.get(src)).status, 404);
    assert.equal((await stranger.get(photoPath(family))).status, 404);
    const own = await signedInFamily(portal);
    const [photoId] = (await photosIn(portal, family)).map(({ id }) => id);
    assert.equal((await own.visitor.get(`${photoPath(own)}/${photoId}/image`)).status, 404);
    assert.equal((await own.visitor.get(`${photoPath(own)}/nonsense/image`)).status, 404);
  });

  test('who is outside Canada is told why no photo can be sent', async () => {
    const family = await signedInFamily(portal);
    await setStates(portal, family.caseOf('Yusuf'), { landing: 'away' });
    const page = await family.visitor.get(photoPath(family, 'Yusuf'));
    assert.match(page.text, /outside Canada, so the file waits/);
    assert.equal(page.html.querySelector('input[type=file]'), null);
  });

  test('a photo sent after the session has ended is there after signing in', async () => {
    const family = await signedInFamily(portal);
    await family.visitor.get(photoPath(family));
    portal.clock.advance('+20m');
    const door = await family.visitor.submit({}, { file: jpegFile(good, 'kept.jpg') });
    assert.equal((await photosIn(portal, family)).length, 0);
    const [, kept] = /kept=([0-9a-f-]{36})/.exec(decodeURIComponent(door.url)) ?? [];
    const again = await family.signIn('Amina');
    await again.get(`${photoPath(family)}?kept=${kept}`);
    assert.equal((await photosIn(portal, family)).length, 0, 'looking at the page takes nothing in');
    const back = await again.submit({}, { form: 'kept' });
    assert.match(back.text, /It is not submitted yet/);
    assert.equal((await photosIn(portal, family))[0]?.source.name, 'kept.jpg');
  });
});
