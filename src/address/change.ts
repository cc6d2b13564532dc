import type { Case } from '../case/case.ts';
import type { Address } from './shape.ts';

const OPEN: readonly string[] = ['account-ready', 'signed-in', 'declared', 'on-hold', 'confirmed', 'away'];
// A card that came back or never came is sent to the address that holds then.
const BEFORE_PRINTING: readonly string[] = [
  'waiting',
  'ordered',
  'returned-mail',
  'not-received',
  'replaced',
];

/** Whether the addresses of a case may change now, and why not. `printed`: the envelope has its address already. */
export type MayChange = 'yes' | 'printed' | 'delivered' | 'closed';

/** The address may change until the card is printed, and again when the post returned the card or it never came. */
export function mayChangeAddress({ landing, card }: Pick<Case, 'landing' | 'card'>): MayChange {
  if (!OPEN.includes(landing)) return 'closed';
  if (card === 'delivered') return 'delivered';
  return BEFORE_PRINTING.includes(card) ? 'yes' : 'printed';
}

/** Whether two addresses are the same to the letter. */
export function sameAddress(a: Address, b: Address): boolean {
  return (['careOf', 'line1', 'line2', 'city', 'province', 'postalCode'] as const).every(
    (k) => a[k] === b[k],
  );
}
