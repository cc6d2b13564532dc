import { inBoth } from '../../platform/i18n.ts';
import * as store from './account-store.ts';
import { coded, field, instant, list, onlyYes } from './field-text.ts';
import type { DataKind } from './inventory.ts';

const person = 'person' as const;

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
