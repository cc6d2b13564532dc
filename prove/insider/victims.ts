import { randomUUID } from 'node:crypto';
import { makeBatch, markAll, markMailed, markPrinted } from '../../src/card/production/actions.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { staffMember } from '../../test/fixtures/people/accounts.ts';
import { setStates } from '../../test/fixtures/people/cases.ts';
import { couple } from '../../test/fixtures/people/couple.ts';
import { makeHolder, personWithNewAccount } from '../../test/fixtures/people/family.ts';
import { invited } from '../../test/fixtures/people/invitation.ts';
import { represented } from '../../test/fixtures/people/representative.ts';
import { ordered, somebody } from '../../test/fixtures/people/residents.ts';
import { insertRowOnce } from '../../test/fixtures/database/rows.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Where an insider would have letters go. */
export const INSIDER = 'insider@attacker.example';

/** People in every state in which something has failed before: whatever one person of the staff could profit from. */
export async function makeVictims(portal: TestPortal): Promise<void> {
  const officer = await staffMember(portal, 'officer');
  const producer = await staffMember(portal, 'producer');
  // In the mail, reported missing, come back, and ordered.
  for (let at = 0; at < 3; at += 1) await ordered(portal, officer);
  await makeBatch(portal.services, { actor: producer, once: randomUUID(), size: 10 });
  const orders = await many(
    portal.services.db,
    sql<{ id: string; caseId: string }>`select id, case_id from card_order order by id`,
  );
  const ids = orders.map(({ id }) => id);
  await markAll(portal.services, ids, producer, markPrinted);
  await markAll(portal.services, ids, producer, markMailed('courier', portal.clock.today()));
  await setStates(portal, orders[1]?.caseId ?? '', { card: 'not-received' });
  await setStates(portal, orders[2]?.caseId ?? '', { card: 'returned-mail' });
  await run(
    portal.services.db,
    sql`update card_order set returned_at = ${portal.clock.now()} where id = ${orders[2]?.id ?? ''}`,
  );
  await ordered(portal, officer);
  // An account in use with a second factor, one that nobody opened, one whose temporary password ran out.
  const holder = await makeHolder(portal, { password: true });
  await withFactor(portal, holder.accountId);
  await personWithNewAccount(portal);
  const late = await personWithNewAccount(portal);
  await run(
    portal.services.db,
    sql`update account set temporary_expires_at = '2020-01-01' where id = ${late.accountId}`,
  );
  // Nobody has an account yet; an adult for whom somebody else acts; a representative.
  await invited(portal);
  await couple(portal);
  const client = await somebody(portal);
  await represented(portal, await client.browser(), client, ['status']);
  await portal.work();
  await asksForCorrection(portal, client);
  const [representative] = await many(
    portal.services.db,
    sql<{ id: string }>`select id from account where kind = 'representative' limit 1`,
  );
  await withFactor(portal, representative?.id ?? '');
}

async function asksForCorrection(
  { services, clock }: TestPortal,
  { caseId, accountId }: { readonly caseId: string; readonly accountId: string },
): Promise<void> {
  const asked = { part: 'identity', wrong: 'one', shouldBe: 'another', language: 'en' };
  const row = { id: randomUUID(), number: 'C-2345-6789', caseId, accountId, ...asked };
  await insertRowOnce(services.db, 'correction_request', {
    ...row,
    askedAt: clock.now(),
    replyBy: '2030-01-01',
  });
}

async function withFactor({ services, clock }: TestPortal, accountId: string): Promise<void> {
  const row = { accountId, sealedSecret: Buffer.alloc(40), lastStep: 0, createdAt: clock.now() };
  await insertRowOnce(services.db, 'code_app', row);
}

/** Every letter so far has come back: all addresses are marked as failed. */
export async function bounceAll({ services, clock }: TestPortal): Promise<void> {
  const at = clock.now();
  await run(
    services.db,
    sql`insert into outbox (id, event_seq, letter, to_address, language, params, message_id, created_at, due_at,
        attempts, gave_up_at, unreachable_at)
      select gen_random_uuid(), (select max(seq) from audit), 'account.made', e.email, 'en', '{}', gen_random_uuid()::text,
        ${at}, ${at}, 1, ${at}, ${at}
      from (select lower(email) as email from person where email is not null union select lower(email) from account) e
      on conflict do nothing`,
  );
}
