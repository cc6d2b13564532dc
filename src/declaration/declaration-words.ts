import type { CaseOwner } from '../case/requested-case.ts';
import { elided } from '../platform/grammar.ts';
import { wordsIn } from '../platform/i18n.ts';

/** The page around the declaration; its own wording, with its versions, is profiles/ca-pr/declaration.json. */
export const declarationWords = wordsIn({
  title: (p: { name: string }) => ({
    en: `Declare that ${p.name} is in Canada`,
    fr: `Déclarer ${elided('que', p.name)} est au Canada`,
  }),
  ownTitle: { en: 'Declare that you are in Canada', fr: 'Déclarer que vous êtes au Canada' },
  lead: {
    en: 'Read each statement. If all of them are true today, tick the box and sign with your name.',
    fr: "Lisez chaque énoncé. S'ils sont tous vrais aujourd'hui, cochez la case et signez de votre nom.",
  },
  notYetHeading: {
    en: 'Declaring does not make you a permanent resident yet',
    fr: 'Déclarer ne fait pas encore de vous un résident permanent',
  },
  notYetHeadingOther: (p: { name: string }) => ({
    en: `Declaring does not make ${p.name} a permanent resident yet`,
    fr: `Déclarer ne confère pas encore à ${p.name} le statut de résident permanent`,
  }),
  notYet: {
    en: 'An officer reads the declaration and decides. We write to you when that is done. Until then, stay in Canada, or tell us before a trip.',
    fr: "Un agent lit la déclaration et décide. Nous vous écrivons quand c'est fait. D'ici là, restez au Canada, ou avisez-nous avant un voyage.",
  },
  adultHeading: (p: { name: string }) => ({
    en: `${p.name} must sign in person`,
    fr: `${p.name} doit signer en personne`,
  }),
  adult: (p: { name: string }) => ({
    en: `${p.name} is an adult. Nobody else can make this declaration. Let ${p.name} read this page, tick the box and type the name.`,
    fr: `${p.name} est une personne adulte. Personne d'autre ne peut faire cette déclaration. Laissez ${p.name} lire cette page, cocher la case et taper le nom.`,
  }),
  bothHeading: (p: { name: string }) => ({
    en: `You and ${p.name} sign together`,
    fr: `Vous et ${p.name} signez ensemble`,
  }),
  bothSign: (p: { name: string }) => ({
    en: `From 14 to 17, a child signs with a parent or guardian. Read this page with ${p.name}. Each of you types your own name.`,
    fr: `De 14 à 17 ans, un enfant signe avec un parent ou un tuteur. Lisez cette page avec ${p.name}. Chacun tape son propre nom.`,
  }),
  statements: { en: 'What you declare', fr: 'Ce que vous déclarez' },
  signHeading: { en: 'Sign', fr: 'Signer' },
  tick: {
    en: 'I have read these statements, and all of them are true.',
    fr: "J'ai lu ces énoncés, et ils sont tous vrais.",
  },
  name: { en: 'Your full name', fr: 'Votre nom complet' },
  nameOf: (p: { name: string }) => ({
    en: `Full name of ${p.name}`,
    fr: `Nom complet ${elided('de', p.name)}`,
  }),
  nameHint: (p: { name: string }) => ({
    en: `We have it as: ${p.name}. Capitals and accents do not matter.`,
    fr: `Nous l'avons ainsi : ${p.name}. Les majuscules et les accents ne comptent pas.`,
  }),
  childHint: (p: { name: string }) => ({
    en: `${p.name} types this name. Do not type it for them.`,
    fr: `${p.name} tape ce nom. Ne le tapez pas à sa place.`,
  }),
  send: { en: 'Sign and send', fr: 'Signer et envoyer' },
  notInCanada: {
    en: 'Not in Canada now? Tell us instead',
    fr: 'Pas au Canada en ce moment? Dites-le-nous plutôt',
  },
  dated: (p: { day: string; version: string }) => ({
    en: `Your signature will be dated ${p.day}. Wording ${p.version}.`,
    fr: `Votre signature portera la date du ${p.day}. Texte ${p.version}.`,
  }),
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
});

/** What the page says when there is nothing to sign, or no more. */
export const declarationStateWords = wordsIn({
  doneTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'Your declaration is signed', fr: 'Votre déclaration est signée' }
      : { en: `${p.name}: declaration signed`, fr: `${p.name} : déclaration signée` },
  doneWaiting: {
    en: 'You have nothing more to do for it. An officer looks at it next.',
    fr: "Vous n'avez plus rien à faire pour cela. Un agent l'examinera ensuite.",
  },
  doneConfirmed: {
    en: 'An officer has looked at it and confirmed permanent residence.',
    fr: "Un agent l'a examinée et a confirmé la résidence permanente.",
  },
  signedBy: { en: 'Signed by', fr: 'Signée par' },
  coSignedBy: { en: 'Signed with', fr: 'Signée avec' },
  signedAt: { en: 'Signed on', fr: 'Signée le' },
  wording: { en: 'Wording', fr: 'Texte' },
  easternTime: (p: { at: string }) => ({ en: `${p.at} (Eastern time)`, fr: `${p.at} (heure de l'Est)` }),
  whatWasSigned: { en: 'What was signed, word for word', fr: 'Ce qui a été signé, mot pour mot' },
  leaving: { en: 'Will you leave Canada? Tell us first', fr: "Vous quittez le Canada? Avisez-nous d'abord" },
  notYetTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'You have nothing to declare now', fr: "Vous n'avez rien à déclarer en ce moment" }
      : {
          en: `There is nothing to declare for ${p.name} now`,
          fr: `Il n'y a rien à déclarer pour ${p.name} en ce moment`,
        },
  early: {
    en: 'We are still preparing this file. Your family page shows when the declaration opens.',
    fr: "Nous préparons encore ce dossier. La page de votre famille indique quand la déclaration s'ouvre.",
  },
  away: {
    en: 'You told us about a stay outside Canada. After the return, tell us first. Then the declaration opens again.',
    fr: "Vous nous avez parlé d'un séjour à l'extérieur du Canada. Au retour, dites-le-nous d'abord. La déclaration s'ouvrira ensuite de nouveau.",
  },
  toBack: { en: 'Tell us about the return', fr: 'Nous dire que le séjour est terminé' },
  declined: {
    en: 'The choice was to finish at a port of entry, without this portal. No declaration is needed here.',
    fr: "Le choix était de terminer à un point d'entrée, sans ce portail. Aucune déclaration n'est nécessaire ici.",
  },
  closed: {
    en: 'This file is closed. If you think that this is wrong, write to us.',
    fr: "Ce dossier est fermé. Si vous pensez que c'est une erreur, écrivez-nous.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  toHow: { en: 'How it works', fr: 'Comment ça marche' },
});

