import { wordsIn } from '../../platform/i18n.ts';

type Name = { readonly name: string };

/** Reading the document before it is issued. */
export const proofreadingWords = wordsIn({
  own: { en: 'Check each line of your document', fr: 'Vérifier chaque ligne de votre document' },
  title: (p: Name) => ({
    en: `Check each line of the document of ${p.name}`,
    fr: `Vérifier chaque ligne du document : ${p.name}`,
  }),
  lead: {
    en: 'This is what your confirmation of permanent residence will say. Compare each line with the passport.',
    fr: 'Voici ce que dira votre confirmation de résidence permanente. Comparez chaque ligne avec le passeport.',
  },
  leadOther: (p: Name) => ({
    en: `This is what the confirmation of permanent residence of ${p.name} will say. Compare each line with the passport.`,
    fr: `Voici ce que dira la confirmation de résidence permanente (${p.name}). Comparez chaque ligne avec le passeport.`,
  }),
  why: {
    en: 'It is easier to correct now than after the decision. You do not have to do this: the decision does not wait for it.',
    fr: "Il est plus facile de corriger maintenant qu'après la décision. Ce n'est pas obligatoire : la décision n'attend pas.",
  },
  report: { en: 'Report an error', fr: 'Signaler une erreur' },
  reported: (p: { number: string }) => ({
    en: `Error reported (${p.number}). We answer before the decision.`,
    fr: `Erreur signalée (${p.number}). Nous répondons avant la décision.`,
  }),
  right: { en: 'Everything is right', fr: 'Tout est exact' },
  later: { en: 'Not now: back to your family', fr: 'Pas maintenant : retour à votre famille' },
  disputed: {
    en: 'You reported an error. Once we have answered, you can read the lines again.',
    fr: 'Vous avez signalé une erreur. Quand nous aurons répondu, vous pourrez relire les lignes.',
  },
  before: (p: { at: string }) => ({
    en: `You said that everything is right on ${p.at}.`,
    fr: `Vous avez dit que tout est exact le ${p.at}.`,
  }),
  changedSince: {
    en: 'A line has changed since. Read them again.',
    fr: 'Une ligne a changé depuis. Relisez-les.',
  },
  back: { en: 'Back to your family', fr: 'Retour à votre famille' },
  optional: { en: 'If you like', fr: 'Facultatif' },
  step: { en: 'Check each line of the document', fr: 'Vérifier chaque ligne du document' },
  stepHint: { en: 'You can do this now.', fr: 'Vous pouvez le faire maintenant.' },
});
