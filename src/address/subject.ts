import type { Applicant } from '../case/actor.ts';
import type { Case } from '../case/case.ts';
import { may } from '../case/may.ts';
import type { Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { type CasePerson, findCasePerson } from '../case/store.ts';
import { draftsNow } from './actions.ts';
import { type AddressUse, type MayChange, mayChangeAddress } from './address.ts';
import { addressPageWords } from './address-words.ts';
import { type AddressDraft, addressesOf, type StoredAddress } from './store.ts';

/** The case a page names, and what is on file and begun. */
export type AddressSubject = {
  readonly actor: Applicant;
  readonly caseId: string;
  readonly file: Case;
  readonly person: CasePerson;
  readonly may: MayChange;
  readonly rows: readonly StoredAddress[];
  readonly drafts: readonly AddressDraft[];
};

/** Undefined when the case is not the visitor's. */
export async function addressSubjectOf(
  services: Services,
  visit: Visit,
): Promise<AddressSubject | undefined> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'applicant' || !may(actor, 'address.see', { caseId })) return undefined;
  const { db } = services;
  const [person, rows, drafts] = await Promise.all([
    findCasePerson(db, caseId),
    addressesOf(db, caseId),
    draftsNow(services, db, { actor, caseId }),
  ]);
  if (!person) return undefined;
  return { actor, caseId, file: person, person, may: mayChangeAddress(person), rows, drafts };
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
