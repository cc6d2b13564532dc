import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '../../src/case/actor.ts';
import { birthday } from '../../src/case/ages.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { inTransaction, many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf } from '../fixtures/people/accounts.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { askForAccount } from '../fixtures/people/couple.ts';
import { answered } from '../fixtures/people/invitation.ts';
import { allFresh, firstSignIn, subjects } from '../fixtures/people/sign-in.ts';
import { setStates, actingRow } from '../fixtures/people/cases.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
// States are set by hand here; the letters are what must be right.
after(() => closeSound(portal, ['I4']));

const sees = async (visitor: Visitor, caseId: string) =>
  (await visitor.get(`/en/people/${caseId}/declaration`)).status === 200;

/** A parent's view at an instant, with a session of that instant, and no sweep before it. */
async function seesAt(at: string, { parent, caseId }: { parent: string; caseId: string }): Promise<boolean> {
  portal.clock.set(new Date(at));
  return sees(await sessionOf(portal, parent), caseId);
}

test('at midnight of the 18th birthday the parent sees what was done before, whether or not a sweep came', async () => {
  portal.clock.set(new Date('2026-03-02T15:00:00Z'));
  const family = await answered(portal, { born: '2008-03-11', email: 'lina1@example.test' });
  assert.equal((await actingRow(portal, family.caseId, family.parent)).endsOn, '2026-03-11');
  assert.ok(await seesAt('2026-03-11T03:59:59.999Z', family), 'the last instant of 17 in Ottawa (UTC-4)');
  assert.ok(!(await seesAt('2026-03-11T04:00:00.000Z', family)), 'the first instant of 18');
  const parent = await sessionOf(portal, family.parent);
  const home = await parent.get('/en/family');
  assert.match(home.text, /Lina Haddad is an adult now.*You acted until 10 March 2026/);
  await setStates(portal, family.caseId, { landing: 'signed-in' });
  await inTransaction(portal.services.db, (trx) =>
    portal.services.move(trx, {
      track: 'landing',
      action: 'declare',
      caseId: family.caseId,
      actor: SYSTEM,
    }),
  );
  assert.ok(
    !/Declaration signed/.test((await parent.get('/en/family')).text),
    'nothing newer before the sweep',
  );
  await portal.work();
  assert.ok(!/Declaration signed/.test((await parent.get('/en/family')).text), 'nor after it');
  const row = await actingRow(portal, family.caseId, family.parent);
  assert.equal(row.until?.toISOString(), '2026-03-11T04:00:00.000Z', 'midnight, not the time of the sweep');
  assert.match((await subjects(portal, 'lina1@example.test')).join(), /You can have an account of your own/);
  assert.match((await subjects(portal, family.email)).join(), /is an adult now/);
});

test('born on 29 February, 18 comes on 1 March', async () => {
  portal.clock.set(new Date('2026-02-20T15:00:00Z'));
  const family = await answered(portal, { born: '2008-02-29', email: 'lina2@example.test' });
  assert.ok(await seesAt('2026-02-28T15:00:00Z', family));
  assert.ok(await seesAt('2026-03-01T04:59:59Z', family));
  assert.ok(!(await seesAt('2026-03-01T05:00:00Z', family)));
});

test('the person asks for the account, signs in, and lets the parent act again', async () => {
  portal.clock.set(new Date('2026-03-02T15:00:00Z'));
  const email = 'lina3@example.test';
  const family = await answered(portal, { born: '2008-03-05', email });
  portal.clock.set(new Date('2026-03-05T15:00:00Z'));
  await portal.work();
  await askForAccount(portal, { number: family.number, born: '2008-03-05', email });
  const lina = await firstSignIn(portal, { number: family.number, email });
  const parent = await sessionOf(portal, family.parent);
  assert.ok(!(await sees(parent, family.caseId)));
  assert.ok(await sees(lina, family.caseId));
  await allFresh(portal);
  await lina.get(`/en/people/${family.caseId}/acting/agree`);
  await lina.submit({});
  assert.ok(await sees(parent, family.caseId));
  assert.equal(
    (await actingRow(portal, family.caseId, family.parent)).endsOn,
    null,
    'consent has no birthday',
  );
  await portal.work();
  assert.ok(await sees(parent, family.caseId));
});

// Who acted before may not name an address: they could ask for the account there, and hold the adult's whole case.
test('without an address of their own, the parent is sent to us and can name none', async () => {
  portal.clock.set(new Date('2026-03-02T15:00:00Z'));
  const family = await answered(portal, { born: '2008-03-04' });
  portal.clock.set(new Date('2026-03-04T15:00:00Z'));
  await portal.work();
  assert.ok(!(await subjects(portal, family.email)).some((one) => /account of your own/.test(one)));
  const parent = await sessionOf(portal, family.parent);
  await parent.get('/fr/famille');
  const page = await parent.follow('Un compte pour Lina Haddad');
  assert.match(page.text, /peut communiquer avec nous/);
  assert.ok(!page.html.querySelector('main input[name=email]'));
  const email = 'lina4@example.test';
  const token = page.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  assert.ok(token !== '');
  const sent = await parent.post(`/en/people/${family.caseId}/own-account`, { _token: token, email });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /The person can contact us and name one|so we cannot write/);
  await portal.work();
  await askForAccount(portal, { number: family.number, born: '2008-03-04', email });
  assert.deepEqual(await subjects(portal, email), []);
  const accounts = await many(
    portal.services.db,
    sql`select 1 from account k join case_file c on c.person_id = k.person_id where c.id = ${family.caseId}`,
  );
  assert.deepEqual(accounts, []);
});

test('who was a minor at the application and is an adult at the answers decides alone from the start', async () => {
  portal.clock.set(new Date('2026-03-02T15:00:00Z'));
  const email = 'lina5@example.test';
  const family = await answered(portal, { born: '2007-06-01', email });
  const parent = await sessionOf(portal, family.parent);
  assert.ok(!(await sees(parent, family.caseId)));
  assert.match((await subjects(portal, email)).join(), /You can have an account of your own/);
  await askForAccount(portal, { number: family.number, born: '2007-06-01', email });
  const lina = await firstSignIn(portal, { number: family.number, email });
  assert.ok(await sees(lina, family.caseId));
});

test('an adult at the application stays with the parent, as the family answered', async () => {
  const family = await signedInFamily(portal, {
    people: [
      { role: 'principal', givenNames: 'Amina' },
      { role: 'dependant', givenNames: 'Sami', birthDate: '2005-01-01' },
    ],
  });
  assert.ok(await sees(family.visitor, family.caseOf('Sami')));
});

test('the days that the migration gave are those of the rule', async () => {
  const rows = await many(
    portal.services.db,
    sql<{ born: string; day: string }>`select d::date as born,
        (d::date + interval '18 years')::date + (to_char(d, 'MM-DD') = '02-29')::int as day
      from generate_series('2004-01-01'::date, '2012-12-31'::date, '1 day') d`,
  );
  assert.ok(rows.length > 3_000);
  for (const { born, day } of rows) assert.equal(day, birthday(born, 18), born);
});

test('what was seen stays as it was written', async () => {
  const { n } = await one(portal.services.db, sql<{ n: number }>`select count(*) as n from acting_glimpse`);
  assert.ok(n >= 4);
  await assert.rejects(run(portal.services.db, sql`update acting_glimpse set facts = '[]'`), /never changed/);
  await assert.rejects(run(portal.services.db, sql`delete from acting_glimpse`), /never changed/);
});
