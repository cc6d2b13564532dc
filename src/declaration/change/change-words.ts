import { type CaseOwner } from '../../case/requested-case.ts';
import { type Both, inBoth, wordsIn } from '../../platform/i18n.ts';
import type { ChangeKind, ChangeOutcome } from './change.ts';

/** The kinds of change, as they are chosen. */
export const changeKindWords: Readonly<Record<ChangeKind, Both>> = {
  birth: inBoth('The birth or adoption of a child', "La naissance ou l'adoption d'un enfant"),
  union: inBoth('A marriage or a common-law union', 'Un mariage ou une union de fait'),
  separation: inBoth('A separation or a divorce', 'Une séparation ou un divorce'),
  offence: inBoth(
    'A charge, an arrest or a conviction',
    'Une accusation, une arrestation ou une condamnation',
  ),
  travel: inBoth('Travel out of Canada', 'Un voyage hors du Canada'),
  other: inBoth('Another fact', 'Un autre fait'),
};

/** What became of a report, as the person reads it. */
export const changeOutcomeWords: Readonly<Record<ChangeOutcome, Both>> = {
  nothing: inBoth('It changes nothing for the file', 'Cela ne change rien au dossier'),
  hold: inBoth('The file is paused because of it', 'Le dossier est suspendu pour cette raison'),
};

type Name = { readonly name: string };

/** Telling us that something has changed, and what was told. */
export const changeWords = wordsIn({
  own: { en: 'Something has changed', fr: 'Quelque chose a changé' },
  title: (p: Name) => ({
    en: `Something has changed for ${p.name}`,
    fr: `Quelque chose a changé : ${p.name}`,
  }),
  lead: {
    en: 'The law asks you to tell us about changes before permanent residence is confirmed. An officer reads this first.',
    fr: "La loi vous demande de nous dire ce qui a changé avant la confirmation de la résidence permanente. Un agent le lit d'abord.",
  },
  kind: { en: 'What has changed?', fr: "Qu'est-ce qui a changé?" },
  happened: { en: 'When?', fr: 'Quand?' },
  happenedHint: {
    en: 'The day, past or to come. Leave it empty if you do not know it.',
    fr: 'Le jour, passé ou à venir. Laissez vide si vous ne le connaissez pas.',
  },
  words: { en: 'In your own words', fr: 'Dans vos propres mots' },
  wordsHint: {
    en: 'Say who it is about and what happened. You can add a scan afterwards.',
    fr: "Dites de qui il s'agit et ce qui est arrivé. Vous pourrez ajouter une numérisation ensuite.",
  },
  travelHint: {
    en: 'If the trip begins before the decision, you can also pause the file.',
    fr: 'Si le voyage commence avant la décision, vous pouvez aussi suspendre le dossier.',
  },
  send: { en: 'Submit', fr: 'Soumettre' },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  pause: { en: 'Pause the file for a trip', fr: 'Suspendre le dossier pour un voyage' },
  told: { en: 'What you told us', fr: 'Ce que vous nous avez dit' },
  toldRepresentative: { en: 'Changes that were reported', fr: 'Changements signalés' },
  none: { en: 'Nothing was reported.', fr: 'Rien n’a été signalé.' },
  day: { en: 'Date', fr: 'Date' },
  at: { en: 'Reported', fr: 'Signalé' },
  number: { en: 'Number', fr: 'Numéro' },
  read: { en: 'Read by an officer', fr: 'Lu par un agent' },
  notRead: { en: 'Not yet', fr: 'Pas encore' },
  waits: { en: 'Waiting on us', fr: 'Nous allons le lire' },
  outcome: { en: 'Result', fr: 'Résultat' },
  closedTitle: (p: CaseOwner) =>
    p.own
      ? {
          en: 'You cannot report a change here now',
          fr: 'Vous ne pouvez pas signaler un changement ici maintenant',
        }
      : {
          en: `You cannot report a change for ${p.name} here now`,
          fr: `Vous ne pouvez pas signaler ici un changement pour ${p.name} maintenant`,
        },
  closedConfirmed: {
    en: 'Permanent residence is confirmed. For anything that changes from now on, write to us.',
    fr: 'La résidence permanente est confirmée. Pour tout changement à partir de maintenant, écrivez-nous.',
  },
  closedOther: {
    en: 'This file is not open in the portal. If something has changed, write to us.',
    fr: "Ce dossier n'est pas ouvert dans le portail. Si quelque chose a changé, écrivez-nous.",
  },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
  link: { en: 'Something has changed? Tell us', fr: 'Quelque chose a changé? Dites-le-nous' },
});
