import { type Both, both, plural, wordsIn } from '../../platform/i18n.ts';

export const recoveryWords = wordsIn({
  forgotTitle: { en: 'I forgot my password', fr: "J'ai oublié mon mot de passe" },
  forgotLead: {
    en: 'Tell us your user name or your email address. We send an email to the address we have for you.',
    fr: "Donnez votre nom d'utilisateur ou votre adresse de courriel. Nous envoyons un courriel à l'adresse que nous avons pour vous.",
  },
  lostTitle: {
    en: 'My temporary password is lost or too old',
    fr: 'Mon mot de passe temporaire est perdu ou trop vieux',
  },
  lostLead: (p: { days: number }) => ({
    en: `That happens often; a temporary password is good for ${p.days} days only. Tell us your user name or your email address, and we send a new one to the address we have for you.`,
    fr: `Cela arrive souvent; un mot de passe temporaire est valide ${p.days} jours seulement. Donnez votre nom d'utilisateur ou votre adresse de courriel, et nous en envoyons un nouveau à l'adresse que nous avons pour vous.`,
  }),
  userHint: {
    en: 'Use the email address that you gave when you answered the invitation.',
    fr: "Utilisez l'adresse de courriel que vous avez donnée en répondant à l'invitation.",
  },
  send: { en: 'Send me an email', fr: 'Envoyez-moi un courriel' },
  sentTitle: { en: 'Look at your email', fr: 'Regardez vos courriels' },
  sentLead: {
    en: 'If there is an account with this name or address, an email is on its way. It comes within a few minutes.',
    fr: "S'il existe un compte avec ce nom ou cette adresse, un courriel est en route. Il arrive en quelques minutes.",
  },
  sentWhy: {
    en: 'We say the same to everybody. This way nobody can find out who has an account.',
    fr: 'Nous disons la même chose à tout le monde. Ainsi, personne ne peut savoir qui a un compte.',
  },
  sentNothing: { en: 'Nothing came?', fr: "Rien n'est arrivé?" },
  sentJunk: { en: 'Look in the junk folder.', fr: 'Regardez dans le dossier de courrier indésirable.' },
  sentOther: {
    en: 'Did you have another email address when you answered the invitation? Try that one.',
    fr: "Aviez-vous une autre adresse de courriel en répondant à l'invitation? Essayez celle-là.",
  },
  sentContact: {
    en: 'Is the address no longer yours? Contact us: we can correct it.',
    fr: "L'adresse n'est plus la vôtre? Communiquez avec nous : nous pouvons la corriger.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  resetTitle: { en: 'Choose a new password', fr: 'Choisissez un nouveau mot de passe' },
  resetLead: {
    en: 'Your old password ends, and you are signed out wherever you were signed in.',
    fr: 'Votre ancien mot de passe prend fin, et vos sessions ouvertes ailleurs se ferment.',
  },
  save: { en: 'Save the new password', fr: 'Enregistrer le nouveau mot de passe' },
  deadTitle: { en: 'This link does not work any more', fr: 'Ce lien ne fonctionne plus' },
  unknown: {
    en: 'The link is not complete, or you opened this page without it. Open the link in the email once more.',
    fr: 'Le lien est incomplet, ou vous avez ouvert cette page sans lui. Ouvrez de nouveau le lien du courriel.',
  },
  expired: (p: { minutes: number }) => ({
    en: `To keep your account safe, a link works for ${p.minutes} minutes. This one is older.`,
    fr: `Pour protéger votre compte, un lien fonctionne ${p.minutes} minutes. Celui-ci est plus vieux.`,
  }),
  used: {
    en: 'A new password was already chosen with this link. Sign in with that password. If it was not you who chose it, ask for a new link at once.',
    fr: "Un nouveau mot de passe a déjà été choisi avec ce lien. Ouvrez une session avec ce mot de passe. Si ce n'est pas vous qui l'avez choisi, demandez tout de suite un nouveau lien.",
  },
  superseded: {
    en: 'There is a newer link. Use the one in the last email that we sent you.',
    fr: 'Il y a un lien plus récent. Utilisez celui du dernier courriel que nous vous avons envoyé.',
  },
  tried: {
    en: 'The date of birth or the application number was wrong too many times, so we closed this link. Ask for a new one, and have your application number ready.',
    fr: 'La date de naissance ou le numéro de demande était erroné trop de fois, alors nous avons fermé ce lien. Demandez-en un nouveau et gardez votre numéro de demande à portée de main.',
  },
  askNew: { en: 'Send me a new link', fr: 'Envoyez-moi un nouveau lien' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
});

export const recoveryRefusals = {
  tooMany(waitMs: number): Both {
    const hours = Math.max(1, Math.ceil(waitMs / 3_600_000));
    const [en, fr] = [
      plural('en', hours, { one: 'hour', other: 'hours' }),
      plural('fr', hours, { one: 'heure', other: 'heures' }),
    ];
    return both({
      en: `You have asked several times. To keep mailboxes from filling up, we take the next request in ${hours} ${en}. Look in the junk folder for the emails we sent. If none came, contact us: we can help in other ways.`,
      fr: `Vous avez fait plusieurs demandes. Pour ne pas remplir les boîtes de courriel, nous prendrons la prochaine demande dans ${hours} ${fr}. Cherchez nos courriels dans le dossier de courrier indésirable. Si aucun n'est arrivé, communiquez avec nous : nous pouvons aider autrement.`,
    });
  },
  wrong: both({
    en: 'This is not what we have on file for this account. Check your application number or your date of birth.',
    fr: "Ce n'est pas ce que nous avons au dossier pour ce compte. Vérifiez votre numéro de demande ou votre date de naissance.",
  }),
};
