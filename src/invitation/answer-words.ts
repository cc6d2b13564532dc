import { elided } from '../platform/grammar.ts';
import { wordsIn } from '../platform/i18n.ts';

type Of = { you: boolean; name: string };

/** "your / Sam's": the principal applicant answers for everybody. */
const en = ({ you, name }: Of, yours: string, theirs: (name: string) => string) =>
  you ? yours : theirs(name);

/** The questions of the invitation. */
export const answerWords = wordsIn({
  back: { en: 'Back', fr: 'Retour' },
  saveContinue: { en: 'Continue', fr: 'Continuer' },
  portalTitle: {
    en: 'Will your family use the portal?',
    fr: 'Votre famille utilisera\u2011t\u2011elle le portail?',
  },
  portalLead: {
    en: 'With the portal, you become permanent residents from inside Canada, online. Your answer is for everybody on the application.',
    fr: 'Avec le portail, vous devenez résidents permanents en ligne, sans quitter le Canada. Votre réponse vaut pour toutes les personnes de la demande.',
  },
  portalAsk: { en: 'We ask about:', fr: 'Nos questions portent sur :' },
  portalAskEmail: { en: 'the email address of each person', fr: "l'adresse de courriel de chaque personne" },
  portalAskWhere: {
    en: 'where each person is now, and when they last came to Canada',
    fr: "l'endroit où se trouve chaque personne, et sa dernière arrivée au Canada",
  },
  portalAskAccount: {
    en: 'who wants an account of their own',
    fr: 'les personnes qui veulent leur propre compte',
  },
  portalTime: {
    en: 'This takes about five minutes. Each page is saved. You can stop and come back with the link in our email.',
    fr: 'Il faut environ cinq minutes. Chaque page est enregistrée. Vous pouvez arrêter, puis revenir avec le lien de notre courriel.',
  },
  portalField: { en: 'Your choice', fr: 'Votre choix' },
  portalYes: { en: 'Yes, we will use the portal', fr: 'Oui, nous utiliserons le portail' },
  portalNo: { en: 'No, we will not use the portal', fr: "Non, nous n'utiliserons pas le portail" },
  portalNoHint: {
    en: 'This is for the whole family. The next page explains the other way before you decide.',
    fr: "Cela vaut pour toute la famille. La page suivante explique l'autre façon de faire avant que vous décidiez.",
  },
  declineFamily: {
    en: 'This is the answer for everybody on your application. Nobody in your family will get an account here.',
    fr: "C'est la réponse de toutes les personnes de votre demande. Personne de votre famille n'aura de compte ici.",
  },
  declineConfirm: {
    en: 'Confirm: we will not use the portal',
    fr: "Confirmer : nous n'utiliserons pas le portail",
  },
  declineBack: { en: 'Go back and use the portal', fr: 'Revenir et utiliser le portail' },
  emailLabel: (p: Of) => ({
    en: en(p, 'Your email address', (n) => `Email address of ${n}`),
    fr: en(p, 'Votre adresse de courriel', (n) => `Adresse de courriel ${elided('de', n)}`),
  }),
  emailHintYou: {
    en: 'We will send your user name and your temporary password to this address. Check each letter.',
    fr: "Nous enverrons votre nom d'utilisateur et votre mot de passe temporaire à cette adresse. Vérifiez chaque lettre.",
  },
  emailHint: {
    en: 'Keep it or correct it. One address may serve the whole family. Somebody who wants an account of their own needs an address of their own.',
    fr: 'Gardez-la ou corrigez-la. Une même adresse peut servir à toute la famille. Une personne qui veut son propre compte a besoin de sa propre adresse.',
  },
  accountLabel: (p: { name: string }) => ({
    en: `Who will act for ${p.name} in the portal?`,
    fr: `Qui agira au nom ${elided('de', p.name)} dans le portail?`,
  }),
  accountYou: { en: 'I will, from my account', fr: 'Moi, avec mon compte' },
  accountYouHint: (p: { name: string }) => ({
    en: `You do all the steps for ${p.name}: declaration, address, photo. You see the same pages for both of you.`,
    fr: `Vous faites toutes les étapes au nom ${elided('de', p.name)} : déclaration, adresse, photo. Vous voyez les mêmes pages pour vous deux.`,
  }),
  accountOwn: (p: { name: string }) => ({
    en: `${p.name}, with an account of their own`,
    fr: `${p.name}, avec son propre compte`,
  }),
  accountOwnHint: (p: { name: string }) => ({
    en: `${p.name} gets a user name and a password, and does the steps alone. You will not see the address or the documents of ${p.name}.`,
    fr: `${p.name} reçoit un nom d'utilisateur et un mot de passe, et fait les étapes de son côté. Vous ne verrez ni l'adresse ni les documents ${elided('de', p.name)}.`,
  }),
  accountEmail: { en: 'Email address for the account', fr: 'Adresse de courriel pour ce compte' },
  accountEmailHint: {
    en: 'Only for an account of their own. It must differ from the addresses of the other accounts.',
    fr: 'Seulement pour un compte distinct. Elle doit différer des adresses des autres comptes.',
  },
  whereLabel: (p: Of) => ({
    en: en(p, 'Are you in Canada today?', (n) => `Is ${n} in Canada today?`),
    fr: en(
      p,
      "Êtes-vous au Canada aujourd'hui?",
      (n) => `Est-ce ${elided('que', n)} est au Canada aujourd'hui?`,
    ),
  }),
  whereHint: {
    en: 'In Canada means there in person, not only with an address there. Each person has their own steps: one person abroad does not hold up the others.',
    fr: "Être au Canada veut dire y être en personne, pas seulement y avoir une adresse. Chaque personne a ses propres étapes : une personne à l'étranger ne retarde pas les autres.",
  },
  whereCanada: { en: 'Yes, in Canada', fr: 'Oui, au Canada' },
  whereAbroad: { en: 'No, outside Canada', fr: "Non, à l'extérieur du Canada" },
  whereAbroadHint: {
    en: 'The steps wait until this person is back.',
    fr: 'Les étapes attendent le retour de cette personne.',
  },
  abroadTitle: (p: Of) => ({
    en: en(p, 'You are outside Canada', (n) => `${n} is outside Canada`),
    fr: en(p, "Vous êtes à l'extérieur du Canada", (n) => `${n} est à l'extérieur du Canada`),
  }),
  country: { en: 'Country', fr: 'Pays' },
  choose: { en: 'Choose', fr: 'Choisir' },
  returnLabel: { en: 'Expected day of return to Canada', fr: 'Jour prévu du retour au Canada' },
  returnHint: { en: 'Leave it empty if it is not known.', fr: 'Laissez vide si vous ne le savez pas.' },
  entryTitle: (p: Of) => ({
    en: en(p, 'Your last entry to Canada', (n) => `Last entry of ${n} to Canada`),
    fr: en(p, 'Votre dernière entrée au Canada', (n) => `Dernière entrée ${elided('de', n)} au Canada`),
  }),
  entryDate: { en: 'Day of the last entry', fr: 'Jour de la dernière entrée' },
  entryHint: {
    en: 'The last time this person came to Canada, after a short trip too.',
    fr: 'La dernière fois que cette personne est arrivée au Canada, même après un court voyage.',
  },
  entryNever: {
    en: 'Never been in Canada? Leave both empty.',
    fr: "Cette personne n'est jamais venue au Canada? Laissez les deux vides.",
  },
  entryPlace: { en: 'Place of the last entry', fr: 'Lieu de la dernière entrée' },
  entryPlaceHint: {
    en: 'The airport, the border crossing or the city, for example Toronto Pearson.',
    fr: "L'aéroport, le poste frontalier ou la ville, par exemple Montréal-Trudeau.",
  },
});

