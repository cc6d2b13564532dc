import { both, wordsIn } from '../platform/i18n.ts';

/** The door of the invitation: details, and asking for a new one. */
export const invitationWords = wordsIn({
  askTitle: { en: 'Answer your invitation', fr: 'Répondre à votre invitation' },
  askLead: {
    en: 'We need to know that it is you. Enter two things that are not in our email.',
    fr: "Nous devons savoir que c'est bien vous. Entrez deux renseignements qui ne figurent pas dans notre courriel.",
  },
  birth: { en: 'Date of birth of the principal applicant', fr: 'Date de naissance du demandeur principal' },
  birthHint: {
    en: 'The principal applicant is the main person on the application. For example, 27 March 1990. Leave empty what the passport does not have.',
    fr: "Le demandeur principal est la personne principale de la demande. Par exemple, 27 mars 1990. Laissez vide ce que le passeport n'indique pas.",
  },
  continue: { en: 'Continue', fr: 'Continuer' },
  helpLink: { en: 'I have a problem with my invitation', fr: "J'ai un problème avec mon invitation" },
  genuineLink: { en: 'Is this email really from us?', fr: 'Ce courriel vient-il vraiment de nous?' },
  lostTitle: { en: 'Get a new invitation', fr: 'Obtenir une nouvelle invitation' },
  lostLead: {
    en: 'Is your email lost, or has your link ended? We can send you a new invitation. The link before it will then stop working. Answers that you already began are kept.',
    fr: "Votre courriel est perdu, ou votre lien ne fonctionne plus? Nous pouvons vous envoyer une nouvelle invitation. Le lien d'avant cessera alors de fonctionner. Les réponses déjà commencées sont gardées.",
  },
  lostEmail: { en: 'Email address', fr: 'Adresse de courriel' },
  lostEmailHint: {
    en: 'The address of the principal applicant, as in the application. We send to this address only.',
    fr: "L'adresse du demandeur principal, comme dans la demande. Nous écrivons à cette adresse seulement.",
  },
  lostSend: { en: 'Send a new invitation', fr: 'Envoyer une nouvelle invitation' },
  sentTitle: { en: 'Look at your email', fr: 'Regardez vos courriels' },
  sentLead: {
    en: 'If these details match an open invitation, a new one is on its way to the address in your application. It should arrive within a few minutes.',
    fr: "Si ces renseignements correspondent à une invitation ouverte, une nouvelle est en route vers l'adresse de votre demande. Elle devrait arriver en quelques minutes.",
  },
  sentNothing: { en: 'Nothing came?', fr: "Rien n'est arrivé?" },
  sentJunk: {
    en: 'Look in your junk or spam folder.',
    fr: 'Regardez dans votre dossier de courrier indésirable.',
  },
  sentCheck: {
    en: 'Check the application number and the email address, and try again. We send a few invitations a day at most.',
    fr: "Vérifiez le numéro de demande et l'adresse de courriel, puis réessayez. Nous envoyons au plus quelques invitations par jour.",
  },
  sentAnswered: {
    en: 'Have you already answered? Then you need your account, not an invitation.',
    fr: 'Avez-vous déjà répondu? Alors il vous faut votre compte, pas une invitation.',
  },
  sentAddress: {
    en: 'Has your email address changed? Write to us, and we will correct it with you.',
    fr: 'Votre adresse de courriel a changé? Écrivez-nous, et nous la corrigerons avec vous.',
  },
  again: { en: 'Try again', fr: 'Réessayer' },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  temporary: { en: 'Get a new temporary password', fr: 'Obtenir un nouveau mot de passe temporaire' },
  how: { en: 'How the portal works', fr: 'Comment fonctionne le portail' },
});

