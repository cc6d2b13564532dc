import type { RequestKind as About } from '../../correspondence/message-kinds.ts';
import { type Both, inBoth } from '../../platform/i18n.ts';
import * as store from './account-store.ts';
import { asStored, coded, day, field, instant, language, onlyYes } from './field-text.ts';
import type { DataKind } from './inventory.ts';

/** What a message is about, as its sender chose it. */
const aboutWords: Readonly<Record<About, Both>> = {
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