/** A stay outside Canada, and the return. */
export const abroadWords = wordsIn({
  awayTitle: (p: CaseOwner) =>
    p.own
      ? {
          en: 'Are you outside Canada, or about to leave?',
          fr: "Êtes-vous à l'extérieur du Canada, ou allez-vous partir?",
        }
      : {
          en: `Is ${p.name} outside Canada, or about to leave?`,
          fr: `${p.name} est à l'extérieur du Canada ou va partir?`,
        },
  awayLead: {
    en: 'We can confirm permanent residence only for somebody who is in Canada. Tell us about the trip, and we will pause.',
    fr: 'Nous pouvons confirmer la résidence permanente seulement pour une personne qui est au Canada. Parlez-nous du voyage, et nous ferons une pause.',
  },
  awayKept: {
    en: 'Nothing is lost: the photo and the address stay as they are.',
    fr: "Rien n'est perdu : la photo et l'adresse restent telles quelles.",
  },
  awayOthers: {
    en: 'Only this person is paused. The others in your family continue.',
    fr: 'La pause ne touche que cette personne. Les autres membres de votre famille continuent.',
  },
  awayAgain: {
    en: 'A declaration made before the trip does not count after it. On return, it must be made again.',
    fr: 'Une déclaration faite avant le voyage ne compte plus après. Au retour, il faut la faire de nouveau.',
  },
  country: { en: 'Which country?', fr: 'Quel pays?' },
  chooseCountry: { en: 'Choose a country', fr: 'Choisissez un pays' },
  expected: { en: 'Expected return to Canada', fr: 'Retour prévu au Canada' },
  expectedHint: {
    en: 'Leave it empty if you do not know yet.',
    fr: 'Laissez vide si vous ne le savez pas encore.',
  },
  pause: { en: 'Pause until the return', fr: "Mettre en pause jusqu'au retour" },
  stay: { en: 'No trip: go back', fr: 'Pas de voyage : revenir' },
  cannotTitle: (p: CaseOwner) =>
    p.own
      ? {
          en: 'You do not need to tell us about a trip now',
          fr: "Vous n'avez pas à nous aviser d'un voyage maintenant",
        }
      : {
          en: `You do not need to tell us about a trip of ${p.name} now`,
          fr: `Vous n'avez pas à nous aviser d'un voyage ${elided('de', p.name)} maintenant`,
        },
  cannotConfirmed: {
    en: 'Permanent residence is confirmed. The confirmation document is not a travel document. To come back by plane, train, bus or boat, a permanent resident needs the card.',
    fr: "La résidence permanente est confirmée. La confirmation n'est pas un titre de voyage. Pour revenir en avion, en train, en autocar ou en bateau, un résident permanent a besoin de la carte.",
  },
  cannotNow: {
    en: 'Nothing would change in this file. Your family page shows where it is.',
    fr: 'Rien ne changerait dans ce dossier. La page de votre famille indique où il en est.',
  },
  alreadyAway: {
    en: 'You have told us already. The file is paused until the return.',
    fr: "Vous nous l'avez déjà dit. Le dossier est en pause jusqu'au retour.",
  },
  backTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'Are you back in Canada?', fr: 'Êtes-vous de retour au Canada?' }
      : { en: `Is ${p.name} back in Canada?`, fr: `${p.name} est de retour au Canada?` },
  toldOn: { en: 'You told us on', fr: 'Vous nous avez avisés le' },
  countryOfStay: { en: 'Country', fr: 'Pays' },
  notKnown: { en: 'Not known yet', fr: 'Pas encore connu' },
  backLead: {
    en: 'If the trip is over, press the button. The next step is then to declare being in Canada.',
    fr: "Si le voyage est terminé, appuyez sur le bouton. L'étape suivante est alors de déclarer la présence au Canada.",
  },
  backButton: { en: 'Yes, back in Canada', fr: 'Oui, de retour au Canada' },
  notAwayTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'You did not tell us about a trip', fr: "Vous ne nous avez pas avisés d'un voyage" }
      : {
          en: `We know of no trip of ${p.name}`,
          fr: `Nous n'avons connaissance d'aucun voyage ${elided('de', p.name)}`,
        },
  notAway: {
    en: 'There is nothing to do here. Your family page shows the next step.',
    fr: "Il n'y a rien à faire ici. La page de votre famille indique la prochaine étape.",
  },
});
