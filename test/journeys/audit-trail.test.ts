import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { appendFile, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { derivedKey, publicPem, readHeads } from '../../src/audit/heads.ts';
import { linkNext } from '../../src/audit/store.ts';
import { auditSweeps } from '../../src/audit/sweeps.ts';
import { verifyCommand } from '../../src/audit/verify-command.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { type Actor, NOBODY, SYSTEM } from '../../src/case/actor.ts';
import type { Act } from '../../src/case/services.ts';
import { OUTSIDE, scopeFor, WORKER } from '../../src/case/row-security.ts';
import { inTransaction, many, one, openDatabase, run, sql } from '../../src/platform/db/db.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { type DbScope, inScope } from '../../src/platform/db/scope.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { freshDatabase } from '../fixtures/database/database.ts';
import { scratchFolder } from '../fixtures/database/scratch.ts';
import { staffMember } from '../fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
let officer: Actor & { readonly kind: 'staff' };
let agent: Actor & { readonly kind: 'staff' };
before(async () => {
  portal = await testPortal({ logins: true });
  officer = await staffMember(portal, 'officer');
  agent = await staffMember(portal, 'agent');
});
after(() => portal.close());

const recorded = (scope: DbScope, act: Pick<Act, 'actor' | 'details'>) =>
  inScope(scope, () =>
    inTransaction(portal.services.db, (trx) => portal.services.record(trx, { act: 'data.export', ...act })),
  );
const NO_RIGHT = { code: '42501' };

describe('who acts is whose session it is', () => {
  test('a request names its own account, nobody or the portal, and no other', async () => {
    const scope = scopeFor('review.see', officer);
    for (const actor of [officer, NOBODY, SYSTEM]) assert.ok((await recorded(scope, { actor })) > 0);
    const others: readonly Actor[] = [
      agent,
      { ...officer, accountId: randomUUID() },
      { kind: 'newcomer', accountId: agent.accountId, sessionId: '' },
      // The right account, as what it is not.
      { ...NOBODY, kind: 'representative', accountId: officer.accountId, sessionId: '', name: '', cases: [] },
    ];
    for (const actor of others) await assert.rejects(recorded(scope, { actor }), NO_RIGHT, actor.kind);
  });

  test('nobody signed in, the worker and a door name no account that has not just proved itself', async () => {
    const scopes = [OUTSIDE, WORKER, scopeFor('sign-in.open', NOBODY), scopeFor('access.recover', NOBODY)];
    for (const scope of scopes)
      await assert.rejects(recorded(scope, { actor: officer }), NO_RIGHT, scope.role);
  });

  test('a table of their own in the place of ours changes nothing', async () => {
    const { db } = portal.services;
    const scope = scopeFor('review.see', officer);
    const waiting = sql<{ n: number }>`select count(*) as n from audit_unlinked`;
    const before = await inScope(WORKER, () => one(db, waiting));
    await inScope(scope, () =>
      inTransaction(db, async (trx) => {
        await run(trx, sql`create temporary table audit_unlinked (seq bigint) on commit drop`);
        await run(trx, sql`create temporary table audit (like public.audit) on commit drop`);
        await portal.services.record(trx, { act: 'data.export', actor: officer });
      }),
    );
    assert.equal((await inScope(WORKER, () => one(db, waiting))).n, before.n + 1);
  });

  test('the entry holds the time, the login, the role and the account that the database knows by itself', async () => {
    const seq = await recorded(scopeFor('review.see', officer), {
      actor: SYSTEM,
      details: { note: 'a\0b' },
    });
    const { entry } = await inScope(WORKER, () =>
      one(portal.services.db, sql<{ entry: string }>`select entry from audit where seq = ${seq}`),
    );
    const { stored, details, at } = JSON.parse(entry);
    assert.deepEqual(details, { note: 'ab' });
    assert.equal(at, portal.clock.now().toISOString());
    assert.ok(Math.abs(Date.parse(stored.at) - Date.now()) < 60_000);
    const { login, role, account, is } = stored;
    assert.deepEqual(
      [login, role, account, is],
      ['portal_serve', 'portal_web', officer.accountId, ['officer']],
    );
  });
});

describe('a row and its link', () => {
  test('nobody waits for the row of somebody else, and a row that is taken back leaves no gap in the chain', async () => {
    const { db } = portal.services;
    const link = () => inScope(WORKER, () => linkNext(db, 1_000));
    await link();
    await assert.rejects(
      inScope(WORKER, () =>
        inTransaction(db, async (trx) => {
          await portal.services.record(trx, { act: 'data.export', actor: SYSTEM });
          // Another one is kept meanwhile, and linked.
          assert.ok((await recorded(WORKER, { actor: SYSTEM })) > 0);
          assert.equal(await link(), 1);
          throw new Error('taken back');
        }),
      ),
      /taken back/,
    );
    const later = await recorded(WORKER, { actor: SYSTEM });
    assert.equal(await link(), 1);
    const [last] = await inScope(WORKER, () =>
      many(
        db,
        sql<{ seq: number; place: number }>`select seq, place from audit_link order by place desc limit 1`,
      ),
    );
    assert.deepEqual([last?.seq, (last?.place ?? 0) < later], [later, true]);
    assert.equal((await inScope(WORKER, () => verifyTrail(db))).fault, undefined);
  });
});

const trailFile = () => portal.parts.heads.file;
const key = () => derivedKey(portal.services.secret);
const verified = (more: Partial<Parameters<typeof verifyCommand>[0]> = {}) =>
  inScope(WORKER, () => verifyCommand({ db: portal.services.db, heads: trailFile(), own: key(), ...more }));
const signed = async () => readHeads(await readFile(trailFile(), 'utf8'), [key()]);

describe('signed heads', () => {
  const sweep = () =>
    inScope(WORKER, async () => {
      const sweeps = auditSweeps({ ...portal.services, heads: portal.parts.heads });
      for (const { step } of sweeps) await step();
    });

  test('the worker signs where the trail ends, once for each end, and goes on after a line that was cut off', async () => {
    await sweep();
    await sweep();
    assert.equal((await signed()).heads.length, 1);
    await appendFile(trailFile(), '\n{"seq":4,"ha');
    const before = (await signed()).heads.at(-1)?.seq ?? 0;
    await recorded(WORKER, { actor: SYSTEM });
    await sweep();
    const { heads, faults, torn } = await signed();
    assert.deepEqual([heads.at(-1)?.seq, heads.length, faults, torn], [before + 1, 2, [], 1]);
    assert.equal((await verified()).code, 0);
  });

  test('what does not follow from the last signed head is not signed', async () => {
    const kept = await readFile(trailFile(), 'utf8');
    const forged = JSON.parse(kept.trimEnd().split('\n').at(-1) ?? '');
    await appendFile(trailFile(), `\n${JSON.stringify({ ...forged, seq: forged.seq + 5 })}`);
    await assert.rejects(sweep(), /the audit trail is not signed/);
    const { code, out } = await verified();
    assert.equal(code, 1);
    assert.match(out, /line \d+ of the heads was not signed by key/);
    await writeFile(trailFile(), kept);
  });

  test('an auditor elsewhere needs the file and the public key only; another key is believed by nobody', async () => {
    const folder = scratchFolder('elsewhere');
    await mkdir(folder, { recursive: true });
    await copyFile(trailFile(), join(folder, 'copy'));
    await writeFile(join(folder, 'key.pem'), publicPem(key()));
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    await writeFile(join(folder, 'other.pem'), other);
    const asked = (name: string) =>
      verified({ heads: join(folder, 'copy'), own: undefined, keys: [join(folder, name)] });
    assert.equal((await asked('key.pem')).code, 0);
    const strange = await asked('other.pem');
    assert.equal(strange.code, 1);
    assert.match(strange.out, /names key [0-9a-f]{16}, which is not known here: give it by --key/);
    const none = await asked('copy');
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /holds no public Ed25519 key/);
  });

  test('the command says figures, times that are far apart, and what is missing, in both languages', async () => {
    const { out } = await verified();
    assert.match(
      out,
      /^The trail is whole\nrows: \d+; signed heads: 2; rows after the last signed head: 0\n/,
    );
    assert.match(
      (await verified({ lang: 'fr' })).out,
      /^La piste de vérification est intacte\nlignes\u00a0: /,
    );
    const drifted = await verified({ driftMinutes: 5 });
    assert.equal(drifted.code, 1);
    assert.match(drifted.out, /^THE TRAIL IS WRONG\n {2}row 1: its time is \d+ minutes from the database/);
    const missing = await verified({ heads: '/nowhere/heads' });
    assert.equal(missing.code, 2);
    assert.match(missing.err, /no file of signed heads at \/nowhere\/heads/);
    assert.equal(JSON.parse((await verified({ json: true })).out).ok, true);
  });
});