/** The page that shows every answer, and the receipt. */
export const checkWords = wordsIn({
  title: { en: 'Check your answers', fr: 'Vérifiez vos réponses' },
  family: { en: 'Your family', fr: 'Votre famille' },
  portal: { en: 'Use of the portal', fr: 'Utilisation du portail' },
  yes: { en: 'Yes', fr: 'Oui' },
  email: { en: 'Email address', fr: 'Adresse de courriel' },
  account: { en: 'Acts in the portal', fr: 'Agit dans le portail' },
  accountOwn: { en: 'This person, with their own account', fr: 'Cette personne, avec son propre compte' },
  accountPrincipal: (p: { name: string }) => ({
    en: `${p.name}, for this person`,
    fr: `${p.name}, au nom de cette personne`,
  }),
  where: { en: 'In Canada today', fr: "Au Canada aujourd'hui" },
  no: { en: 'No', fr: 'Non' },
  abroad: { en: 'Country', fr: 'Pays' },
  backOn: (p: { day: string }) => ({ en: `expected back on ${p.day}`, fr: `retour prévu le ${p.day}` }),
  backUnknown: { en: 'return not known yet', fr: 'retour pas encore connu' },
  entry: { en: 'Last entry to Canada', fr: 'Dernière entrée au Canada' },
  never: { en: 'Never in Canada so far', fr: "Jamais au Canada jusqu'à présent" },
  missing: { en: 'Not answered', fr: 'Sans réponse' },
  truth: {
    en: 'By submitting, you say that these answers are true. You cannot change them here afterwards, but we can change them with you.',
    fr: 'En soumettant, vous affirmez que ces réponses sont vraies. Vous ne pourrez plus les changer ici, mais nous pourrons les changer avec vous.',
  },
  submit: { en: 'Submit your answers', fr: 'Soumettre vos réponses' },
  you: { en: '(you)', fr: '(vous)' },
  received: { en: 'We have your answers', fr: 'Nous avons vos réponses' },
  receivedDecline: {
    en: 'We have your answer: you will not use the portal',
    fr: "Nous avons votre réponse : vous n'utiliserez pas le portail",
  },
  at: (p: { when: string }) => ({
    en: `Received ${p.when} (Eastern time)`,
    fr: `Reçu le ${p.when} (heure de l'Est)`,
  }),
  next: { en: 'What happens next', fr: 'La suite' },
  nextMade: {
    en: 'We have made your account. You do not create one yourself.',
    fr: "Nous avons créé votre compte. Vous n'en créez pas vous-même.",
  },
  nextEmails: {
    en: 'Two emails come to you: one with your user name, one with your temporary password.',
    fr: "Vous recevrez deux courriels : un avec votre nom d'utilisateur, un avec votre mot de passe temporaire.",
  },
  nextSignIn: (p: { days: number }) => ({
    en: `Sign in within ${p.days} days and choose your own password.`,
    fr: `Ouvrez une session dans les ${p.days} jours et choisissez votre propre mot de passe.`,
  }),
  nextOwn: {
    en: 'Each person who asked for an account of their own gets the same two emails.',
    fr: 'Chaque personne qui a demandé son propre compte reçoit les deux mêmes courriels.',
  },
  nextAbroad: {
    en: 'The steps of a person outside Canada wait. Tell us in the portal when this person is back.',
    fr: "Les étapes d'une personne à l'extérieur du Canada attendent. Dites-le-nous dans le portail quand cette personne sera de retour.",
  },
  nextChange: {
    en: 'Is an answer wrong? Contact us and give the receipt number.',
    fr: 'Une réponse est fausse? Communiquez avec nous et donnez le numéro de reçu.',
  },
  copySent: {
    en: 'We have emailed you a copy of this receipt.',
    fr: 'Nous vous avons envoyé une copie de ce reçu par courriel.',
  },
});
