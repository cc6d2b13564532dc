import { one, many, sql } from '../../src/platform/db/db.ts';
import { sessionOf } from '../../test/fixtures/people/accounts.ts';
import { answersOf } from '../../test/fixtures/people/caller.ts';
import { signIn } from '../../test/fixtures/people/sign-in.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import type { Lone, Sent } from './drive.ts';
import { pressablesOf } from './forms.ts';
import { INSIDER } from './victims.ts';

type Person = { readonly personId: string; readonly applicationId: string; readonly userName: string };

const victims = ({ services: { db } }: TestPortal) =>
  many(
    db,
    sql<Person>`select p.id as person_id, p.application_id, a.user_name from account a join person p on p.id = a.person_id
      where a.kind = 'applicant' order by a.created_at limit 12`,
  );

/**
 * What takes several steps: a new address asked for in one session and approved in another, then a reset; a cleared second
 * factor, then access sent again; a card that came back, then another one, and another name, each confirmed in a second session.
 */
export async function scripted(portal: TestPortal, lone: Lone): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  if (lone.roles.includes('agent')) sent.push(...(await addressThenReset(portal, lone)));
  if (lone.roles.includes('producer')) sent.push(...(await backThenAgain(portal, lone)));
  if (lone.roles.includes('officer')) sent.push(...(await renameThenConfirm(portal, lone)));
  return sent;
}

/** Takes each case with a reason, writes another name, and confirms it in a second session. */
async function renameThenConfirm(portal: TestPortal, lone: Lone): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const cases = await many(
    portal.services.db,
    sql<{
      id: string;
      number: string;
    }>`select c.id, a.number from case_file c join person p on p.id = c.person_id
      join application a on a.id = p.application_id order by c.id limit 20`,
  );
  for (const { id, number } of cases) {
    const path = `/en/staff/review/${id}/name`;
    const first = await sessionOf(portal, lone.accountId);
    await first.get('/en/staff/review/find');
    await first.submit({ term: number, reason: 'quality' });
    await first.get(path);
    const [form] = pressablesOf(first.seen.html);
    const name = { family: 'Nobody', given: 'At All', seen: 'yes' };
    const { status } = await first.post(path, { ...form?.fields, ...name });
    sent.push({ does: 'review.name', page: 'review.name', status });
    await confirmAll(portal, lone, path, ['drop']);
  }
  return sent;
}

async function addressThenReset(portal: TestPortal, lone: Lone): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const { personId, applicationId, userName } of await victims(portal)) {
    const first = await sessionOf(portal, lone.accountId);
    const known = await answersOf(portal, { personId });
    for (const way of ['email', 'lost-codes', 'access']) {
      const path = `/en/staff/support/applications/${applicationId}/people/${personId}/${way}?reason=called`;
      await first.get(path);
      if (first.seen.status !== 200) continue;
      const more: Record<string, string> = way === 'email' ? { email: INSIDER } : {};
      const { status } = await first.submit({ ...known, ...more });
      sent.push({ does: way === 'lost-codes' ? 'support.clear' : 'support.give-access', page: way, status });
    }
    for (const page of ['/en/staff/support/lost-codes', '/en/staff/support/own-accounts'])
      await confirmAll(portal, lone, page, ['stop-address', 'stop', 'refuse']);
    const reset = portal.visitor();
    for (const name of [userName, INSIDER]) {
      await reset.get('/en/forgotten-password');
      await reset.submit({ user: name });
    }
    await portal.work();
  }
  return sent;
}

/** Confirms in a second session what waits, by the ids that the buttons of who asked hold. */
async function confirmAll(
  portal: TestPortal,
  lone: Lone,
  page: string,
  stops: readonly string[],
): Promise<void> {
  const second = await sessionOf(portal, lone.accountId);
  const { html } = await second.get(page);
  const waiting = pressablesOf(html).filter(({ name }) => stops.includes(name));
  for (const { value } of waiting) {
    for (const name of ['approve', 'approve-address', 'confirm']) {
      await second.get(page);
      const [form] = pressablesOf(second.seen.html);
      await second.post(page, { ...form?.fields, [name]: value });
    }
  }
}

async function backThenAgain(portal: TestPortal, lone: Lone): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const orders = await many(
    portal.services.db,
    sql<{ id: string }>`select id from card_order where replaced_at is null order by id`,
  );
  for (const { id } of orders) {
    const path = `/en/staff/cards/orders/${id}`;
    for (const mark of ['back', 'replace', 'again']) {
      const first = await sessionOf(portal, lone.accountId);
      await first.get(path);
      const [form] = pressablesOf(first.seen.html);
      const { status } = await first.post(path, { ...form?.fields, mark });
      sent.push({ does: 'production.work', page: 'production.order', status });
      await confirmAll(portal, lone, path, ['drop']);
    }
  }
  return sent;
}

/** Makes an account for somebody who is not there, confirms it, and comes in; gives what let them in. */
export async function comeInAsAccomplice(portal: TestPortal, lone: Lone): Promise<readonly string[]> {
  if (!lone.roles.includes('administrator')) return [];
  const first = await sessionOf(portal, lone.accountId);
  const user = `second.self.${lone.accountId.slice(0, 8)}`;
  await first.get('/en/staff/new-account');
  const seen = await first.submit({
    user,
    name: 'Second Self',
    email: INSIDER,
    language: 'en',
    roles: ['agent', 'producer'],
  });
  const password = seen.html.querySelector('.secret')?.text.trim() ?? '';
  await confirmAll(portal, lone, '/en/staff/accounts', ['drop']);
  const came = await signIn(portal, user, password);
  const { n } = await one(
    portal.services.db,
    sql<{ n: number }>`select count(*)::int as n from account where user_name = ${user}`,
  );
  return came.seen.status === 422 && n === 0 ? [] : [`came in as ${user}`];
}
