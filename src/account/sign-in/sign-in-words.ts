import { both, type Both, plural, wordsIn } from '../../platform/i18n.ts';

export const signInWords = wordsIn({
  signInTitle: { en: 'Sign in', fr: 'Ouvrir une session' },
  password: { en: 'Password', fr: 'Mot de passe' },
  signIn: { en: 'Sign in', fr: 'Ouvrir la session' },
  firstTime: { en: 'First time here?', fr: 'Première visite?' },
  firstTimeSays: {
    en: 'You got two emails from us: one with your user name, one with a temporary password.',
    fr: "Vous avez reçu deux courriels de notre part : un avec votre nom d'utilisateur, un avec un mot de passe temporaire.",
  },
  firstTimeLink: { en: 'Sign in for the first time', fr: 'Ouvrir votre première session' },
  forgot: { en: 'I forgot my password', fr: "J'ai oublié mon mot de passe" },
  noAccount: {
    en: 'You cannot make an account yourself. We make it for you once you have answered your invitation.',
    fr: 'Vous ne pouvez pas créer de compte vous-même. Nous le créons pour vous quand vous avez répondu à votre invitation.',
  },
  pushedOutTitle: { en: 'Your session here has ended', fr: 'Votre session ici a pris fin' },
  pushedOut: {
    en: 'Your account was opened in more browsers than it may be at once. The one used longest ago is signed out. If it was not you, sign in and look at where you are signed in.',
    fr: "Votre compte a été ouvert dans plus de navigateurs qu'il n'est permis à la fois. Celui qui a servi il y a le plus longtemps est fermé. Si ce n'était pas vous, ouvrez une session et regardez vos sessions ouvertes.",
  },
  staff: { en: 'Do you work here?', fr: 'Travaillez-vous ici?' },
  staffLink: { en: 'Sign in through your organization', fr: 'Ouvrir une session par votre organisation' },
  organizationOut: {
    en: 'You may still be signed in at your organization.',
    fr: 'Votre session est peut-être encore ouverte dans votre organisation.',
  },
  organizationOutLink: { en: 'Sign out there too', fr: 'La fermer là aussi' },
  comingBack: {
    en: 'Sign in to continue. You will come back to the page you wanted.',
    fr: 'Ouvrez une session pour continuer. Vous reviendrez à la page que vous vouliez.',
  },
  firstTitle: { en: 'Sign in for the first time', fr: 'Ouvrir votre première session' },
  firstLead: {
    en: 'After this you choose a password of your own. It takes about two minutes.',
    fr: 'Ensuite, vous choisirez votre propre mot de passe. Il faut environ deux minutes.',
  },
  userNameHint: {
    en: 'The user name is in the first email, and looks like sam.lee1234. Your email address works too, if nobody else in your family uses it.',
    fr: "Le nom d'utilisateur est dans le premier courriel et ressemble à sam.lee1234. Votre adresse de courriel convient aussi, si personne d'autre de votre famille ne l'utilise.",
  },
  temporary: { en: 'Temporary password', fr: 'Mot de passe temporaire' },
  temporaryHint: {
    en: 'It is in the second email: four groups of four characters. You can paste it. Capitals and hyphens do not matter.',
    fr: "Il est dans le deuxième courriel : quatre groupes de quatre caractères. Vous pouvez le coller. Les majuscules et les traits d'union ne comptent pas.",
  },
  go: { en: 'Continue', fr: 'Continuer' },
  lost: {
    en: 'My temporary password is lost or too old',
    fr: 'Mon mot de passe temporaire est perdu ou trop vieux',
  },
  expiredTitle: { en: 'This temporary password has run out', fr: 'Ce mot de passe temporaire a expiré' },
  expiredSays: (p: { days: number }) => ({
    en: `A temporary password is good for ${p.days} days. Yours was older. Nothing else has changed: ask for a new one, and we send it to the email address we have for you.`,
    fr: `Un mot de passe temporaire est valide ${p.days} jours. Le vôtre était plus vieux. Rien d'autre n'a changé : demandez-en un nouveau, et nous l'enverrons à l'adresse de courriel que nous avons pour vous.`,
  }),
  askNew: { en: 'Ask for a new one', fr: 'En demander un nouveau' },
  chooseTitle: { en: 'Choose your password', fr: 'Choisissez votre mot de passe' },
  chooseLead: {
    en: 'From now on you sign in with this password. The temporary one ends.',
    fr: 'Désormais, vous ouvrirez une session avec ce mot de passe. Le mot de passe temporaire prend fin.',
  },
  newPasswordHint: {
    en: '15 characters or more. Four or five words that only you would put together are easy to keep in mind. A password manager is fine.',
    fr: '15 caractères ou plus. Quatre ou cinq mots que vous seul mettriez ensemble sont faciles à retenir. Un gestionnaire de mots de passe convient bien.',
  },
  choose: { en: 'Continue', fr: 'Continuer' },
  outTitle: { en: 'You are signed out', fr: 'Votre session est fermée' },
  outSays: {
    en: 'On a computer that others use, close the browser too.',
    fr: "Si d'autres personnes utilisent cet ordinateur, fermez aussi le navigateur.",
  },
  outAsk: { en: 'Sign out?', fr: 'Fermer la session?' },
  out: { en: 'Sign out', fr: 'Fermer la session' },
  again: { en: 'Sign in again', fr: 'Ouvrir une nouvelle session' },
});

