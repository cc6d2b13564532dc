import type { PersonName } from '../../src/case/names.ts';
import { choosePassword, readLetters, signInFirst } from '../../src/demo/steps/account.ts';
import { answerQuestions, openInvitation, sendAnswers } from '../../src/demo/steps/invitation.ts';
import { demoFamilies, type DemoFamily } from '../../src/demo/families.ts';
import { awaitMail, linkIn } from '../../src/demo/mail.ts';
import { DEMO_PASSWORD } from '../../src/demo/staff.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import type { Day, Lang } from '../../src/platform/i18n.ts';
import type { Live } from '../fixtures/portal/live-portal.ts';

/** One person who is invited now, made after a family of the demonstration. */
export function onePerson(lang: Lang, today: Day, digits: string, name?: PersonName): DemoFamily {
  const family = demoFamilies(today).gutierrez;
  const people = family.application.people.map((one) => ({
    ...one,
    ...name,
    uci: digits.padStart(10, '1'),
    email: `person${digits}@example.com`,
    passport: { ...one.passport, number: `G${digits}` },
  }));
  const application = {
    ...family.application,
    number: `E${digits.padStart(9, '3')}`,
    language: lang,
    people,
  };
  return { ...family, application };
}

/** Takes a family in; gives the link of its invitation. */
export async function invited(live: Live, lang: Lang, { application }: DemoFamily): Promise<string> {
  await live.takeIn([application]);
  return awaitMail(live, application.people[0]?.email ?? '', 'the invitation', (mails) =>
    mails.map((mail) => linkIn(mail, `/${lang}/invitation/`)).find(Boolean),
  );
}

export type Walk = { readonly live: Live; readonly lang: Lang; readonly who: Visitor };

/** Begins to answer from abroad, and stops there. */
export async function fromAbroad({ live, lang, who }: Walk): Promise<void> {
  const family = onePerson(lang, live.runtime.clock.today(), lang === 'en' ? '70001' : '70002');
  const [person] = family.application.people;
  const link = await invited(live, lang, family);
  await openInvitation(who, link, family);
  await who.submit({ portal: 'no' });
  await openInvitation(who, link, family);
  await who.submit({ portal: 'yes' });
  await who.submit({ email: person?.email ?? '' });
  await who.submit({ where: 'abroad' });
}

/** Answers, to the receipt, and signs in with an own password. */
export async function settled(
  { live, lang, who }: Walk,
  digits: string,
  where: string,
  name?: PersonName,
): Promise<DemoFamily> {
  const family = onePerson(lang, live.runtime.clock.today(), digits, name);
  const [person] = family.application.people;
  await openInvitation(who, await invited(live, lang, family), family);
  await who.submit({ portal: 'yes' });
  await who.submit({ email: person?.email ?? '' });
  await who.submit({ where });
  if (where === 'abroad') await who.submit({ country: 'MX' });
  await answerQuestions(who, family);
  await sendAnswers(who);
  const letters = await awaitMail(live, person?.email ?? '', 'the letters of the account', readLetters);
  const { number } = family.application;
  await signInFirst(who, lang, letters, { number, birthDate: person?.birthDate ?? '' });
  await choosePassword(who, lang, DEMO_PASSWORD);
  return family;
}

/** Somebody abroad, to the page where they say that they are back. */
export async function comingBack(walk: Walk): Promise<void> {
  await settled(walk, walk.lang === 'en' ? '71001' : '71002', 'abroad');
  await walk.who.follow(walk.lang === 'en' ? '/back' : '/retour');
}

/** Somebody who types an address and stops before it is saved. */
export async function almostMoved(walk: Walk): Promise<void> {
  const { address } = await settled(walk, walk.lang === 'en' ? '72001' : '72002', 'canada');
  const { lang, who } = walk;
  await who.follow(lang === 'en' ? '/address' : '/adresse');
  await who.submit({ ...address });
  const [same] = who.seen.html.querySelectorAll('input[name=same]');
  await who.submit({ same: same?.getAttribute('value') ?? '' });
}

const WANG = { familyName: '王', givenNames: '小明' };

/** Somebody whose name no card can print, at home and at the card: their turn. */
export async function namedOtherwise(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  await settled(walk, lang === 'en' ? '81001' : '81002', 'canada', WANG);
  await atTheCard(live, lang, who);
}

/** The same, once they sent the spelling: we mend the name. */
export async function spellingSent(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  await settled(walk, lang === 'en' ? '79001' : '79002', 'canada', WANG);
  await atTheCard(live, lang, who);
  await who.follow(lang === 'en' ? '/data/correction' : '/renseignements/correction');
  await who.submit({ part: 'identity', wrong: '王小明', shouldBe: 'WANG XIAOMING', evidence: '' });
  await atTheCard(live, lang, who);
}

async function atTheCard(live: Live, lang: Lang, who: Visitor): Promise<void> {
  await who.get(live.routes.href('home', {}, lang));
  const [, caseId = ''] = /\/(?:people|personnes)\/([0-9a-f-]{36})\//.exec(who.seen.html.toString()) ?? [];
  await who.get(live.routes.href('card', { caseId }, lang));
}