/** Where an invitation leads nowhere, and what to do then. */
export const endWords = wordsIn({
  expired: { en: 'This invitation has ended', fr: 'Cette invitation a pris fin' },
  expiredSays: {
    en: 'The time to answer is over. Your application is not: it waits for you. Ask for a new invitation, and answer that one.',
    fr: "Le délai pour répondre est passé. Votre demande, elle, n'a pas pris fin : elle vous attend. Demandez une nouvelle invitation, et répondez à celle-là.",
  },
  answered: { en: 'You have already answered', fr: 'Vous avez déjà répondu' },
  answeredSays: {
    en: 'We have the answers of your family. Nothing more is needed here. Sign in with the user name and the password that we sent you by email.',
    fr: "Nous avons les réponses de votre famille. Il n'y a plus rien à faire ici. Ouvrez une session avec le nom d'utilisateur et le mot de passe envoyés par courriel.",
  },
  answeredChange: {
    en: 'Do you want to change an answer? Contact us: we change it with you.',
    fr: 'Vous voulez changer une réponse? Communiquez avec nous : nous la changerons avec vous.',
  },
  declined: { en: 'You chose not to use the portal', fr: 'Vous avez choisi de ne pas utiliser le portail' },
  declinedSays: {
    en: 'We have your answer. We will write to you about the other way. Did you change your mind? Contact us, and we can open the portal for you again.',
    fr: "Nous avons votre réponse. Nous vous écrirons au sujet de l'autre façon de faire. Vous avez changé d'idée? Communiquez avec nous : nous pouvons vous rouvrir le portail.",
  },
  superseded: { en: 'There is a newer invitation', fr: 'Il y a une invitation plus récente' },
  supersededSays: {
    en: 'We have sent you another invitation since. Look for our newest email and use the link in it. Answers that you already began are kept.',
    fr: "Nous vous avons envoyé une autre invitation depuis. Cherchez notre plus récent courriel et utilisez le lien qui s'y trouve. Les réponses déjà commencées sont gardées.",
  },
  closed: {
    en: 'This invitation cannot be answered now',
    fr: 'On ne peut pas répondre à cette invitation maintenant',
  },
  closedSays: {
    en: 'Something on your application has changed. Contact us: we will tell you what comes next.',
    fr: 'Quelque chose a changé dans votre demande. Communiquez avec nous : nous vous dirons la suite.',
  },
  broken: { en: 'This link does not work', fr: 'Ce lien ne fonctionne pas' },
  brokenSays: {
    en: 'Part of the link may be missing. Go back to our email and press the button there, or copy the whole address into your browser.',
    fr: "Il manque peut-être une partie du lien. Revenez à notre courriel et appuyez sur le bouton, ou copiez l'adresse entière dans votre navigateur.",
  },
  noLink: { en: 'Open the link in your email', fr: 'Ouvrez le lien dans votre courriel' },
  noLinkSays: {
    en: 'To answer, open our invitation email and press the button in it. If you had begun, your answers are kept: after two hours we ask for your details again.',
    fr: "Pour répondre, ouvrez notre courriel d'invitation et appuyez sur le bouton. Si vous aviez commencé, vos réponses sont gardées : après deux heures, nous demandons de nouveau vos renseignements.",
  },
  resting: { en: 'Too many tries', fr: "Trop d'essais" },
  restingSays: (p: { when: string }) => ({
    en: `The details did not match ten times. To keep your family safe, this link rests. You can try again from ${p.when} (Eastern time).`,
    fr: `Les renseignements n'ont pas correspondu dix fois. Pour protéger votre famille, ce lien est en pause. Vous pourrez réessayer à partir du ${p.when} (heure de l'Est).`,
  }),
  restingHelp: {
    en: 'Can you not wait, or do you not know the number? Contact us. Your application is not affected.',
    fr: 'Vous ne pouvez pas attendre, ou vous ne connaissez pas le numéro? Communiquez avec nous. Cela ne change rien à votre demande.',
  },
  newInvitation: { en: 'Get a new invitation', fr: 'Obtenir une nouvelle invitation' },
});

