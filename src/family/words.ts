import { plural, say } from '../platform/i18n.ts';

const NUMBERS = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
} as const;
const inWords = (lang: 'en' | 'fr', n: number) => NUMBERS[lang][n] ?? String(n);

/** The family's page. */
export const homeWords = say({
  needs: (p: { name: string; count: number }) => ({
    en: `${p.name}, ${inWords('en', p.count)} ${plural('en', p.count, { one: 'thing needs', other: 'things need' })} you`,
    fr: `${p.name}, ${inWords('fr', p.count)} ${plural('fr', p.count, { one: 'chose vous attend', other: 'choses vous attendent' })}`,
  }),
  nothing: (p: { name: string }) => ({
    en: `${p.name}, nothing needs you now`,
    fr: `${p.name}, rien ne vous attend en ce moment`,
  }),
  allDone: (p: { name: string }) => ({ en: `${p.name}, all is done`, fr: `${p.name}, tout est terminé` }),
  actsFor: (p: { names: string }) => ({
    en: `You act for ${p.names}.`,
    fr: `Vous agissez au nom de ${p.names}.`,
  }),
  stop: {
    en: 'Nothing is lost if you stop; come back when you like.',
    fr: "Rien n'est perdu si vous arrêtez; revenez quand vous voulez.",
  },
  writing: {
    en: 'We write to you when something changes. You can also look here at any time.',
    fr: 'Nous vous écrivons quand quelque chose change. Vous pouvez aussi regarder ici en tout temps.',
  },
  way: (p: { name: string }) => ({
    en: `The way of ${p.name}, in five steps`,
    fr: `Le parcours de ${p.name}, en cinq étapes`,
  }),
  you: { en: 'you', fr: 'vous' },
  spouse: { en: 'your spouse or partner', fr: 'votre époux ou conjoint' },
  principal: { en: 'principal applicant', fr: 'demandeur principal' },
  dependant: (p: { age: number }) => ({
    en: `family member, ${p.age} ${plural('en', p.age, { one: 'year', other: 'years' })} old`,
    fr: `membre de la famille, ${p.age} ${plural('fr', p.age, { one: 'an', other: 'ans' })}`,
  }),
  other: { en: 'family member', fr: 'membre de la famille' },
  apart: { en: 'Family members who act alone', fr: 'Membres de la famille qui agissent seuls' },
  apartUsed: (p: { name: string }) => ({
    en: `${p.name} has their own account and has signed in to it.`,
    fr: `${p.name} a son propre compte et a déjà ouvert une session.`,
  }),
  apartUnused: (p: { name: string }) => ({
    en: `${p.name} has their own account, but has not signed in yet. We emailed the way in to the address in your answers.`,
    fr: `${p.name} a son propre compte, mais n'a pas encore ouvert de session. Nous avons envoyé l'accès par courriel, à l'adresse donnée dans vos réponses.`,
  }),
  apartWhy: {
    en: 'What is in another account only its owner can see.',
    fr: "Seule la personne à qui appartient un compte peut voir ce qui s'y trouve.",
  },
  range: (p: { what: string; day: string; from: number; to: number }) => ({
    en: `${p.what} since ${p.day}. This usually takes ${p.from} to ${p.to} days.`,
    fr: `${p.what} depuis le ${p.day}. Cela prend d'habitude de ${p.from} à ${p.to} jours.`,
  }),
  longer: (p: { what: string; day: string; to: number }) => ({
    en: `${p.what} since ${p.day}. This is longer than the usual ${p.to} days. You need not do anything, but you may ask us.`,
    fr: `${p.what} depuis le ${p.day}. C'est plus long que les ${p.to} jours habituels. Vous n'avez rien à faire, mais vous pouvez nous écrire.`,
  }),
  since: (p: { what: string; day: string }) => ({
    en: `${p.what} since ${p.day}.`,
    fr: `${p.what} depuis le ${p.day}.`,
  }),
  returned: (p: { reasons: string; count: number }) => ({
    en: `The photo was returned. ${plural('en', p.count, { one: 'Reason', other: 'Reasons' })}: ${p.reasons}.`,
    fr: `La photo a été renvoyée. ${plural('fr', p.count, { one: 'Raison', other: 'Raisons' })} : ${p.reasons}.`,
  }),
  awayIn: (p: { country: string }) => ({
    en: `You told us about a stay in this country: ${p.country}. We pause until the return.`,
    fr: `Vous nous avez parlé d'un séjour dans ce pays : ${p.country}. Nous faisons une pause jusqu'au retour.`,
  }),
  awayUntil: (p: { day: string }) => ({ en: `Expected return: ${p.day}.`, fr: `Retour prévu : ${p.day}.` }),
  afterPhoto: (p: { days: number }) => ({
    en: `within ${p.days} days of an accepted photo`,
    fr: `dans les ${p.days} jours suivant l'acceptation de la photo`,
  }),
});
