import { choosePassword, readLetters, signInFirst } from '../../src/demo/steps/account.ts';
import { answerQuestions, openInvitation, sendAnswers } from '../../src/demo/steps/invitation.ts';
import { sendPhoto } from '../../src/demo/steps/photo.ts';
import { demoFamilies, type DemoFamily } from '../../src/demo/families.ts';
import { awaitMail } from '../../src/demo/mail.ts';
import { DEMO_PASSWORD } from '../../src/demo/staff.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { addDays } from '../../src/platform/clock.ts';
import { invited, onePerson, type Walk } from './beginning.ts';
import { agentOpens } from './lost-ways.ts';
import { codesFromApp } from './ways-in.ts';

/** A couple that is invited now; the first acts for the second. */
function couple({ live, lang }: Walk, digits: string): DemoFamily {
  const today = live.runtime.clock.today();
  const family = onePerson(lang, today, digits);
  const spouses = demoFamilies(today).haddad.application.people.filter(({ role }) => role === 'spouse');
  const others = spouses.map((one) => ({
    ...one,
    uci: digits.padStart(10, '2'),
    email: `spouse${digits}@example.com`,
    passport: { ...one.passport, number: `H${digits}` },
  }));
  const people = [...family.application.people, ...others];
  return { ...family, application: { ...family.application, people } };
}

async function settledCouple(walk: Walk, digits: string): Promise<DemoFamily> {
  const { live, lang, who } = walk;
  const family = couple(walk, digits);
  const [person] = family.application.people;
  await openInvitation(who, await invited(live, lang, family), family);
  await answerQuestions(who, family);
  await sendAnswers(who);
  const letters = await awaitMail(live, person?.email ?? '', 'the letters of the account', readLetters);
  const { number } = family.application;
  await signInFirst(who, lang, letters, { number, birthDate: person?.birthDate ?? '' });
  await choosePassword(who, lang, DEMO_PASSWORD);
  return family;
}

const dateFields = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
};

/** Somebody who acts for a spouse, asks for the spouse's account, and names a representative who then looks. */
export async function withHelpers(walk: Walk): Promise<void> {
  const { live, lang, who } = walk;
  const digits = lang === 'en' ? '76001' : '76002';
  const family = await settledCouple(walk, digits);
  const home = live.routes.href('home', {}, lang);
  await who.get(home);
  const [, caseId = ''] = /([0-9a-f-]{36})\/(?:acting|qui-agit)"/.exec(who.seen.html.toString()) ?? [];
  await who.follow(lang === 'en' ? '/own-account' : '/propre-compte');
  const path = (id: string) => live.routes.href(id, { caseId }, lang);
  for (const id of ['acting', 'acting.agree', 'acting.show-address', 'representatives.of'])
    await who.get(path(id));
  await sendPhoto(who, lang, caseId, lang === 'en' ? live.pictures.Sara : live.pictures.Yusuf);
  const email = `claude${digits}@firm.example`;
  await who.get(path('representatives.new'));
  await who.submit({
    name: 'Claude Roy',
    firm: 'Roy',
    body: 'cicc',
    licence: 'R123456',
    email,
    language: lang,
    sees: ['status', 'address', 'photo', 'proof'],
    ...dateFields('to', addDays(live.runtime.clock.today(), 60)),
  });
  await who.get(path('representatives.of'));
  const { number, people } = family.application;
  await looking(walk, who, { email, number, birthDate: people[0]?.birthDate ?? '', path });
}

type Looking = {
  readonly email: string;
  /** Of a client. */
  readonly number: string;
  readonly birthDate: string;
  readonly path: (id: string) => string;
};

/** The representative signs in for the first time and looks at everything. */
async function looking({ live, lang }: Walk, who: Visitor, looks: Looking): Promise<void> {
  const { email, number, birthDate, path } = looks;
  const letters = await awaitMail(live, email, 'the letters of the representative', readLetters);
  who.cookies.clear();
  await signInFirst(who, lang, letters, { number, birthDate });
  await who.submit({ password: DEMO_PASSWORD });
  for (const id of ['account', 'clients', 'client', 'client.photo', 'change']) await who.get(path(id));
  await codesFromApp(live, lang, who);
  await agentOpens(live, lang, who, number);
  await who.follow(lang === 'en' ? '/representatives/' : '/representants/');
}
