import { both } from '../platform/i18n.ts';

/** The words of the room's letters. */
export const accountLetterWords = {
  made: {
    subject: both({
      en: 'PR Portal: your account and your user name',
      fr: "Portail RP : votre compte et votre nom d'utilisateur",
    }),
    preheader: both({ en: 'The first of two emails.', fr: 'Le premier de deux courriels.' }),
    ready: both({
      en: 'Your account in the portal is ready. With it you do the last steps to permanent residence.',
      fr: 'Votre compte dans le portail est prêt. Vous y faites les dernières étapes vers la résidence permanente.',
    }),
    readyRepresentative: both({
      en: 'You have an account in the portal. With it you look at what your clients show you. You cannot do anything for them there: their steps stay theirs.',
      fr: 'Vous avez un compte dans le portail. Vous y regardez ce que vos clients vous montrent. Vous ne pouvez rien y faire à leur place : leurs étapes restent les leurs.',
    }),
    whyRepresentative: both({
      en: 'You get this email because somebody named you as their representative.',
      fr: "Vous recevez ce courriel parce que quelqu'un vous a nommé comme représentant.",
    }),
    userName: both({ en: 'Your user name', fr: "Votre nom d'utilisateur" }),
    second: both({
      en: 'A second email brings a temporary password. We send it apart, so that one email alone opens nothing. Wait for both, then sign in for the first time.',
      fr: "Un deuxième courriel apporte un mot de passe temporaire. Nous l'envoyons à part, pour qu'un seul courriel n'ouvre rien. Attendez les deux, puis ouvrez votre première session.",
    }),
    go: both({ en: 'Sign in for the first time', fr: 'Ouvrir votre première session' }),
    keep: both({
      en: 'Keep this email: you need the user name again later.',
      fr: "Gardez ce courriel : vous aurez encore besoin du nom d'utilisateur.",
    }),
  },
  first: {
    subject: both({
      en: 'PR Portal: your temporary password',
      fr: 'Portail RP : votre mot de passe temporaire',
    }),
    preheader: both({ en: 'The second of two emails.', fr: 'Le deuxième de deux courriels.' }),
    says: both({
      en: 'This is your temporary password. Your user name came in another email.',
      fr: "Voici votre mot de passe temporaire. Votre nom d'utilisateur est dans un autre courriel.",
    }),
  },
  again: {
    subject: both({
      en: 'PR Portal: a new temporary password',
      fr: 'Portail RP : un nouveau mot de passe temporaire',
    }),
    preheader: both({ en: 'The one before no longer works.', fr: 'Le précédent ne fonctionne plus.' }),
    says: both({
      en: 'Here is a new temporary password, as you asked. The one before no longer works. Your user name comes in another email.',
      fr: "Voici un nouveau mot de passe temporaire, comme vous l'avez demandé. Le précédent ne fonctionne plus. Votre nom d'utilisateur arrive dans un autre courriel.",
    }),
  },
  temporary: {
    password: both({ en: 'Temporary password', fr: 'Mot de passe temporaire' }),
    days: (days: number) =>
      both({
        en: `It is good for ${days} days, counted from this email.`,
        fr: `Il est valide ${days} jours à partir de ce courriel.`,
      }),
    use: both({
      en: 'It only lets you choose a password of your own.',
      fr: 'Il sert seulement à choisir votre propre mot de passe.',
    }),
    tries: (tries: number) =>
      both({
        en: `After ${tries} wrong tries it stops working. You can then ask for a new one.`,
        fr: `Après ${tries} essais manqués, il ne fonctionne plus. Vous pouvez alors en demander un nouveau.`,
      }),
    go: both({ en: 'Sign in for the first time', fr: 'Ouvrir votre première session' }),
    need: both({
      en: 'Have your application number or your date of birth at hand. We ask for one of them.',
      fr: "Ayez à portée de main votre numéro de demande ou votre date de naissance. Nous vous demanderons l'un des deux.",
    }),
    needRepresentative: both({
      en: "Have your client's application number at hand. We ask for it.",
      fr: 'Ayez à portée de main le numéro de demande de votre client. Nous vous le demanderons.',
    }),
    notYou: both({
      en: 'You do not expect this email? Then leave it: without the user name and your personal details it opens nothing.',
      fr: "Vous n'attendiez pas ce courriel? Ignorez-le : sans le nom d'utilisateur et vos renseignements personnels, il n'ouvre rien.",
    }),
  },
  reset: {
    subject: both({
      en: 'PR Portal: choose a new password',
      fr: 'Portail RP : choisissez un nouveau mot de passe',
    }),
    preheader: both({ en: 'You asked for a link.', fr: 'Vous avez demandé un lien.' }),
    says: (minutes: number) =>
      both({
        en: `You asked to choose a new password. This link works for ${minutes} minutes and only once.`,
        fr: `Vous avez demandé à choisir un nouveau mot de passe. Ce lien fonctionne ${minutes} minutes et une seule fois.`,
      }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
    need: both({
      en: 'Have your application number or your date of birth at hand. We ask for one of them.',
      fr: "Ayez à portée de main votre numéro de demande ou votre date de naissance. Nous vous demanderons l'un des deux.",
    }),
    notYou: both({
      en: 'You did not ask? Ignore this email. Your password stays as it is.',
      fr: "Vous n'avez rien demandé? Ignorez ce courriel. Votre mot de passe reste le même.",
    }),
  },
  changed: {
    subject: both({
      en: 'PR Portal: your password was changed',
      fr: 'Portail RP : votre mot de passe a été changé',
    }),
    preheader: both({
      en: 'If it was you, there is nothing to do.',
      fr: "Si c'était vous, vous n'avez rien à faire.",
    }),
    says: both({
      en: 'The password of your account was changed. All open sessions were ended. If it was you, there is nothing to do.',
      fr: "Le mot de passe de votre compte a été changé. Toutes les sessions ouvertes ont été fermées. Si c'était vous, vous n'avez rien à faire.",
    }),
    notYou: both({
      en: 'If it was not you, choose a new password at once and tell us.',
      fr: "Si ce n'était pas vous, choisissez tout de suite un nouveau mot de passe et dites-le-nous.",
    }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  },
  emailChanged: {
    subject: both({
      en: 'PR Portal: an email address was changed',
      fr: 'Portail RP : une adresse de courriel a été changée',
    }),
    preheader: both({ en: 'If you asked for it, all is well.', fr: "Si vous l'avez demandé, tout va bien." }),
    toNew: both({
      en: 'From now on our emails about your application come to this address, because the one before did not work.',
      fr: 'Désormais, nos courriels au sujet de votre demande arrivent à cette adresse, parce que la précédente ne fonctionnait pas.',
    }),
    toOld: both({
      en: 'We no longer write to this address about an application in the portal. Another address took its place. Links and passwords that we sent here no longer work.',
      fr: "Nous n'écrivons plus à cette adresse au sujet d'une demande dans le portail. Une autre adresse l'a remplacée. Les liens et les mots de passe envoyés ici ne fonctionnent plus.",
    }),
    notYou: both({
      en: 'If this surprises you, contact us.',
      fr: 'Si cela vous surprend, communiquez avec nous.',
    }),
    go: both({ en: 'Contact us', fr: 'Nous joindre' }),
  },
};
