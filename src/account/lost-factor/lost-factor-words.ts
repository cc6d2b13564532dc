import type { Role } from '../../config/settings.ts';
import { type Both, both, wordsIn } from '../../platform/i18n.ts';

export const roleWords: Readonly<Record<Role, Both>> = {
  officer: both({ en: 'Officer', fr: "Agent d'examen" }),
  agent: both({ en: 'Support agent', fr: 'Agent de soutien' }),
  producer: both({ en: 'Card producer', fr: 'Responsable des cartes' }),
  administrator: both({ en: 'Administrator', fr: 'Administrateur' }),
};

export const lostFactorWords = wordsIn({
  codesTitle: { en: 'Lost second steps and addresses', fr: 'Deuxièmes étapes et adresses perdues' },
  codesLead: {
    en: 'Second steps that people can no longer give, and addresses that no longer work. One agent asks, another one approves, and the person has some days to stop it.',
    fr: "Des deuxièmes étapes que les gens ne peuvent plus donner et des adresses qui ne fonctionnent plus. Un agent demande, un autre approuve, et la personne a quelques jours pour l'arrêter.",
  },
  addresses: { en: 'New addresses', fr: 'Nouvelles adresses' },
  address: (p: { email: string }) => ({ en: `New address: ${p.email}`, fr: `Nouvelle adresse : ${p.email}` }),
  addressUntil: (p: { at: string }) => ({
    en: `Approved. The person must open the link at the new address by ${p.at}.`,
    fr: `Approuvé. La personne doit ouvrir le lien à la nouvelle adresse au plus tard le ${p.at}.`,
  }),
  addressDue: (p: { at: string }) => ({
    en: `Confirmed at the new address. It counts from ${p.at}.`,
    fr: `Confirmée à la nouvelle adresse. Elle compte à partir du ${p.at}.`,
  }),
  codesHow: {
    en: 'To ask for one, open the file of the person, or of a client of the representative.',
    fr: 'Pour le demander, ouvrez le dossier de la personne, ou celui d’un client du représentant.',
  },
  representative: { en: 'representative', fr: 'représentant' },
  support: { en: 'Support desk', fr: 'Bureau de soutien' },
  staffTitle: { en: 'Staff accounts', fr: 'Comptes du personnel' },
  staffLead: {
    en: 'Who may work here. New accounts, new roles and lost passkeys take two administrators. Open a name to suspend or remove somebody.',
    fr: "Qui peut travailler ici. Un nouveau compte, un nouveau rôle et des clés d'accès perdues demandent deux administrateurs. Ouvrez un nom pour suspendre ou retirer quelqu'un.",
  },
  codeTitle: { en: 'Enrolment code', fr: "Code d'inscription" },
  codeSays: {
    en: 'Approved. Tell your colleague this code, in person or by phone. With it they make a new passkey after the password: once, within 24 hours. It is not shown again and not sent.',
    fr: "C'est approuvé. Dites ce code à votre collègue, en personne ou par téléphone. Il lui permet de créer une nouvelle clé d'accès après le mot de passe : une fois, dans les 24 heures. Il n'est plus affiché ensuite ni envoyé.",
  },
  staff: { en: 'Staff', fr: 'Personnel' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  until: (p: { at: string }) => ({
    en: `A second person must approve by ${p.at}.`,
    fr: `Une deuxième personne doit approuver au plus tard le ${p.at}.`,
  }),
  due: (p: { at: string }) => ({
    en: `Approved. It happens on ${p.at}.`,
    fr: `Approuvé. Cela aura lieu le ${p.at}.`,
  }),
  stop: { en: 'Stop', fr: 'Arrêter' },
  name: { en: 'Name', fr: 'Nom' },
  roles: { en: 'Roles', fr: 'Rôles' },
  passkeys: { en: 'Passkeys', fr: "Clés d'accès" },
  sessions: { en: 'Open sessions', fr: 'Sessions ouvertes' },
  acts: { en: 'Actions', fr: 'Actions' },
  organization: { en: 'By the organization', fr: "Par l'organisation" },
  clear: { en: 'Take passkeys away', fr: "Retirer les clés d'accès" },
  end: { en: 'End sessions', fr: 'Fermer les sessions' },
  you: { en: 'You', fr: 'Vous' },
});

export const lostFactorRefusals = {
  gone: both({ en: 'This was decided already, or has run out.', fr: 'Cela est déjà décidé ou a expiré.' }),
  same: both({
    en: 'You asked for it, or it is your account. Another person must approve.',
    fr: "C'est vous qui l'avez demandé, ou c'est votre compte. Une autre personne doit approuver.",
  }),
  own: both({
    en: 'Nobody clears their own account. Ask another administrator.',
    fr: 'Personne ne modifie son propre compte ainsi. Demandez à un autre administrateur.',
  }),
  none: both({
    en: 'This account has no such second step.',
    fr: "Ce compte n'a pas de telle deuxième étape.",
  }),
  already: both({
    en: 'It was asked for already, and waits for a second person or for its day.',
    fr: "C'est déjà demandé et attend une deuxième personne ou le jour prévu.",
  }),
};

/** The link in the letters to the person. */
export const stopClearingWords = {
  asks: {
    title: both({ en: 'Keep your second step', fr: 'Garder votre deuxième étape' }),
    says: both({
      en: 'Somebody reported that your phone and recovery codes are lost. If it was not you, stop it here. All open sessions of the account end too.',
      fr: "Quelqu'un a signalé que votre téléphone et vos codes de secours sont perdus. Si ce n'était pas vous, arrêtez-le ici. Toutes les sessions ouvertes du compte se ferment aussi.",
    }),
    button: both({ en: 'Stop it', fr: "L'arrêter" }),
  },
  done: {
    title: both({ en: 'It is stopped', fr: "C'est arrêté" }),
    says: both({
      en: 'Your codes work as before, and every session has ended. Now choose a new password: somebody may know the old one.',
      fr: "Vos codes fonctionnent comme avant, et toutes les sessions sont fermées. Choisissez maintenant un nouveau mot de passe : quelqu'un connaît peut-être l'ancien.",
    }),
  },
  dead: {
    title: both({ en: 'This link does not work any more', fr: 'Ce lien ne fonctionne plus' }),
    unknown: both({
      en: 'The link is not complete, or you opened this page without it. Open the link in the email once more.',
      fr: 'Le lien est incomplet, ou vous avez ouvert cette page sans lui. Ouvrez de nouveau le lien du courriel.',
    }),
    expired: both({ en: 'The link is too old.', fr: 'Le lien est trop vieux.' }),
    used: both({
      en: 'The second step was switched off already. If it was not you, contact us at once.',
      fr: "La deuxième étape est déjà désactivée. Si ce n'était pas vous, communiquez avec nous tout de suite.",
    }),
    stopped: both({
      en: 'It was stopped already. Your codes work as before.',
      fr: 'Cela est déjà arrêté. Vos codes fonctionnent comme avant.',
    }),
    tried: both({
      en: 'The date of birth or the application number was wrong too many times. Contact us: we can help in other ways.',
      fr: 'La date de naissance ou le numéro de demande était erroné trop de fois. Communiquez avec nous : nous pouvons aider autrement.',
    }),
  },
  next: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
};
