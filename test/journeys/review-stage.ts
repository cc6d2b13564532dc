import { declare as sign } from '../../src/demo/steps/declaration.ts';
import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import type { SignedInFamily } from '../fixtures/people/family.ts';
import type { TestPortal } from '../fixtures/portal/portal.ts';
import { sendPhoto } from '../fixtures/people/residents.ts';

/** Why a photo is returned in these tests. */
export const REASONS = ['shadow', 'glare'];

/** Sends the photo of the principal applicant. */
export const photoOf = (family: SignedInFamily): Promise<void> =>
  sendPhoto(family.visitor, family.caseOf('Amina'));

/** The principal applicant declares. */
export const declarationOf = (family: SignedInFamily): Promise<string> =>
  sign(family.visitor, 'en', family.caseOf('Amina'), { typedName: 'amina haddad' });

/** Asks for the next case. */
export async function next(officer: Visitor): Promise<Seen> {
  await officer.get('/en/staff/review');
  return officer.submit({}, { form: 'next' });
}

type States = { readonly landing: string; readonly photo: string };

export const statesOf = ({ services }: TestPortal, caseId: string): Promise<States> =>
  one(services.db, sql<States>`select landing, photo from case_file where id = ${caseId}`);

/** What was done in a case, in order. */
export async function actsOf({ services }: TestPortal, caseId: string): Promise<readonly string[]> {
  const rows = await many(
    services.db,
    sql<{ act: string }>`select act from audit where case_id = ${caseId} order by seq`,
  );
  return rows.map(({ act }) => act);
}
