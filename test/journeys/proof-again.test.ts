import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Page } from '../../src/case/page.ts';
import { cellOf, stepUpRuleOf } from '../../src/case/policy.ts';
import type { Role } from '../../src/config/settings.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { hashToken } from '../../src/platform/crypto/links.ts';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { newFormToken } from '../../src/platform/http/token.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { insertRow } from '../fixtures/database/rows.ts';
import { type SignedInFamily, signedInFamily } from '../fixtures/people/family.ts';
import { pagesOf } from '../fixtures/portal/pages.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
let family: SignedInFamily;
before(async () => {
  portal = await testPortal();
  family = await signedInFamily(portal);
});
after(() => portal.close());

const STAFF: readonly Role[] = ['officer', 'agent', 'producer', 'administrator'];

/** Somebody whom the page is for, and whose last proof is six minutes old. */
async function somebodyFor({ does }: Page): Promise<Visitor> {
  const role = STAFF.find((one) => cellOf(does, one) === 'yes' && cellOf(does, 'self') !== 'yes');
  const visitor = role ? await staffVisitor(portal, role) : await family.signIn('Amina');
  await run(portal.services.db, sql`update session set stepped_up_at = stepped_up_at - interval '6 minutes'`);
  return visitor;
}

async function send(visitor: Visitor, page: Page): Promise<string> {
  const session = hashToken(visitor.cookies.get('session') ?? '');
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from session where token_hash = ${session}`,
  );
  const params: Record<string, string> = { caseId: family.caseOf('Amina') };
  const path = page.path.en.replace(/:(\w+)/g, (_, name: string) => params[name] ?? randomUUID());
  const { token } = newFormToken(portal.services.secret, id);
  return (await visitor.post(`/en${path}`, { _token: token, present: 'x', password: 'y', email: 'z' })).url;
}

test('every page that asks for proof each time leads whoever has not given it lately to give it', async () => {
  const asking = pagesOf(portal).filter(({ act, does }) => act && stepUpRuleOf(does) === 'always');
  assert.ok(asking.length >= 10, asking.map(({ id }) => id).join());
  for (const page of asking) {
    const visitor = await somebodyFor(page);
    if (page.id === 'account.password') {
      const { accountId } = family.people['Amina'] ?? {};
      // The password proves whoever has nothing else; with a passkey it does not.
      const key = {
        credentialId: 'one',
        publicKey: 'key',
        counter: 0,
        synced: false,
        backedUp: false,
        name: 'Key',
      };
      const row = { id: randomUUID(), accountId, ...key, createdAt: portal.clock.now() };
      await insertRow(portal.services.db, 'passkey', row);
    }
    assert.match(await send(visitor, page), /\/confirm-it-is-you\?then=/, page.id);
  }
});
