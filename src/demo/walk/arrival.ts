import { displayName } from '../../case/names.ts';
import { addDays } from '../../platform/clock.ts';
import { otherLang } from '../../platform/i18n.ts';
import { describe, expect, problemsOn, UnexpectedPage } from '../steps/expected-page.ts';
import { accountLetters, enter, invite, type SignedInMember } from '../steps/family.ts';
import { answerQuestions, giveDetails, openInvitation, sendAnswers } from '../steps/invitation.ts';
import type { Visitor } from '../visitor.ts';
import type { WalkFamily } from './walk-family.ts';
import type { Walk } from './walk.ts';

/** The parents, each signed in at their own browser. */
export type Parents = { readonly mother: SignedInMember; readonly father: SignedInMember };

/** From approval to the first sign-in of both parents. */
export async function walkArrival(walk: Walk, family: WalkFamily): Promise<Parents> {
  const { demo, report, lang } = walk;
  const { mother, father, application } = family;
  const link = await report.step(
    {
      en: 'approved application taken in, invitation received',
      fr: 'demande approuvée prise en charge, invitation reçue',
    },
    () => invite(demo, lang, family),
    () => `${application.number} → ${mother.email}`,
  );
  await walkInvitation(walk, family, link);
  return {
    mother: await arriveAs(walk, family, mother, 'quiet harvest copper boat'),
    father: await arriveAs(walk, family, father, 'window thirty paper geese'),
  };
}

/** From the link of the invitation to its receipt. */
async function walkInvitation({ demo, report, lang }: Walk, family: WalkFamily, link: string): Promise<void> {
  const { mother, application } = family;
  const who = demo.visitor();
  await report.step(
    {
      en: 'wrong details are refused, with a way on',
      fr: 'de mauvais renseignements sont refusés, avec une suite',
    },
    async () => {
      await who.get(link);
      return refused(await giveDetails(who, application.number, addDays(mother.birthDate, 1)));
    },
    (says) => says,
  );
  await report.step(
    { en: 'the right details open the questions', fr: 'les bons renseignements ouvrent les questions' },
    () => openInvitation(who, link, family),
  );
  await report.step(
    { en: 'switching the language keeps what was typed', fr: 'changer de langue garde ce qui est écrit' },
    () => switchAndBack(who, lang),
    (kept) => kept,
  );
  await report.step(
    { en: 'every question answered', fr: 'toutes les questions ont une réponse' },
    () => answerQuestions(who, family),
    (count) => String(count),
  );
  await report.step(
    { en: 'invitation answered', fr: "réponse à l'invitation envoyée" },
    () => sendAnswers(who),
    (receipt) => `${receipt} (${displayName(mother)})`,
  );
}

async function arriveAs(
  { demo, report, lang }: Walk,
  family: WalkFamily,
  person: WalkFamily['mother'],
  password: string,
) {
  await report.step(
    {
      en: 'user name and temporary password received, in two emails',
      fr: "nom d'utilisateur et mot de passe temporaire reçus, en deux courriels",
    },
    () => accountLetters(demo, family, person),
    ({ userName }) => userName,
  );
  return report.step(
    { en: 'first sign-in, own password chosen', fr: 'première session, mot de passe choisi' },
    () => enter(demo, lang, { family, person, password }),
    ({ cases }) => `${displayName(person)} · ${cases.size}`,
  );
}

function refused(seen: Visitor['seen']): string {
  const [problem] = problemsOn(seen);
  expect(seen, seen.status === 422 && problem !== undefined, 'to be told that the details do not match');
  return problem ?? '';
}

/** Types an address into the first question about a person, switches the language twice, and finds it again. */
async function switchAndBack(who: Visitor, lang: Walk['lang']): Promise<string> {
  await who.submit({ portal: 'yes' });
  const typed = 'half.typed@example';
  const there = await who.switchLanguage({ email: typed });
  expectTyped(there, otherLang(lang), typed);
  const back = await who.switchLanguage({});
  expectTyped(back, lang, typed);
  return `'${typed}' ${new URL(there.url).pathname}`;
}

function expectTyped(seen: Visitor['seen'], lang: Walk['lang'], typed: string): void {
  const value = seen.html.querySelector('input[name=email]')?.getAttribute('value');
  const inLanguage = new URL(seen.url).pathname.startsWith(`/${lang}/`);
  if (value !== typed || !inLanguage)
    throw new UnexpectedPage(`'${typed}' in the field, in ${lang}`, `'${value}'; ${describe(seen)}`);
}
