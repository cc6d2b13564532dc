import { type Both, both, type Lang, otherLang, say } from '../platform/i18n.ts';

/** As recorded on the day of the decision; the codes of the approved application. */
export type Sex = 'F' | 'M' | 'X';
export type MaritalStatus =
  | 'single'
  | 'married'
  | 'common-law'
  | 'separated'
  | 'divorced'
  | 'widowed'
  | 'annulled'
  | 'unknown';

export const SEXES: Readonly<Record<Sex, Both>> = {
  F: both({ en: 'F (female)', fr: 'F (femme)' }),
  M: both({ en: 'M (male)', fr: 'M (homme)' }),
  X: both({ en: 'X (another gender)', fr: 'X (autre genre)' }),
};

export const MARITAL_STATUSES: Readonly<Record<MaritalStatus, Both>> = {
  single: both({ en: 'Single', fr: 'Célibataire' }),
  married: both({ en: 'Married', fr: 'Marié ou mariée' }),
  'common-law': both({ en: 'Common-law', fr: 'Conjoint ou conjointe de fait' }),
  separated: both({ en: 'Separated', fr: 'Séparé ou séparée' }),
  divorced: both({ en: 'Divorced', fr: 'Divorcé ou divorcée' }),
  widowed: both({ en: 'Widowed', fr: 'Veuf ou veuve' }),
  annulled: both({ en: 'Annulled marriage', fr: 'Mariage annulé' }),
  unknown: both({ en: 'Not known', fr: 'Inconnu' }),
};

/** The words printed on the eCOPR. */
export const words = say({
  title: {
    en: 'Electronic confirmation of permanent residence',
    fr: 'Confirmation de résidence permanente électronique',
  },
  shortName: { en: 'eCOPR', fr: 'CRPe' },
  demonstration: {
    en: 'Demonstration. This is not a real document and proves nothing.',
    fr: "Démonstration. Ce document n'est pas réel et ne prouve rien.",
  },
  /** The name goes in after typesetting, so that its own marks stay as they are. */
  confirms: (p: { day: string }) => ({
    en: `This document confirms that {name} has been a permanent resident of Canada since ${p.day}.`,
    fr: `Ce document confirme que {name} a le statut de résident permanent du Canada depuis le ${p.day}.`,
  }),
  follows: { en: 'English follows.', fr: 'Le français suit.' },
  person: { en: 'The person', fr: 'La personne' },
  familyName: { en: 'Family name', fr: 'Nom de famille' },
  givenNames: { en: 'Given names', fr: 'Prénoms' },
  singleName: { en: 'None (one name only)', fr: 'Aucun (nom unique)' },
  birthDate: { en: 'Date of birth', fr: 'Date de naissance' },
  birthPlace: { en: 'Place of birth', fr: 'Lieu de naissance' },
  birthCountry: { en: 'Country of birth', fr: 'Pays de naissance' },
  sex: { en: 'Sex or gender', fr: 'Sexe ou genre' },
  maritalStatus: { en: 'Marital status', fr: 'État matrimonial' },
  citizenship: { en: 'Citizenship', fr: 'Citoyenneté' },
  uci: { en: 'Client identifier (UCI)', fr: 'Identificateur de client (IUC)' },
  passport: { en: 'Passport', fr: 'Passeport' },
  passportNumber: { en: 'Passport number', fr: 'Numéro du passeport' },
  passportValidUntil: { en: 'Valid until', fr: "Valide jusqu'au" },
  passportCountry: { en: 'Country that issued it', fr: 'Pays de délivrance' },
  noPassport: { en: 'None on file', fr: 'Aucun au dossier' },
  residence: { en: 'Permanent residence', fr: 'Résidence permanente' },
  since: { en: 'Permanent resident since', fr: 'Résident permanent depuis le' },
  place: { en: 'Place', fr: 'Lieu' },
  category: { en: 'Category', fr: 'Catégorie' },
  applicationNumber: { en: 'Application number', fr: 'Numéro de la demande' },
  thisDocument: { en: 'This document', fr: 'Ce document' },
  documentNumber: { en: 'Document number', fr: 'Numéro du document' },
  officer: { en: 'Officer who decided (number)', fr: 'Agent qui a décidé (numéro)' },
  issuedAt: { en: 'Issued', fr: 'Délivré' },
  goodToKnow: { en: 'Good to know', fr: 'Bon à savoir' },
  notForTravel: {
    en: 'This is not a travel document.',
    fr: "Ce n'est pas un titre de voyage.",
  },
  useIt: {
    en: 'In Canada, it proves your status until your card comes, and after. Keep it for good: you may need it for your pension.',
    fr: "Au Canada, il prouve votre statut jusqu'à l'arrivée de votre carte, et après. Gardez-le toujours : il peut servir pour votre pension.",
  },
  errors: {
    en: 'Compare each line with your passport. If we made a mistake, tell us:',
    fr: 'Comparez chaque ligne avec votre passeport. Si nous avons fait une erreur, dites-le-nous :',
  },
  history: {
    en: 'It shows the facts of the day you became a permanent resident. It does not change later.',
    fr: 'Il montre les faits du jour où vous avez obtenu la résidence permanente. Il ne change pas ensuite.',
  },
});

/** Both titles, for the name that a reader's window shows. */
export const fileTitle = (first: Lang, number: string): string =>
  `${words(first).title} / ${words(otherLang(first)).title} – ${number}`;
