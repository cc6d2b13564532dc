import { actWords } from '../case/state-words.ts';
import type { Both } from '../platform/i18n.ts';
import { w } from './held.ts';

const ACTS: Readonly<Record<string, Both>> = {
  'account.make': w('Account made', 'Compte créé'),
  'account.first-sign-in': w('First sign-in', 'Première ouverture de session'),
  'account.sign-in': w('Signed in', 'Session ouverte'),
  'account.second-step': w('Signed in, second step', 'Session ouverte, deuxième étape'),
  'account.step-up': w('Proved again who you are', 'Identité prouvée de nouveau'),
  'account.choose-password': w('Password chosen', 'Mot de passe choisi'),
  'account.change-password': w('Password changed', 'Mot de passe changé'),
  'account.change-email': w('Email address changed', 'Adresse de courriel changée'),
  'account.change-language': w('Language changed', 'Langue changée'),
  'account.end-session': w('Session ended', 'Session terminée'),
  'account.end-other-sessions': w('Other sessions ended', 'Autres sessions terminées'),
  'data.export': w('Copy of the data taken', 'Copie des données obtenue'),
  'data.correct': w('Correction asked for', 'Correction demandée'),
  'data.decide': w('Correction answered', 'Réponse à une demande de correction'),
  'family.consent': w('Somebody else let act', "Quelqu'un d'autre autorisé à agir"),
  'family.withdraw': w('Consent taken back', 'Consentement retiré'),
  'family.hide-address': w('Address made private', 'Adresse rendue privée'),
  'family.show-address': w('Address shown again', 'Adresse visible de nouveau'),
  'family.offer-account': w('Own account offered', 'Compte à soi offert'),
  'family.own-account': w('Own account made', 'Compte à soi créé'),
  'family.come-of-age': w('Came of age', 'Âge adulte atteint'),
  'representative.invite': w('Representative named', 'Représentant nommé'),
  'representative.revoke': w('Representative ended', 'Représentant retiré'),
  'representative.copy': w('Copy of a notice to a representative', "Copie d'un avis à un représentant"),
  'intake.take-in': w('Application taken in', 'Demande reçue'),
  'support.send-access': w('Access sent again', 'Accès renvoyé'),
  'support.resend-invitation': w('Invitation sent again', 'Invitation renvoyée'),
  'support.correct-email': w('Email address corrected', 'Adresse de courriel corrigée'),
  'support.ask-clearing': w('Clearing of lost codes asked for', "Demande d'effacer des codes perdus"),
};

const ROOMS: Readonly<Record<string, Both>> = {
  account: w('Account and sign-in', 'Compte et ouverture de session'),
  address: w('Address', 'Adresse'),
  card: w('Card', 'Carte'),
  data: w('Your data', 'Vos renseignements'),
  family: w('Who acts', 'Qui agit'),
  invitation: w('Invitation', 'Invitation'),
  landing: w('Steps', 'Étapes'),
  photo: w('Photo', 'Photo'),
  proof: w('Confirmation of permanent residence', 'Confirmation de résidence permanente'),
  representative: w('Representative', 'Représentant'),
  review: w('Decision', 'Décision'),
  support: w('Support', 'Soutien'),
};

/** A code without words of its own: what it is about, and the code itself. */
function aboutRoom(code: string): Both {
  const room = ROOMS[code.split('.')[0] ?? ''];
  return room ? { en: `${room.en} (${code})`, fr: `${room.fr} (${code})` } : { en: code, fr: code };
}

/** What was done, in words. */
export function actSays(act: string): Both {
  const known = ACTS[act];
  if (known) return known;
  const reviewed = actWords(act);
  return reviewed.en.endsWith(act) ? aboutRoom(act) : reviewed;
}

/** What an email was about. Its words are written when it is sent, and kept nowhere. */
export const letterSays = (letter: string): Both => aboutRoom(letter);
