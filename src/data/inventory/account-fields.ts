import type { RequestKind as About } from '../../correspondence/message-kinds.ts';
import { type Both, inBoth } from '../../platform/i18n.ts';
import * as store from './account-store.ts';
import { asStored, coded, day, field, instant, language, list, onlyYes } from './field-text.ts';
import type { DataKind } from './inventory.ts';

/** What a message is about, as its sender chose it. */
const aboutWords: Readonly<Record<About, Both>> = {
  change: inBoth('A change', 'Un changement'),
  document: inBoth('An error in the eCOPR', 'Une erreur dans la CRP électronique'),
  travel: inBoth('Travel', 'Un voyage'),
  email: inBoth('An email address', 'Une adresse de courriel'),
  invitation: inBoth('An invitation', 'Une invitation'),
  access: inBoth('Signing in', "L'ouverture d'une session"),
  photo: inBoth('The photo', 'La photo'),
  card: inBoth('The card', 'La carte'),
  technical: inBoth('Technical difficulties', 'Difficultés techniques'),
  other: inBoth('Something else', 'Autre chose'),
};

const person = 'person' as const;

/** What belongs to the account: for the person alone, never for whoever acts for them. */
export const ACCOUNT_KINDS: readonly DataKind[] = [
  {
    part: 'account',
    key: 'account',
    title: inBoth('Account', 'Compte'),
    only: person,
    read: store.readAccount,
    fields: [
      field('userName', 'User name', "Nom d'utilisateur"),
      field('displayName', 'Name', 'Nom'),
      field('email', 'Email address', 'Adresse de courriel'),
      field('language', 'Language', 'Langue', language),
      field('createdAt', 'Made', 'Créé', instant),
      field('firstSignedInAt', 'First signed in', 'Première session', instant),
      field('passwordSetAt', 'Password chosen', 'Mot de passe choisi', instant),
      field(
        'passwordShort',
        'Password shorter than usual',
        "Mot de passe plus court que d'habitude",
        onlyYes,
      ),
      field(
        'temporaryExpiresAt',
        'Temporary password good until',
        "Mot de passe temporaire valide jusqu'au",
        instant,
      ),
      field('temporaryTries', 'Wrong tries with it', 'Essais manqués avec lui'),
      field('temporarySerial', 'Temporary passwords sent', 'Mots de passe temporaires envoyés'),
      field('closedAt', 'Closed', 'Fermé', instant),
    ],
  },
  {
    part: 'account',
    key: 'emailChanges',
    title: inBoth('Changes of the email address', "Changements de l'adresse de courriel"),
    only: person,
    read: store.readEmailChanges,
    fields: [
      field('oldEmail', 'Address before', 'Adresse précédente'),
      field('newEmail', 'New address', 'Nouvelle adresse'),
      field('askedAt', 'Asked', 'Demandé', instant),
      field('approvedAt', 'Approved by a second agent', 'Approuvé par un deuxième agent', instant),
      field('expiresAt', 'Link good until', "Lien valide jusqu'au", instant),
      field('confirmedAt', 'Confirmed', 'Confirmé', instant),
      field('dueAt', 'Due', 'Prévu', instant),
      field('appliedAt', 'Done', 'Fait', instant),
      field('stoppedAt', 'Stopped', 'Arrêté', instant),
      field('undoneAt', 'Undone', 'Annulé', instant),
      field('wrongTries', 'Wrong tries', 'Essais manqués'),
      field('stopTries', 'Wrong tries to stop it', "Essais manqués pour l'arrêter"),
    ],
  },
  {
    part: 'account',
    key: 'resetLinks',
    title: inBoth('Links for a new password', 'Liens pour un nouveau mot de passe'),
    only: person,
    read: store.readResetLinks,
    fields: [
      field('createdAt', 'Made', 'Créé', instant),
      field('expiresAt', 'Good until', "Valide jusqu'au", instant),
      field('usedAt', 'Used', 'Utilisé', instant),
      field('supersededAt', 'Replaced', 'Remplacé', instant),
      field('wrongTries', 'Wrong tries', 'Essais manqués'),
    ],
  },
  {
    part: 'account',
    key: 'keptForms',
    title: inBoth('Forms kept for you', 'Formulaires gardés pour vous'),
    only: person,
    read: store.readSavedForms,
    fields: [
      field('createdAt', 'Kept', 'Gardé', instant),
      field('expiresAt', 'Until', "Jusqu'au", instant),
      field('pageId', 'Page', 'Page'),
      field('params', 'About', 'Au sujet de', asStored),
      field('fields', 'What you had typed', 'Ce que vous aviez inscrit', asStored),
      field('fileName', 'File', 'Fichier'),
    ],
  },
  {
    part: 'requests',
    key: 'supportRequests',
    title: inBoth('What you wrote to us', 'Ce que vous nous avez écrit'),
    only: person,
    read: store.readSupportRequests,
    fields: [
      field('number', 'Number', 'Numéro'),
      field('kind', 'About', 'Sujet', coded(aboutWords)),
      field('message', 'Message', 'Message'),
      field('email', 'Email address', 'Adresse de courriel'),
      field('applicationNumber', 'Application', 'Demande'),
      field('language', 'Language', 'Langue', language),
      field('createdAt', 'Came', 'Arrivé', instant),
      field('replyBy', 'Reply by', 'Réponse au plus tard le', day),
      field('doneAt', 'Answered', 'Répondu', instant),
    ],
  },
];

