import { plural, wordsIn } from '../../platform/i18n.ts';

/** Officers' words about changes that were reported. */
export const changeDecisionWords = wordsIn({
  title: (p: { name: string }) => ({
    en: `A reported change: ${p.name}`,
    fr: `Un changement signalé : ${p.name}`,
  }),
  nothing: {
    en: 'Every reported change has been read.',
    fr: 'Tous les changements signalés ont été lus.',
  },
  kind: { en: 'What has changed', fr: 'Ce qui a changé' },
  happened: { en: 'Date', fr: 'Date' },
  words: { en: 'In their own words', fr: 'Dans ses propres mots' },
  told: { en: 'Reported', fr: 'Signalé' },
  read: { en: 'Read', fr: 'Lu' },
  outcome: { en: 'What does it mean for the case?', fr: 'Qu’est-ce que cela signifie pour le dossier?' },
  outcomeNothing: { en: 'It changes nothing', fr: 'Cela ne change rien' },
  outcomeHold: { en: 'Hold the case', fr: 'Suspendre le dossier' },
  reason: { en: 'Reason for the hold', fr: 'Raison de la suspension' },
  reasonHint: {
    en: 'Only if you hold the case. Whoever acts for the person can read the words of this reason.',
    fr: 'Seulement si vous suspendez le dossier. Qui agit au nom de la personne peut lire les mots de cette raison.',
  },
  choose: { en: 'Choose', fr: 'Choisissez' },
  save: { en: 'Save', fr: 'Enregistrer' },
  unread: (p: { n: number }) => ({
    en: `${p.n} reported ${plural('en', p.n, { one: 'change', other: 'changes' })} not read yet`,
    fr: `${p.n} ${plural('fr', p.n, { one: 'changement signalé non lu', other: 'changements signalés non lus' })}`,
  }),
  unreadSays: {
    en: 'Read each, and say what it means for the case. Residence can be confirmed after that.',
    fr: 'Lisez chacun, et dites ce que cela signifie pour le dossier. La résidence peut être confirmée ensuite.',
  },
  notProofread: {
    en: 'The person has not proofread the document yet.',
    fr: "La personne n'a pas encore relu le document.",
  },
  proofread: (p: { at: string }) => ({
    en: `The person said on ${p.at} that every line of the document is right.`,
    fr: `La personne a dit le ${p.at} que chaque ligne du document est exacte.`,
  }),
  proofreadBefore: { en: 'A line has changed since.', fr: 'Une ligne a changé depuis.' },
  disputed: {
    en: 'An error in the document is not answered',
    fr: 'Une erreur dans le document attend une réponse',
  },
  disputedSays: {
    en: 'The support desk answers it. Residence can be confirmed after that.',
    fr: 'Le bureau du soutien y répond. La résidence peut être confirmée ensuite.',
  },
  toRead: { en: 'Read the change', fr: 'Lire le changement' },
  readBefore: (p: { n: number }) => ({
    en: `Reported changes that were read: ${p.n}`,
    fr: `Changements signalés qui ont été lus : ${p.n}`,
  }),
});
