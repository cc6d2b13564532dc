import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { accountFieldWords as account } from '../../src/account/form-fields.tsx';
import { passkeyWords as passkeys } from '../../src/account/mfa/passkey-words.ts';
import { signInWords as door } from '../../src/account/sign-in/sign-in-words.ts';
import { addressPageWords as address } from '../../src/address/address-words.ts';
import { PROVINCES } from '../../src/address/provinces.ts';
import { displayName } from '../../src/case/names.ts';
import { declarationWords as declaration } from '../../src/declaration/declaration-words.ts';
import { htmlWords } from '../../src/platform/html/html-words.ts';
import { readLetters, signIn } from '../../src/demo/steps/account.ts';
import type { DemoFamily } from '../../src/demo/families.ts';
import { awaitMail } from '../../src/demo/mail.ts';
import { addDemoStaff, DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import { actionWords } from '../../src/family/home/home-words.ts';
import { answerWords as answers, checkWords } from '../../src/invitation/answer-words.ts';
import { invitationWords as invitation } from '../../src/invitation/invitation-words.ts';
import { photoWords as photo } from '../../src/photo/photo-words.ts';
import { htmlWords as common } from '../../src/platform/html/html-words.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { documentNumber, mailCards, printCards } from '../../src/demo/steps/card.ts';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import { invited, onePerson } from '../gallery/beginning.ts';
import { openWindow, type Window } from '../gallery/look.ts';
import { openBrowser } from '../fixtures/browser/browser.ts';
import { type Hand, handOf } from '../fixtures/browser/hand.ts';
import { type Live, livePortal } from '../fixtures/portal/live-portal.ts';

let live: Live;
let browser: Browser;
before(async () => {
  [live, browser] = await Promise.all([livePortal(), openBrowser()]);
  await addDemoStaff(live.services, hasherOf(live.runtime.settings));
});
after(async () => {
  await browser?.close();
  await live?.close();
});

/** What the staff do for a family of one, without a browser of their own: confirm, accept the photo, print and mail. */
async function decideAndMail(lang: Lang, family: DemoFamily): Promise<void> {
  const [person] = family.application.people;
  if (!person) return;
  const whose = { number: family.application.number, person };
  const officer = live.visitor(lang);
  await signIn(officer, lang, DEMO_STAFF.officer.userName, DEMO_STAFF.officer.password);
  await confirmResidence(officer, lang, whose);
  await acceptPhoto(officer, lang, whose);
  const own = live.visitor(lang);
  const seen = await signIn(own, lang, person.email ?? '', DEMO_PASSWORD);
  const caseId = /\/(?:people|personnes)\/([0-9a-f-]{36})/.exec(seen.html.toString())?.[1] ?? '';
  const document = await documentNumber(own, lang, caseId);
  const producer = live.visitor(lang);
  await signIn(producer, lang, DEMO_STAFF.producer.userName, DEMO_STAFF.producer.password);
  const batch = await printCards(producer, lang, [document]);
  await mailCards(producer, lang, batch, [document]);
}

type Traveller = { readonly hand: Hand; readonly lang: Lang; readonly family: DemoFamily };

const you = { you: true, name: '' };

async function answer({ hand, lang, family }: Traveller): Promise<void> {
  const [person] = family.application.people;
  const w = answers(lang);
  const ask = invitation(lang);
  await hand.page.goto(live.origin + (await invited(live, lang, family)));
  await hand.type(common(lang).applicationNumber, family.application.number);
  await hand.date(ask.birth, person?.birthDate ?? '');
  await hand.press(ask.continue);
  await hand.choose(w.portalYes);
  await hand.press(w.saveContinue);
  await hand.type(w.emailLabel(you), person?.email ?? '');
  await hand.press(w.saveContinue);
  await hand.choose(w.whereCanada);
  await hand.press(w.saveContinue);
  await hand.date(w.entryDate, family.entry.on);
  await hand.type(w.entryPlace, family.entry.place);
  await hand.press(w.saveContinue);
  await hand.sees(checkWords(lang).title);
  await hand.press(checkWords(lang).submit);
  assert.match(await hand.page.getByRole('main').innerText(), /R-[2-9A-Z]{4}-[2-9A-Z]{4}/);
}

async function enter({ hand, lang, family }: Traveller): Promise<void> {
  const [person] = family.application.people;
  const w = door(lang);
  const letters = await awaitMail(live, person?.email ?? '', 'the letters of the account', readLetters);
  await hand.page.goto(`${live.origin}/${lang}`);
  await hand.follow(w.firstTimeLink);
  await hand.type(account(lang).user, letters.userName);
  await hand.type(w.temporary, letters.temporary);
  await hand.type(htmlWords(lang).applicationNumber, family.application.number);
  await hand.date(account(lang).birthToo, person?.birthDate ?? '');
  await hand.press(w.go);
  await hand.type(account(lang).newPassword, DEMO_PASSWORD);
  await hand.press(w.choose);
  await hand.follow(passkeys(lang).notNow);
}

async function declare({ hand, lang, family }: Traveller): Promise<void> {
  const [person] = family.application.people;
  const w = declaration(lang);
  await hand.follow(actionWords.declare[lang]);
  await hand.choose(w.tick);
  await hand.type(w.name, person ? displayName(person) : '');
  await hand.press(w.send);
  await home({ hand });
}

async function giveAddress({ hand, lang, family }: Traveller): Promise<void> {
  const w = address(lang);
  await hand.follow(actionWords.address[lang]);
  await hand.type(w.line1, family.address.line1);
  await hand.type(w.city, family.address.city);
  const province = PROVINCES[family.address.province as keyof typeof PROVINCES];
  await hand.page.getByLabel(w.province).selectOption({ label: province[lang] });
  await hand.type(w.postalCode, family.address.postalCode);
  await hand.press(w.continue);
  await hand.choose(w.sameHome);
  await hand.press(w.continue);
  await hand.sees(w.checkTitle);
  await hand.press(w.save);
  await home({ hand });
}

async function sendPhoto({ hand, lang }: Traveller): Promise<void> {
  const w = photo(lang);
  const { name, type, bytes } = live.pictures.Sara;
  await hand.follow(actionWords.photo[lang]);
  await hand.page.getByLabel(w.file).setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
  await hand.press(w.send);
  await hand.follow(w.use);
  await hand.page.getByRole('main').getByRole('radio').first().check();
  await hand.press(w.submit);
  await home({ hand });
}

/** Goes to the family by the mark at the top of every page, as on a phone. */
async function home({ hand }: Pick<Traveller, 'hand'>): Promise<void> {
  const { page } = hand;
  await Promise.all([page.waitForURL(/\/(family|famille)$/), page.locator('header .mark').click()]);
}

async function travel(window: Window, lang: Lang, digits: string): Promise<void> {
  const family = onePerson(lang, live.runtime.clock.today(), digits);
  const traveller = { hand: handOf(window.page, lang), lang, family };
  for (const step of [answer, enter, declare, giveAddress, sendPhoto]) {
    await step(traveller).catch(async (cause: unknown) => {
      const shown = await window.page.getByRole('main').innerText();
      throw new Error(`could not ${step.name} at ${window.page.url()}, which says: ${shown}`, { cause });
    });
  }
  await decideAndMail(lang, family);
  await window.page.reload();
  await traveller.hand.follow(actionWords.card[lang]);
  assert.match(await window.page.getByRole('main').innerText(), lang === 'en' ? /on its way/i : /en route/i);
  assert.deepEqual(window.complaints(), []);
}

describe('from the invitation to the card in the mail', () => {
  const runs = [
    { lang: 'en', scripts: true, width: 390 },
    { lang: 'en', scripts: false, width: 1280 },
    { lang: 'fr', scripts: true, width: 1280 },
    { lang: 'fr', scripts: false, width: 390 },
  ] as const;
  for (const [index, { lang, scripts, width }] of runs.entries()) {
    test(`${lang}, ${scripts ? 'with' : 'without'} scripts, ${width} px`, async () => {
      const window = await openWindow(browser, scripts);
      await window.page.setViewportSize({ width, height: 900 });
      await travel(window, lang, String(90_000 + index)).finally(() => window.context.close());
    });
  }
});

test('by keyboard alone: a form is filled in, refused, and mended', async () => {
  const window = await openWindow(browser);
  const { page } = window;
  await page.goto(`${live.origin}/en/sign-in`);
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return {
        name: one.getAttribute('name') ?? '',
        id: one.id,
        shown: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
        boxShadow,
      };
    });
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await page.keyboard.press('Tab');
      const now = await focused();
      assert.ok(now.shown || now.boxShadow !== 'none', `the focus shows at '${now.name || now.id}'`);
      if (now.name === name) return;
    }
    assert.fail(`no way to '${name}' by Tab`);
  };
  await tabTo('user');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal((await focused()).id, 'error-summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await focused()).name, 'user');
  await page.keyboard.type(DEMO_STAFF.officer.userName);
  await tabTo('password');
  await page.keyboard.type(DEMO_STAFF.officer.password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(page.url(), /\/en\/staff/);
  await window.context.close();
});
