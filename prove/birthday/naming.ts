import { maybe, run, sql } from '../../src/platform/db/db.ts';
import { ask, tokenFor } from '../asking/ask.ts';
import type { Child } from '../../test/fixtures/people/family.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** What is on file for the child: nothing, the parent's own address, or one of the child's. */
const ON_FILE = ['none', "the parent's", "the child's"] as const;

export type Named = { readonly taken: string[]; asked: number };

/**
 * The way to an adult's whole case that leads over an address: the parent names one of theirs where an own account is
 * offered, asks for the account on the public page with it, and waits for the sweep. Writes down each account that was
 * made, and each change of the address on file.
 */
export async function nameAddresses(portal: TestPortal, child: Child, found: Named): Promise<void> {
  const { db } = portal.services;
  const sweep = portal.loops.find(({ name }) => name === 'family.answer-requests');
  if (!sweep) throw new Error('no loop answers requests for accounts');
  const [year = '', month = '', day = ''] = child.born.split('-');
  for (const onFile of ON_FILE) {
    const kept =
      onFile === 'none' ? null : onFile === "the child's" ? child.email : await emailOf(portal, child);
    await run(
      db,
      sql`update person set email = ${kept} where id = (select person_id from case_file where id = ${child.caseId})`,
    );
    const { token, sessionId } = await makeSession(portal, child.parentId);
    const email = `${child.parentId}@second.example`;
    const path = `/en/people/${child.caseId}/own-account`;
    await ask(portal, path, { session: token, fields: { _token: tokenFor(portal, sessionId), email } });
    const fields = {
      number: child.number,
      email,
      'birth-year': year,
      'birth-month': month,
      'birth-day': day,
    };
    await ask(portal, '/en/own-account', { fields: { _token: tokenFor(portal), ...fields } });
    while (await sweep.step());
    found.asked += 1;
    const now = await maybe(
      db,
      sql<{
        email: string | null;
        accountId: string | null;
      }>`select p.email, k.id as account_id from case_file c
        join person p on p.id = c.person_id left join account k on k.person_id = p.id where c.id = ${child.caseId}`,
    );
    if (now?.accountId || now?.email !== kept)
      found.taken.push(`${portal.parts.profile.zone}, born ${child.born}, on file: ${onFile}`);
  }
}

const emailOf = async ({ services }: TestPortal, { parentId }: Child): Promise<string | null> =>
  (await maybe(services.db, sql<{ email: string }>`select email from account where id = ${parentId}`))
    ?.email ?? null;