/** Where and with what the person signs in: for the person alone. */
export const DEVICE_KINDS: readonly DataKind[] = [
  {
    part: 'devices',
    key: 'sessions',
    title: inBoth('Sessions', 'Sessions'),
    only: person,
    read: store.readSessions,
    fields: [
      field('createdAt', 'Opened', 'Ouverte', instant),
      field('seenAt', 'Last used', 'Dernière utilisation', instant),
      field('endedAt', 'Ended', 'Terminée', instant),
      field(
        'endedWhy',
        'Why it ended',
        'Pourquoi elle a pris fin',
        coded({
          limit: inBoth('too many places at once', "trop d'endroits à la fois"),
        }),
      ),
      field('browser', 'Browser', 'Navigateur'),
      field('system', 'Device', 'Appareil'),
      field('network', 'Network', 'Réseau'),
      field(
        'scope',
        'Kind',
        'Genre',
        coded({
          full: inBoth('whole', 'complète'),
          'choose-password': inBoth('with a temporary password', 'avec un mot de passe temporaire'),
          'second-step': inBoth('second step missing', 'deuxième étape manquante'),
          'add-passkey': inBoth('passkey missing', "clé d'accès manquante"),
        }),
      ),
      field('steppedUpAt', 'Proved again who you are', 'Identité prouvée de nouveau', instant),
    ],
  },
  {
    part: 'devices',
    key: 'passkeys',
    title: inBoth('Passkeys', "Clés d'accès"),
    only: person,
    read: store.readPasskeys,
    fields: [
      field('name', 'Name', 'Nom'),
      field('createdAt', 'Added', 'Ajoutée', instant),
      field('lastUsedAt', 'Last used', 'Dernière utilisation', instant),
      field('credentialId', 'Identifier', 'Identifiant'),
      field('counter', 'Counter', 'Compteur'),
      field('transports', 'Reached by', 'Accessible par', list),
      field('synced', 'May be on several devices', 'Peut être dans plusieurs appareils', onlyYes),
      field('backedUp', 'Is on several devices', 'Est dans plusieurs appareils', onlyYes),
    ],
  },
  {
    part: 'devices',
    key: 'codeApp',
    title: inBoth('App for codes', 'Application de codes'),
    only: person,
    read: store.readCodeApp,
    fields: [
      field('createdAt', 'Added', 'Ajoutée', instant),
      field('lastUsedAt', 'Last used', 'Dernière utilisation', instant),
      field('lastStep', 'Counter', 'Compteur'),
    ],
  },
  {
    part: 'devices',
    key: 'recoveryCodes',
    title: inBoth('Recovery codes', 'Codes de secours'),
    table: true,
    only: person,
    read: store.readRecoveryCodes,
    fields: [field('createdAt', 'Made', 'Créé', instant), field('usedAt', 'Used', 'Utilisé', instant)],
  },
  {
    part: 'devices',
    key: 'clearings',
    title: inBoth('Lost codes', 'Codes perdus'),
    only: person,
    read: store.readClearings,
    fields: [
      field(
        'what',
        'What',
        'Quoi',
        coded({ codes: inBoth('codes', 'codes'), passkeys: inBoth('passkeys', "clés d'accès") }),
      ),
      field('askedAt', 'Asked', 'Demandé', instant),
      field('expiresAt', 'Ends without approval', 'Prend fin sans approbation', instant),
      field('approvedAt', 'Approved', 'Approuvé', instant),
      field('dueAt', 'Due', 'Prévu', instant),
      field('appliedAt', 'Done', 'Fait', instant),
      field('stoppedAt', 'Stopped', 'Arrêté', instant),
      field('stopTries', 'Wrong tries to stop it', "Essais manqués pour l'arrêter"),
    ],
  },
  {
    part: 'devices',
    key: 'phones',
    title: inBoth('Phones used for the photo', 'Téléphones utilisés pour la photo'),
    only: person,
    read: store.readHandoffs,
    fields: [
      field('createdAt', 'Code shown', 'Code affiché', instant),
      field('expiresAt', 'Good until', "Valide jusqu'au", instant),
      field('tries', 'Wrong digits', 'Mauvais chiffres'),
      field('connectedAt', 'Phone connected', 'Téléphone connecté', instant),
      field('sendingUntil', 'Photo on its way until', "Photo en route jusqu'au", instant),
      field('receivedAt', 'Photo came', 'Photo reçue', instant),
      field('endedAt', 'Ended', 'Terminé', instant),
    ],
  },
];
