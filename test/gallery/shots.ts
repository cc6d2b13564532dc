import type { Page } from 'playwright-core';
import { signIn } from '../../src/demo/steps/account.ts';
import { openInvitation } from '../../src/demo/steps/invitation.ts';
import { uploadPhoto } from '../../src/demo/steps/photo.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import { casePath, pathOf, type Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { invited, onePerson } from './beginning.ts';

/** One picture to take. */
export type Shot = {
  readonly name: string;
  readonly says: string;
  /** Goes there; gives the path, and whose browser it is. */
  readonly there: (live: Live, lang: Lang) => Promise<{ who: Visitor; path: string }>;
  /** What is done on the page before the picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
};

const at = (path: Readonly<Record<Lang, string>>) => async (live: Live, lang: Lang) => ({
  who: live.visitor(lang),
  path: `/${lang}${path[lang]}`,
});

async function as(
  live: Live,
  lang: Lang,
  user: string,
  password: string,
  path: (who: Visitor) => Promise<string>,
) {
  const who = live.visitor(lang);
  await signIn(who, lang, user, password);
  return { who, path: await path(who) };
}

/** The path of the first link of the page at home whose address matches. */
async function fromHome(who: Visitor, lang: Lang, pattern: RegExp): Promise<string> {
  const home = await who.get(pathOf('home', lang));
  const links = home.html.querySelectorAll('main a[href]').map((a) => a.getAttribute('href') ?? '');
  return links.find((href) => pattern.test(href)) ?? pathOf('home', lang);
}

const amina = (live: Live, lang: Lang, path: (who: Visitor) => Promise<string>) =>
  as(live, lang, 'amina@example.com', DEMO_PASSWORD, path);
const staff = (
  live: Live,
  lang: Lang,
  role: keyof typeof DEMO_STAFF,
  path: (who: Visitor) => Promise<string>,
) => as(live, lang, DEMO_STAFF[role].userName, DEMO_STAFF[role].password, path);
const submit = (page: Page) =>
  Promise.all([page.waitForNavigation(), page.locator('main form#form button[type=submit]').first().click()]);

let families = 80_000;

/** The key pages, in the order of the journey. */
export const SHOTS: readonly Shot[] = [
  { name: 'start', says: 'The first page', there: at({ en: '', fr: '' }) },
  { name: 'how', says: 'How it works', there: at({ en: '/how-it-works', fr: '/fonctionnement' }) },
  {
    name: 'invitation',
    says: 'A question of the invitation',
    there: async (live, lang) => {
      const family = onePerson(lang, live.runtime.clock.today(), String((families += 1)));
      const who = live.visitor(lang);
      const seen = await openInvitation(who, await invited(live, lang, family), family);
      return { who, path: new URL(seen.url).pathname };
    },
  },
  { name: 'sign-in', says: 'Sign in', there: at({ en: '/sign-in', fr: '/ouvrir-une-session' }) },
  {
    name: 'family',
    says: 'The family',
    there: (live, lang) => amina(live, lang, async () => pathOf('home', lang)),
  },
  {
    name: 'declaration',
    says: 'The declaration',
    there: (live, lang) =>
      as(live, lang, 'omar@example.com', DEMO_PASSWORD, (who) => fromHome(who, lang, /\/declaration$/)),
  },
  {
    name: 'address',
    says: 'An address with something to mend',
    there: (live, lang) =>
      as(live, lang, 'omar@example.com', DEMO_PASSWORD, (who) => fromHome(who, lang, /\/(address|adresse)/)),
    before: async (page) => {
      const line = page.locator('input[name=line1]');
      if ((await line.count()) === 0) return;
      await line.fill('75 Lisgar Street');
      await page.locator('input[name=postalCode]').fill('K2P 0');
      await submit(page);
    },
  },
  {
    name: 'returned',
    says: 'A photo that came back, and why',
    there: (live, lang) => amina(live, lang, (who) => fromHome(who, lang, /\/photo$/)),
  },
  {
    name: 'photo',
    says: 'A photo with what was checked, before it is submitted',
    there: (live, lang) =>
      amina(live, lang, async (who) => {
        const path = await fromHome(who, lang, /\/photo$/);
        const caseId = path.split('/')[3] ?? '';
        await uploadPhoto(who, lang, caseId, live.pictures.Yusuf);
        return casePath('photo', caseId, lang);
      }),
  },
  {
    name: 'refused',
    says: 'A file that cannot be used, and what to do',
    there: (live, lang) =>
      as(live, lang, 'omar@example.com', DEMO_PASSWORD, (who) => fromHome(who, lang, /\/photo$/)),
    before: async (page) => {
      const cut = {
        name: 'photo.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]),
      };
      await page.locator('input[type=file]').first().setInputFiles(cut);
      const button = page.locator('main form#form button[type=submit]').first();
      if (await button.isVisible()) await submit(page);
    },
  },
  {
    name: 'change',
    says: 'Something has changed',
    there: (live, lang) =>
      as(live, lang, 'omar@example.com', DEMO_PASSWORD, (who) =>
        fromHome(who, lang, /\/(change|changement)$/),
      ),
  },
  {
    name: 'proofreading',
    says: 'Every line of the document, read before the decision',
    there: (live, lang) =>
      amina(live, lang, (who) => fromHome(who, lang, /\/confirmation\/(check|verification)$/)),
  },
  {
    name: 'bench',
    says: 'The officers’ bench',
    there: (live, lang) =>
      staff(live, lang, 'officer', async (who) => {
        await who.get(pathOf('find', lang));
        const asked = { term: 'E301840277', reason: 'quality' };
        const { html } = await who.submit(asked);
        const label = html.querySelectorAll('label').find(({ text }) => text.includes('Amina'));
        const box = html.querySelector(`#${label?.getAttribute('for') ?? 'caseId'}`);
        const seen = await who.submit({ ...asked, caseId: box?.getAttribute('value') ?? '' });
        return new URL(seen.url).pathname;
      }),
  },
  {
    name: 'cards',
    says: 'The cards to make',
    there: (live, lang) => staff(live, lang, 'producer', async () => pathOf('production', lang)),
  },
  {
    name: 'card',
    says: 'A card on its way',
    there: (live, lang) =>
      as(live, lang, 'wulandari@example.com', DEMO_PASSWORD, (who) => fromHome(who, lang, /\/(card|carte)$/)),
  },
  {
    name: 'resident',
    says: 'The day: at home once permanent residence is confirmed',
    there: (live, lang) =>
      as(live, lang, 'wulandari@example.com', DEMO_PASSWORD, async () => pathOf('home', lang)),
  },
  {
    name: 'letter',
    says: 'An email about a child, to the parent',
    there: async (live, lang) => {
      const who = live.visitor(lang);
      const list = await who.get(`/${lang}/demo/${lang === 'en' ? 'mail' : 'courriel'}`);
      const about = /Yusuf|Sara/;
      const found = list.html.querySelectorAll('main a[href]').find(({ text }) => about.test(text));
      const id = /\d+$/.exec(found?.getAttribute('href') ?? '')?.[0] ?? '';
      return { who, path: `/demo/mail/${id}/html` };
    },
  },
  {
    name: 'confirmation',
    says: 'The confirmation of permanent residence',
    there: (live, lang) =>
      as(live, lang, 'wulandari@example.com', DEMO_PASSWORD, (who) => fromHome(who, lang, /\/confirmation$/)),
  },
];
