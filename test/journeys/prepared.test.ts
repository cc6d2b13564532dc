import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { one, sql } from '../../src/platform/db/db.ts';
import { inScope } from '../../src/platform/db/scope.ts';
import { scopeFor, WORKER } from '../../src/case/row-security.ts';
import { addressesOf } from '../../src/address/store.ts';
import type { Applicant } from '../../src/case/actor.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { giveAddress } from '../fixtures/people/residents.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const family = (givenNames: string) =>
  signedInFamily(portal, { people: [{ role: 'principal', givenNames, familyName: 'Test' }] });

// PostgreSQL plans a prepared statement for good after five runs: what row-level security lets through must not be kept.
const RUNS = 8;

test('a statement that is kept prepared shows each person their own rows, however often it ran for another', async () => {
  const [first, second] = [await family('Ada'), await family('Noor')];
  for (let run = 0; run < RUNS; run += 1) {
    assert.match((await first.visitor.get('/en/family')).text, /Ada Test/);
    const seen = await second.visitor.get('/en/family');
    assert.match(seen.text, /Noor Test/);
    assert.doesNotMatch(seen.text, /Ada/);
  }
});

test('asked for rows of somebody else, it gives none', async () => {
  const [mine, other] = [await family('Ines'), await family('Karim')];
  await giveAddress(other.visitor, other.caseOf('Karim'), { line1: '12 Elm St' });
  const asked = (who: SignedInFamily, name: string) =>
    inScope(scopeFor('address.see', actor(who, name)), () =>
      addressesOf(portal.services.db, other.caseOf('Karim')),
    );
  for (let run = 0; run < RUNS; run += 1) {
    assert.equal((await asked(other, 'Karim')).length, 2);
    assert.deepEqual(await asked(mine, 'Ines'), []);
  }
  const { prepared } = await inScope(WORKER, () =>
    one(
      portal.services.db,
      sql<{
        prepared: number;
      }>`select count(*) as prepared from pg_prepared_statements where name = 'addresses'`,
    ),
  );
  assert.equal(prepared, 1, 'on this connection the statement is kept');
});

function actor(who: SignedInFamily, name: string): Applicant {
  const caseId = who.caseOf(name);
  const { accountId, personId } = who.people[name] ?? {};
  return {
    kind: 'applicant',
    accountId: accountId ?? '',
    sessionId: '',
    name,
    personId: personId ?? '',
    cases: [caseId],
    ownCase: caseId,
    before: [],
  };
}
