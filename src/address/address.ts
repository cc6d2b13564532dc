import type { Case } from '../case/case.ts';
import type { Entered, Problem } from '../platform/form.ts';
import type { Both } from '../platform/i18n.ts';
import { plainDigits } from '../platform/text.ts';
import { deliveryKind, tidyCareOf, tidyLine } from './label.ts';
import { type AddressDoubt, doubtsAbout, type SignsNotInFont } from './doubts.ts';
import { readPostalCode } from './postal-code.ts';
import { isProvince, type Province } from './provinces.ts';
import { addressProblemWords, postalWords } from './address-words.ts';

// What other rooms may use of this one.
/**
 * The address and the doubts the person kept, or what must be fixed and what may be insisted on. Show `problems` and
 * `doubts` in one summary; when only doubts are left, offer a box per doubt with its `key`.
 */
export type CheckedAddress =
  | { readonly ok: true; readonly value: Address; readonly kept: readonly AddressDoubt[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly doubts: readonly AddressDoubt[] };

export type CheckOptions = {
  readonly use: AddressUse;
  /** The keys of the doubts the person ticked; true keeps all of them. */
  readonly insisted: readonly string[] | boolean;
  /** What stands before each field name, for a page with two addresses; '' unless told. */
  readonly prefix?: string;
  /** Without it nothing is asked about the font. */
  readonly signsNotInFont?: SignsNotInFont | undefined;
};

/** The longest value of each field, in characters. */
export const LONGEST_ADDRESS_LINE = { careOf: 60, line1: 80, line2: 60, city: 60 } as const;

/**
 * Checks an address as typed. Format, missing lines, places outside Canada and a home that is no home must be fixed;
 * all else is a doubt. Sources: Canada Post addressing guidelines; IRPR 58(1) (an address in Canada).
 */
export function checkAddress(entered: Entered, options: CheckOptions): CheckedAddress {
  const prefix = options.prefix ?? '';
  const typed = typedAddress(entered, prefix);
  const postal = readPostalCode(typed.postalCode);
  const problems: Problem[] = mustFix(typed, options.use).map(([field, says]) => ({
    field: prefix + field,
    says,
  }));
  if (!postal.ok) problems.push({ field: `${prefix}postalCode`, says: postalWords(postal) });
  if (!isProvince(typed.province) || !postal.ok) return { ok: false, problems, doubts: [] };

  const address: Address = { ...typed, province: typed.province, postalCode: postal.value };
  const doubts = doubtsAbout(address, options.use, prefix, options.signsNotInFont ?? (() => []));
  const keeps = (doubt: AddressDoubt) =>
    typeof options.insisted === 'boolean' ? options.insisted : options.insisted.includes(doubt.key);
  if (problems.length === 0 && doubts.every(keeps)) return { ok: true, value: address, kept: doubts };
  return {
    ok: false,
    problems,
    doubts: doubts.filter((doubt) => !keeps(doubt) && !shadowed(doubt, problems)),
  };
}

// A field that must be fixed anyway is not questioned as well: one message at a time.
const shadowed = (doubt: AddressDoubt, problems: readonly Problem[]) =>
  problems.some((p) => p.field === doubt.field);

type Typed = Omit<Address, 'province'> & { readonly province: string };

function typedAddress(entered: Entered, prefix: string): Typed {
  const line = (name: keyof Address) => tidyLine(plainDigits(entered.text(prefix + name)));
  return {
    careOf: tidyCareOf(entered.text(`${prefix}careOf`)),
    line1: line('line1'),
    line2: line('line2'),
    city: line('city'),
    province: line('province').toUpperCase(),
    postalCode: line('postalCode'),
  };
}

function mustFix(typed: Typed, use: AddressUse): readonly (readonly [keyof Address, Both])[] {
  const found: (readonly [keyof Address, Both])[] = [];
  const kind = deliveryKind(typed.line1);
  if (typed.line1 === '') found.push(['line1', addressProblemWords.missing.line1]);
  if (use === 'home' && kind === 'po-box') found.push(['line1', addressProblemWords.homePoBox]);
  if (use === 'home' && kind === 'general-delivery')
    found.push(['line1', addressProblemWords.homeGeneralDelivery]);
  if (typed.city === '') found.push(['city', addressProblemWords.missing.city]);
  if (!isProvince(typed.province)) found.push(['province', addressProblemWords.missing.province]);
  for (const field of ['line1', 'line2', 'city'] as const) {
    if (namesUnitedStates(typed[field])) found.push([field, addressProblemWords.outsideCanada]);
  }
  for (const field of ['careOf', 'line1', 'line2', 'city'] as const) {
    const most = LONGEST_ADDRESS_LINE[field];
    if ([...typed[field]].length > most) found.push([field, addressProblemWords.tooLong({ most })]);
  }
  return found;
}

// Only at the end of a line, after a comma, or alone: a street may well be named 'rue des États-Unis'.
const UNITED_STATES =
  /(?:^|,\s*)(?:(?:the )?united states(?: of america)?|[ée]tats-unis(?: d['’]am[ée]rique)?)\.?$|(?:^|[\s,])(?:USA|U\.S\.A\.?|É\.-U\.)$/iu;
const namesUnitedStates = (line: string) => UNITED_STATES.test(line);

/** Where somebody lives, or where the card and letters go. */
export type AddressUse = 'home' | 'mailing';

/** A Canadian address as it is stored: the person's own words with blanks tidied; '' where a line is not used. */
export type Address = {
  /** The person or shelter that takes the mail in, without 'c/o'. */
  readonly careOf: string;
  /** Street number and name, PO box, rural route or general delivery. */
  readonly line1: string;
  /** Apartment, suite, unit, station, site or box. */
  readonly line2: string;
  readonly city: string;
  readonly province: Province;
  /** 'H2X 1Y4'. */
  readonly postalCode: string;
};

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
