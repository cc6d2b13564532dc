import type { Page } from '../../src/case/page.ts';
import { audienceOf, expectedOf } from '../matrix/expect.ts';
import { subjectsOf } from '../matrix/subjects.ts';
import { ask } from '../asking/ask.ts';
import type { Person, Inventory } from '../asking/inventory.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { formOf, readForm, type Shown } from './typing.ts';

/** A page with its form, in front of somebody who may use it. */
export type Step = {
  readonly page: Page;
  readonly person: Person & { readonly accountId: string };
  readonly path: string;
  readonly form: Shown;
};

const MOST = 30;

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

function* placesOf(page: Page, inventory: Inventory) {
  for (const person of inventory.people) {
    if (!person.accountId || expectedOf(page, person, 'POST') !== 'page') continue;
    for (const { params, theirs, real } of subjectsOf(page, inventory, person) ?? []) {
      if (!real || (audienceOf(page, 'POST') === 'applicant' && theirs === false)) continue;
      const filled = page.path.en.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
      const query = page.id.startsWith('support.') ? '?reason=called' : '';
      yield { person: { ...person, accountId: person.accountId }, path: `/en${filled}`, query };
    }
  }
}

/** Where the page's form can be met, with as many fields as anybody is shown; undefined when nobody is shown one. */
export async function stepAt(
  portal: TestPortal,
  inventory: Inventory,
  page: Page,
): Promise<Step | undefined> {
  let best: Step | undefined;
  let looked = 0;
  for (const { person, path, query } of placesOf(page, inventory)) {
    if (looked >= MOST) break;
    looked += 1;
    const { token } = await makeSession(portal, person.accountId);
    const { text, status } = await ask(portal, path + query, { session: token });
    const form = status === 200 ? formOf(text, path) : undefined;
    if (!form) continue;
    const step = { page, person, path: path + query, form: readForm(form) };
    const weight = ({ form: one }: Step) => Object.keys(one.typed).length + (one.takesFile ? 1 : 0);
    if (!best || weight(step) > weight(best)) best = step;
  }
  return best;
}
