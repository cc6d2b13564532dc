import { changeKindWords, changeOutcomeWords } from '../../declaration/change/change-words.ts';
import { inBoth } from '../../platform/i18n.ts';
import * as store from './case-store.ts';
import {
  birthDate,
  coded,
  country,
  day,
  field,
  instant,
  language,
  number,
  ofProfile,
  yes,
} from './field-text.ts';
import type { DataKind } from './inventory.ts';

const roles = {
  principal: inBoth('principal applicant', 'demandeur principal'),
  spouse: inBoth('spouse or common-law partner', 'époux ou conjoint de fait'),
  dependant: inBoth('dependant', 'personne à charge'),
};

/** What came with the application and the answers, and what the person said and signed. */
export const PERSON_KINDS: readonly DataKind[] = [
  {
    part: 'application',
    key: 'application',
    title: inBoth('Application', 'Demande'),
    read: store.readApplication,
    fields: [
      field('number', 'Number', 'Numéro'),
      field('madeOn', 'Made on', 'Présentée le', day),
      field('approvedOn', 'Approved on', 'Approuvée le', day),
      field('category', 'Category', 'Catégorie', ofProfile('categories')),
      field('language', 'Language', 'Langue', language),
      field('receivedAt', 'Came to the portal', 'Arrivée au portail', instant),
      field('fingerprint', 'Check value of what came', 'Valeur de contrôle de ce qui est arrivé'),
    ],
  },
  {
    part: 'identity',
    key: 'person',
    title: inBoth('Person', 'Personne'),
    read: store.readPerson,
    fields: [
      field('familyName', 'Family name', 'Nom de famille'),
      field('givenNames', 'Given names', 'Prénoms'),
      field('otherNames', 'Other names', 'Autres noms'),
      field('role', 'Role', 'Rôle', coded(roles)),
      field('uci', 'Unique client identifier (UCI)', 'Identificateur unique de client (IUC)'),
      field('birthDate', 'Born on', 'Naissance', birthDate),
      field('birthPlace', 'Place of birth', 'Lieu de naissance'),
      field('birthCountry', 'Country of birth', 'Pays de naissance', country),
      field('sex', 'Sex', 'Sexe', ofProfile('sexes')),
      field('maritalStatus', 'Marital status', 'État matrimonial', ofProfile('maritalStatuses')),
      field('citizenship', 'Citizenship', 'Citoyenneté', country),
      field('passportNumber', 'Passport', 'Passeport'),
      field('passportCountry', 'Passport from', 'Pays du passeport', country),
      field('passportValidUntil', 'Passport valid until', "Passeport valide jusqu'au", day),
      field('language', 'Language', 'Langue', language),
    ],
  },
  {
    part: 'identity',
    key: 'email',
    title: inBoth('Email address on file', 'Adresse de courriel au dossier'),
    only: 'unless-account',
    read: store.readPersonEmail,
    fields: [field('email', 'Email address', 'Adresse de courriel')],
  },
  {
    part: 'invitation',
    key: 'invitations',
    title: inBoth('Invitations sent to you', 'Invitations qui vous ont été envoyées'),
    read: store.readInvitations,
    fields: [
      field('createdAt', 'Made', 'Créée', instant),
      field('replyBy', 'Reply asked by', 'Réponse demandée au plus tard le', day),
      field('expiresAt', 'Link good until', "Lien valide jusqu'au", instant),
      field('reminders', 'Reminders sent', 'Rappels envoyés'),
      field('lastReminderAt', 'Last reminder', 'Dernier rappel', instant),
      field('wrongTries', 'Wrong tries', 'Essais manqués'),
      field('wrongSince', 'First wrong try', 'Premier essai manqué', instant),
      field('draftAt', 'Answers last kept', 'Réponses gardées la dernière fois', instant),
      field('answeredAt', 'Answered', 'Répondu', instant),
      field('receipt', 'Receipt', 'Reçu'),
      field('expiredAt', 'Expired', 'Expirée', instant),
      field('supersededAt', 'Replaced', 'Remplacée', instant),
    ],
  },
  {
    part: 'invitation',
    key: 'answers',
    title: inBoth('Answers about this person', 'Réponses au sujet de cette personne'),
    read: store.readAnswers,
    fields: [
      field('usesPortal', 'Uses the portal', 'Utilise le portail', yes),
      field('email', 'Email address given', 'Adresse de courriel donnée'),
      field('inCanada', 'In Canada then', 'Au Canada à ce moment', yes),
      field('abroadCountry', 'Country outside Canada', "Pays à l'extérieur du Canada", country),
      field('expectedReturn', 'Return expected', 'Retour prévu', day),
      field('lastEntryOn', 'Last entry to Canada', 'Dernière entrée au Canada', day),
      field('lastEntryPlace', 'Place of entry', "Lieu de l'entrée"),
      field('ownAccount', 'An own account asked for', 'Propre compte demandé', yes),
    ],
  },
  {
    part: 'declarations',
    key: 'declarations',
    title: inBoth('Declarations', 'Déclarations'),
    read: store.readDeclarations,
    fields: [
      field('madeAt', 'Signed', 'Signée', instant),
      field('typedName', 'Name typed', 'Nom inscrit'),
      field('coSignedName', 'Name of who signed too', 'Nom de la personne qui a aussi signé'),
      field('signedText', 'What was signed', 'Ce qui a été signé', (value) => signedWords(value)),
      field('wording', 'Version of the words', 'Version du texte'),
      field('language', 'Language', 'Langue', language),
      field('fromAddress', 'Network address', 'Adresse du réseau'),
    ],
  },
  {
    part: 'changes',
    key: 'changes',
    title: inBoth('Changes you told us of', 'Changements que vous nous avez signalés'),
    read: store.readChanges,
    fields: [
      field('number', 'Number', 'Numéro'),
      field('kind', 'What changed', 'Ce qui a changé', coded(changeKindWords)),
      field('happenedOn', 'Date', 'Date', day),
      field('words', 'In your own words', 'Dans vos propres mots'),
      field('language', 'Language', 'Langue', language),
      field('toldAt', 'You told us', 'Vous nous avez avisés', instant),
      field('readAt', 'Read by an officer', 'Lu par un agent', instant),
      field('outcome', 'Result', 'Résultat', coded(changeOutcomeWords)),
    ],
  },
  {
    part: 'changes',
    key: 'scans',
    title: inBoth('Scans that you added', 'Numérisations que vous avez ajoutées'),
    read: store.readScans,
    fields: [
      field('about', 'About', 'Au sujet de'),
      field('receivedAt', 'Came', 'Arrivée', instant),
      field('mediaType', 'Type', 'Type'),
      field('bytes', 'Bytes', 'Octets', number),
      field('sha256', 'Check value (SHA-256)', 'Valeur de contrôle (SHA-256)'),
      field('id', 'Identifier', 'Identifiant'),
    ],
  },
  {
    part: 'absences',
    key: 'absences',
    title: inBoth('Stays outside Canada', "Séjours à l'extérieur du Canada"),
    read: store.readAbsences,
    fields: [
      field('country', 'Country', 'Pays', country),
      field('expectedReturn', 'Return expected', 'Retour prévu', day),
      field('toldAt', 'You told us', 'Vous nous avez avisés', instant),
      field('backAt', 'Back', 'De retour', instant),
    ],
  },
  {
    part: 'account',
    key: 'wishes',
    title: inBoth('Wish for an own account', "Souhait d'avoir son propre compte"),
    only: 'person',
    read: store.readWishes,
    fields: [
      field('email', 'Email address', 'Adresse de courriel'),
      field('askedAt', 'Asked', 'Demandé', instant),
      field('doneAt', 'Done', 'Fait', instant),
    ],
  },
  {
    part: 'account',
    key: 'askings',
    title: inBoth('Own account asked for at the desk', 'Propre compte demandé au soutien'),
    only: 'person',
    read: store.readOwnAccountRequests,
    fields: [
      field('email', 'Email address', 'Adresse de courriel'),
      field('askedAt', 'Asked', 'Demandé', instant),
      field('expiresAt', 'Ends without approval', 'Prend fin sans approbation', instant),
      field('decidedAt', 'Decided', 'Décidé', instant),
      field('approved', 'Approved by a second agent', 'Approuvé par un deuxième agent', yes),
    ],
  },
];

function signedWords(value: unknown) {
  const { statements, sign } = value as { readonly statements: readonly string[]; readonly sign: string };
  const all = [...statements, sign].join(' ');
  return { en: all, fr: all };
}
