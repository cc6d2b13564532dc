import { stateWords } from '../../case/state-words.ts';
import { inBoth } from '../../platform/i18n.ts';
import * as store from './case-store.ts';
import { asStored, coded, day, field, instant, text } from './field-text.ts';
import type { DataKind, FieldFormat } from './inventory.ts';

const holdReason: FieldFormat = (value, { holdReasons }) =>
  holdReasons.find(({ code }) => code === value)?.label ?? text(value, {} as never, {});

/** How the case stands, and what officers and card makers decided and did. */
export const PROGRESS_KINDS: readonly DataKind[] = [
  {
    part: 'progress',
    key: 'case',
    title: inBoth('Where the case stands', 'Où en est le dossier'),
    read: store.readCase,
    fields: [
      field('landing', 'Residence', 'Résidence', coded(stateWords)),
      field('landingSince', 'Since', 'Depuis', instant),
      field('photo', 'Photo', 'Photo', coded(stateWords)),
      field('photoSince', 'Photo since', 'Photo depuis', instant),
      field('card', 'Card', 'Carte', coded(stateWords)),
      field('cardSince', 'Card since', 'Carte depuis', instant),
      field('version', 'Changes so far', 'Changements à ce jour'),
    ],
  },
  {
    part: 'progress',
    key: 'holds',
    title: inBoth('Put on hold', 'Suspensions'),
    read: store.readHolds,
    fields: [
      field('reason', 'Reason', 'Motif', holdReason),
      field('at', 'From', 'Du', instant),
      field('releasedAt', 'Until', 'Au', instant),
    ],
  },
  {
    part: 'confirmation',
    key: 'confirmation',
    title: inBoth('Confirmation of permanent residence', 'Confirmation de résidence permanente'),
    read: store.readConfirmation,
    fields: [
      field('documentNumber', 'Document', 'Document'),
      field('confirmedOn', 'Permanent resident since', 'Résident permanent depuis le', day),
      field('place', 'Place', 'Lieu'),
      field('issuedAt', 'Issued', 'Délivré', instant),
      field('document', 'The document as it was issued', 'Le document tel que délivré', asStored),
    ],
  },
  {
    part: 'card',
    key: 'orders',
    title: inBoth('Cards', 'Cartes'),
    read: store.readCardOrders,
    fields: [
      field('orderedAt', 'Ordered', 'Commandée', instant),
      field('dueOn', 'Due', 'À envoyer au plus tard le', day),
      field('nameLine', 'Name as printed', 'Nom tel qu’imprimé', asStored),
      field('printedAt', 'Printed', 'Imprimée', instant),
      field('mailedAt', 'Mailed', 'Postée', instant),
      field(
        'carrier',
        'Carrier',
        'Transporteur',
        (value, { carriers }, row) =>
          carriers.find(({ code }) => code === value)?.label ?? text(value, {} as never, row),
      ),
      field('returnedAt', 'Came back', 'Revenue', instant),
      field('deliveredAt', 'Received', 'Reçue', instant),
      field('replacedAt', 'Replaced', 'Remplacée', instant),
    ],
  },
];
