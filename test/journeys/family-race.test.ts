import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { couple } from '../fixtures/people/couple.ts';
import { allFresh } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('an act that meets a withdrawal is kept and seen, or refused; never kept and unseen', async () => {
  for (let i = 0; i < 12; i += 1) {
    const { visitor, signIn, caseOf, people } = await couple(portal, { ownAccount: true });
    const caseId = caseOf('Omar');
    const omar = await signIn('Omar');
    await allFresh(portal);
    await omar.get(`/en/people/${caseId}/acting/agree`);
    await omar.submit({});
    await omar.get(`/en/people/${caseId}/acting`);
    await visitor.get(`/en/people/${caseId}/declaration`);
    const act = () => visitor.submit({ inCanada: 'yes', typedName: 'Omar Haddad' });
    await Promise.all(i % 2 === 0 ? [act(), omar.submit({})] : [omar.submit({}), act()]);
    const { landing } = await one(
      portal.services.db,
      sql<{ landing: string }>`select landing from case_file where id = ${caseId}`,
    );
    const glimpses = await many(
      portal.services.db,
      sql<{ facts: readonly { act: string }[] }>`select facts from acting_glimpse
        where case_id = ${caseId} and account_id = ${people['Amina']?.accountId}`,
    );
    assert.equal(glimpses.length, 1, 'the withdrawal always counts');
    const seen = glimpses[0]?.facts.some(({ act: done }) => done === 'landing.declare') ?? false;
    assert.equal(seen, landing === 'declared', `${i}: ${landing}`);
    assert.equal((await visitor.get(`/en/people/${caseId}/declaration`)).status, 404);
  }
});
