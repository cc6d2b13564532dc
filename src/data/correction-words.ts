import { elided } from '../platform/grammar.ts';
import { wordsIn } from '../platform/i18n.ts';

/** Asking for a correction, and answering one at the desk. */
export const correctWords = wordsIn({
  title: { en: 'Ask for a correction', fr: 'Demander une correction' },
  lead: (p: { name: string; days: number }) => ({
    en: `About the data of ${p.name}. Somebody reads this and answers within ${p.days} days. If we do not change it, your words stand beside it.`,
    fr: `Au sujet des renseignements ${elided('de', p.name)}. Une personne lit votre demande et répond dans les ${p.days} jours. Si nous ne modifions rien, vos mots figurent à côté.`,
  }),
  yourself: {
    en: 'You can change the address, the photo and the email address yourself. A record of what happened is never rewritten.',
    fr: "Vous pouvez changer vous-même l'adresse, la photo et l'adresse de courriel. Le compte rendu de ce qui est arrivé n'est jamais réécrit.",
  },
  part: { en: 'Which part is wrong?', fr: 'Quelle partie est inexacte?' },
  choose: { en: 'Choose a part', fr: 'Choisissez une partie' },
  wrong: { en: 'What is wrong?', fr: "Qu'est-ce qui est inexact?" },
  shouldBe: { en: 'What should it say?', fr: 'Que faudrait-il y lire?' },
  evidence: { en: 'What shows it?', fr: "Qu'est-ce qui le montre?" },
  evidenceHint: {
    en: 'For example a line of the passport, or a document that you can send us.',
    fr: 'Par exemple une ligne du passeport, ou un document que vous pouvez nous envoyer.',
  },
  lineTitle: (p: { label: string }) => ({
    en: `Report an error: ${p.label}`,
    fr: `Signaler une erreur : ${p.label}`,
  }),
  lineLead: (p: { days: number }) => ({
    en: `Somebody reads this and answers within ${p.days} days. Until then, nothing is decided on this document.`,
    fr: `Une personne lit ceci et répond dans les ${p.days} jours. D'ici là, rien n'est décidé pour ce document.`,
  }),
  lineNow: { en: 'What the line says now', fr: 'Ce que dit la ligne maintenant' },
  toLines: { en: 'Back to the lines', fr: 'Retour aux lignes' },
  lineEvidenceHint: {
    en: 'For example: the passport, page 2. You can add a scan afterwards.',
    fr: 'Par exemple : le passeport, page 2. Vous pourrez ajouter une numérisation ensuite.',
  },
  send: { en: 'Send the request', fr: 'Envoyer la demande' },
  back: { en: 'Back to the data', fr: 'Retour aux renseignements' },
});

/** The agents' pages. */
export const correctionDeskWords = wordsIn({
  title: { en: 'Correction requests', fr: 'Demandes de correction' },
  none: {
    en: 'No correction request waits for an answer',
    fr: "Aucune demande de correction n'attend de réponse",
  },
  toDesk: { en: 'Support desk', fr: 'Bureau de soutien' },
  toList: { en: 'Correction requests', fr: 'Demandes de correction' },
  one: (p: { number: string }) => ({
    en: `Correction request ${p.number}`,
    fr: `Demande de correction ${p.number}`,
  }),
  replyBy: { en: 'Reply by', fr: 'Réponse au plus tard le' },
  late: { en: 'Late', fr: 'En retard' },
  stops: { en: 'Stops the confirmation', fr: 'Bloque la confirmation' },
  came: { en: 'Came', fr: 'Arrivée' },
  application: { en: 'Application', fr: 'Demande' },
  open: { en: 'Read and answer', fr: 'Lire et répondre' },
  about: { en: 'Part', fr: 'Partie' },
  wrong: { en: 'What is wrong', fr: 'Ce qui est inexact' },
  shouldBe: { en: 'What it should say', fr: 'Ce qui devrait y être' },
  evidence: { en: 'What shows it', fr: 'Ce qui le montre' },
  language: { en: 'Answer in', fr: 'Répondre en' },
  english: { en: 'English', fr: 'anglais' },
  french: { en: 'French', fr: 'français' },
  outcome: { en: 'What did you decide?', fr: "Qu'avez-vous décidé?" },
  corrected: { en: 'It is corrected', fr: "C'est corrigé" },
  correctedHint: {
    en: 'Only once it is right in the record.',
    fr: "Seulement quand c'est exact au dossier.",
  },
  refused: { en: 'It is not changed', fr: "Ce n'est pas modifié" },
  refusedHint: {
    en: "The person's words stand beside it from now on (Privacy Act, section 12(2)).",
    fr: 'Les mots de la personne figurent désormais à côté (Loi sur la protection des renseignements personnels, paragraphe 12(2)).',
  },
  answer: { en: 'Your answer to the person', fr: 'Votre réponse à la personne' },
  answerHint: {
    en: 'The person reads these words in the portal. Say what was done, or why not. Give no name of staff.',
    fr: "La personne lit ces mots dans le portail. Dites ce qui a été fait, ou pourquoi rien ne l'a été. Ne nommez aucun membre du personnel.",
  },
  send: { en: 'Send the answer', fr: 'Envoyer la réponse' },
  done: (p: { number: string }) => ({
    en: `The answer was sent. Receipt ${p.number}.`,
    fr: `La réponse a été envoyée. Reçu ${p.number}.`,
  }),
  decided: { en: 'This request was answered.', fr: 'Cette demande a reçu une réponse.' },
});
