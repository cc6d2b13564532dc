import { both, say } from '../../platform/i18n.ts';

export const settingsWords = say({
  title: { en: 'Your account', fr: 'Votre compte' },
  caption: { en: 'What we have on file', fr: 'Ce que nous avons au dossier' },
  userName: { en: 'User name', fr: "Nom d'utilisateur" },
  email: { en: 'Email address', fr: 'Adresse de courriel' },
  emailSays: {
    en: 'All our emails go to this address.',
    fr: 'Tous nos courriels vont à cette adresse.',
  },
  language: { en: 'Language of our emails', fr: 'Langue de nos courriels' },
  languageSays: {
    en: 'Every email is in both languages. This one comes first.',
    fr: 'Chaque courriel est dans les deux langues. Celle-ci vient en premier.',
  },
  english: { en: 'English first', fr: "L'anglais en premier" },
  french: { en: 'French first', fr: 'Le français en premier' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordSays: { en: 'Your own; we cannot see it.', fr: 'Le vôtre; nous ne pouvons pas le voir.' },
  waysTitle: { en: 'How you sign in', fr: 'Comment vous ouvrez une session' },
  organization: { en: 'Your organization', fr: 'Votre organisation' },
  organizationSays: {
    en: 'It says who you are. There is no password here.',
    fr: "Elle confirme qui vous êtes. Il n'y a pas de mot de passe ici.",
  },
  passkeys: { en: 'Passkeys', fr: "Clés d'accès" },
  passkeysSays: (p: { n: number }) => ({
    en: p.n === 0 ? 'None yet.' : `${p.n}`,
    fr: p.n === 0 ? 'Aucune pour le moment.' : `${p.n}`,
  }),
  app: { en: 'Codes from an app', fr: "Codes d'une application" },
  appOn: {
    en: 'On: we ask for one after your password.',
    fr: 'Activés : nous en demandons un après votre mot de passe.',
  },
  appOff: { en: 'Off.', fr: 'Désactivés.' },
  codes: { en: 'Recovery codes', fr: 'Codes de secours' },
  codesSays: (p: { n: number }) => ({ en: `${p.n} left`, fr: `Il en reste ${p.n}` }),
  sessions: { en: 'Where you are signed in', fr: 'Vos sessions ouvertes' },
  sessionsSays: (p: { n: number }) => ({
    en: p.n === 1 ? 'Only here.' : `In ${p.n} browsers.`,
    fr: p.n === 1 ? 'Ici seulement.' : `Dans ${p.n} navigateurs.`,
  }),
  shortHint: (p: { shortest: number }) => ({
    en: `${p.shortest} characters or more, because we also ask for a code. Longer is better still.`,
    fr: `${p.shortest} caractères ou plus, parce que nous demandons aussi un code. Plus long, c'est encore mieux.`,
  }),
  dataTitle: { en: 'Your data', fr: 'Vos renseignements personnels' },
  dataSays: {
    en: 'See everything we hold, take a copy, or ask for a correction',
    fr: 'Voir tout ce que nous détenons, en obtenir une copie ou demander une correction',
  },
  everywhereTitle: { en: 'Sign out everywhere', fr: 'Fermer toutes les sessions' },
  everywhereSays: {
    en: 'Did you leave a browser open somewhere? This ends every session of your account, this one too.',
    fr: 'Avez-vous laissé un navigateur ouvert quelque part? Ceci ferme toutes les sessions de votre compte, celle-ci aussi.',
  },
  everywhere: { en: 'Sign out everywhere', fr: 'Fermer toutes les sessions' },
  languageTitle: { en: 'Which language first?', fr: 'Quelle langue en premier?' },
  save: { en: 'Save', fr: 'Enregistrer' },
  passwordTitle: { en: 'Change your password', fr: 'Changer votre mot de passe' },
  passwordLead: {
    en: 'You stay signed in here. Everywhere else you are signed out.',
    fr: 'Votre session reste ouverte ici. Partout ailleurs, elle se ferme.',
  },
  present: { en: 'Password you use now', fr: 'Mot de passe actuel' },
  saved: { en: 'Saved.', fr: "C'est enregistré." },
  back: { en: 'Your account', fr: 'Votre compte' },
});

export const settingsRefusals = {
  present: both({
    en: 'This is not the password you use now. Check it and try again.',
    fr: "Ce n'est pas votre mot de passe actuel. Vérifiez-le et réessayez.",
  }),
  language: both({ en: 'Choose English or French.', fr: "Choisissez l'anglais ou le français." }),
};
