import assert from 'node:assert/strict';
import type { Visitor } from '../../src/demo/visitor.ts';
import { one, sql } from '../../src/platform/db/db.ts';
import type { TestPortal } from '../fixtures/portal/portal.ts';
import { letter } from '../fixtures/people/sign-in.ts';

/** The page where people ask for another address. */
export const PAGE = '/en/account/email';

let made = 0;
/** An address that nobody has yet. */
export const fresh = () => `new.${(made += 1)}@mail.example`;

/** The link of one kind in a letter; '' when there is none. */
export const linkIn = (text: string, kind: 'new-email' | 'keep-email') =>
  new RegExp(`/en/${kind}/[\\w-]{43}`).exec(text)?.[0] ?? '';

/** Changes of address in the portal of the tests: it stands once the first of these is asked. */
export function changesAt(portal: () => TestPortal) {
  return {
    /** Asks for another address; gives both links. */
    asked: async (someone: Visitor, email: string, old: string) => {
      await someone.get(PAGE);
      await someone.submit({ email });
      assert.match(someone.seen.text, /A change is on its way/);
      await portal().work();
      const confirm = linkIn(await letter(portal(), email, 'confirm this email'), 'new-email');
      const stop = linkIn(await letter(portal(), old, 'another email address'), 'keep-email');
      assert.ok(confirm && stop);
      return { confirm, stop };
    },
    /** Opens a link and sends its form with a fact about the person. */
    use: async (link: string, fact: Readonly<Record<string, string>>): Promise<Visitor> => {
      const reader = portal().visitor();
      await reader.get(link);
      await reader.submit(fact);
      return reader;
    },
    /** The address of an account, and that of its person. */
    emailOf: ({ accountId }: { readonly accountId: string }) =>
      one(
        portal().services.db,
        sql<{ email: string; ofPerson: string }>`select a.email, p.email as of_person from account a
          join person p on p.id = a.person_id where a.id = ${accountId}`,
      ),
  };
}