test('a trail that was written before stays whole, and an edit of its columns is found', async (t) => {
  const { connection } = await freshDatabase({ t });
  const { db, close } = openDatabase(connection, 1);
  t.after(close);
  const folder = scratchFolder('migrations-before');
  await cp(join(projectRoot(), 'migrations'), folder, { recursive: true });
  const later = ['0029_audit_trail', '0046_audit_links'];
  for (const name of later) await rm(join(folder, `${name}.sql`));
  await migrate(db, folder);
  const at = '2026-03-02T15:00:00.000Z';
  const entry = JSON.stringify({
    act: 'data.export',
    actor: { id: null, kind: 'system' },
    at,
    caseId: null,
    details: {},
    letters: ['a'],
  });
  const append = sql`select audit_append(${at}, 'data.export', null, 'system', null, '{a}', ${entry})`;
  for (let i = 0; i < 3; i += 1) await many(db, append);
  assert.deepEqual(await migrate(db, join(projectRoot(), 'migrations')), later);
  await many(db, sql`select audit_append(${at}, 'data.export', null, 'system', null, '{a}', '{}')`);
  assert.equal((await verifyTrail(db)).head.seq, 3);
  assert.equal(await linkNext(db, 10), 1);
  const { fault, head } = await verifyTrail(db);
  assert.deepEqual([fault, head.seq], [undefined, 4]);
  await run(db, sql`alter table audit disable trigger append_only`);
  await run(db, sql`update audit set act = 'photo.accept' where seq = 2`);
  assert.deepEqual((await verifyTrail(db)).fault, { kind: 'column', seq: 2, column: 'act' });
});
