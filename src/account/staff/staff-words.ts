import { elided } from '../../platform/grammar.ts';
import { both, wordsIn } from '../../platform/i18n.ts';

export const staffWords = wordsIn({
  newTitle: { en: 'A new colleague', fr: 'Un nouveau collègue' },
  newLead: {
    en: 'You ask for the account; another administrator confirms it. You give your colleague the first password, the other administrator gives the code for the first passkey.',
    fr: "Vous demandez le compte; un autre administrateur le confirme. Vous donnez à votre collègue le premier mot de passe; l'autre administrateur donne le code pour la première clé d'accès.",
  },
  toNew: { en: 'Ask for an account for a new colleague', fr: 'Demander un compte pour un nouveau collègue' },
  user: { en: 'User name', fr: "Nom d'utilisateur" },
  name: { en: 'Name, as colleagues see it', fr: 'Nom, tel que les collègues le voient' },
  email: { en: 'Work email address', fr: 'Adresse de courriel du travail' },
  language: { en: 'Language of the letters', fr: 'Langue des lettres' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  roles: { en: 'Roles', fr: 'Rôles' },
  ask: { en: 'Ask for the account', fr: 'Demander le compte' },
  passwordTitle: { en: 'First password', fr: 'Premier mot de passe' },
  passwordSays: {
    en: 'Give it to your colleague in person or by phone. It works once another administrator has confirmed the account. It is not shown again and not sent.',
    fr: "Donnez-le à votre collègue, en personne ou par téléphone. Il fonctionne dès qu'un autre administrateur a confirmé le compte. Il n'est plus affiché ensuite ni envoyé.",
  },
  accountTitle: (p: { name: string }) => ({
    en: `Account of ${p.name}`,
    fr: `Compte ${elided('de', p.name)}`,
  }),
  standing: { en: 'Account', fr: 'Compte' },
  open: { en: 'open', fr: 'ouvert' },
  suspended: { en: 'suspended', fr: 'suspendu' },
  removed: { en: 'removed', fr: 'retiré' },
  own: {
    en: 'This is your own account. Another administrator changes it.',
    fr: "C'est votre propre compte. Un autre administrateur le modifie.",
  },
  organization: {
    en: 'Your organization says what this colleague does. Change the roles there.',
    fr: 'Votre organisation indique ce que fait ce collègue. Modifiez les rôles là-bas.',
  },
  rolesTitle: { en: 'What they do', fr: 'Ce que fait la personne' },
  rolesHint: {
    en: 'A role taken away ends at once. A new role waits for another administrator.',
    fr: 'Un rôle retiré prend fin tout de suite. Un nouveau rôle attend un autre administrateur.',
  },
  restoreTitle: { en: 'Let them in again', fr: 'Rouvrir le compte' },
  restoreHint: {
    en: 'Another administrator must confirm it.',
    fr: 'Un autre administrateur doit le confirmer.',
  },
  restore: { en: 'Ask to reopen', fr: 'Demander la réouverture' },
  save: { en: 'Save', fr: 'Enregistrer' },
  outTitle: { en: 'Shut them out', fr: "Fermer l'accès" },
  outHint: {
    en: 'All their sessions end at once. A suspended account can be reopened; a removed one cannot.',
    fr: 'Toutes ses sessions se ferment tout de suite. Un compte suspendu peut être rouvert; un compte retiré ne le peut pas.',
  },
  suspend: { en: 'Suspend', fr: 'Suspendre' },
  remove: { en: 'Remove for good', fr: 'Retirer définitivement' },
  waits: {
    en: 'Asked for. Another administrator must confirm it.',
    fr: "C'est demandé. Un autre administrateur doit le confirmer.",
  },
  back: { en: 'Staff accounts', fr: 'Comptes du personnel' },
  toConfirm: { en: 'Accounts and roles to confirm', fr: 'Comptes et rôles à confirmer' },
  wantedAccount: (p: { userName: string; email: string; roles: string }) => ({
    en: `New account ${p.userName}, ${p.email}: ${p.roles}`,
    fr: `Nouveau compte ${p.userName}, ${p.email} : ${p.roles}`,
  }),
  wantedRoles: (p: { roles: string }) => ({ en: `Roles: ${p.roles}`, fr: `Rôles : ${p.roles}` }),
  drop: { en: 'Do not do it', fr: 'Ne pas le faire' },
  shutOut: { en: 'Suspended', fr: 'Suspendus' },
});

export const staffRefusals = {
  own: both({
    en: 'Nobody changes their own account here. Ask another administrator.',
    fr: 'Personne ne modifie ici son propre compte. Demandez à un autre administrateur.',
  }),
  last: both({
    en: 'This is the last administrator. Make another one first.',
    fr: "C'est le dernier administrateur. Nommez-en d'abord un autre.",
  }),
  gone: both({
    en: 'This account is not as it was. Look at it again.',
    fr: "Ce compte n'est plus comme avant. Regardez-le de nouveau.",
  }),
  roles: both({ en: 'Choose at least one role.', fr: 'Choisissez au moins un rôle.' }),
  organization: both({
    en: 'The organization says what this colleague does. Change it there.',
    fr: "C'est l'organisation qui indique ce que fait ce collègue. Modifiez-le là-bas.",
  }),
  taken: both({
    en: 'This user name is taken. Choose another one.',
    fr: "Ce nom d'utilisateur est pris. Choisissez-en un autre.",
  }),
  user: both({
    en: 'Enter a user name of 3 to 60 characters, without blanks.',
    fr: "Entrez un nom d'utilisateur de 3 à 60 caractères, sans espaces.",
  }),
  name: both({ en: 'Enter the name of your colleague.', fr: 'Entrez le nom de votre collègue.' }),
  language: both({ en: 'Choose a language.', fr: 'Choisissez une langue.' }),
  busy: both({ en: 'Try again in a few seconds.', fr: 'Réessayez dans quelques secondes.' }),
};
