import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { type TestPortal, testPortal, closeSound } from '../fixtures/portal/portal.ts';
import { giveAddress } from '../fixtures/people/residents.ts';
import { consenting, couple } from '../fixtures/people/couple.ts';
import { represented } from '../fixtures/people/representative.ts';
import { allFresh } from '../fixtures/people/sign-in.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
// Some states are set without their rows here; the letters are what must be right.
after(() => closeSound(portal, ['I4']));

test('a private address is shown to a representative of the person only', async () => {
  const family = await couple(portal, { ownAccount: true });
  const caseId = family.caseOf('Omar');
  const omar = await family.signIn('Omar');
  await giveAddress(omar, caseId, { line1: '5 Old Street' });
  await allFresh(portal);
  await omar.get(`/en/people/${caseId}/acting/agree`);
  await omar.submit({});
  const { claude } = await represented(portal, family.visitor, { caseId, number: family.number }, [
    'address',
  ]);
  const own = await represented(portal, omar, { caseId, number: family.number }, ['address']);
  await omar.get(`/en/people/${caseId}/acting`);
  await omar.submit({}, { form: 'privacy' });
  assert.match((await claude.get(`/en/clients/${caseId}`)).text, /no address to show/);
  assert.match((await own.claude.get(`/en/clients/${caseId}`)).text, /OLD STREET/);
  // The person's authority runs out; one that the principal gave the same representative shows it no longer.
  await run(
    portal.services.db,
    sql`insert into representation (id, number, case_id, account_id, invited_by, invited_at, name, licence_body,
          licence_number, email, sees, from_on, to_on)
        select gen_random_uuid(), 'A-' || number, case_id, account_id, ${family.people['Amina']?.accountId}, invited_at,
          name, licence_body, licence_number, email, array['status', 'address'], from_on, to_on
        from representation where email = ${own.email}`,
  );
  assert.match((await own.claude.get(`/en/clients/${caseId}`)).text, /OLD STREET/);
  await run(
    portal.services.db,
    sql`update representation set from_on = '2026-02-01', to_on = '2026-02-28'
      where email = ${own.email} and number not like 'A-A-%'`,
  );
  const later = await own.claude.get(`/en/clients/${caseId}`);
  assert.match(later.text, /no address to show/);
  assert.match(later.text, /kept private/);
});

test('whoever acts for somebody cannot end an authority that the person gave; the person can end every one', async () => {
  const { family, caseId, omar } = await consenting(portal);
  const { email, claude } = await represented(portal, omar, { caseId, number: family.number }, ['status']);
  const list = await family.visitor.get(`/en/people/${caseId}/representatives`);
  assert.match(list.text, /Claude Roy/);
  assert.ok(!list.html.querySelector('input[name=end]'));
  const token = list.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from representation where email = ${email}`,
  );
  const tried = await family.visitor.post(`/en/people/${caseId}/representatives`, { _token: token, end: id });
  assert.equal(tried.status, 422);
  assert.equal((await claude.get(`/en/clients/${caseId}`)).status, 200);
  const own = await omar.get(`/en/people/${caseId}/representatives`);
  const form = own.html.querySelector('input[name=end]')?.closest('form')?.getAttribute('id') ?? '';
  await omar.submit({}, { form });
  assert.equal((await claude.get(`/en/clients/${caseId}`)).status, 404);
});
