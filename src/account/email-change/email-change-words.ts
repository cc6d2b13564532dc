import { both, wordsIn } from '../../platform/i18n.ts';

export const emailChangeWords = wordsIn({
  title: { en: 'Change your email address', fr: 'Changer votre adresse de courriel' },
  account: { en: 'Your account', fr: 'Votre compte' },
  lead: {
    en: 'You sign in with this address, and all our emails go to it.',
    fr: 'Vous ouvrez une session avec cette adresse, et tous nos courriels y sont envoyés.',
  },
  now: (p: { email: string }) => ({
    en: `The address now is ${p.email}.`,
    fr: `L'adresse actuelle est ${p.email}.`,
  }),
  stepsTitle: { en: 'What happens', fr: 'Ce qui se passe' },
  stepNew: {
    en: 'We send a link to the new address. Open it and answer one question: this shows that the address works.',
    fr: "Nous envoyons un lien à la nouvelle adresse. Ouvrez-le et répondez à une question : cela montre que l'adresse fonctionne.",
  },
  stepOld: {
    en: 'We tell the old address, with a way to stop the change.',
    fr: "Nous avisons l'ancienne adresse, avec un moyen d'arrêter le changement.",
  },
  stepWait: (p: { hours: number }) => ({
    en: `The new address takes effect ${p.hours} hours after you confirm it. For some days more, the old one can undo it.`,
    fr: `La nouvelle adresse est en vigueur ${p.hours} heures après votre confirmation. Pendant encore quelques jours, l'ancienne peut l'annuler.`,
  }),
  email: { en: 'New email address', fr: 'Nouvelle adresse de courriel' },
  send: { en: 'Send the link', fr: 'Envoyer le lien' },
  noOld: {
    en: 'You can no longer read the old address, and it is urgent? Our support can check who you are another way.',
    fr: "Vous ne pouvez plus lire l'ancienne adresse, et c'est urgent? Notre soutien peut vérifier votre identité autrement.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  waitingTitle: { en: 'A change is on its way', fr: 'Un changement est en cours' },
  unconfirmed: (p: { to: string }) => ({
    en: `We sent a link to ${p.to}. Nothing changes before you open it.`,
    fr: `Nous avons envoyé un lien à ${p.to}. Rien ne change avant que vous l'ouvriez.`,
  }),
  confirmed: (p: { to: string; at: string }) => ({
    en: `${p.to} takes the place of the old address on ${p.at}, Eastern time.`,
    fr: `${p.to} remplacera l'ancienne adresse le ${p.at}, heure de l'Est.`,
  }),
  stop: { en: 'Stop the change', fr: 'Arrêter le changement' },
  again: { en: 'Use another address', fr: 'Utiliser une autre adresse' },
});

export const emailChangeRefusals = {
  same: both({ en: 'This is the address on file already.', fr: "C'est déjà l'adresse au dossier." }),
  gone: both({
    en: 'The address of this account cannot be changed here.',
    fr: "L'adresse de ce compte ne peut pas être changée ici.",
  }),
  already: both({
    en: 'A new address was asked for already, and waits for a second agent, its confirmation or its day.',
    fr: 'Une nouvelle adresse est déjà demandée et attend un deuxième agent, sa confirmation ou le jour prévu.',
  }),
  many: both({
    en: 'You asked several times today. Wait until tomorrow, or contact us.',
    fr: "Vous l'avez demandé plusieurs fois aujourd'hui. Attendez à demain ou communiquez avec nous.",
  }),
};

/** The two links: to the new address, and to the old one. */
export const changeLinkWords = {
  confirm: {
    title: both({ en: 'Confirm this email address', fr: 'Confirmez cette adresse de courriel' }),
    says: both({
      en: 'This address is to take the place of another one in the portal. Show that it is you.',
      fr: "Cette adresse doit en remplacer une autre dans le portail. Montrez que c'est vous.",
    }),
    button: both({ en: 'Confirm the address', fr: "Confirmer l'adresse" }),
    doneTitle: both({ en: 'The address is confirmed', fr: "L'adresse est confirmée" }),
    done: both({
      en: 'We wrote to the old address when the change takes place. You need to do nothing more.',
      fr: "Nous avons écrit à l'ancienne adresse quand le changement aura lieu. Vous n'avez plus rien à faire.",
    }),
  },
  stop: {
    title: both({ en: 'Stop the change of address', fr: "Arrêter le changement d'adresse" }),
    says: both({
      en: 'Somebody asked that another address take the place of this one. If it was not you, stop it here. If it has happened already, this address comes back. All open sessions of the account end too.',
      fr: "Quelqu'un a demandé qu'une autre adresse remplace celle-ci. Si ce n'était pas vous, arrêtez-le ici. Si c'est déjà fait, cette adresse revient. Toutes les sessions ouvertes du compte se ferment aussi.",
    }),
    button: both({ en: 'Stop it', fr: "L'arrêter" }),
    doneTitle: both({ en: 'The change is stopped', fr: 'Le changement est arrêté' }),
    done: both({
      en: 'This address is the one of your account, and every session has ended. Now choose a new password: somebody may know the old one.',
      fr: "Cette adresse est celle de votre compte, et toutes les sessions sont fermées. Choisissez maintenant un nouveau mot de passe : quelqu'un connaît peut-être l'ancien.",
    }),
    next: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  },
  deadTitle: both({ en: 'This link does not work any more', fr: 'Ce lien ne fonctionne plus' }),
  unknown: both({
    en: 'The link is not complete, or you opened this page without it. Open the link in the email once more.',
    fr: 'Le lien est incomplet, ou vous avez ouvert cette page sans lui. Ouvrez de nouveau le lien du courriel.',
  }),
  expired: both({
    en: 'The link is too old. Sign in and ask for the change again on your account page.',
    fr: 'Le lien est trop vieux. Ouvrez une session et demandez de nouveau le changement à la page de votre compte.',
  }),
  confirmed: both({
    en: 'The address was confirmed already. You need to do nothing more.',
    fr: "L'adresse est déjà confirmée. Vous n'avez plus rien à faire.",
  }),
  applied: both({
    en: 'The change took place some days ago. If it was not you, contact us at once.',
    fr: "Le changement a eu lieu il y a quelques jours. Si ce n'était pas vous, communiquez avec nous tout de suite.",
  }),
  stopped: both({
    en: 'This change was stopped, or a newer one took its place. The address on file stays as it is.',
    fr: "Ce changement a été arrêté ou remplacé par un plus récent. L'adresse au dossier reste la même.",
  }),
  tried: both({
    en: 'The date of birth or the application number was wrong too many times. Contact us: we can help in other ways.',
    fr: 'La date de naissance ou le numéro de demande était erroné trop de fois. Communiquez avec nous : nous pouvons aider autrement.',
  }),
  signIn: both({ en: 'Sign in', fr: 'Ouvrir une session' }),
};
