import type { Page } from '../../src/case/page.ts';
import { audienceOf } from '../matrix/expect.ts';
import { formAt } from '../asking/forms.ts';
import type { Person, Inventory } from '../asking/inventory.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import type { Shown } from './typing.ts';

/** A page with its form, in front of somebody who may use it. */
export type Step = {
  readonly page: Page;
  readonly person: Person & { readonly accountId: string };
  readonly path: string;
  readonly form: Shown;
};

/** Buttons, shown to whoever got that far: there is nothing to type that could be lost. */
const ONE_BUTTON = new Set([
  'account.codes',
  'acting.show-address',
  'own-account.for',
  'support.clearings',
  'support.own-accounts',
]);

/** Pages that somebody signed in sends a form to. */
export const formPages = (pages: readonly Page[]): readonly Page[] =>
  pages.filter(
    (page) =>
      page.act &&
      !ONE_BUTTON.has(page.id) &&
      !['anyone', 'newcomer', 'halfway'].includes(audienceOf(page, 'POST') ?? 'anyone'),
  );

/** Where the page's form can be met by somebody with an account; undefined when nobody is shown one. */
export async function stepAt(
  portal: TestPortal,
  inventory: Inventory,
  page: Page,
): Promise<Step | undefined> {
  const found = await formAt(portal, inventory, page);
  const { accountId } = found?.person ?? {};
  if (!found || !accountId) return undefined;
  return { page, person: { ...found.person, accountId }, path: found.path, form: found.shown };
}