export const signInRefusals = {
  user: both({
    en: 'Enter your user name or your email address.',
    fr: "Entrez votre nom d'utilisateur ou votre adresse de courriel.",
  }),
  userFirst: both({
    en: 'Enter your user name. It is in the email that says that your account is ready. Or enter your email address.',
    fr: "Entrez votre nom d'utilisateur. Il est dans le courriel qui dit que votre compte est prêt. Ou entrez votre adresse de courriel.",
  }),
  password: both({ en: 'Enter your password.', fr: 'Entrez votre mot de passe.' }),
  temporary: both({
    en: 'Enter the temporary password from our email. You can copy it and paste it here.',
    fr: 'Entrez le mot de passe temporaire de notre courriel. Vous pouvez le copier et le coller ici.',
  }),
  wrong: both({
    en: 'This name and this password do not match our records. Check both and try again. If your family shares one email address, use your user name. If you still have a temporary password, use the first-time page below.',
    fr: "Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez. Si votre famille partage une adresse de courriel, utilisez votre nom d'utilisateur. Si vous avez encore un mot de passe temporaire, passez par la page de première session ci-dessous.",
  }),
  wrongFirst: (tries: number): Both =>
    both({
      en: `The details do not match our records. Check the name, the temporary password, the application number and the date of birth. If your family shares one email address, use your user name. After ${tries} wrong tries a temporary password stops working; then ask for a new one below.`,
      fr: `Ces renseignements ne correspondent pas à nos dossiers. Vérifiez le nom, le mot de passe temporaire, le numéro de demande et la date de naissance. Si votre famille partage une adresse de courriel, utilisez votre nom d'utilisateur. Après ${tries} essais manqués, un mot de passe temporaire ne fonctionne plus; demandez-en alors un nouveau ci-dessous.`,
    }),
  busy: both({
    en: 'Many people are signing in just now. Nothing is wrong with what you typed. Wait a few seconds and try again.',
    fr: "Beaucoup de gens ouvrent une session en ce moment. Ce que vous avez écrit n'est pas en cause. Attendez quelques secondes et réessayez.",
  }),
  gone: both({
    en: 'This page is no longer good: the password was chosen in another window, or a new temporary password was sent. Sign in again.',
    fr: "Cette page n'est plus valide : le mot de passe a été choisi dans une autre fenêtre, ou un nouveau mot de passe temporaire a été envoyé. Ouvrez une nouvelle session.",
  }),
  wait(waitMs: number): Both {
    const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
    const hours = Math.ceil(minutes / 60);
    const en =
      minutes < 90
        ? `${minutes} ${plural('en', minutes, { one: 'minute', other: 'minutes' })}`
        : `${hours} hours`;
    const fr =
      minutes < 90
        ? `${minutes} ${plural('fr', minutes, { one: 'minute', other: 'minutes' })}`
        : `${hours} heures`;
    return both({
      en: `There were too many tries. To keep your account safe, this way is closed for ${en}. You can wait, or ask for a new password by email.`,
      fr: `Il y a eu trop d'essais. Pour protéger votre compte, cette voie est fermée pendant ${fr}. Vous pouvez attendre, ou demander un nouveau mot de passe par courriel.`,
    });
  },
};
