import { elided, possessive } from '../../platform/grammar.ts';
import { both, wordsIn } from '../../platform/i18n.ts';

/** Correcting the name of a person: one officer asks, another one confirms. */
export const namingWords = wordsIn({
  listTitle: { en: 'Names to correct', fr: 'Noms à corriger' },
  listLead: {
    en: 'Two officers correct a name: one writes it as the passport has it, another one confirms.',
    fr: "Deux agents corrigent un nom : l'un l'écrit comme dans le passeport, l'autre confirme.",
  },
  waiting: { en: 'Waiting for a second officer', fr: 'En attente d’un deuxième agent' },
  asked: { en: 'Asked for by the person', fr: 'Demandé par la personne' },
  closedTitle: { en: 'This name is not open', fr: 'Ce nom n’est pas ouvert' },
  closedSays: {
    en: 'Open the case first, and say why. A name that waits for an officer stands on the list.',
    fr: 'Ouvrez d’abord le dossier et dites pourquoi. Un nom qui attend un agent figure dans la liste.',
  },
  toFind: { en: 'Look up a case', fr: 'Chercher un dossier' },
  nothing: { en: 'No name waits for a correction.', fr: 'Aucun nom n’attend de correction.' },
  open: { en: 'Open the name', fr: 'Ouvrir le nom' },
  toList: { en: 'Names to correct', fr: 'Noms à corriger' },
  toQueue: { en: 'Review', fr: 'Examen' },
  title: (p: { name: string }) => ({
    en: `Correct ${possessive(p.name)} name`,
    fr: `Corriger le nom ${elided('de', p.name)}`,
  }),
  lead: {
    en: 'Write the name as the passport has it, in Latin letters. Nothing changes before another officer confirms.',
    fr: "Écrivez le nom comme dans le passeport, en lettres latines. Rien ne change avant qu'un autre agent confirme.",
  },
  forTheCard: {
    en: 'Residence is confirmed. The confirmation that was issued keeps the name as it is. Only the card gets the corrected name.',
    fr: 'La résidence est confirmée. La confirmation déjà délivrée garde le nom tel quel. Seule la carte portera le nom corrigé.',
  },
  notNow: {
    en: 'The name cannot be corrected here now. The confirmation is issued, or the case is closed, and the card needs no other name.',
    fr: 'Le nom ne peut pas être corrigé ici maintenant. La confirmation est délivrée ou le dossier est clos, et la carte n’a pas besoin d’un autre nom.',
  },
  application: { en: 'Application number', fr: 'Numéro de demande' },
  familyNow: { en: 'Family name now', fr: 'Nom de famille actuel' },
  givenNow: { en: 'Given names now', fr: 'Prénoms actuels' },
  none: { en: 'None', fr: 'Aucun' },
  family: { en: 'Family name in the passport', fr: 'Nom de famille dans le passeport' },
  familyHint: {
    en: 'A single name goes here.',
    fr: 'Un nom unique s’écrit ici.',
  },
  given: { en: 'Given names in the passport', fr: 'Prénoms dans le passeport' },
  single: { en: 'The passport has one name only', fr: 'Le passeport ne contient qu’un seul nom' },
  ask: { en: 'Submit to a second officer', fr: 'Soumettre à un deuxième agent' },
  confirmTitle: { en: 'This correction waits', fr: 'Cette correction attend' },
  familyNew: { en: 'Family name after it', fr: 'Nom de famille après' },
  givenNew: { en: 'Given names after it', fr: 'Prénoms après' },
  askedBy: (p: { name: string; at: string }) => ({
    en: `Written by ${p.name}, ${p.at}`,
    fr: `Écrit par ${p.name}, ${p.at}`,
  }),
  byYou: (p: { at: string }) => ({
    en: `Until ${p.at}, another officer can confirm: you wrote it.`,
    fr: `Jusqu'au ${p.at}, un autre agent peut confirmer : c'est vous qui l'avez écrite.`,
  }),
  compare: {
    en: 'Compare each letter with the passport before you confirm.',
    fr: 'Comparez chaque lettre avec le passeport avant de confirmer.',
  },
  confirm: { en: 'Confirm this name', fr: 'Confirmer ce nom' },
  drop: { en: 'Drop it', fr: 'Abandonner' },
  saved: {
    en: 'Saved. Another officer must confirm.',
    fr: "C'est enregistré. Un autre agent doit confirmer.",
  },
  corrected: {
    en: 'The name is corrected. The person gets an email.',
    fr: 'Le nom est corrigé. La personne reçoit un courriel.',
  },
  dropped: { en: 'Nothing was changed.', fr: "Rien n'a été modifié." },
});

/** What whoever asks says of the evidence; a refusal repeats it. */
export const seenWords = both({
  en: 'I compared this name with the passport',
  fr: "J'ai comparé ce nom avec le passeport",
});

export const namingRefusals = {
  family: both({
    en: 'Enter the family name. A single name goes here.',
    fr: "Entrez le nom de famille. Un nom unique s'écrit ici.",
  }),
  form: both({
    en: 'Write this part as the passport has it: up to 50 letters, no codes and no web address.',
    fr: 'Écrivez cette partie comme dans le passeport : 50 lettres au plus, sans code ni adresse Web.',
  }),
  letters: both({
    en: 'The card cannot print this. Write it in Latin letters, as the passport does.',
    fr: 'La carte ne peut pas imprimer ceci. Écrivez-le en lettres latines, comme dans le passeport.',
  }),
  single: both({
    en: 'Enter the given names, or tick that the passport has one name only.',
    fr: 'Entrez les prénoms, ou cochez que le passeport ne contient qu’un seul nom.',
  }),
  same: both({ en: 'The name is already so.', fr: 'Le nom est déjà ainsi.' }),
  seen: both({
    en: 'Compare the name with the passport, then tick the box.',
    fr: 'Comparez le nom avec le passeport, puis cochez la case.',
  }),
  notNow: both({
    en: 'The name cannot be corrected now: the confirmation is issued or the case is closed.',
    fr: 'Le nom ne peut pas être corrigé maintenant : la confirmation est délivrée ou le dossier est clos.',
  }),
};
