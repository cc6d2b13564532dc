import { both, plural, say } from '../../platform/i18n.ts';

export const codesWords = say({
  appTitle: { en: 'Codes from an app', fr: "Codes d'une application" },
  appLead: {
    en: 'An app on your phone shows a new code every 30 seconds. With it on, we ask for a code after your password. Whoever learns your password alone cannot get in.',
    fr: 'Une application sur votre téléphone montre un nouveau code toutes les 30 secondes. Quand elle est activée, nous demandons un code après votre mot de passe. Qui apprend seulement votre mot de passe ne peut pas entrer.',
  },
  stepOne: { en: '1. Scan this square with the app', fr: "1. Balayez ce carré avec l'application" },
  stepOneSays: {
    en: 'Any app for sign-in codes will do. Many password managers can do it too.',
    fr: 'Toute application de codes de connexion convient. Bien des gestionnaires de mots de passe le font aussi.',
  },
  qr: {
    en: 'A square code for the app. The letters below say the same.',
    fr: "Un code carré pour l'application. Les lettres ci-dessous disent la même chose.",
  },
  byHand: { en: 'Or type this into the app', fr: "Ou écrivez ceci dans l'application" },
  onThis: { en: 'Open the app on this device', fr: "Ouvrir l'application sur cet appareil" },
  stepTwo: { en: '2. Type the code that the app shows', fr: "2. Écrivez le code que montre l'application" },
  code: { en: 'Code from the app', fr: "Code de l'application" },
  codeHint: { en: 'Six digits.', fr: 'Six chiffres.' },
  switchOn: { en: 'Switch on', fr: 'Activer' },
  isOn: (p: { since: string }) => ({
    en: `Codes from an app are on since ${p.since}. We ask for one after your password.`,
    fr: `Les codes d'une application sont activés depuis le ${p.since}. Nous en demandons un après votre mot de passe.`,
  }),
  lastUsed: (p: { when: string }) => ({
    en: `A code was last used on ${p.when}.`,
    fr: `Un code a été utilisé la dernière fois le ${p.when}.`,
  }),
  offTitle: { en: 'Switch off', fr: 'Désactiver' },
  offSays: {
    en: 'Your recovery codes stop working too. To change to a new phone, switch off here, then on again.',
    fr: 'Vos codes de secours cessent aussi de fonctionner. Pour passer à un nouveau téléphone, désactivez ici, puis activez de nouveau.',
  },
  switchOff: { en: 'Switch off codes from the app', fr: "Désactiver les codes de l'application" },
  codesTitle: { en: 'Recovery codes', fr: 'Codes de secours' },
  codesLead: {
    en: 'A recovery code stands in for your phone when you do not have it. Each code works once.',
    fr: "Un code de secours remplace votre téléphone quand vous ne l'avez pas. Chaque code sert une seule fois.",
  },
  needsApp: {
    en: 'Recovery codes come with codes from an app. Switch those on first.',
    fr: "Les codes de secours vont avec les codes d'une application. Activez d'abord ceux-ci.",
  },
  left: (p: { n: number }) => ({
    en: `You have ${p.n} recovery ${plural('en', p.n, { one: 'code', other: 'codes' })} left.`,
    fr: `Il vous reste ${p.n} ${plural('fr', p.n, { one: 'code', other: 'codes' })} de secours.`,
  }),
  remakeSays: {
    en: 'You can make ten new ones. Those you have now then stop working.',
    fr: 'Vous pouvez en créer dix nouveaux. Ceux que vous avez cessent alors de fonctionner.',
  },
  remake: { en: 'Make ten new codes', fr: 'Créer dix nouveaux codes' },
  newTitle: { en: 'Your recovery codes', fr: 'Vos codes de secours' },
  appOn: {
    en: 'Codes from the app are on. One thing is left: keep these recovery codes.',
    fr: "Les codes de l'application sont activés. Il reste une chose : gardez ces codes de secours.",
  },
  newSays: {
    en: 'Write them down or print this page, and keep it apart from your phone. We show them only now.',
    fr: 'Écrivez-les ou imprimez cette page, et gardez-la loin de votre téléphone. Nous ne les montrons que maintenant.',
  },
  haveThem: { en: 'I have kept them', fr: 'Je les ai gardés' },
  account: { en: 'Your account', fr: 'Votre compte' },
});

export const codesRefusals = {
  code: both({
    en: 'Enter the six digits that the app shows now.',
    fr: "Entrez les six chiffres que l'application montre maintenant.",
  }),
  wrong: both({
    en: 'This is not the code. Wait for the next one. If it goes wrong again, check that the clock of your phone sets itself.',
    fr: "Ce n'est pas le bon code. Attendez le prochain. Si cela échoue encore, vérifiez que l'horloge de votre téléphone se règle toute seule.",
  }),
  gone: both({
    en: 'This page is no longer good: codes are on already, or the page was open in another session. Open it again from your account page.',
    fr: "Cette page n'est plus valide : les codes sont déjà activés, ou la page venait d'une autre session. Ouvrez-la de nouveau à partir de la page de votre compte.",
  }),
  short: both({
    en: 'Your password has fewer than 15 characters. That is enough only together with codes. Choose a longer password first.',
    fr: "Votre mot de passe a moins de 15 caractères. Cela suffit seulement avec des codes. Choisissez d'abord un mot de passe plus long.",
  }),
};
