import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { draftWords, photoWords } from '../../src/photo/photo-words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { faultsOf } from '../gallery/checks.ts';
import { sessionOf, staffMember } from '../fixtures/people/accounts.ts';
import { handOf } from '../fixtures/browser/hand.ts';
import { type Person, type PhoneFixture, phoneFixture, sound } from '../fixtures/browser/phone.ts';

describe('a photo with faults in a browser', { concurrency: 1 }, () => {
  let fixture: PhoneFixture;
  let faulty: Buffer;

  before(async () => {
    const blue = Buffer.from(
      '<svg width="1200" height="1680"><path d="M20 30h300v560H20zm900 0h260v420H920z" fill="#3b6ea5"/></svg>',
    );
    const portrait = await drawPortrait({ look: 0 });
    faulty = await sharp(portrait)
      .composite([{ input: blue }])
      .jpeg({ quality: 93 })
      .toBuffer();
    fixture = await phoneFixture();
  });
  after(async () => {
    await fixture?.close();
  });

  /** The same photo as an officer has it on the bench. */
  async function onBench({ number, caseId }: Person, lang: Lang): Promise<void> {
    const officer = await staffMember(fixture.portal, 'officer');
    const desk = await sessionOf(fixture.portal, officer.accountId, lang);
    await desk.get(fixture.portal.server.routes.href('review.find', {}, lang));
    const cases = await desk.submit({ term: number, reason: 'quality' });
    if (cases.html.querySelector('input[name=caseId]'))
      await desk.submit({ term: number, reason: 'quality', caseId });
    const context = await fixture.windowOf(desk.cookies);
    const page = await context.newPage();
    await page.goto(desk.seen.url);
    await page.getByText(lang === 'en' ? 'The person disagrees' : /La personne n’est pas d’accord/).waitFor();
    await sound(page, lang);
    await context.close();
  }

  for (const lang of ['en', 'fr'] as const) {
    test(`${lang}: an upload with findings, and the way on`, async () => {
      const somebody = await fixture.person(lang);
      const { page, context } = somebody;
      const w = draftWords(lang);
      await fixture.uploaded(somebody, lang, faulty);
      await sound(page, lang);
      const { findings, marks } = await fixture.photoOf(somebody);
      const busy = findings.find(({ code }) => code === 'background');
      assert.equal(busy?.severity, 'fail', JSON.stringify(findings));
      assert.ok(
        marks?.areas.some(({ code }) => code === 'background'),
        JSON.stringify([findings, marks]),
      );
      const guides = page.locator('svg.guides');
      assert.equal(await guides.isVisible(), true);
      await page.getByLabel(w.guides).uncheck();
      assert.equal(await guides.isVisible(), false);
      await page.getByText(w.guidesSay).click();
      await page.getByText(lang === 'en' ? /^Mark 1, on the left:/ : /^Repère 1, à gauche/).waitFor();
      const hand = handOf(page, lang);
      await hand.follow(w.sendAnyway);
      await sound(page, lang);
      await page.getByRole('main').getByRole('radio').first().check();
      await hand.press(photoWords(lang).submit);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'error-summary');
      assert.deepEqual(await faultsOf(page, await page.content(), lang).then(barriersOnly), []);
      await page.getByLabel(w.insist).check();
      await hand.press(photoWords(lang).submit);
      assert.match(page.url(), /\/(receipts|recus)\//);
      assert.equal((await fixture.photoOf(somebody)).insisted, true);
      await context.close();
      await onBench(somebody, lang);
    });
  }
});

/** A document that a script has touched is no longer what the server wrote: its HTML is judged elsewhere. */
const barriersOnly = (faults: readonly string[]) => faults.filter((fault) => !fault.startsWith('HTML:'));
