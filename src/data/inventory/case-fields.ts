import { PROVINCES } from '../../address/provinces.ts';
import { stateWords } from '../../case/state-words.ts';
import { reasonsFor, TAKEN_BY } from '../../photo/photo.ts';
import { type Both, inBoth } from '../../platform/i18n.ts';
import * as store from './case-store.ts';
import { asStored, coded, day, field, instant, language, number, onlyYes, text } from './field-text.ts';
import type { DataKind, FieldFormat } from './inventory.ts';

const uses = { home: inBoth('home', 'résidentielle'), mailing: inBoth('mailing', 'postale') };

const insisted = field('insisted', 'Kept although we asked', 'Maintenu malgré notre question', onlyYes);

const addressFields = [
  field('kind', 'Use', 'Usage', coded(uses)),
  field('careOf', 'Care of', 'Aux soins de'),
  field('line1', 'Street', 'Rue'),
  field('line2', 'Unit', 'Unité'),
  field('city', 'City', 'Ville'),
  field('province', 'Province', 'Province', coded(PROVINCES)),
  field('postalCode', 'Postal code', 'Code postal'),
  insisted,
];

const stages = {
  draft: inBoth('tried, not submitted', 'essayée, non soumise'),
  submitted: inBoth('submitted', 'soumise'),
  accepted: inBoth('accepted', 'acceptée'),
  returned: inBoth('returned', 'renvoyée'),
};

const takenBy: Readonly<Record<(typeof TAKEN_BY)[number], Both>> = {
  professional: inBoth('a photographer', 'un photographe'),
  scan: inBoth('a scan of a print', 'numérisation d’une photo imprimée'),
  self: inBoth('somebody else, or yourself', 'une autre personne, ou vous-même'),
};

const reasons: FieldFormat = (value, { returnReasons }) => {
  const all = reasonsFor(returnReasons, value as readonly string[]);
  if (all.length === 0) return undefined;
  return { en: all.map(({ wrong }) => wrong.en).join(' '), fr: all.map(({ wrong }) => wrong.fr).join(' ') };
};

const size: FieldFormat = (value, _profile, { height }) => {
  const says = `${String(value)} × ${String(height)}`;
  return { en: says, fr: says };
};

const silent: FieldFormat = () => undefined;

type Checked = { readonly code: string; readonly severity?: string; readonly state?: string };

/** Each check by its name, with what became of it; the measures stand in the copy as data. */
const checks: FieldFormat = (value) => {
  const all = (value ?? []) as readonly Checked[];
  if (!Array.isArray(all) || all.length === 0) return undefined;
  const says = all.map(({ code, severity, state }) => `${code}: ${severity ?? state ?? ''}`).join(', ');
  return { en: says, fr: says };
};

/** Addresses and photos, with their history. */
export const CASE_KINDS: readonly DataKind[] = [
  {
    part: 'addresses',
    key: 'addresses',
    title: inBoth('Addresses, also former ones', 'Adresses, aussi les anciennes'),
    read: store.readAddresses,
    fields: [...addressFields, field('since', 'From', 'Du', instant), field('until', 'Until', 'Au', instant)],
  },
  {
    part: 'addresses',
    key: 'drafts',
    title: inBoth('Begun and not saved', 'Commencées et non enregistrées'),
    read: store.readAddressDrafts,
    fields: [
      ...addressFields,
      field('sameAs', 'Same as', 'Même que'),
      field('at', 'Typed', 'Inscrite', instant),
    ],
  },
  {
    part: 'addresses',
    key: 'privacy',
    title: inBoth('Kept private', 'Gardées privées'),
    only: 'person',
    read: store.readPrivacy,
    fields: [field('since', 'From', 'Du', instant), field('until', 'Until', 'Au', instant)],
  },
  {
    part: 'photos',
    key: 'photos',
    title: inBoth('Photos', 'Photos'),
    read: store.readPhotos,
    fields: [
      field('stage', 'State', 'État', coded(stages)),
      field('uploadedAt', 'Came', 'Arrivée', instant),
      field('submittedAt', 'Submitted', 'Soumise', instant),
      field('decidedAt', 'Decided', 'Décision', instant),
      field('code', 'Why it was returned', 'Pourquoi elle a été renvoyée', reasons),
      field('takenBy', 'Taken by', 'Prise par', coded(takenBy)),
      field('width', 'Size in pixels', 'Taille en pixels', size),
      field('height', 'Height', 'Hauteur', silent),
      field('bytes', 'Bytes', 'Octets', number),
      field('sha256', 'Check value (SHA-256)', 'Valeur de contrôle (SHA-256)'),
      field('findings', 'What the checks found', 'Ce que les vérifications ont trouvé', checks),
      field('results', 'Every check', 'Chaque vérification', checks),
      field('rules', 'Version of the rules', 'Version des règles'),
      field('ownCut', 'You moved the crop', 'Vous avez ajusté le cadrage', onlyYes),
      field('unchecked', 'It could not be checked', "Elle n'a pas pu être vérifiée", onlyYes),
      insisted,
      field('reference', 'Number for help', "Numéro pour l'aide"),
      field('source', 'File that you sent', 'Fichier que vous avez envoyé', asStored),
      field('fit', 'Part that was kept', 'Partie gardée', asStored),
      field('marks', 'Lines drawn over it', 'Lignes tracées dessus', silent),
      field('whole', 'The whole picture', "L'image entière", asStored),
      field('id', 'Identifier', 'Identifiant'),
    ],
  },
  {
    part: 'photos',
    key: 'waiting',
    title: inBoth('Uploads that are or were checked', 'Téléversements vérifiés ou à vérifier'),
    read: store.readWaitingPhotos,
    fields: [
      field('name', 'File', 'Fichier'),
      field('receivedAt', 'Came', 'Arrivé', instant),
      field('tries', 'Tries', 'Essais'),
      field('nextTryAt', 'Next try', 'Prochain essai', instant),
      field('doneAt', 'Checked', 'Vérifié', instant),
      field('refusal', 'Why it cannot be used', 'Pourquoi il est inutilisable', asStored),
    ],
  },
];

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
    part: 'confirmation',
    key: 'proofreadings',
    title: inBoth('Lines that were said to be right', 'Lignes dites exactes'),
    read: store.readProofreadings,
    fields: [
      field('readAt', 'Read', 'Lues', instant),
      field('language', 'Language', 'Langue', language),
      field('lines', 'The lines as they were read', 'Les lignes telles que lues', asStored),
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
