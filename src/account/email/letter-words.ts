import { both } from '../../platform/i18n.ts';

/** The words of the letters about a change of sign-in address. */
export const emailChangeLetterWords = {
  preheader: both({
    en: 'If it was you, all is well.',
    fr: "Si c'était vous, tout va bien.",
  }),
  notYou: both({
    en: 'If it was you, there is nothing to do. If it was not, stop it at once: the button leads to one question and ends every session.',
    fr: "Si c'était vous, vous n'avez rien à faire. Sinon, arrêtez-le tout de suite : le bouton mène à une question et ferme toutes les sessions.",
  }),
  stop: both({ en: 'Stop the change', fr: 'Arrêter le changement' }),
  confirm: {
    subject: both({
      en: 'PR Portal: confirm this email address',
      fr: 'Portail RP : confirmez cette adresse de courriel',
    }),
    says: (minutes: number) =>
      both({
        en: `Somebody wants to use this address in the portal. The link works for ${minutes} minutes and only once.`,
        fr: `Quelqu'un veut utiliser cette adresse dans le portail. Le lien fonctionne ${minutes} minutes et une seule fois.`,
      }),
    saysDesk: (hours: number) =>
      both({
        en: `Somebody asked our support to use this address in the portal. The link works for ${hours} hours and only once.`,
        fr: `Quelqu'un a demandé à notre soutien d'utiliser cette adresse dans le portail. Le lien fonctionne ${hours} heures et une seule fois.`,
      }),
    go: both({ en: 'Confirm the address', fr: "Confirmer l'adresse" }),
    need: both({
      en: 'Have your application number or your date of birth at hand. We ask for one of them.',
      fr: "Ayez à portée de main votre numéro de demande ou votre date de naissance. Nous vous demanderons l'un des deux.",
    }),
    notYou: both({
      en: 'You know nothing of this? Ignore this email. Without the answer the link does nothing.',
      fr: 'Cela ne vous dit rien? Ignorez ce courriel. Sans la réponse, le lien ne fait rien.',
    }),
  },
  asked: {
    subject: both({
      en: 'PR Portal: another email address was asked for',
      fr: 'Portail RP : une autre adresse de courriel a été demandée',
    }),
    says: both({
      en: 'Somebody who is signed in to your account wants to use another email address. Nothing changes before that address is confirmed.',
      fr: "Quelqu'un dont la session est ouverte dans votre compte veut utiliser une autre adresse de courriel. Rien ne change avant la confirmation de cette adresse.",
    }),
  },
  reported: {
    subject: both({
      en: 'PR Portal: support was asked for another email address',
      fr: 'Portail RP : une autre adresse a été demandée à notre soutien',
    }),
    says: both({
      en: 'Somebody told our support that emails to this address fail, and answered questions about you. A second person of our support checks it. Nothing changes before the other address is confirmed.',
      fr: "Quelqu'un a dit à notre soutien que les courriels à cette adresse échouent, et a répondu à des questions à votre sujet. Une deuxième personne de notre soutien le vérifie. Rien ne change avant la confirmation de l'autre adresse.",
    }),
  },
  soon: {
    subject: both({
      en: 'PR Portal: your email address will change',
      fr: 'Portail RP : votre adresse de courriel va changer',
    }),
    says: both({
      en: 'The other address was confirmed. After the time below we no longer write to this one.',
      fr: "L'autre adresse est confirmée. Après le moment ci-dessous, nous n'écrirons plus à celle-ci.",
    }),
    when: both({ en: 'The change takes place (Eastern time)', fr: "Moment du changement (heure de l'Est)" }),
  },
  moved: {
    subject: both({
      en: 'PR Portal: the email address has changed',
      fr: "Portail RP : l'adresse de courriel a changé",
    }),
    toNew: both({
      en: 'From now on our emails come to this address, as you asked. You also sign in with it.',
      fr: 'Désormais, nos courriels arrivent à cette adresse, comme vous l’avez demandé. Elle sert aussi à ouvrir une session.',
    }),
    toOld: both({
      en: 'We no longer write to this address about the portal. Another one took its place, as was asked.',
      fr: "Nous n'écrivons plus à cette adresse au sujet du portail. Une autre l'a remplacée, comme demandé.",
    }),
    undo: (days: number) =>
      both({
        en: `If it was not you, undo it within ${days} days: the button leads to one question, brings this address back and ends every session.`,
        fr: `Si ce n'était pas vous, annulez-le dans les ${days} jours : le bouton mène à une question, rétablit cette adresse et ferme toutes les sessions.`,
      }),
    undoGo: both({ en: 'Undo the change', fr: 'Annuler le changement' }),
    surprised: both({
      en: 'If this surprises you, contact us at once.',
      fr: 'Si cela vous surprend, communiquez avec nous tout de suite.',
    }),
    go: both({ en: 'Contact us', fr: 'Nous joindre' }),
  },
  stopped: {
    subject: both({
      en: 'PR Portal: your email address stays',
      fr: 'Portail RP : votre adresse de courriel reste la même',
    }),
    says: both({
      en: 'The change of your email address was stopped. Our emails go on coming here. If you did not ask for the change, choose a new password now.',
      fr: "Le changement de votre adresse de courriel a été arrêté. Nos courriels continuent d'arriver ici. Si vous n'aviez pas demandé le changement, choisissez maintenant un nouveau mot de passe.",
    }),
    go: both({ en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' }),
  },
};
