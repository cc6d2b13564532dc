import { elided } from '../platform/grammar.ts';
import { type Lang, otherLang, wordsIn } from '../platform/i18n.ts';

/** The words printed on the eCOPR. */
export const ecoprWords = wordsIn({
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
  none: { en: 'None on file', fr: 'Aucun au dossier' },
  photoOf: (p: { name: string }) => ({ en: `Photo of ${p.name}`, fr: `Photo ${elided('de', p.name)}` }),
  signing: { en: 'Your copy', fr: 'Votre exemplaire' },
  singleName: { en: 'None (one name only)', fr: 'Aucun (nom unique)' },
  passport: { en: 'Passport', fr: 'Passeport' },
  noPassport: { en: 'None on file', fr: 'Aucun au dossier' },
  residence: { en: 'Permanent residence', fr: 'Résidence permanente' },
  applicationNumber: { en: 'Application number', fr: 'Numéro de la demande' },
  thisDocument: { en: 'This document', fr: 'Ce document' },
  issuedAt: { en: 'Issued', fr: 'Délivré' },
  /** In place of what only the decision says, while somebody reads the other lines. */
  byOfficer: { en: 'Filled in on the day of the decision', fr: 'Rempli le jour de la décision' },
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
  `${ecoprWords(first).title} / ${ecoprWords(otherLang(first)).title} – ${number}`;
