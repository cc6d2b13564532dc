import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { identifySession } from '../../src/account/sessions/session.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { ENTRANCE, scopeFor } from '../../src/case/row-security.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { inTransaction, many, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { askForAccount, consenting, couple } from '../fixtures/people/couple.ts';
import { allFresh, firstSignIn } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

type Row = Readonly<Record<string, string | null>>;
type Rows = { readonly emails: readonly Row[]; readonly acts: readonly Row[] };

/** The letters and the acts in a person's copy for programs, and all words of the page, as somebody reads them. */
async function readBy(who: Visitor, caseId: string): Promise<Rows & { readonly page: string }> {
  const page = (await who.get(`/en/people/${caseId}/data`)).text;
  await allFresh(portal);
  await who.get(`/en/people/${caseId}/data/copy`);
  const { parts } = JSON.parse((await who.submit({ format: 'json' })).bytes.toString());
  return { page, emails: parts.emails.kinds.emails.rows, acts: parts.trail.kinds.acts.rows };
}

const names = (rows: readonly Row[], key: 'letter' | 'act') =>
  rows.map((row) => row[key] ?? '').filter((name) => name.startsWith('family.'));

/** The letters and acts of a case that the database gives in the scope of somebody's request, whatever a page asks. */
async function inScopeOf(who: Visitor, caseId: string): Promise<readonly string[]> {
  const known = await inScope(ENTRANCE, () =>
    identifySession(portal.services, who.cookies.get('session') ?? ''),
  );
  assert.ok(known);
  const rows = await inScope(scopeFor('data.see', known.actor), () =>
    many(
      portal.services.db,
      sql<{ name: string }>`select letter as name from outbox where case_id = ${caseId}
        union all select act from audit where case_id = ${caseId} order by name`,
    ),
  );
  return rows.map(({ name }) => name).filter((name) => name.startsWith('family.'));
}

test('an adult who lets somebody act: each side finds its own letters, and only the person the private address', async () => {
  const { family, caseId, omar } = await consenting(portal);
  for (let times = 0; times < 2; times += 1) {
    await omar.get(`/en/people/${caseId}/acting`);
    await omar.submit({}, { form: 'privacy' });
  }
  const hers = await readBy(family.visitor, caseId);
  assert.deepEqual(names(hers.emails, 'letter'), ['family.acting-began']);
  assert.deepEqual(names(hers.acts, 'act'), []);
  assert.doesNotMatch(hers.page, /Address shown again|Address made private|You let somebody else act/);
  assert.deepEqual(await inScopeOf(family.visitor, caseId), ['family.acting-began', 'family.consent']);
  const his = await readBy(omar, caseId);
  assert.deepEqual(names(his.emails, 'letter').toSorted(), [
    'family.acting-began',
    'family.address-shown',
    'family.consent-given',
  ]);
  assert.match(his.page, /Address shown again.*Address made private/);
});

test('an adult without an account who asks for one: whoever acts is told nothing, and the person finds it later', async () => {
  const family = await couple(portal);
  const caseId = family.caseOf('Omar');
  const { services } = portal;
  const letter = 'family.new-address';
  await inTransaction(services.db, async (trx) => {
    const act = { act: 'family.ask-account' as const, actor: SYSTEM, caseId, letters: [letter] };
    const event = await services.record(trx, act);
    await services.post(trx, { letter, event, to: { address: family.email, language: 'en' }, caseId });
  });
  const hers = await readBy(family.visitor, caseId);
  assert.deepEqual([...names(hers.emails, 'letter'), ...names(hers.acts, 'act')], []);
  assert.doesNotMatch(hers.page, /own account/i);
  const seen = await inScopeOf(family.visitor, caseId);
  assert.ok(!seen.includes(letter) && !seen.includes('family.ask-account'), seen.join());
  await askForAccount(portal, { number: family.number, email: family.email });
  const omar = await firstSignIn(portal, { number: family.number, email: family.email });
  const his = await readBy(omar, caseId);
  assert.ok(
    names(his.emails, 'letter').includes(letter) && names(his.acts, 'act').includes('family.ask-account'),
  );
  const own = await readBy(family.visitor, family.caseOf('Amina'));
  assert.deepEqual(names(own.emails, 'letter'), ['family.acting-ended']);
});
