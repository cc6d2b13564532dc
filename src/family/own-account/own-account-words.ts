import type { CaseOwner } from '../../case/requested-case.ts';
import { both, plural, wordsIn } from '../../platform/i18n.ts';

/** The public page on which somebody asks for an own account, and the page of whoever asks for somebody else. */
export const ownAccountWords = wordsIn({
  title: { en: 'Ask for an account of your own', fr: 'Demander votre propre compte' },
  lead: {
    en: 'Are you an adult on a family application? You can have an account of your own. From then on, only you do your steps.',
    fr: 'Êtes-vous une personne adulte dans une demande familiale? Vous pouvez avoir votre propre compte. Vous serez alors la seule personne à faire vos étapes.',
  },
  how: {
    en: 'We make the account. If these three things match our file, we email you a user name and a temporary password, to the address on file.',
    fr: "C'est nous qui créons le compte. Si ces trois renseignements correspondent à notre dossier, nous vous envoyons par courriel un nom d'utilisateur et un mot de passe temporaire, à l'adresse au dossier.",
  },
  before: {
    en: 'Has your family not answered the invitation yet? Then we keep your wish, and make the account with the answers.',
    fr: "Votre famille n'a pas encore répondu à l'invitation? Nous gardons votre souhait et créons le compte avec les réponses.",
  },
  birth: { en: 'Your date of birth', fr: 'Votre date de naissance' },
  birthHint: {
    en: 'For example 27 March 1990. Leave empty what the passport does not have.',
    fr: "Par exemple 27 mars 1990. Laissez vide ce que le passeport n'indique pas.",
  },
  email: { en: 'Your email address on file', fr: 'Votre adresse de courriel au dossier' },
  emailHint: {
    en: 'It must be yours alone: we never write about an account to an address that the family shares.',
    fr: "Elle doit être à vous seul : nous n'écrivons jamais au sujet d'un compte à une adresse que la famille partage.",
  },
  send: { en: 'Ask for the account', fr: 'Demander le compte' },
  sharedTitle: {
    en: 'If you share an address, or fear somebody',
    fr: "Si vous partagez une adresse, ou craignez quelqu'un",
  },
  sharedSays: {
    en: 'Write to us and name a safe way to reach you. We check who you are, then make the account at an address that only you read. We tell nobody why.',
    fr: 'Écrivez-nous et indiquez une façon sûre de vous joindre. Nous vérifions votre identité, puis nous créons le compte à une adresse que vous seul lisez. Nous ne disons à personne pourquoi.',
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  sentTitle: { en: 'We have your request', fr: 'Nous avons votre demande' },
  sentLead: {
    en: 'If what you typed matches our file, you get emails within minutes.',
    fr: 'Si ce que vous avez écrit correspond à notre dossier, vous recevrez des courriels dans quelques minutes.',
  },
  sentWhy: {
    en: 'This page says the same to everybody, so that nobody learns who is on an application.',
    fr: "Cette page dit la même chose à tout le monde, pour que personne n'apprenne qui figure dans une demande.",
  },
  sentNothing: { en: 'If nothing comes', fr: "Si rien n'arrive" },
  sentJunk: { en: 'Look in the junk folder.', fr: 'Regardez dans le dossier de courrier indésirable.' },
  sentHave: {
    en: 'You may have an account already. Then choose a new password:',
    fr: 'Vous avez peut-être déjà un compte. Choisissez alors un nouveau mot de passe :',
  },
  forgot: { en: 'Forgotten password', fr: 'Mot de passe oublié' },
  sentAge: {
    en: 'Before the 18th birthday, the principal applicant acts for you.',
    fr: 'Avant votre 18e anniversaire, le demandeur principal agit en votre nom.',
  },
  sentElse: {
    en: 'The address on file may be another one, or a shared one. Write to us.',
    fr: "L'adresse au dossier est peut-être une autre, ou une adresse partagée. Écrivez-nous.",
  },

  forTitle: (p: { name: string }) => ({
    en: `An account for ${p.name}`,
    fr: `Un compte pour ${p.name}`,
  }),
  forLead: (p: { name: string }) => ({
    en: `${p.name} is an adult and can have an account. We write to ${p.name}, who then decides.`,
    fr: `${p.name} est une personne adulte et peut avoir un compte. Nous lui écrivons, et la décision lui appartient.`,
  }),
  forThen: (p: { name: string }) => ({
    en: `Once the account is made, only ${p.name} does these steps. You keep a list of what was done until then. ${p.name} can let you act again at any time.`,
    fr: `Une fois le compte créé, seule cette personne fait ses étapes. Vous gardez la liste de ce qui a été fait jusque-là. ${p.name} peut en tout temps vous laisser agir de nouveau.`,
  }),
  forKnown: {
    en: 'We write to the email address that we have on file for this person. Only that person can change it, with our help.',
    fr: "Nous écrivons à l'adresse de courriel que nous avons au dossier pour cette personne. Seule cette personne peut la changer, avec notre aide.",
  },
  forNoAddress: (p: { name: string }) => ({
    en: `We have no email address that only ${p.name} reads, so we cannot write. ${p.name} can contact us and name one. We check who it is, then make the account.`,
    fr: `Nous n'avons pas d'adresse de courriel que seule cette personne lit : nous ne pouvons pas lui écrire. ${p.name} peut communiquer avec nous et en indiquer une. Nous vérifions son identité, puis créons le compte.`,
  }),
  forSend: { en: 'Write to this person', fr: 'Écrire à cette personne' },
  haveTitle: (p: CaseOwner) =>
    p.own
      ? { en: 'You have an account', fr: 'Vous avez un compte' }
      : { en: `${p.name} has an account`, fr: `${p.name} a un compte` },
  haveSays: {
    en: 'There is nothing to ask for. Only its owner can see what is in it.',
    fr: "Il n'y a rien à demander. Seule la personne à qui appartient le compte voit ce qui s'y trouve.",
  },
  notYetTitle: (p: { name: string }) => ({
    en: `${p.name} cannot have an account now`,
    fr: `${p.name} ne peut pas avoir de compte pour l'instant`,
  }),
  notYetSays: {
    en: 'An account is for adults whose file is open. At the 18th birthday we write to the person ourselves.',
    fr: 'Un compte est offert aux adultes dont le dossier est ouvert. Au 18e anniversaire, nous écrivons nous-mêmes à la personne.',
  },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
});

export const ownAccountRefusals = {
  tooMany: (waitMs: number) => {
    const hours = Math.max(1, Math.ceil(waitMs / 3_600_000));
    return both({
      en: `We have this request already. Look for our emails, or try again in ${hours} ${plural('en', hours, { one: 'hour', other: 'hours' })}. You can also write to us.`,
      fr: `Nous avons déjà cette demande. Cherchez nos courriels, ou réessayez dans ${hours} ${plural('fr', hours, { one: 'heure', other: 'heures' })}. Vous pouvez aussi nous écrire.`,
    });
  },
  many: both({
    en: 'We wrote to this person several times today. Wait until tomorrow, or contact us.',
    fr: "Nous avons écrit plusieurs fois à cette personne aujourd'hui. Attendez à demain, ou communiquez avec nous.",
  }),
  taken: both({
    en: 'Somebody else in the family uses this address. Enter one that only this person reads.',
    fr: "Quelqu'un d'autre dans la famille utilise cette adresse. Entrez une adresse que seule cette personne lit.",
  }),
  noAddress: both({
    en: 'We have no email address that only this person reads. The person can contact us and name one.',
    fr: "Nous n'avons pas d'adresse de courriel que seule cette personne lit. Elle peut communiquer avec nous et en indiquer une.",
  }),
  number: both({
    en: 'Enter the application number. It stands on our letters, for example E301234567.',
    fr: 'Entrez le numéro de demande. Il figure sur nos lettres, par exemple E301234567.',
  }),
  birth: both({
    en: 'Enter a day, a month and a year, for example 27 March 1990.',
    fr: 'Entrez un jour, un mois et une année, par exemple 27 mars 1990.',
  }),
  notForDesk: both({
    en: 'No account of their own can be made now: the person is a minor, has one already, or the file is closed.',
    fr: 'Aucun compte ne peut être créé maintenant : la personne est mineure, en a déjà un, ou le dossier est fermé.',
  }),
};
