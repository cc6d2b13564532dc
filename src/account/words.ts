import { say } from '../platform/i18n.ts';

/** The words of the fields that several pages of the room ask for. */
export const accountFieldWords = say({
  user: { en: 'User name or email', fr: "Nom d'utilisateur ou courriel" },
  newPassword: { en: 'New password', fr: 'Nouveau mot de passe' },
  newPasswordHint: {
    en: '15 characters or more. Four or five words that only you would put together are easy to keep in mind.',
    fr: '15 caractères ou plus. Quatre ou cinq mots que vous seul mettriez ensemble sont faciles à retenir.',
  },
  factTitle: { en: 'One thing that only you know', fr: 'Une chose que vous seul savez' },
  factSays: {
    en: 'Give your application number or your date of birth. One of the two is enough. Are you a representative? Give the application number of a client.',
    fr: "Donnez votre numéro de demande ou votre date de naissance. Un seul des deux suffit. Êtes-vous représentant? Donnez le numéro de demande d'un client.",
  },
  birth: { en: 'Or: date of birth', fr: 'Ou : date de naissance' },
});
