import { type Both, inBoth } from '../../platform/i18n.ts';
import { LICENCE_BODIES } from '../../representative/representative.ts';
import { outcomeWords, partWords } from '../data-words.ts';
import { actLabel, lookActSays, lookReasons, lookRole } from '../../case/act-labels.ts';
import { letterLabel } from '../../correspondence/letter-labels.ts';
import { acts, coded, codedList, day, field, instant, language } from './field-text.ts';
import type { DataKind, FieldFormat } from './inventory.ts';
import * as store from './trail-store.ts';

const sights = {
  status: inBoth('the steps', 'les étapes'),
  address: inBoth('the addresses', 'les adresses'),
  photo: inBoth('the photo', 'la photo'),
  proof: inBoth('the confirmation', 'la confirmation'),
};

const by = {
  you: inBoth('you', 'vous'),
  staff: inBoth('our staff', 'notre personnel'),
  system: inBoth('the portal', 'le portail'),
  applicant: inBoth('whoever acts for you', 'qui agit en votre nom'),
  representative: inBoth('a representative', 'un représentant'),
  invitee: inBoth('somebody, by the invitation', "quelqu'un, par l'invitation"),
  nobody: inBoth('somebody not signed in', "quelqu'un sans session"),
  newcomer: inBoth('somebody with a temporary password', "quelqu'un avec un mot de passe temporaire"),
  halfway: inBoth('somebody before the second step', "quelqu'un avant la deuxième étape"),
};

const toWhom = {
  you: inBoth('you', 'vous'),
  acting: inBoth('whoever acts or acted for you', 'qui agit ou a agi en votre nom'),
  representative: inBoth('a representative', 'un représentant'),
};

const ofAct =
  (says: (act: string) => Both): FieldFormat =>
  (value) =>
    says(String(value));

const namesFields = [
  field('givenNames', 'Given names', 'Prénoms'),
  field('familyName', 'Family name', 'Nom de famille'),
  field('since', 'From', 'Du', instant),
  field('until', 'Until', 'Au', instant),
  field('endsOn', 'Ends on', 'Prend fin le', day),
];

const ROLE = field('act', 'Who', 'Qui', (value) => lookRole(String(value)));

