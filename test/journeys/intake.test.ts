import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { verifyTrail } from '../../src/audit/verify.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { takeIn } from '../../src/intake/actions.ts';
import { intakeCommand } from '../../src/intake/intake-command.ts';
import type { ApprovedPerson } from '../../src/intake/intake.ts';
import { createInvite } from '../../src/invitation/actions.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { approvedApplication, approvedPerson } from '../fixtures/people/applications.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { scratchFolder } from '../fixtures/database/scratch.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const needs = () => ({ ...portal.services, invite: createInvite(portal.services) });

const person = approvedPerson;
const family = (number: string, ...people: ApprovedPerson[]) => approvedApplication({ number, people });

const counts = () =>
  one(
    portal.services.db,
    sql<{ applications: number; people: number; cases: number; invitations: number; letters: number }>`select
      (select count(*) from application) as applications, (select count(*) from person) as people,
      (select count(*) from case_file where landing = 'invited') as cases,
      (select count(*) from invitation) as invitations, (select count(*) from outbox) as letters`,
  );

const ONE = family(
  'E301234567',
  person(),
  person({ role: 'spouse', uci: '12345678', givenNames: 'Omar', email: undefined }),
);

test('a family is taken in whole and invited at once; the same again changes nothing', async () => {
  assert.deepEqual(await takeIn(needs(), [ONE], SYSTEM), { taken: 1, unchanged: 0, problems: [] });
  const first = await counts();
  assert.deepEqual(first, { applications: 1, people: 2, cases: 2, invitations: 1, letters: 1 });
  assert.deepEqual(await takeIn(needs(), [ONE], SYSTEM), { taken: 0, unchanged: 1, problems: [] });
  assert.deepEqual(await counts(), first);
  assert.equal((await verifyTrail(portal.services.db)).fault, undefined);
});

test('other content under a known number is refused with what differs, and nothing else of the file is taken in', async () => {
  const first = await counts();
  const changed = {
    ...ONE,
    madeOn: '2024-05-02',
    people: [person({ birthPlace: 'Sfax' }), ...ONE.people.slice(1)],
  };
  const fresh = family('E309999999', person({ uci: '87654321' }));
  const said = await takeIn(needs(), [fresh, changed], SYSTEM);
  assert.equal(said.taken, 0);
  assert.match(said.problems[0]?.says.en ?? '', /this differs: madeOn, people 1122334455 birthPlace/);
  assert.deepEqual(await counts(), first);
});

test('a person who is on file under another application is refused', async () => {
  const said = await takeIn(needs(), [family('E308888888', person())], SYSTEM);
  assert.match(said.problems[0]?.says.en ?? '', /1122334455 is already on file under application E301234567/);
  assert.deepEqual(said.problems[0]?.path, ['applications', 0, 'people', 0, 'uci']);
});

test('two takings of one file at once take it in once', async () => {
  const twin = [family('E307777777', person({ uci: '1111222233', email: 'twin@example.com' }))];
  const both = await Promise.all([takeIn(needs(), twin, SYSTEM), takeIn(needs(), twin, SYSTEM)]);
  assert.deepEqual(both.map(({ taken }) => taken).toSorted(), [0, 1]);
  assert.deepEqual(both.map(({ unchanged }) => unchanged).toSorted(), [0, 1]);
});

test('the command says what it did, and every problem with its line', async () => {
  const folder = scratchFolder('intake');
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const good = write(
    'good.json',
    JSON.stringify({ applications: [family('E306666666', person({ uci: '22223333' }))] }),
  );
  const run = (file: string, options = {}) => intakeCommand(needs(), file, SYSTEM, options);
  assert.equal(
    (await run(good, { checkOnly: true })).out,
    '1 application is in good form. Nothing was taken in.\n',
  );
  assert.deepEqual(await run(good), {
    code: 0,
    out: 'Taken in: 1 application. Already on file and the same: 0.\n',
    err: '',
  });
  assert.deepEqual(JSON.parse((await run(good, { json: true })).out), { ok: true, taken: 0, unchanged: 1 });
  const slip = write(
    'slip.json',
    JSON.stringify({
      applications: [family('E306666667', person({ uci: '22223334', email: 'amina@gmail.con' }))],
    }),
  );
  const question =
    'applications[0].people[0].email: amina@gmail.con: did you mean amina@gmail.com? It is taken as it is written';
  assert.equal(
    (await run(slip, { checkOnly: true })).out,
    `1 application is in good form. Nothing was taken in.\nslip.json:1: ${question}\n`,
  );
  const asked = JSON.parse((await run(slip, { json: true })).out) as {
    taken: number;
    doubts: { field: string }[];
  };
  assert.deepEqual(
    { taken: asked.taken, fields: asked.doubts.map(({ field }) => field) },
    { taken: 1, fields: ['applications[0].people[0].email'] },
  );
  const bad = await run(
    write('bad.json', JSON.stringify({ applications: [{ ...ONE, madeOn: '2024-02-31' }] }, null, 1)),
  );
  assert.equal(bad.code, 1);
  assert.match(
    bad.err,
    /^bad.json:5: applications\[0\].madeOn: 2024-02-31 is no real date. February 2024 has 29 days. Enter a day from 1 to 29.\n1 problem. Nothing/,
  );
  assert.equal((await run(join(folder, 'none.json'))).code, 2);
  assert.equal((await run(write('x.txt', ''))).code, 2);
  assert.match((await run(write('latin.csv', Buffer.from([0x61, 0xe9])))).err, /is not UTF-8/);
  const rows = await many(
    portal.services.db,
    sql<{ n: number }>`select 1 as n from application where number = 'E306666666'`,
  );
  assert.equal(rows.length, 1);
});
