import { many, sql } from '../../src/platform/db/db.ts';
import { setStates } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';
import { ENTRY, entered, IN_CANADA, invited, person, someone } from './invitation-stage.ts';

type Child = { readonly born: string; readonly email?: string };

/** A family that has answered, with one child; everything as the portal makes it. */
export async function answered(portal: TestPortal, { born, email }: Child) {
  const child = someone({ givenNames: 'Lina', birthDate: born });
  const family = await invited(portal, 'en', child);
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  await visitor.submit({ email: email ?? family.email });
  await visitor.submit(IN_CANADA);
  await visitor.submit(ENTRY);
  await visitor.submit({});
  await portal.work();
  const rows = await many(
    portal.services.db,
    sql<{
      role: string;
      caseId: string;
      accountId: string | null;
    }>`select p.role, c.id as case_id, k.id as account_id
      from person p join case_file c on c.person_id = p.id left join account k on k.person_id = p.id
      where p.application_id = ${family.applicationId}`,
  );
  const parent = rows.find(({ role }) => role === 'principal')?.accountId ?? '';
  const caseId = rows.find(({ role }) => role === 'dependant')?.caseId ?? '';
  await setStates(portal, caseId, { landing: 'signed-in' });
  return { ...family, parent, caseId };
}
