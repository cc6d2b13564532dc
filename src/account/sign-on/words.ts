import { both, say } from '../../platform/i18n.ts';

export const ssoWords = say({
  backTitle: { en: 'Almost there', fr: 'Vous y êtes presque' },
  backSays: {
    en: 'Your organization says who you are. Go on to the portal.',
    fr: 'Votre organisation confirme qui vous êtes. Continuez vers le portail.',
  },
  go: { en: 'Go on', fr: 'Continuer' },
  startAgain: { en: 'Start again', fr: 'Recommencer' },
  other: { en: 'Other ways to sign in', fr: "Autres façons d'ouvrir une session" },
});

/** Why it did not work; each with what to do. */
export const dead = {
  old: {
    title: both({ en: 'This sign-in cannot be finished', fr: 'Cette session ne peut pas être ouverte' }),
    says: both({
      en: 'It took too long, was used already, or was begun in another browser. Nothing is wrong with your account. Start again here.',
      fr: "Cela a pris trop de temps, a déjà servi ou a commencé dans un autre navigateur. Votre compte n'est pas en cause. Recommencez ici.",
    }),
  },
  refused: {
    title: both({
      en: 'Your organization did not sign you in',
      fr: "Votre organisation n'a pas ouvert la session",
    }),
    says: both({
      en: 'It was stopped there, or it asks for something that is missing. Start again. If it goes on, ask the people who look after your work account.',
      fr: 'Cela a été arrêté là-bas, ou il manque quelque chose. Recommencez. Si cela continue, demandez aux personnes qui gèrent votre compte de travail.',
    }),
  },
  role: {
    title: both({ en: 'You have no task in the portal', fr: "Vous n'avez pas de tâche dans le portail" }),
    says: both({
      en: 'Your organization knows you, but gave you no role in the portal, or not your name and email address. Ask your manager, or the people who look after your work account.',
      fr: "Votre organisation vous connaît, mais ne vous a donné aucun rôle dans le portail, ou n'a pas transmis votre nom et votre courriel. Demandez à votre gestionnaire ou aux personnes qui gèrent votre compte de travail.",
    }),
  },
  away: {
    title: both({
      en: "Your organization's sign-in does not answer",
      fr: "L'ouverture de session de votre organisation ne répond pas",
    }),
    says: both({
      en: 'The portal itself works. Wait a minute and start again. If it is urgent, the person on duty has another way in.',
      fr: "Le portail fonctionne. Attendez une minute et recommencez. Si c'est urgent, la personne de garde a une autre façon d'entrer.",
    }),
  },
} as const;
