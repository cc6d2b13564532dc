import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkInvariants } from '../../src/audit/invariants.ts';
import { many, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { ENTRY, entered, IN_CANADA, invited, person, someone } from '../fixtures/people/invitation.ts';
import { subjects } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

type Told = { readonly birthDate: string; readonly email?: string };

/** A family that answers: the principal applicant does the steps of the second person. */
async function answered({ birthDate, email }: Told, adult: boolean) {
  const family = await invited(portal, 'en', someone({ givenNames: 'Lina', birthDate }));
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  await visitor.submit({ email: email ?? family.email });
  if (adult) await visitor.submit({ account: 'principal' });
  await visitor.submit(IN_CANADA);
  await visitor.submit(ENTRY);
  await visitor.submit({});
  await portal.work();
  const stated = await many(
    portal.services.db,
    sql<{ entry: string }>`select a.entry from audit a join case_file c on c.id = a.case_id
      join person p on p.id = c.person_id
      where p.application_id = ${family.applicationId} and a.act = 'family.acting-stated'`,
  );
  return { ...family, stated };
}

test('an adult who is acted for on the word of somebody else is told, with the way to an account', async () => {
  const { stated, number } = await answered({ birthDate: '1991-04-12', email: 'lina1@adult.test' }, true);
  assert.equal(stated.length, 1);
  assert.match(stated[0]?.entry ?? '', /statedBy/);
  const told = await portal.mail('lina1@adult.test');
  assert.equal(told.length, 1);
  assert.match(told[0]?.subject ?? '', /Somebody does your steps/);
  assert.match(told[0]?.textPart ?? '', /\/en\/own-account/);
  assert.ok(!(told[0]?.textPart ?? '').includes(number), 'no number of the application');
  const broken = (await checkInvariants(portal.services)).filter(({ violations }) => violations > 0);
  assert.deepEqual(broken, []);
});

test('nobody is told at an address that others read; whose word it is stands in the trail all the same', async () => {
  const { stated, email } = await answered({ birthDate: '1991-04-13' }, true);
  assert.equal(stated.length, 1);
  assert.ok(!(await subjects(portal, email)).some((subject) => /Somebody does your steps/.test(subject)));
});

test('for a child nothing of the kind is written', async () => {
  const { stated } = await answered({ birthDate: '2016-01-01', email: 'lina3@child.test' }, false);
  assert.deepEqual(stated, []);
  assert.deepEqual(await subjects(portal, 'lina3@child.test'), []);
});
