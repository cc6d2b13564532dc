import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkInvariants } from '../../src/audit/invariants.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { declarationOf, next } from '../fixtures/people/review.ts';
import { statesOf } from '../fixtures/people/cases.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('a hold that ends while the person is outside Canada is told, and leaves the trail whole', async () => {
  const family = await signedInFamily(portal);
  const caseId = family.caseOf('Amina');
  await declarationOf(family);
  const officer = await staffVisitor(portal, 'officer', 'One');
  await next(officer);
  await officer.get(`/en/staff/review/${caseId}/hold`);
  await officer.submit({ reason: 'medical' });
  await family.visitor.get(`/en/people/${caseId}/outside-canada`);
  await family.visitor.submit({ country: 'LB' });
  await officer.get(`/en/staff/review/${caseId}`);
  await officer.submit({}, { form: 'again' });
  await officer.submit({}, { form: 'release' });
  await portal.work();
  assert.match((await portal.mail('amina@example.test'))[0]?.subject ?? '', /no longer on hold/);
  assert.equal((await statesOf(portal, caseId)).landing, 'away');
  const broken = (await checkInvariants(portal.services)).flatMap(({ examples }) => examples);
  assert.deepEqual(broken, []);
});
