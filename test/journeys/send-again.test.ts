import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { many, sql } from '../../src/platform/db/db.ts';
import { type LosingDatabase, losingDatabase } from '../fixtures/database/losing-database.ts';
import { connected } from '../fixtures/database/server.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

describe('when our records cannot be reached, what was typed is not lost', () => {
  let portal: TestPortal;
  let database: LosingDatabase | undefined;

  before(async () => {
    portal = await testPortal({
      through: async (connection) => {
        database = await losingDatabase(connection);
        return database.connection;
      },
    });
  });
  afterEach(() => database?.open());
  after(async () => {
    await portal.close();
    await database?.close();
  });

  const receipts = async () => (await many(portal.services.db, sql`select 1 from receipt`)).length;

  test('an answer that got lost: the same form, sent again, gives the receipt of what was done', async () => {
    const people = [{ role: 'principal', givenNames: 'Amina', familyName: 'Haddad' }] as const;
    const { visitor, caseOf } = await signedInFamily(portal, { people });
    await visitor.get(`/fr/personnes/${caseOf('Amina')}/declaration`);
    const had = await receipts();
    database?.loseNext();
    const lost = await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
    assert.equal(lost.status, 503);
    assert.equal(lost.headers.get('retry-after'), '5');
    assert.match(lost.text, /Ce que vous avez écrit est gardé sur cette page/);
    assert.match(lost.text, /What you typed is kept on this page/);
    assert.equal(await receipts(), had + 1, 'it was done, though nobody knows');
    const done = await visitor.submit({});
    assert.match(done.url, /\/recus\//);
    assert.equal(await receipts(), had + 1, 'once');
  });

  test('a database that is away: a form comes back before it is known who sends it; passwords never', async () => {
    const stranger = portal.visitor();
    await stranger.get('/en/sign-in');
    database?.shut();
    const away = await stranger.submit({ user: 'amina@example.com', password: 'a long secret of mine' });
    assert.equal(away.status, 503);
    assert.ok(away.html.toString().includes('amina@example.com'));
    assert.ok(!away.html.toString().includes('a long secret'));
    database?.open();
    // Connections that broke meanwhile may be met once more.
    let again = await stranger.submit({});
    for (let tries = 0; again.status === 503 && tries < 5; tries += 1) again = await stranger.submit({});
    assert.equal(again.status, 422);
    assert.equal(again.html.querySelector('input[name=user]')?.getAttribute('value'), 'amina@example.com');
  });

  test('a case that somebody else holds for too long: the same form, sent again, is done', async () => {
    const people = [{ role: 'principal', givenNames: 'Amina', familyName: 'Haddad' }] as const;
    const { visitor, caseOf } = await signedInFamily(portal, { people });
    await visitor.get(`/en/people/${caseOf('Amina')}/declaration`);
    const waited = await connected(portal.connection, async (client) => {
      await client.query('begin');
      await client.query('select 1 from case_file where id = $1 for update', [caseOf('Amina')]);
      return visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
    });
    assert.equal(waited.status, 503);
    assert.match(waited.text, /What you typed is kept on this page/);
    assert.match((await visitor.submit({})).url, /\/receipts\//);
  });

  test('what another site sends is not shown on a page of ours', async () => {
    database?.shut();
    const sent = await portal
      .visitor()
      .post('/en/sign-in', { name: 'planted' }, { 'sec-fetch-site': 'cross-site' });
    assert.ok(!sent.html.toString().includes('planted'));
  });
});
