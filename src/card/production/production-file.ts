import { labelLines } from '../../address/label.ts';
import { displayName } from '../../case/names.ts';
import { nameBlockers } from '../blocking.ts';
import { nameLines } from '../name-line.ts';
import type { Order, PrintedName } from '../store.ts';

/** The name lines of an order: as printed, else as they will be. `printable` is false for letters a card does not have. */
export function linesOf(order: Order): PrintedName & { readonly printable: boolean } {
  if (order.nameLine) return { ...order.nameLine, printable: true };
  const { family, given } = nameLines(order);
  return { family, given, printable: nameBlockers(order).length === 0 };
}

/** The envelope's lines; [] without an address. */
export function envelopeOf(order: Order): readonly string[] {
  return order.address ? labelLines(order.address, displayName(order), order.language) : [];
}

const HEAD = [
  'batch',
  'place',
  'order',
  'document_number',
  'uci',
  'family_name',
  'given_names',
  'birth_date',
  'sex',
  'photo_sha256',
  'due_on',
] as const;
const LABEL_LINES = 6;

/** The file from which a batch is made: a line for each card that can be printed, in the batch's order. */
export function productionFile(orders: readonly Order[]): string {
  const labels = Math.max(LABEL_LINES, ...orders.map((order) => envelopeOf(order).length));
  const rows = orders.flatMap((order, index) => {
    const { family, given, printable } = linesOf(order);
    const envelope = envelopeOf(order);
    if (!printable || order.replacedAt || envelope.length === 0) return [];
    const { batchNumber, id, documentNumber, uci, birthDate, sex, sha256, dueOn } = order;
    const cells = [
      batchNumber ?? '',
      index + 1,
      id,
      documentNumber,
      uci,
      family,
      given,
      birthDate,
      sex,
      sha256,
      dueOn,
    ];
    return [[...cells, ...Array.from({ length: labels }, (_, line) => envelope[line] ?? '')]];
  });
  const heads = Array.from({ length: labels }, (_, line) => `label_${line + 1}`);
  return csvFile([[...HEAD, ...heads], ...rows]);
}

// A spreadsheet takes what begins with these for a formula (OWASP ASVS 5.0, 1.2.10), full-width forms included.
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** One field of a CSV file: quoted, its quotes doubled (RFC 4180), and never a formula to a spreadsheet. */
function field(value: string | number): string {
  const text = String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A CSV file as text, in UTF-8 when written, lines ended by CR LF (RFC 4180). */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
