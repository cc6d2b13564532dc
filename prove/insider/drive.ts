import { randomUUID } from 'node:crypto';
import { ACTIONS, cellOf, type Relation, topicOf } from '../../src/case/policy.ts';
import type { Page } from '../../src/case/page.ts';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { sessionOf } from '../../test/fixtures/people/accounts.ts';
import { answersOf, authorityAnswers } from '../../test/fixtures/people/caller.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { pagesOf } from '../../test/fixtures/portal/pages.ts';
import { type Pressable, pressablesOf } from './forms.ts';
import { INSIDER } from './victims.ts';

/** Somebody of the staff, alone, and a colleague who only looks, so that what is hidden from who asked is known. */
export type Lone = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly accountId: string;
  readonly colleagueId: string;
};

export type Sent = { readonly does: string; readonly page: string; readonly status: number };

/** What paths can name: of every case, order, batch, account of the staff or of a representative, correction request. */
async function namesIn({
  services: { db },
}: TestPortal): Promise<readonly Readonly<Record<string, string>>[]> {
  const all = await many(
    db,
    sql<{ names: Record<string, string> }>`
      select jsonb_build_object('caseId', c.id, 'personId', p.id, 'applicationId', p.application_id,
        'photoId', (select id from photo where case_id = c.id limit 1)) as names
      from case_file c join person p on p.id = c.person_id
      union all select jsonb_build_object('orderId', id, 'batchId', batch_id) from card_order
      union all select jsonb_build_object('accountId', id) from account where kind = 'staff'
      union all select jsonb_build_object('accountId', r.account_id, 'applicationId', p.application_id)
        from representation r join case_file c on c.id = r.case_id join person p on p.id = c.person_id
      union all select jsonb_build_object('request', number) from correction_request`,
  );
  return all.map(({ names }) => names);
}

/** The addresses of a page for everything that it can be about. */
function pathsOf(page: Page, names: readonly Readonly<Record<string, string | null>>[]): readonly string[] {
  const params = (page.path.en.match(/:\w+/g) ?? []).map((name) => name.slice(1));
  const fitting = params.length === 0 ? [{}] : names.filter((one) => params.every((name) => one[name]));
  const paths = fitting.map((one: Readonly<Record<string, string | null>>) =>
    page.path.en.replace(/:(\w+)/g, (_, name: string) => one[name] ?? ''),
  );
  const query = page.id.startsWith('support.') ? '?reason=called' : '';
  return [...new Set(paths)].map((path) => `/en${path}${query}`);
}

const isFor = (page: Page, roles: readonly Role[]): boolean =>
  topicOf(page.does) === 'desk' && roles.some((role) => cellOf(page.does, role as Relation) === 'yes');

/** The pages of the desks that take a form, and somebody with these roles may send. */
export const actingPages = (portal: TestPortal, roles: readonly Role[]): readonly Page[] =>
  pagesOf(portal).filter((page) => page.act && isFor(page, roles));

/** Actions of the desks in the table of who may do what: each must be driven through a page. */
export const deskActions = (): readonly string[] =>
  ACTIONS.filter((action) => topicOf(action) === 'desk').filter((action) => action !== 'staff.enter');

/** The right answers of whoever a page is about: an insider may have them all in hand. */
async function knownAt(portal: TestPortal, path: string): Promise<Readonly<Record<string, string>>> {
  const representative = /representatives\/([\w-]{36})/.exec(path)?.[1];
  if (representative) return authorityAnswers(portal, representative).catch(() => ({}));
  const personId = /people\/([\w-]{36})/.exec(path)?.[1] ?? (await principalAt(portal, path));
  return personId ? answersOf(portal, { personId }, ['number', 'uci', 'birth', 'passport']) : {};
}

async function principalAt({ services }: TestPortal, path: string): Promise<string | undefined> {
  const applicationId = /applications\/([\w-]{36})/.exec(path)?.[1];
  if (!applicationId) return undefined;
  const [person] = await many(
    services.db,
    sql<{ id: string }>`select id from person where application_id = ${applicationId} and role = 'principal'`,
  );
  return person?.id;
}

/** What an insider types where nothing is known: an address of theirs, and words that pass. */
const typed = (name: string): string | undefined =>
  ({
    email: INSIDER,
    user: `accomplice${randomUUID().slice(0, 8)}`,
    name: 'A. Complice',
    term: 'Haddad',
    answer: 'Yes',
    size: '1',
    family: 'Nobody',
    number: 'E000000001',
    who: 'nobody.here',
  })[name];

function filled(
  { fields }: Pressable,
  known: Readonly<Record<string, string>>,
): Record<string, string | readonly string[]> {
  const values = Object.entries(fields).map(([name, shown]) => {
    const own = name === '_token' || shown.some((one) => one !== '');
    return [name, known[name] ?? (own && name !== 'email' ? shown : (typed(name) ?? shown))] as const;
  });
  return Object.fromEntries(values);
}

/** Presses everything that a page offers, or offers a colleague, in one's own session. */
async function driveAt(
  portal: TestPortal,
  { visitor, colleague }: { readonly visitor: Visitor; readonly colleague: Visitor },
  { page, path }: { readonly page: Page; readonly path: string },
): Promise<readonly Sent[]> {
  const mine = await visitor.get(path);
  if (mine.status !== 200) return [];
  const own = pressablesOf(mine.html);
  const theirs = pressablesOf((await colleague.get(path)).html);
  const shownToThem = theirs.filter(
    ({ name, value }) => !own.some((one) => one.name === name && one.value === value),
  );
  const known = await knownAt(portal, path);
  const sent: Sent[] = [];
  for (const pressable of [...own, ...shownToThem]) {
    const again = pressablesOf((await visitor.get(path)).html);
    const form = again.find(({ action }) => action === pressable.action) ?? again[0] ?? pressable;
    const pressed = pressable.name === '' ? {} : { [pressable.name]: pressable.value };
    // Without a form of one's own there is no token: the portal refuses what comes without one.
    const fields = {
      ...filled({ ...pressable, fields: { ...pressable.fields, ...form.fields } }, known),
      ...pressed,
    };
    const seen = await visitor.post(pressable.action || path, fields);
    sent.push({ does: page.does, page: page.id, status: seen.status });
  }
  return sent;
}

/** Drives every page of one's desks once, in a session of its own. */
export async function driveOnce(portal: TestPortal, lone: Lone): Promise<readonly Sent[]> {
  const names = await namesIn(portal);
  const sent: Sent[] = [];
  for (const page of actingPages(portal, lone.roles)) {
    for (const path of pathsOf(page, names)) {
      const visitor = await sessionOf(portal, lone.accountId);
      const colleague = await sessionOf(portal, lone.colleagueId);
      sent.push(...(await driveAt(portal, { visitor, colleague }, { page, path })));
    }
  }
  return sent;
}
