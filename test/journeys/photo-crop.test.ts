import assert from 'node:assert/strict';
import { checks } from '../../src/photo/checks/all.ts';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import type { Seen } from '../../src/demo/visitor.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  drawPictures,
  newestPhoto,
  photoPath,
  type Pictures,
  uploadPicture,
} from '../fixtures/photos/photos.ts';

describe('a photo is checked and cut', () => {
  let portal: TestPortal;
  let pictures: Pictures;

  before(async () => {
    pictures = await drawPictures();
    portal = await testPortal();
  });
  after(async () => {
    await portal.close();
  });

  const fields = (seen: Seen) =>
    Object.fromEntries(
      ['x', 'y', 'height', 'tilt'].map((name) => [
        name,
        Number(seen.html.querySelector(`form input[name=${name}]`)?.getAttribute('value')),
      ]),
    );

  test('every check is listed with its measure, what passed too; notes are not', async () => {
    const family = await signedInFamily(portal);
    const draft = await uploadPicture(family, pictures.portrait);
    assert.match(draft.text, /looks good/);
    assert.match(draft.text, /Your head fills (4[4-9]|5[01])% of the height\. It should be 44 to 51%\./);
    assert.match(draft.text, /Your head leans by [\d.]+ degrees\. Up to 3\.5 is fine\./);
    assert.match(draft.text, /\d+ checks passed/);
    assert.doesNotMatch(draft.text, /Head covering/);
    const guides = draft.html.querySelector('svg.guides');
    assert.ok(guides, 'lines are drawn over the photo');
    assert.equal(guides.getAttribute('aria-hidden'), 'true');
    assert.match(draft.text, /Dashed lines at the crown and at the chin/);
    assert.ok(draft.html.querySelector('input#guides[type=checkbox]'));
    const { results, marks, rules } = await newestPhoto(portal, family.caseOf('Amina'));
    assert.equal(results?.length, checks.length);
    assert.equal(rules, portal.services.profile.photoRules.version);
    assert.ok(marks && marks.crown < 0.35 && marks.chin > 0.65);
  });

  test('the crop is moved by buttons that need no script, and back to the automatic one', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    const draft = await uploadPicture(family, pictures.roomy);
    assert.match(draft.text, /We cut the photo so that your head has the right size/);
    const automatic = await newestPhoto(portal, family.caseOf('Amina'));
    const crop = await visitor.follow('Adjust the crop');
    const before = fields(crop);
    const larger = await visitor.submit({}, { press: { step: 'larger' } });
    assert.equal(larger.status, 200);
    assert.ok((fields(larger)['height'] ?? 0) < (before['height'] ?? 0));
    await visitor.submit({}, { press: { step: 'left' } });
    const tilted = await visitor.submit({}, { press: { step: 'tilt-right' } });
    assert.equal(fields(tilted)['tilt'], 1);
    assert.match(tilted.text, /tilted 1° to the right/);
    const done = await visitor.submit({}, { press: { do: 'use' } });
    assert.match(done.url, /\/photo$/);
    assert.match(done.text, /You chose this crop yourself/);
    const own = await newestPhoto(portal, family.caseOf('Amina'));
    assert.equal(own.id, automatic.id);
    assert.equal(own.ownCut, true);
    assert.notEqual(own.sha256, automatic.sha256);
    assert.equal(own.fit?.rotate, 1);
    await assert.rejects(portal.services.files.get(automatic.fileKey), 'the cut before is gone');
    const kept = await sharp(await portal.services.files.get(own.fileKey)).metadata();
    assert.ok(Math.abs((kept.width ?? 0) / (kept.height ?? 1) - 5 / 7) < 0.01);

    await visitor.submit({}, { form: 'automatic' });
    const back = await newestPhoto(portal, family.caseOf('Amina'));
    assert.equal(back.ownCut, false);
    assert.deepEqual(back.fit, automatic.fit);
    assert.equal(back.findings.find(({ code }) => code === 'head_size')?.fixed, true);
  });

  test('switching the language keeps the crop as it was moved', async () => {
    const family = await signedInFamily(portal);
    await uploadPicture(family, pictures.roomy);
    await family.visitor.follow('Adjust the crop');
    const moved = await family.visitor.submit({}, { press: { step: 'tilt-left' } });
    const french = await family.visitor.switchLanguage({});
    assert.match(french.url, /\/photo\/cadrage/);
    assert.match(french.text, /penchée de 1° vers la gauche/);
    assert.deepEqual(fields(french), fields(moved));
  });

  test('nobody gets out of the picture by typing numbers, and nonsense changes nothing', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    await uploadPicture(family, pictures.roomy);
    const crop = await visitor.get(`${photoPath(family)}/crop?x=-900&y=1e9&height=1&tilt=300`);
    const { x = 0, height, tilt } = fields(crop);
    assert.ok(x > 0);
    assert.deepEqual([height, tilt], [1000, 15]);
    const odd = await visitor.get(`${photoPath(family)}/crop?x=NaN&height=Infinity`);
    assert.ok(
      Math.abs(
        (fields(odd)['height'] ?? 0) -
          ((await newestPhoto(portal, family.caseOf('Amina'))).whole?.framing.height ?? 1),
      ) < 1,
    );
    const used = await visitor.submit({ x: '99999', height: '99999' }, { press: { do: 'use' } });
    assert.match(used.url, /\/photo$/);
  });

  test('the whole picture is private, and gone once the photo is submitted or replaced', async () => {
    const family = await signedInFamily(portal);
    const { visitor } = family;
    await uploadPicture(family, pictures.roomy);
    const first = (await newestPhoto(portal, family.caseOf('Amina'))).whole?.fileKey ?? '';
    await uploadPicture(family, pictures.portrait);
    await assert.rejects(portal.services.files.get(first), 'replaced');
    const { id, whole } = await newestPhoto(portal, family.caseOf('Amina'));
    const page = `${photoPath(family)}/${id}/whole`;
    assert.equal((await visitor.get(page)).headers.get('content-type'), 'image/jpeg');
    const stranger = (await signedInFamily(portal)).visitor;
    assert.equal((await stranger.get(page)).status, 404);
    assert.equal((await stranger.get(`${photoPath(family)}/crop`)).status, 404);
    await visitor.get(`${photoPath(family)}/submit`);
    await visitor.submit({ takenBy: 'self' });
    assert.equal((await newestPhoto(portal, family.caseOf('Amina'))).whole, null);
    await assert.rejects(portal.services.files.get(whole?.fileKey ?? ''), 'submitted');
    assert.match((await visitor.get(page)).url, /\/photo$/);
    assert.match((await visitor.get(`${photoPath(family)}/crop`)).url, /\/photo$/);
  });

  test('the whole picture of a draft that was left lying goes after a month; the draft stays', async () => {
    const family = await signedInFamily(portal);
    await uploadPicture(family, pictures.roomy);
    const { whole } = await newestPhoto(portal, family.caseOf('Amina'));
    portal.clock.advance('+29d');
    await portal.work();
    assert.ok((await newestPhoto(portal, family.caseOf('Amina'))).whole);
    portal.clock.advance('+2d');
    await portal.work();
    const left = await newestPhoto(portal, family.caseOf('Amina'));
    assert.deepEqual([left.stage, left.whole], ['draft', null]);
    await assert.rejects(portal.services.files.get(whole?.fileKey ?? ''));
    const later = await family.signIn('Amina');
    const page = await later.get(photoPath(family));
    assert.match(page.text, /It is not submitted yet/);
    assert.doesNotMatch(page.text, /Adjust the crop/);
  });

  test('a leaning head is set upright by the automatic crop', async () => {
    const family = await signedInFamily(portal);
    const draft = await uploadPicture(family, pictures.leaning);
    const { findings, fit, marks } = await newestPhoto(portal, family.caseOf('Amina'));
    const tilt = findings.find(({ code }) => code === 'tilt');
    assert.equal(tilt?.fixed, true, JSON.stringify(findings));
    assert.ok(Math.abs((fit?.rotate ?? 0) + 8) < 1.5, `turned by ${fit?.rotate}`);
    const [right, left] = marks?.eyes ?? [];
    assert.ok(right && left && Math.abs(right[1] - left[1]) < 0.01, 'the eyes are level now');
    assert.match(draft.text, /We turned it upright/);
  });
});
