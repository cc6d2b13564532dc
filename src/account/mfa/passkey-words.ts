import { both, wordsIn } from '../../platform/i18n.ts';

export const passkeyWords = wordsIn({
  title: { en: 'Your passkeys', fr: "Vos clés d'accès" },
  lead: {
    en: 'A passkey lets you sign in with your face, your finger or the code of your device. It cannot be guessed, and a false page cannot steal it.',
    fr: "Une clé d'accès vous permet d'ouvrir une session avec votre visage, votre doigt ou le code de votre appareil. Elle ne peut pas être devinée, et une fausse page ne peut pas la voler.",
  },
  none: { en: 'You have no passkey yet', fr: "Vous n'avez pas encore de clé d'accès" },
  add: { en: 'Add a passkey', fr: "Ajouter une clé d'accès" },
  addTitle: { en: 'Add a passkey', fr: "Ajouter une clé d'accès" },
  addSays: {
    en: 'Your browser will ask for your face, your finger or the code of your device. We never see any of them. Use a device that only you use.',
    fr: 'Votre navigateur demandera votre visage, votre doigt ou le code de votre appareil. Nous ne les voyons jamais. Utilisez un appareil que vous seul utilisez.',
  },
  create: { en: 'Make a passkey', fr: "Créer une clé d'accès" },
  without: {
    en: 'Passkeys need a newer browser, with JavaScript switched on. Without one, nothing is lost: you sign in with your password.',
    fr: "Les clés d'accès demandent un navigateur plus récent, où JavaScript est activé. Sans cela, rien n'est perdu : vous ouvrez une session avec votre mot de passe.",
  },
  tableCaption: { en: 'Your passkeys', fr: "Vos clés d'accès" },
  name: { en: 'Name', fr: 'Nom' },
  created: { en: 'Made', fr: 'Créée' },
  used: { en: 'Last used', fr: 'Dernière utilisation' },
  never: { en: 'Not yet', fr: 'Pas encore' },
  where: { en: 'Kept', fr: 'Conservée' },
  oneDevice: { en: 'On one device', fr: 'Sur un seul appareil' },
  synced: { en: 'On your devices', fr: 'Sur vos appareils' },
  change: { en: 'Change', fr: 'Modifier' },
  added: {
    en: 'The passkey is added. Give it a name that you will know it by.',
    fr: "La clé d'accès est ajoutée. Donnez-lui un nom auquel vous la reconnaîtrez.",
  },
  saved: { en: 'Saved.', fr: "C'est enregistré." },
  removed: { en: 'The passkey is removed.', fr: "La clé d'accès est retirée." },
  nameTitle: { en: 'Name of this passkey', fr: "Nom de cette clé d'accès" },
  nameHint: { en: 'For example: my phone.', fr: 'Par exemple : mon téléphone.' },
  save: { en: 'Save', fr: 'Enregistrer' },
  remove: { en: 'Remove this passkey', fr: "Retirer cette clé d'accès" },
  removeTitle: { en: 'Remove a passkey', fr: "Retirer une clé d'accès" },
  removeSays: (p: { name: string }) => ({
    en: `After this, "${p.name}" no longer opens your account here. Delete it on your device too: otherwise it will keep offering it.`,
    fr: `Ensuite, « ${p.name} » n'ouvrira plus votre compte ici. Supprimez-la aussi de votre appareil : il continuerait à la proposer.`,
  }),
  keep: { en: 'Keep it', fr: 'La garder' },
  account: { en: 'Your account', fr: 'Votre compte' },
  offerTitle: { en: 'Sign in more easily next time?', fr: 'Une session plus facile la prochaine fois?' },
  offerSays: {
    en: 'Your password is saved. You can also make a passkey on this device. Then you sign in without typing, and your password still works.',
    fr: "Votre mot de passe est enregistré. Vous pouvez aussi créer une clé d'accès sur cet appareil. Vous ouvrirez alors une session sans rien écrire, et votre mot de passe fonctionnera toujours.",
  },
  offerShared: {
    en: 'Do others use this device? Then continue without one. You can add one later, on your account page.',
    fr: "D'autres personnes utilisent-elles cet appareil? Alors continuez sans clé. Vous pourrez en ajouter une plus tard, à la page de votre compte.",
  },
  notNow: { en: 'Not now', fr: 'Pas maintenant' },
  requiredTitle: { en: 'Make your passkey', fr: "Créez votre clé d'accès" },
  requiredSays: {
    en: 'Staff sign in with a password and a passkey. Make yours now: on this device, on your phone or on a security key. We then write to your address.',
    fr: "Le personnel ouvre une session avec un mot de passe et une clé d'accès. Créez la vôtre maintenant : sur cet appareil, sur votre téléphone ou sur une clé de sécurité. Nous écrivons ensuite à votre adresse.",
  },
  enrolment: { en: 'Enrolment code', fr: "Code d'inscription" },
  enrolmentHint: {
    en: 'Four groups of letters and digits. Whoever gave you your account told it to you. It works once, for 24 hours.',
    fr: 'Quatre groupes de lettres et de chiffres. La personne qui vous a donné votre compte vous l’a dit. Il fonctionne une fois, pendant 24 heures.',
  },
  enrolmentGo: { en: 'Continue', fr: 'Continuer' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
  waiting: {
    en: 'Your browser is asking you. Follow it.',
    fr: 'Votre navigateur vous le demande. Suivez-le.',
  },
  cancelled: {
    en: 'Nothing was done: it was stopped, or it took too long. You can try again.',
    fr: "Rien n'a été fait : c'était interrompu ou trop long. Vous pouvez réessayer.",
  },
  known: {
    en: 'This device has a passkey for your account already.',
    fr: "Cet appareil a déjà une clé d'accès pour votre compte.",
  },
  failed: {
    en: 'That did not work. Load the page again, then try once more.',
    fr: "Cela n'a pas fonctionné. Rechargez la page, puis réessayez.",
  },
  use: { en: 'Sign in with a passkey', fr: "Ouvrir la session avec une clé d'accès" },
  confirm: { en: 'Use a passkey', fr: "Utiliser une clé d'accès" },
  orPassword: { en: 'Or with your password:', fr: 'Ou avec votre mot de passe :' },
});

export const passkeyRefusals = {
  name: both({
    en: 'Give the passkey a name, for example: my phone.',
    fr: "Donnez un nom à la clé d'accès, par exemple : mon téléphone.",
  }),
  script: both({
    en: 'Your browser did not make a passkey. That needs a newer browser, with JavaScript switched on.',
    fr: "Votre navigateur n'a pas créé de clé d'accès. Il faut un navigateur plus récent, où JavaScript est activé.",
  }),
  unused: both({
    en: 'Your browser did not use a passkey. That needs a newer browser, with JavaScript switched on.',
    fr: "Votre navigateur n'a pas utilisé de clé d'accès. Il faut un navigateur plus récent, où JavaScript est activé.",
  }),
  old: both({
    en: 'That took more than five minutes, or the page was sent twice. Press the button once more.',
    fr: 'Cela a pris plus de cinq minutes, ou la page a été envoyée deux fois. Appuyez de nouveau sur le bouton.',
  }),
  unknown: both({
    en: 'We do not know this passkey: it was removed, or it is for something else. Use another one, or your password.',
    fr: "Nous ne connaissons pas cette clé d'accès : elle a été retirée, ou elle sert à autre chose. Utilisez-en une autre, ou votre mot de passe.",
  }),
  wrong: both({
    en: 'This passkey did not prove that it is you. Try again, or use your password.',
    fr: "Cette clé d'accès n'a pas prouvé que c'est vous. Réessayez ou utilisez votre mot de passe.",
  }),
  enrolment: both({
    en: 'This enrolment code is not right, was used, or is older than 24 hours. Ask whoever gave you your account for a new one.',
    fr: "Ce code d'inscription n'est pas bon, a été utilisé ou date de plus de 24 heures. Demandez-en un nouveau à la personne qui vous a donné votre compte.",
  }),
  known: both({
    en: 'This passkey is with an account already.',
    fr: "Cette clé d'accès appartient déjà à un compte.",
  }),
  last: both({
    en: 'Staff need at least one passkey. Add another one first, then remove this one.',
    fr: "Le personnel a besoin d'au moins une clé d'accès. Ajoutez-en d'abord une autre, puis retirez celle-ci.",
  }),
};
