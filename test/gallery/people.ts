import type { Role } from '../../src/config/settings.ts';
import { demoFamilies, type DemoFamily } from '../../src/demo/families.ts';
import { awaitMail, linkIn } from '../../src/demo/mail.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from '../../src/demo/staff.ts';
import { readLetters, signIn, signInFirst } from '../../src/demo/steps/account.ts';
import { giveAddress } from '../../src/demo/steps/declaration-and-address.ts';
import { answerQuestions, openInvitation } from '../../src/demo/steps/invitation.ts';
import { uploadPhoto } from '../../src/demo/steps/photo.ts';
import { casePath, pathOf, type Visitor } from '../../src/demo/visitor.ts';
import type { Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';
import { type Crawl, crawl, linksOn, type Shapes } from './crawl.ts';
import { othersShown } from './others.ts';
import { recorded } from './recorded.ts';

type Shown = Pick<Crawl, 'states' | 'dead'> & { readonly ids: readonly string[] };

/** Everything that everybody of the demonstration is shown, in one language. */
export async function everythingShown(live: Live, lang: Lang, inTurn = false): Promise<Shown> {
  const families = demoFamilies(live.runtime.clock.today());
  const shapes: Shapes = new Map();
  const walks: Crawl[] = [];
  const walk = async (who: string, visitor: Visitor, starts: readonly string[] = []) => {
    walks.push(await crawl(live.routes, { who, visitor, lang, shapes }, starts));
  };
  const record = async (who: string, act: (visitor: Visitor) => Promise<unknown>) => {
    walks.push(await recorded(live, lang, who, act));
  };
  await walk('nobody', live.visitor(lang));
  await record('invited', (who) => answering(live, lang, families.diallo, who));
  await record('answered', (who) => lookAgain(live, lang, families.nguyen, who));
  await record('newcomer', (who) => newcomer(live, lang, families.nguyen, who));
  await record('forgetful', (who) => forgotten(live, lang, who));
  await record('asking', (who) => asking(lang, who));
  for (const email of signedUp(families)) {
    const who = live.visitor(lang);
    await signIn(who, lang, email, DEMO_PASSWORD);
    await walk(email, who);
  }
  await record('amina@example.com', (who) => photographed(live, lang, who));
  await record('omar@example.com', (who) => moving(lang, families.haddad, who));
  walks.push(...(await othersShown(live, lang, inTurn)));
  for (const { userName, password, roles } of Object.values(DEMO_STAFF)) {
    const who = live.visitor(lang);
    await signIn(who, lang, userName, password);
    await walk(userName, who, await opened(live, lang, who, roles[0]));
  }
  return {
    states: walks.flatMap(({ states }) => states),
    dead: walks.flatMap(({ dead }) => dead),
    ids: walks.flatMap(({ ids }) => [...ids]),
  };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Opens what staff see only after they asked for it; gives the paths. */
async function opened(live: Live, lang: Lang, who: Visitor, role: Role): Promise<readonly string[]> {
  if (role === 'officer') {
    await who.get(lang === 'en' ? '/en/staff/review' : '/fr/personnel/examen');
    const seen = await who.submit({}, { form: 'next' });
    const [caseId = ''] = UUID.exec(seen.url) ?? [];
    return ['case', 'accept', 'return', 'release', 'change', 'confirm', 'hold'].map((name) =>
      live.routes.href(`review.${name}`, { caseId }, lang),
    );
  }
  if (role !== 'agent') return [];
  const desk = await who.get(lang === 'en' ? '/en/staff/support' : '/fr/personnel/soutien');
  const reason = desk.html.querySelector('[name=reason] option[value]:not([value=""]), input[name=reason]');
  const found = await who.submit({ term: 'E301840277', reason: reason?.getAttribute('value') ?? '' });
  const links = linksOn(found, lang);
  const family = await who.get(links.find((link) => UUID.test(link)) ?? '');
  // The way to correct an address is shown only after an email bounced.
  const access = linksOn(family, lang).filter((link) => /\/(access|acces)(\?|$)/.test(link));
  const emails = access.map((link) => link.replace(/\/access\b/, '/email').replace(/\/acces\b/, '/courriel'));
  return [...links, ...emails];
}

const signedUp = ({ haddad, gutierrez, wulandari }: ReturnType<typeof demoFamilies>): readonly string[] => [
  ...haddad.application.people.flatMap(({ email }) => email ?? []),
  ...[gutierrez, wulandari].flatMap(({ application }) => application.people[0]?.email ?? []),
];

const principalEmail = ({ application }: DemoFamily): string => application.people[0]?.email ?? '';

export function linkTo(live: Live, lang: Lang, to: string, part: string): Promise<string> {
  return awaitMail(live, to, `a link to ${part}`, (mails) =>
    mails.map((mail) => linkIn(mail, `/${lang}/${part}`)).find(Boolean),
  );
}

/** Every question of the invitation, to the page that shows all answers. */
async function answering(live: Live, lang: Lang, family: DemoFamily, who: Visitor): Promise<void> {
  await openInvitation(who, await linkTo(live, lang, principalEmail(family), 'invitation/'), family);
  await answerQuestions(who, family);
  // Whoever answered in part before is led to the end; every question can be opened again from there.
  for (const link of linksOn(who.seen, lang)) if (link.includes('/invitation/')) await who.get(link);
}

/** Gives the first address that is still asked for, to its receipt. */
async function moving(lang: Lang, { address }: DemoFamily, who: Visitor): Promise<void> {
  const user = lang === 'en' ? 'omar@example.com' : 'amina@example.com';
  const home = await signIn(who, lang, user, DEMO_PASSWORD);
  const cases = home.html.toString().matchAll(/\/(?:people|personnes)\/([0-9a-f-]{36})/g);
  for (const caseId of new Set([...cases].map(([, id = '']) => id))) {
    const seen = await who.get(casePath('address', caseId, lang));
    if (!seen.html.querySelector('form#form')) continue;
    await giveAddress(who, lang, caseId, address);
    return;
  }
}

/** The invitation's link after it was answered. */
async function lookAgain(live: Live, lang: Lang, family: DemoFamily, who: Visitor): Promise<void> {
  await who.get(await linkTo(live, lang, principalEmail(family), 'invitation/'));
}

/** Somebody with a temporary password. */
async function newcomer(live: Live, lang: Lang, family: DemoFamily, who: Visitor): Promise<void> {
  const [person] = family.application.people;
  const letters = await awaitMail(live, principalEmail(family), 'the letters of the account', readLetters);
  const { number } = family.application;
  await signInFirst(who, lang, letters, { number, birthDate: person?.birthDate ?? '' });
}

/** Asks for a new password and opens its link. */
async function forgotten(live: Live, lang: Lang, who: Visitor): Promise<void> {
  // One person for each language: a newer link ends the one before.
  const email = lang === 'en' ? 'omar@example.com' : 'amina@example.com';
  for (const page of ['/forgotten-password', '/mot-de-passe-oublie']) {
    if (page.startsWith('/mot') !== (lang === 'fr')) continue;
    await who.get(`/${lang}${page}`);
    await who.submit({ user: email, email });
  }
  const part = lang === 'en' ? 'reset/' : 'reinitialiser/';
  await who.get(await linkTo(live, lang, email, part));
}

/** Reports a problem, and asks for a new invitation. */
async function asking(lang: Lang, who: Visitor): Promise<void> {
  await who.get(`/${lang}`);
  await who.follow(lang === 'en' ? '/report' : '/signaler');
  const first = who.seen.html.querySelector('main input[type=checkbox]');
  await who.submit({ problem: first?.getAttribute('value') ?? '' });
  await who.get(lang === 'en' ? '/en/invitation-help' : '/fr/aide-invitation');
  await who.submit({ number: 'E000000000', email: 'nobody@example.com' });
}

/** A photo that is looked at before it is submitted, and one that is refused. */
async function photographed(live: Live, lang: Lang, who: Visitor): Promise<void> {
  await signIn(who, lang, 'amina@example.com', DEMO_PASSWORD);
  const home = await who.get(pathOf('home', lang));
  const link = /\/(?:people|personnes)\/([0-9a-f-]{36})\/photo/.exec(home.html.toString());
  if (!link?.[1]) return;
  await uploadPhoto(who, lang, link[1], live.pictures.Yusuf);
  await who.get(casePath('photo', link[1], lang));
  const crop = await who.follow(lang === 'en' ? '/photo/crop' : '/photo/cadrage');
  await who.get(crop.html.querySelector('main image')?.getAttribute('href') ?? '');
  await who.get(casePath('photo', link[1], lang));
  await who.follow(lang === 'en' ? '/photo/submit' : '/photo/soumettre');
}
