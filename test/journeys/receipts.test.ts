import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { run, sql } from '../../src/platform/db/db.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('receipts are listed for whoever got them, each opens, and nobody else finds any', async () => {
  const family = await signedInFamily(portal);
  const { visitor } = family;
  const empty = await visitor.get('/en/receipts');
  assert.match(empty.text, /You have no receipts yet/);
  await visitor.get(`/en/people/${family.caseOf('Amina')}/outside-canada`);
  const told = await visitor.submit({ country: 'SE', 'expected-year': '', since: '' });
  assert.match(told.url, /\/receipts\/R-/, told.text.slice(0, 300));
  const number = told.url.split('/').at(-1) ?? '';
  const home = await visitor.get('/en/family');
  assert.ok(home.html.querySelector('a[href="/en/receipts"]'));
  const list = await visitor.get('/fr/recus');
  assert.match(list.text, new RegExp(`Amina[\\s\\S]*${number}`));
  const link = list.html.querySelector('main table a')?.getAttribute('href') ?? '';
  assert.match((await visitor.get(link)).text, new RegExp(number));
  const other = await signedInFamily(portal);
  assert.match((await other.visitor.get('/en/receipts')).text, /You have no receipts yet/);
});

test('who is finished is folded on the family page, under their name', async () => {
  const family = await signedInFamily(portal);
  const first = await family.visitor.get('/en/family');
  assert.equal(first.html.querySelectorAll('main details .card').length, 0);
  await run(
    portal.services.db,
    sql`update case_file set landing = 'closed' where id = ${family.caseOf('Yusuf')}`,
  );
  const { html } = await family.visitor.get('/en/family');
  assert.equal(html.querySelectorAll('main details .card').length, 1);
  assert.match(html.querySelector('main details summary')?.text ?? '', /Finished: Yusuf/);
  const duties = html.querySelectorAll('main .card .btn:not(.quiet)').length;
  assert.match(html.querySelector('h1')?.text ?? '', new RegExp(`you have ${duties} thing`));
});
