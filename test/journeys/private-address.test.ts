import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { identifySession } from '../../src/account/sessions/session.ts';
import type { Actor } from '../../src/case/actor.ts';
import type { Action } from '../../src/case/policy.ts';
import { ENTRANCE, scopeFor } from '../../src/case/row-security.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { consenting } from '../fixtures/people/couple.ts';
import { represented } from '../fixtures/people/representative.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

/** Who a browser is to the portal. */
async function actorOf(visitor: Visitor): Promise<Actor> {
  const known = await inScope(ENTRANCE, () =>
    identifySession(portal.services, visitor.cookies.get('session') ?? ''),
  );
  assert.ok(known);
  return known.actor;
}

/** Runs in the scope that a request of this visitor has: with no page, and nothing that a page asks first. */
const asIf = async <T>(visitor: Visitor, action: Action, work: () => Promise<T>): Promise<T> =>
  inScope(scopeFor(action, await actorOf(visitor)), work);

const insertAddress = (caseId: string, accountId: string, kind: 'home' | 'mailing') =>
  run(
    portal.services.db,
    sql`insert into address (id, case_id, kind, line1, city, province, postal_code, account_id, since)
      values (${randomUUID()}, ${caseId}, ${kind}, '9 Hidden Lane', 'Ottawa', 'ON', 'K1A 0A6', ${accountId},
        ${portal.clock.now()})`,
  );

/** Omar, who lets Amina act and hides his address; each has a representative who may see addresses. */
async function hidden() {
  const { family, caseId, omar } = await consenting(portal);
  const named = { caseId, number: family.number };
  const hers = await represented(portal, family.visitor, named, ['status', 'address']);
  const his = await represented(portal, omar, named, ['status', 'address']);
  for (const kind of ['home', 'mailing'] as const)
    await insertAddress(caseId, family.people['Omar']?.accountId ?? '', kind);
  await omar.get(`/en/people/${caseId}/acting`);
  await omar.submit({}, { form: 'privacy' });
  return { ...family, caseId, omar, hers: hers.claude, his: his.claude };
}

const addresses = (caseId: string) =>
  many(portal.services.db, sql<{ line1: string }>`select line1 from address where case_id = ${caseId}`);

test('the database itself keeps a private address from whoever else acts or looks', async () => {
  const { visitor, caseId, omar, hers, his, people } = await hidden();
  const seen = (who: Visitor, does: Action) => asIf(who, does, () => addresses(caseId));
  assert.equal((await seen(omar, 'address.see')).length, 2);
  assert.equal((await seen(his, 'client.see')).length, 2);
  assert.deepEqual(await seen(visitor, 'address.see'), []);
  assert.deepEqual(await seen(hers, 'client.see'), []);
  const hiding = () =>
    many(
      portal.services.db,
      sql`select 1 from audit where case_id = ${caseId} and act in ('family.hide-address', 'family.show-address')`,
    );
  assert.equal((await asIf(omar, 'family.see', hiding)).length, 1);
  assert.deepEqual(await asIf(visitor, 'family.see', hiding), []);
  assert.deepEqual(await asIf(hers, 'client.see', hiding), []);
  await assert.rejects(
    asIf(visitor, 'address.change', () => insertAddress(caseId, people['Amina']?.accountId ?? '', 'home')),
    /row-level security/,
  );
  await run(
    portal.services.db,
    sql`update address_privacy set until = ${portal.clock.now()} where case_id = ${caseId}`,
  );
  assert.equal((await seen(visitor, 'address.see')).length, 2);
  assert.equal((await seen(hers, 'client.see')).length, 2);
});

test('pages that do not know that it is private show nothing of it either', async () => {
  const { visitor, caseId, omar, hers } = await hidden();
  assert.equal((await visitor.get(`/en/people/${caseId}/address`)).status, 403);
  // Whoever looks whether an address is private finds that none is: as if each page had forgotten to ask.
  await run(portal.services.db, sql`drop policy web_sees on address_privacy`);
  for (const page of ['address', 'address/home', 'address/mailing', 'card', 'declaration']) {
    const seen = await visitor.get(`/en/people/${caseId}/${page}`);
    assert.equal(seen.status, 200, page);
    assert.ok(!/hidden lane/i.test(seen.text), `${page}: ${seen.text}`);
  }
  assert.ok(!/hidden lane/i.test((await hers.get(`/en/clients/${caseId}`)).text));
  assert.match((await omar.get(`/en/people/${caseId}/address`)).text, /HIDDEN LANE/);
});
