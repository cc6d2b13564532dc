import type { PersonName } from '../case/names.ts';
import { bad, type Checked, Entered, good, type Problem } from '../platform/form.ts';
import { type Address, type AddressUse, checkAddress, sameAddress } from './address.ts';
import { entryProblems } from './address-words.ts';
import type { SignsNotInFont } from './doubts.ts';
import type { AddressDraft } from './store.ts';

/** An address that can be chosen instead of typing it. `key`: 'home', or the case of a family member. */
export type Choice = {
  readonly key: string;
  readonly address: Address;
  /** Whose it is; undefined for the person's own home. */
  readonly whose?: PersonName | undefined;
};

const FIELDS = ['careOf', 'line1', 'line2', 'city', 'province', 'postalCode'] as const;

const onlyAddress = (row: Address): Address => ({
  careOf: row.careOf,
  line1: row.line1,
  line2: row.line2,
  city: row.city,
  province: row.province,
  postalCode: row.postalCode,
});

/** Choices without those that lead to the same address as an earlier one. */
export function distinct(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(
    (choice, index) => choices.findIndex((earlier) => sameAddress(earlier.address, choice.address)) === index,
  );
}

/** What was typed, with the suggestion that was taken ('province=QC' in the field `take`). */
export function withSuggestion(entered: Entered): Entered {
  const [, field, value] = /^(\w+)=(.+)$/u.exec(entered.text('take')) ?? [];
  return field && value && (FIELDS as readonly string[]).includes(field)
    ? entered.with({ [field]: value })
    : entered;
}

/** Reads an address that was typed or chosen (`same`). Doubts come among the problems until they are insisted on. */
export function readAddressEntry(
  typed: Entered,
  use: AddressUse,
  choices: readonly Choice[],
  signsNotInFont?: SignsNotInFont,
): Checked<AddressDraft> {
  const entered = withSuggestion(typed);
  const same = entered.text('same');
  const chosen = choices.find(({ key }) => key === same);
  if (chosen) {
    return good({ ...onlyAddress(chosen.address), kind: use, sameAs: chosen.key, insisted: false });
  }
  if (choices.length > 0 && same !== 'other' && FIELDS.every((field) => entered.text(field) === '')) {
    return bad({ field: 'same', says: entryProblems.choose });
  }
  const checked = checkAddress(entered, { use, insisted: entered.all('insist'), signsNotInFont });
  if (checked.ok) {
    const kept = checked.kept.length > 0;
    return good({ ...checked.value, kind: use, sameAs: '', insisted: kept });
  }
  const problems: readonly Problem[] = [...checked.problems, ...checked.doubts];
  return bad(...problems);
}

/**
 * The entries as the page shows them again: who wrote an address has chosen to write one, so that its fields are in view,
 * also where nothing was chosen.
 */
export function asWritten(entered: Entered, choices: readonly Choice[]): Entered {
  const chosen = choices.some(({ key }) => key === entered.text('same'));
  const wrote = FIELDS.some((field) => entered.text(field) !== '');
  return !chosen && wrote ? entered.with({ same: 'other' }) : entered;
}

/** The form filled from an address. */
export function filled(address: Address | undefined, same: string): Entered {
  if (!address) return Entered.of({ same });
  const typed = same === '' || same === 'other';
  const fields = typed ? Object.fromEntries(FIELDS.map((field) => [field, address[field]])) : {};
  return Entered.of({ ...fields, same });
}

/** The two addresses as they would be saved: drafts before what is on file, 'same as home' followed. */
export function resolve(
  drafts: readonly AddressDraft[],
  onFile: { readonly home: Address | undefined; readonly mailing: Address | undefined },
): { readonly home: Address | undefined; readonly mailing: Address | undefined } {
  const draft = (kind: AddressUse) => drafts.find((row) => row.kind === kind);
  const home = draft('home') ?? onFile.home;
  const mailing = draft('mailing');
  if (!mailing) return { home, mailing: onFile.mailing };
  return { home, mailing: mailing.sameAs === 'home' ? home : mailing };
}
