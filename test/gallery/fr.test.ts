import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Gallery, openGallery } from './questions.ts';

// One file for each language: so both run at once, each in a process of its own.

let gallery: Gallery;
before(async () => {
  gallery = await openGallery();
});
after(() => gallery?.close());

test('every page in every state, in French', async (t) => {
  for await (const { name, ask } of gallery.questions('fr')) {
    await t.test(name, async () => {
      const faults = await ask();
      assert.equal(faults.length, 0, faults.join('\n'));
    });
  }
});
