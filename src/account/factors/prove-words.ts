import { both, plural, say, type Both } from '../../platform/i18n.ts';

export const secondStepWords = say({
  secondTitle: { en: 'One more step', fr: 'Encore une étape' },
  secondLead: {
    en: 'Your password was right. Now show that you also have your device.',
    fr: 'Votre mot de passe est bon. Montrez maintenant que vous avez aussi votre appareil.',
  },
  code: { en: 'Code', fr: 'Code' },
  codeHint: {
    en: 'Six digits from your app, or one of your recovery codes.',
    fr: 'Six chiffres de votre application, ou un de vos codes de secours.',
  },
  go: { en: 'Continue', fr: 'Continuer' },
  orCode: { en: 'Or with a code:', fr: 'Ou avec un code :' },
  lost: {
    en: 'Phone and recovery codes both lost? Contact us. We help you back in.',
    fr: 'Téléphone et codes de secours perdus? Communiquez avec nous. Nous vous aiderons à revenir.',
  },
  lostStaff: {
    en: 'Passkey lost? Ask an administrator.',
    fr: "Clé d'accès perdue? Demandez à un administrateur.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  startAgain: { en: 'Sign out and start again', fr: 'Fermer la session et recommencer' },
  stepTitle: { en: 'Show that it is you', fr: "Montrez que c'est vous" },
  stepLead: {
    en: 'What you want to change protects your account. So we ask once more, when more than five minutes have passed. Then you go on where you were.',
    fr: 'Ce que vous voulez changer protège votre compte. Nous demandons donc une fois de plus, quand plus de cinq minutes ont passé. Vous continuerez ensuite où vous étiez.',
  },
  present: { en: 'Your password', fr: 'Votre mot de passe' },
  lostFactor: {
    en: 'Your password alone is not enough here, because your account has a second step. Is it lost? Contact us.',
    fr: 'Votre mot de passe seul ne suffit pas ici, car votre compte a une deuxième étape. Elle est perdue? Communiquez avec nous.',
  },
  organization: {
    en: 'Show it through your organization',
    fr: 'Le montrer par votre organisation',
  },
  back: { en: 'Your account', fr: 'Votre compte' },
});

export const secondStepRefusals = {
  code: both({
    en: 'Enter the six digits from your app, or a recovery code.',
    fr: 'Entrez les six chiffres de votre application, ou un code de secours.',
  }),
  wrong: both({
    en: 'This code is not right. Wait for the next one in your app, or use a recovery code that you have not used.',
    fr: "Ce code n'est pas bon. Attendez le prochain dans votre application, ou utilisez un code de secours que vous n'avez pas encore utilisé.",
  }),
  used: both({
    en: 'This code was used already. Wait for the next one in your app.',
    fr: 'Ce code a déjà été utilisé. Attendez le prochain dans votre application.',
  }),
  busy: both({
    en: 'Many people are signing in just now. Nothing is wrong with what you typed. Wait a few seconds and try again.',
    fr: "Beaucoup de gens ouvrent une session en ce moment. Ce que vous avez écrit n'est pas en cause. Attendez quelques secondes et réessayez.",
  }),
  gone: both({
    en: 'This page is no longer good: your password or your codes were changed meanwhile. Sign out and start again.',
    fr: "Cette page n'est plus valide : votre mot de passe ou vos codes ont changé entre-temps. Fermez la session et recommencez.",
  }),
  password: both({ en: 'Enter your password.', fr: 'Entrez votre mot de passe.' }),
  wrongPassword: both({
    en: 'This is not your password. Check it and try again.',
    fr: "Ce n'est pas votre mot de passe. Vérifiez-le et réessayez.",
  }),
  wait(waitMs: number): Both {
    const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
    const unit = (lang: 'en' | 'fr') => plural(lang, minutes, { one: 'minute', other: 'minutes' });
    return both({
      en: `There were too many wrong codes. To keep your account safe, codes are not taken for ${minutes} ${unit('en')}. A passkey works at once.`,
      fr: `Il y a eu trop de codes faux. Pour protéger votre compte, aucun code n'est accepté pendant ${minutes} ${unit('fr')}. Une clé d'accès fonctionne tout de suite.`,
    });
  },
};