/** Letters, who acts and who looks, and the record of what was done. */
export const TRAIL_KINDS: readonly DataKind[] = [
  {
    part: 'emails',
    key: 'emails',
    title: inBoth('Emails', 'Courriels'),
    read: store.readEmails,
    fields: [
      { ...field('letter', 'About', 'Sujet', ofAct(letterLabel)), titleKey: 'letterTitle' },
      field('createdAt', 'Written', 'Écrit', instant),
      field('sentAt', 'Sent', 'Envoyé', instant),
      field('toWhom', 'To', 'À', coded(toWhom)),
      field('toAddress', 'Address', 'Adresse'),
      field('language', 'Language', 'Langue', language),
      field('gaveUpAt', 'Could not be sent', "N'a pas pu être envoyé", instant),
      field('unreachableAt', 'The address took no mail', "L'adresse n'acceptait pas de courriel", instant),
      field('lastError', 'Answer of the mail server', 'Réponse du serveur de courriel'),
      field('attempts', 'Tries', 'Essais'),
      field('dueAt', 'Next try', 'Prochain essai', () => undefined),
      field('messageId', 'Message number', 'Numéro du message', () => undefined),
    ],
  },
  {
    part: 'acting',
    key: 'actsForYou',
    title: inBoth('Who acts or acted for this person', 'Qui agit ou a agi au nom de cette personne'),
    read: store.readActing,
    fields: namesFields,
  },
  {
    part: 'acting',
    key: 'youActFor',
    title: inBoth('For whom you act or acted', 'Au nom de qui vous agissez ou avez agi'),
    only: 'person',
    read: store.readActingFor,
    fields: namesFields,
  },
  {
    part: 'acting',
    key: 'consents',
    title: inBoth('Consents', 'Consentements'),
    only: 'person',
    read: store.readConsents,
    fields: [
      field('givenAt', 'Given', 'Donné', instant),
      field('withdrawnAt', 'Taken back', 'Retiré', instant),
    ],
  },
  {
    part: 'acting',
    key: 'glimpses',
    title: inBoth('What somebody who acted can still see', 'Ce que voit encore une personne qui a agi'),
    only: 'person',
    read: store.readPastActivity,
    fields: [
      field('endedAt', 'Until', "Jusqu'au", instant),
      field(
        'why',
        'Why it ended',
        'Pourquoi cela a pris fin',
        coded({
          'own-account': inBoth('own account', 'propre compte'),
          withdrawn: inBoth('consent taken back', 'consentement retiré'),
          birthday: inBoth('18th birthday', '18e anniversaire'),
        }),
      ),
      field('facts', 'What', 'Quoi', acts),
      field('writtenAt', 'Written', 'Écrit', instant),
    ],
  },
  {
    part: 'representatives',
    key: 'representatives',
    title: inBoth('Representatives', 'Représentants'),
    read: store.readRepresentations,
    fields: [
      field('name', 'Name', 'Nom'),
      field('firm', 'Firm or group', 'Cabinet ou organisme'),
      field('licenceBody', 'Who they are', 'Type de représentant', coded(LICENCE_BODIES)),
      field('licenceNumber', 'Licence', 'Permis'),
      field('number', 'Authority', 'Autorisation'),
      field('email', 'Email address', 'Adresse de courriel'),
      field('sees', 'May see', 'Peut voir', codedList(sights)),
      field('fromOn', 'First day', 'Premier jour', day),
      field('toOn', 'Last day', 'Dernier jour', day),
      field('invitedAt', 'Named', 'Nommé', instant),
      field('revokedAt', 'Ended', 'Terminé', instant),
    ],
  },
  {
    part: 'receipts',
    key: 'receipts',
    title: inBoth('Receipts', 'Reçus'),
    table: true,
    read: store.readReceipts,
    fields: [
      field('number', 'Number', 'Numéro'),
      { ...field('act', 'What', 'Quoi', ofAct(actLabel)), titleKey: 'actTitle' },
      field('at', 'When', 'Quand', instant),
    ],
  },
  {
    part: 'corrections',
    key: 'corrections',
    title: inBoth('Corrections asked for', 'Corrections demandées'),
    read: store.readCorrections,
    fields: [
      field('number', 'Number', 'Numéro'),
      field('part', 'Part', 'Partie', coded(partWords)),
      field('wrong', 'What is wrong', 'Ce qui est inexact'),
      field('shouldBe', 'What it should say', 'Ce qui devrait y être'),
      field('evidence', 'What shows it', 'Ce qui le montre'),
      field('line', 'Line of the document', 'Ligne du document'),
      field('askedAt', 'Asked', 'Demandé', instant),
      field('replyBy', 'Reply by', 'Réponse au plus tard le', day),
      field('outcome', 'Decision', 'Décision', coded(outcomeWords)),
      field('answer', 'Our answer', 'Notre réponse'),
      field('decidedAt', 'Decided', 'Décidé', instant),
      field('language', 'Language', 'Langue', language),
    ],
  },
  {
    part: 'trail',
    key: 'acts',
    title: inBoth('What was done', 'Ce qui a été fait'),
    table: true,
    read: store.readTrail,
    fields: [
      field('at', 'When', 'Quand', instant),
      { ...field('act', 'What', 'Quoi', ofAct(actLabel)), titleKey: 'actTitle' },
      field('by', 'By whom', 'Par qui', coded(by)),
    ],
  },
  {
    part: 'looks',
    key: 'looks',
    title: inBoth('Who looked', 'Qui a regardé'),
    table: true,
    only: 'unless-account',
    read: store.readLooks,
    fields: [
      field('at', 'When', 'Quand', instant),
      ROLE,
      { ...field('act', 'What', 'Quoi', ofAct(lookActSays)), titleKey: 'actTitle' },
      field('reason', 'Why', 'Pourquoi', (value, _profile, row) => lookReasons(row['act'], value)),
    ],
  },
];
