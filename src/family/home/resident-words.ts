import {
  type Both,
  both,
  formatDay,
  plural,
  typeset,
  type Day,
  type Lang,
  wordsIn,
} from '../../platform/i18n.ts';

type Since = { readonly sex: string | null; readonly since: Day };

/** French has a form for women and one for men; for everybody else, and where it is not known, the status is named. */
const FRENCH: Readonly<Record<string, string>> = { F: 'résidente permanente', M: 'résident permanent' };
const french = (sex: string | null, is: string, has: string): string => {
  const form = sex !== null && Object.hasOwn(FRENCH, sex) ? FRENCH[sex] : undefined;
  return form ? `${is} ${form} du Canada` : `${has} le statut de résident permanent du Canada`;
};

/** The news to the person themselves. */
export function youAreResident(lang: Lang, { sex, since }: Since): string {
  const day = formatDay(lang, since);
  return lang === 'en'
    ? `You are a permanent resident of Canada since ${day}`
    : `Vous ${french(sex, 'êtes', 'avez')} depuis le ${day}`;
}

/** The same about somebody else, as a sentence. */
export function isResident(lang: Lang, { name, sex, since }: Since & { readonly name: string }): string {
  const day = formatDay(lang, since);
  const says =
    lang === 'en'
      ? `${name} has been a permanent resident of Canada since ${day}.`
      : `${name} ${french(sex, 'est', 'a')} depuis le ${day}.`;
  return typeset(lang, says);
}

type Dated = { readonly day: string };

/** What somebody can do once permanent residence is confirmed, and what is still to come. */
export const residentWords = wordsIn({
  welcome: (p: { name: string }) => ({ en: `Welcome, ${p.name}.`, fr: `Bienvenue, ${p.name}.` }),
  over: { en: 'Everything is done.', fr: 'Tout est terminé.' },
  stillNeeds: (p: { count: number }) => ({
    en: `You still have ${p.count} ${plural('en', p.count, { one: 'thing', other: 'things' })} to do.`,
    fr: `Il vous reste ${p.count} ${plural('fr', p.count, { one: 'chose', other: 'choses' })} à faire.`,
  }),
  openProof: {
    en: 'Open your proof of permanent residence (eCOPR)',
    fr: 'Ouvrir votre preuve de résidence permanente (CRPe)',
  },
  openProofOf: {
    en: 'Open the proof of permanent residence (eCOPR)',
    fr: 'Ouvrir la preuve de résidence permanente (CRPe)',
  },
  now: { en: 'What you can do now', fr: 'Ce que vous pouvez faire maintenant' },
  work: {
    en: 'You can work and study anywhere in Canada. You no longer need a permit for it.',
    fr: 'Vous pouvez travailler et étudier partout au Canada. Vous n’avez plus besoin de permis pour le faire.',
  },
  sin: {
    en: 'Show the proof to Service Canada to get a social insurance number (SIN), or to change the one you have.',
    fr: "Montrez la preuve à Service Canada pour obtenir un numéro d'assurance sociale (NAS), ou pour changer le vôtre.",
  },
  health: {
    en: 'Show it to apply for the health card of your province or territory.',
    fr: "Montrez-la pour demander la carte d'assurance maladie de votre province ou territoire.",
  },
  travelTitle: { en: 'Before you travel', fr: 'Avant de voyager' },
  travel: {
    en: 'The proof is not a travel document. To come back to Canada by plane, train, bus or boat, you need the permanent resident card. Abroad without it, ask for a permanent resident travel document.',
    fr: "La preuve n'est pas un titre de voyage. Pour revenir au Canada en avion, en train, en autocar ou en bateau, il vous faut la carte de résident permanent. À l'étranger sans elle, demandez un titre de voyage pour résident permanent.",
  },
  toCome: { en: 'What is still to come', fr: 'Ce qui reste à venir' },
  you: { en: 'You', fr: 'Vous' },
  notDecided: {
    en: 'An officer has not decided yet.',
    fr: "Un agent n'a pas encore décidé.",
  },
  photoNeeded: { en: 'We need a photo for the card.', fr: 'Il nous faut une photo pour la carte.' },
  photoReturned: {
    en: 'The photo was returned. We need a new one for the card.',
    fr: 'La photo a été renvoyée. Il nous en faut une nouvelle pour la carte.',
  },
  photoWithUs: (p: Dated) => ({
    en: `The photo has been with an officer since ${p.day}.`,
    fr: `Un agent a la photo depuis le ${p.day}.`,
  }),
  photoAccepted: (p: Dated) => ({
    en: `The photo was accepted on ${p.day}.`,
    fr: `La photo a été acceptée le ${p.day}.`,
  }),
  addressNeeded: { en: 'We need the mailing address.', fr: "Il nous faut l'adresse postale." },
  cardAfter: (p: { days: number }) => ({
    en: `We mail the card within ${p.days} days after that.`,
    fr: `Nous postons la carte dans les ${p.days} jours qui suivent.`,
  }),
  cardBy: (p: Dated) => ({
    en: `We are making the card, and mail it by ${p.day}.`,
    fr: `Nous préparons la carte et la postons au plus tard le ${p.day}.`,
  }),
  cardMailed: (p: Dated) => ({
    en: `The card was mailed on ${p.day}.`,
    fr: `La carte a été postée le ${p.day}.`,
  }),
  cardBack: {
    en: 'The card came back by mail. We send it again once the address is right.',
    fr: "La carte est revenue par la poste. Nous la renvoyons dès que l'adresse est exacte.",
  },
  cardMissing: {
    en: 'You told us that the card has not come. We are looking into it.',
    fr: "Vous nous avez dit que la carte n'est pas arrivée. Nous vérifions.",
  },
  cardAgain: { en: 'A new card is made.', fr: 'Une nouvelle carte est préparée.' },
  cardHere: {
    en: 'The card has arrived. Everything is done.',
    fr: 'La carte est arrivée. Tout est terminé.',
  },
});

/** The name of the button to somebody's proof, for the cards of the family. */
export const proofButtonWords: Both = both({
  en: residentWords('en').openProofOf,
  fr: residentWords('fr').openProofOf,
});
