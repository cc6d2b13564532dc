import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Seen } from '../../src/demo/visitor.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import {
  drawPictures,
  newestPhoto,
  photoPath,
  type Pictures,
  uploadPicture,
} from '../fixtures/photos/photos.ts';

describe('a photo with faults, and the officer', () => {
  let portal: TestPortal;
  let pictures: Pictures;

  before(async () => {
    pictures = await drawPictures();
    portal = await testPortal();
  });
  after(async () => {
    await portal.close();
  });

  const alone = () => signedInFamily(portal, { people: [{ role: 'principal', givenNames: 'Amina' }] });
  /** The case of a family of one, as an officer sees it. */
  const onBench = async (family: SignedInFamily): Promise<Seen> => {
    const officer = await staffMember(portal, 'officer');
    const desk = await sessionOf(portal, officer.accountId);
    await desk.get('/en/staff/review/find');
    return desk.submit({ term: family.number, reason: 'quality' });
  };
  test('a head covering is spoken of kindly, and counts for nothing', async () => {
    const family = await alone();
    const turban = await drawPortrait({ look: 'daniel', defects: ['turban'] });
    const draft = await uploadPicture(family, turban);
    assert.match(draft.text, /looks good/);
    assert.match(draft.text, /Good to know .*wearing something on your head.*keep it on/);
    assert.doesNotMatch((await uploadPicture(family, pictures.portrait)).text, /Good to know|on your head/);
  });
  test('a fault stops the photo once; whoever thinks that the check is wrong sends it on, and the officer is told', async () => {
    const family = await alone();
    const { visitor } = family;
    const draft = await uploadPicture(family, pictures.empty);
    assert.match(draft.text, /One thing to fix/);
    assert.match(draft.text, /We could not find a face/);
    assert.match(draft.text, /No face was found, so no lines are drawn/);
    const ask = await visitor.follow('Send this one anyway');
    assert.equal(ask.html.querySelector('#insist'), null, 'nothing to tick before it was refused');
    const refused = await visitor.submit({ takenBy: 'self' });
    assert.equal(refused.status, 422);
    const { reference } = await newestPhoto(portal, family.caseOf('Amina'));
    assert.match(reference ?? '', /^P-/);
    assert.match(refused.text, /This photo was not sent.*We could not find a face in this photo/);
    assert.ok(refused.text.includes(`number ${reference}`));
    assert.equal(refused.html.querySelector('#insist')?.hasAttribute('checked'), false);
    const switched = await visitor.switchLanguage({ takenBy: 'self' });
    assert.match(switched.text, /n’a pas été envoyée/);
    assert.ok(switched.html.querySelector('#insist'));
    const sent = await visitor.submit({ takenBy: 'self', insist: 'yes' });
    assert.match(sent.url, /\/recus\//);
    assert.equal((await newestPhoto(portal, family.caseOf('Amina'))).insisted, true);

    const bench = await onBench(family);
    assert.match(bench.text, /The person disagrees/);
    assert.match(bench.text, /We could not find a face in this photo/);
    assert.ok(bench.text.includes(reference ?? ''));
    assert.equal(
      bench.html.querySelector('main form#form input[name=reason][checked]'),
      null,
      'nothing is ticked beforehand',
    );
  });

  test('the officer sees what passed, the notes, and that the person chose the crop', async () => {
    const family = await alone();
    const { visitor } = family;
    await uploadPicture(family, pictures.roomy);
    await visitor.follow('Adjust the crop');
    await visitor.submit({}, { press: { step: 'smaller' } });
    await visitor.submit({}, { press: { do: 'use' } });
    await visitor.get(`${photoPath(family)}/submit`);
    await visitor.submit({ takenBy: 'self' });
    const bench = await onBench(family);
    assert.match(bench.text, /Chosen by the person/);
    assert.match(bench.text, /Your head fills \d+% of the height/);
    assert.match(bench.text, /Head covering/);
    assert.ok(bench.html.querySelector('svg.guides'));
  });
});
