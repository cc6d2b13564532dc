import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { jpegFile, photoPath } from '../fixtures/photos/photos.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

describe('the photo of a small child', () => {
  let portal: TestPortal;
  let asleep: Buffer;
  let laughing: Buffer;

  before(async () => {
    asleep = await drawPortrait({ look: 'sofia', defects: ['eyes-closed'] });
    laughing = await drawPortrait({ look: 'sofia', defects: ['mouth-open'] });
    portal = await testPortal();
  });
  after(async () => {
    await portal.close();
  });

  const family = () => {
    const today = portal.services.clock.today();
    const year = Number(today.slice(0, 4));
    const born = (years: number) => `${year - years}-${today.slice(5, 7)}-01`;
    return signedInFamily(portal, {
      people: [
        { role: 'principal', givenNames: 'Amina' },
        { role: 'dependant', givenNames: 'Lina', birthDate: born(0) },
        { role: 'dependant', givenNames: 'Sara', birthDate: born(4) },
        { role: 'dependant', givenNames: 'Yusuf', birthDate: born(8) },
      ],
    });
  };

  test('a baby may sleep; of everybody else open eyes are asked', async () => {
    const them = await family();
    const { visitor } = them;
    const said = async (name: string) => {
      await visitor.get(photoPath(them, name));
      return (await visitor.submit({}, { file: jpegFile(asleep) })).text;
    };
    assert.match(await said('Lina'), /looks good/);
    for (const name of ['Sara', 'Yusuf', 'Amina'])
      assert.match(
        await said(name),
        /Your eyes may not be fully open|We cannot see both of your eyes open/,
        name,
      );
  });

  test('a child under six may laugh; an older one may not', async () => {
    const them = await family();
    const { visitor } = them;
    const said = async (name: string) => {
      await visitor.get(photoPath(them, name));
      return (await visitor.submit({}, { file: jpegFile(laughing) })).text;
    };
    for (const name of ['Lina', 'Sara'])
      assert.doesNotMatch(await said(name), /mouth looks open|smiling/, name);
    for (const name of ['Yusuf', 'Amina']) assert.match(await said(name), /mouth looks open/, name);
  });
});
