import { both } from '../platform/i18n.ts';

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
  email: both({
    en: 'Enter an email address like name@example.com.',
    fr: 'Entrez une adresse de courriel, par exemple nom@example.com.',
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