/** What must change in the forms of this room. */
export const invitationProblemWords = {
  number: both({
    en: 'Enter your application number, for example E301234567. It is on our letters to you.',
    fr: 'Entrez votre numéro de demande, par exemple E301234567. Il figure sur nos lettres.',
  }),
  birth: both({
    en: 'Enter the date of birth of the principal applicant: a day, a month and a year, for example 27 March 1990.',
    fr: 'Entrez la date de naissance du demandeur principal : un jour, un mois et une année, par exemple 27 mars 1990.',
  }),
  wrong: (p: { left: number }) =>
    both({
      en: `The application number and the date of birth do not match this invitation. Check both and try again. Tries left today: ${p.left}.`,
      fr: `Le numéro de demande et la date de naissance ne correspondent pas à cette invitation. Vérifiez les deux et réessayez. Essais restants aujourd'hui : ${p.left}.`,
    }),
  portal: both({
    en: 'Choose whether your family will use the portal.',
    fr: 'Choisissez si votre famille utilisera le portail.',
  }),
  emailMissing: both({
    en: 'Enter an email address. One address may serve the whole family.',
    fr: 'Entrez une adresse de courriel. Une même adresse peut servir à toute la famille.',
  }),
  emailShared: (p: { name: string }) =>
    both({
      en: `${p.name} uses this address for an account. Enter another address, or choose not to have a separate account.`,
      fr: `${p.name} utilise cette adresse pour un compte. Entrez une autre adresse, ou choisissez de ne pas avoir de compte distinct.`,
    }),
  account: both({
    en: 'Choose who will act for this person.',
    fr: 'Choisissez qui agira au nom de cette personne.',
  }),
  where: both({
    en: 'Choose where this person is today.',
    fr: "Choisissez où cette personne se trouve aujourd'hui.",
  }),
  country: both({ en: 'Choose the country.', fr: 'Choisissez le pays.' }),
  countryCanada: both({
    en: 'You said that this person is outside Canada. Choose another country, or go back and change that answer.',
    fr: "Vous avez indiqué que cette personne est à l'extérieur du Canada. Choisissez un autre pays, ou revenez changer cette réponse.",
  }),
  date: both({
    en: 'Enter a real date: a day, a month and a year.',
    fr: 'Entrez une vraie date : un jour, un mois et une année.',
  }),
  returnPast: both({
    en: 'Enter a date from today on, or leave it empty.',
    fr: "Entrez une date à partir d'aujourd'hui, ou laissez vide.",
  }),
  entryMissing: both({
    en: 'Enter the last day this person came to Canada. The stamp or permit in the passport may show it.',
    fr: "Entrez le dernier jour où cette personne est arrivée au Canada. Le timbre ou le permis dans le passeport peut l'indiquer.",
  }),
  entryFuture: both({
    en: 'This day has not come yet. Enter the last time this person came to Canada.',
    fr: "Ce jour n'est pas encore venu. Entrez la dernière arrivée de cette personne au Canada.",
  }),
  entryBeforeBirth: both({
    en: 'This day is before the birth of this person. Check the year.',
    fr: "Ce jour est avant la naissance de cette personne. Vérifiez l'année.",
  }),
  placeMissing: both({
    en: 'Enter the airport, the border crossing or the city.',
    fr: "Entrez l'aéroport, le poste frontalier ou la ville.",
  }),
  placeLong: both({ en: 'Use 100 characters or fewer.', fr: 'Utilisez au plus 100 caractères.' }),
  incomplete: both({
    en: 'Some answers are still missing. Go to the first one that says “Not answered”.',
    fr: 'Il manque encore des réponses. Allez à la première qui indique « Sans réponse ».',
  }),
  changed: both({
    en: 'Your answers changed in another window since this page was shown. Read them again, then submit.',
    fr: "Vos réponses ont changé dans une autre fenêtre depuis l'affichage de cette page. Relisez-les, puis soumettez-les.",
  }),
  notOpen: both({
    en: 'This invitation can no longer be answered. Nothing was sent.',
    fr: "Il n'est plus possible de répondre à cette invitation. Rien n'a été envoyé.",
  }),
  nothingToAnswer: both({
    en: 'This family has no open question: it has answered, or its cases are closed. No invitation was sent.',
    fr: "Cette famille n'a aucune question ouverte : elle a répondu, ou ses dossiers sont fermés. Aucune invitation n'a été envoyée.",
  }),
};
