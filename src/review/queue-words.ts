import { type Lang, plural, wordsIn } from '../platform/i18n.ts';

const days = (lang: Lang, n: number) =>
  lang === 'en'
    ? n === 0
      ? 'less than a day'
      : `${n} ${plural('en', n, { one: 'day', other: 'days' })}`
    : n === 0
      ? "moins d'un jour"
      : `${n} ${plural('fr', n, { one: 'jour', other: 'jours' })}`;

/** The words of the queue. */
export const queueWords = wordsIn({
  title: { en: 'Review', fr: 'Examen' },
  lead: {
    en: 'The case that has waited longest comes first. It is yours for five minutes.',
    fr: "Le dossier qui attend depuis le plus longtemps vient d'abord. Il est à vous pendant cinq minutes.",
  },
  next: { en: 'Get the next case', fr: 'Obtenir le dossier suivant' },
  waiting: { en: 'What is waiting', fr: 'Ce qui attend' },
  photos: { en: 'Photos', fr: 'Photos' },
  declarations: { en: 'Declarations', fr: 'Déclarations' },
  changes: { en: 'Reported changes', fr: 'Modifications signalées' },
  held: { en: 'On hold', fr: 'Dossiers suspendus' },
  oldest: (p: { n: number; days: number }) => ({
    en: `${p.n}, the oldest for ${days('en', p.days)}`,
    fr: `${p.n}, la plus ancienne depuis ${days('fr', p.days)}`,
  }),
  none: { en: 'None', fr: 'Aucune' },
  noneHeld: { en: 'None', fr: 'Aucun' },
  nothingTitle: { en: 'Nothing is free now', fr: "Rien n'est libre en ce moment" },
  nothing: {
    en: 'Nothing is waiting, or colleagues have what is. Try again in a few minutes.',
    fr: "Rien n'attend, ou des collègues ont ce qui attend. Réessayez dans quelques minutes.",
  },
  done: { en: 'Done:', fr: 'Fait :' },
  holds: { en: 'Cases on hold', fr: 'Dossiers suspendus' },
  decisions: { en: 'Your last decisions', fr: 'Vos dernières décisions' },
  noDecisions: { en: 'You have not decided anything yet.', fr: "Vous n'avez encore rien décidé." },
  number: { en: 'Application', fr: 'Demande' },
  name: { en: 'Name', fr: 'Nom' },
  reason: { en: 'Reason', fr: 'Raison' },
  since: { en: 'Since', fr: 'Depuis' },
  by: { en: 'By', fr: 'Par' },
  when: { en: 'When', fr: 'Quand' },
  what: { en: 'What', fr: 'Quoi' },

  names: { en: 'Names to correct', fr: 'Noms à corriger' },
  findTitle: { en: 'Look up a case', fr: 'Chercher un dossier' },
  findLead: {
    en: 'Only when you need this case. Your reason and your look are recorded.',
    fr: 'Seulement si vous avez besoin de ce dossier. Votre raison et votre consultation sont consignées.',
  },
  findTerm: { en: 'Whom do you look for?', fr: 'Qui cherchez-vous?' },
  findTermHint: {
    en: 'Name, application number, UCI, user name, email, date of birth (1990-03-27), receipt or document number.',
    fr: "Nom, numéro de demande, IUC, nom d'utilisateur, courriel, date de naissance (1990-03-27), numéro du reçu ou du document.",
  },
  findOf: (p: { born: string; number: string }) => ({
    en: `Born ${p.born}, application ${p.number}`,
    fr: `Naissance : ${p.born}, demande ${p.number}`,
  }),
  findMore: {
    en: 'Only the first 25 people are shown. Type more of the name to see others.',
    fr: 'Seules les 25 premières personnes sont affichées. Tapez plus du nom pour voir les autres.',
  },
  findReason: { en: 'Why do you open it?', fr: "Pourquoi l'ouvrez-vous?" },
  findPerson: { en: 'Which person?', fr: 'Quelle personne?' },
  open: { en: 'Open the case', fr: 'Ouvrir le dossier' },
  toQueue: { en: 'Back to the queue', fr: 'Retour à la file' },
});
