import { type OwnCase, ownCaseOf } from '../case/own-case.ts';
import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type CaseOfPerson, findCasePerson } from '../case/store.ts';
import { draftsNow } from './actions.ts';
import { type AddressUse, type MayChange, mayChangeAddress } from './address.ts';
import { addressPageWords } from './address-words.ts';
import { type AddressDraft, addressesOf, type StoredAddress } from './store.ts';

/** The case that a page names, with what is on file and begun. */
export type AddressSubject = OwnCase & {
  readonly person: CaseOfPerson;
  readonly may: MayChange;
  readonly rows: readonly StoredAddress[];
  readonly drafts: readonly AddressDraft[];
};

/** Undefined when the case is not the visitor's. */
export async function loadAddresses(services: Services, visit: Visit): Promise<AddressSubject | undefined> {
  const own = ownCaseOf(visit, 'address.see');
  if (!own) return undefined;
  const { db } = services;
  const [person, rows, drafts] = await Promise.all([
    findCasePerson(db, own.caseId),
    addressesOf(db, own.caseId),
    draftsNow(services, db, own),
  ]);
  return person && { ...own, person, may: mayChangeAddress(person), rows, drafts };
}

/** The addresses that hold now. */
export const onFile = ({ rows }: AddressSubject) => {
  const current = (kind: AddressUse) => rows.find((row) => row.kind === kind && row.until === null);
  return { home: current('home'), mailing: current('mailing') };
};

/** The link back. */
export const addressHomeLink = (visit: Visit) => ({
  href: visit.href('home'),
  label: addressPageWords(visit.lang).back,
});
