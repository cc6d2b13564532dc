import { randomUUID } from 'node:crypto';
import { type Db, many, run, sql } from '../../src/platform/db/db.ts';
import { openFor } from '../../src/review/actions.ts';
import { insertRow, insertRowOnce } from '../../test/fixtures/database/rows.ts';
import { openAllCases } from '../asking/desk.ts';
import type { Inventory } from '../asking/inventory.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Brings somebody of the demonstration to each form that nobody of it stands before by themselves. */
export async function reachAllForms(portal: TestPortal, inventory: Inventory): Promise<void> {
  const { db } = portal.services;
  const at = portal.clock.now();
  await letGo(portal, inventory);
  const own = inventory.people
    .filter(({ kind }) => kind === 'applicant')
    .flatMap(({ accountId, cases }) => [...cases].map((caseId) => ({ accountId: accountId ?? '', caseId })));
  const [away] = own;
  const ordered = await many(db, sql<{ caseId: string }>`select case_id from card_order`);
  const moving = own.find(
    ({ caseId }) => caseId !== away?.caseId && !ordered.some((one) => one.caseId === caseId),
  );
  const held = inventory.photos.find(
    ({ stage: of, caseId }) => of === 'submitted' && caseId !== away?.caseId,
  );
  if (away) await leave(db, away.caseId, at);
  if (moving) await draftAddresses(db, moving, at);
  if (held) await hold(db, inventory, held.caseId, at);
  // A photo that opens can be accepted, and a card that is long in the mail can be reported.
  await run(db, sql`update photo set unchecked = false, sent_key = null where stage = 'submitted'`);
  await run(db, sql`update card_order set mailed_at = mailed_at - interval '50 days'`);
  await stopLetter(db, at);
  if (moving) await tellChange(db, moving, at);
  const question = { kind: 'other', email: 'somebody@example.org', language: 'en', message: 'Hello' };
  const times = { createdAt: at, replyBy: '2026-03-09' };
  await insertRow(db, 'support_request', { id: randomUUID(), number: 'Q-2222-3333', ...question, ...times });
}

/** A letter that was given up, for the desk to send again. */
async function stopLetter(db: Db, at: Date): Promise<void> {
  const letter = {
    letter: 'account.made',
    eventSeq: 1,
    toAddress: 'gone@example.org',
    language: 'en',
    params: '{}',
  };
  const times = { createdAt: at, dueAt: at, gaveUpAt: at };
  await insertRow(db, 'outbox', { id: randomUUID(), messageId: randomUUID(), ...letter, ...times });
}

/** A change that an officer has still to read. */
async function tellChange(db: Db, { accountId, caseId }: Acting, at: Date): Promise<void> {
  const told = { kind: 'travel', words: 'A week in Lyon', language: 'en', toldAt: at };
  await insertRow(db, 'change_report', {
    id: randomUUID(),
    number: 'N-2222-3333',
    accountId,
    caseId,
    ...told,
  });
}

/** The officer opens every case, and the time of one of them is over. */
async function letGo(portal: TestPortal, inventory: Inventory): Promise<void> {
  const { accountId = '' } = inventory.people.find(({ role }) => role === 'officer') ?? {};
  const caseId = inventory.cases.at(-1)?.caseId ?? '';
  const officer = { kind: 'staff', accountId, sessionId: accountId, name: '', roles: ['officer'] } as const;
  await openFor(portal.services, officer, caseId, 'quality');
  await openAllCases(portal, inventory);
  const { db } = portal.services;
  await run(db, sql`update claim set until = ${portal.clock.now()} where case_id = ${caseId}`);
}

async function leave(db: Db, caseId: string, at: Date): Promise<void> {
  await run(db, sql`update case_file set landing = 'away' where id = ${caseId}`);
  await insertRowOnce(db, 'absence', { id: randomUUID(), caseId, country: 'FR', toldAt: at });
}

type Acting = { readonly accountId: string; readonly caseId: string };

async function draftAddresses(db: Db, acting: Acting, at: Date): Promise<void> {
  await run(db, sql`update case_file set card = 'waiting' where id = ${acting.caseId}`);
  const elm = { line1: '12 Elm St', city: 'Winnipeg', province: 'MB', postalCode: 'R3C 1A5' };
  for (const kind of ['home', 'mailing'])
    await insertRowOnce(db, 'address_draft', { ...acting, kind, ...elm, at });
}

async function hold(db: Db, { people }: Inventory, caseId: string, at: Date): Promise<void> {
  const officerId = people.find(({ role }) => role === 'officer')?.accountId;
  await run(db, sql`update case_file set landing = 'on-hold' where id = ${caseId}`);
  await insertRowOnce(db, 'hold', { id: randomUUID(), caseId, reason: 'identity', officerId, at });
}
