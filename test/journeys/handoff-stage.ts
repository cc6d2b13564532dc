import type { Seen, Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import type { SignedInFamily } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';

export const FILE = { name: 'camera.jpg', type: 'image/jpeg' };

export const deskPath = (family: SignedInFamily, name = 'Yusuf'): string =>
  `/en/people/${family.caseOf(name)}/photo/phone`;

export async function stateAt(family: SignedInFamily): Promise<string> {
  const path = `${deskPath(family)}/state`;
  return (JSON.parse((await family.visitor.get(path)).bytes.toString()) as { state: string }).state;
}

/** The code that the computer shows. */
export const codeOn = (seen: Seen) => ({
  link: seen.html.querySelector('.address')?.text.trim() ?? '',
  digits: seen.html.querySelector('.code [aria-hidden]')?.text.trim() ?? '',
});

export const wrongFor = (digits: string): string => String((Number(digits) + 1) % 10_000).padStart(4, '0');

export async function begin(family: SignedInFamily, name = 'Yusuf') {
  await family.visitor.get(deskPath(family, name));
  return codeOn(await family.visitor.submit({}));
}

/** What hides in the form that the page shows. */
export const fieldsOf = (seen: Seen): readonly (readonly [string, string])[] =>
  seen.html
    .querySelectorAll('form#form input[type=hidden]')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const);

/** Phones before the portal of the tests, and what they left in it: it stands once the first of these is asked. */
export function phonesAt(portal: () => TestPortal) {
  const opened = async (link: string): Promise<Visitor> => {
    const phone = portal().visitor();
    await phone.get(new URL(link).pathname);
    return phone;
  };
  return {
    opened,
    connected: async (family: SignedInFamily, name?: string): Promise<Visitor> => {
      const { link, digits } = await begin(family, name);
      const phone = await opened(link);
      await phone.submit({ digits });
      return phone;
    },
    acts: async (caseId: string) => {
      const rows = await many(
        portal().services.db,
        sql<{ act: string; kind: string }>`select act, actor_kind as kind from audit
          where case_id = ${caseId} and act like 'photo.%' order by seq`,
      );
      return rows.map(({ act, kind }) => `${act} ${kind}`);
    },
    drafts: (caseId: string) =>
      many(
        portal().services.db,
        sql<{
          stage: string;
          accountId: string;
        }>`select stage, account_id from photo where case_id = ${caseId}`,
      ),
  };
}
