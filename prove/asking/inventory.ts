import { createHash, randomUUID } from 'node:crypto';
import type { Scope } from '../../src/account/sessions/store.ts';
import { invitationToken } from '../../src/invitation/actions.ts';
import { type Db, many, one, run, sql } from '../../src/platform/db/db.ts';
import { insertRow, insertRowOnce } from '../../test/fixtures/database/rows.ts';
import { makeHolder } from '../../test/fixtures/people/family.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { makeRepresentative } from '../../test/fixtures/people/representative.ts';
import { type Keys, keysOf } from './keys.ts';

/** Somebody who may ask for pages: who they are to the portal, and what is theirs. */
export type Person = {
  readonly name: string;
  readonly kind: 'nobody' | 'newcomer' | 'halfway' | 'applicant' | 'representative' | 'staff';
  /** What the session is good for. */
  readonly scope?: Scope;
  readonly role?: string;
  readonly accountId?: string;
  /** The cases that the account acts for, or that a representative is shown. */
  readonly cases: ReadonlySet<string>;
};

/** A case with what hangs on it, for looking up what a page's path may name. */
export type CaseRow = {
  readonly caseId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly uci: string;
  readonly passport: string;
};

export type Inventory = {
  readonly people: readonly Person[];
  readonly cases: readonly CaseRow[];
  readonly photos: readonly { readonly caseId: string; readonly photoId: string; readonly stage: string }[];
  readonly orders: readonly { readonly orderId: string; readonly batchId: string | null }[];
  readonly receipts: readonly { readonly number: string; readonly accountId: string | null }[];
  readonly passkeys: readonly { readonly passkeyId: string; readonly accountId: string }[];
  /** Numbers of correction requests. */
  readonly requests: readonly string[];
  /** The first of them with its case, and a scan beside it. */
  readonly asked: Asked;
  /** Tokens of invitations that are still open. */
  readonly invitations: readonly string[];
  readonly keys: Keys;
};

type Found = {
  accountId: string;
  kind: string;
  email: string;
  roles: readonly string[];
  cases: readonly string[];
};

/** Everybody of the demonstration as kinds of actor, and everything that paths can name. */
export async function inventoryOf(portal: TestPortal): Promise<Inventory> {
  const { db, secret } = portal.services;
  const newcomer = await makeHolder(portal);
  await makeRepresentative(portal);
  const accounts = await many(
    db,
    sql<Found>`select a.id as account_id, a.kind, a.email, a.roles,
        array(select case_id from acts_for f where f.account_id = a.id and f.until is null
          union select case_id from representation r where r.account_id = a.id and r.revoked_at is null) as cases
      from account a where a.closed_at is null and (a.kind = 'staff' or a.first_signed_in_at is not null)`,
  );
  const people = peopleOf(accounts, newcomer.accountId);
  const asked = await askForCorrection(portal);
  // Photos that wait for an officer have a file as it came besides, so that its page is there to be asked for.
  await run(db, sql`update photo set unchecked = true, sent_key = file_key where stage = 'submitted'`);
  return {
    people,
    cases: await many(
      db,
      sql<CaseRow>`select c.id as case_id, p.id as person_id, p.application_id, p.family_name, p.given_names, p.uci,
        p.passport_number as passport from case_file c join person p on p.id = c.person_id`,
    ),
    photos: await many(
      db,
      sql<Inventory['photos'][number]>`select case_id, id as photo_id, stage from photo`,
    ),
    orders: await many(db, sql<Inventory['orders'][number]>`select id as order_id, batch_id from card_order`),
    receipts: await many(db, sql<Inventory['receipts'][number]>`select number, account_id from receipt`),
    passkeys: await passkeysOf(db, accounts, portal.clock.now()),
    requests: [asked.number],
    asked,
    invitations: await openInvitations(db, secret),
    keys: await keysOf(portal, people),
  };
}

const peopleOf = (accounts: readonly Found[], newcomer: string): readonly Person[] => [
  { name: 'nobody', kind: 'nobody', cases: new Set() },
  {
    name: 'newcomer',
    kind: 'newcomer',
    scope: 'choose-password',
    accountId: newcomer,
    cases: new Set(),
  },
  ...halfway(accounts),
  ...accounts.map(personOf),
];

/** An applicant who still owes the second step, and an officer who still owes a passkey: nothing of theirs opens. */
function halfway(accounts: readonly Found[]): readonly Person[] {
  const of = (kind: string, scope: Scope): Person[] => {
    const found = accounts.find((one) => one.kind === kind);
    const name = `halfway ${kind}`;
    return found ? [{ name, kind: 'halfway', scope, accountId: found.accountId, cases: new Set() }] : [];
  };
  return [...of('applicant', 'second-step'), ...of('staff', 'add-passkey')];
}

/** A passkey of everybody; what signs with it is nobody's. */
async function passkeysOf(db: Db, accounts: readonly Found[], at: Date): Promise<Inventory['passkeys']> {
  const made = accounts.map(({ accountId }) => ({ accountId, passkeyId: randomUUID() }));
  const key = { publicKey: Buffer.alloc(1), counter: 0, synced: true, backedUp: true, createdAt: at };
  for (const { accountId, passkeyId: id } of made)
    await insertRow(db, 'passkey', { id, accountId, credentialId: id, ...key, name: `Key of ${accountId}` });
  return made;
}

type Asked = {
  readonly number: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly scanId: string;
};

/** A correction request of somebody of the demonstration, with a scan. */
async function askForCorrection({ services: { db, files }, clock }: TestPortal): Promise<Asked> {
  const number = 'C-2345-6789';
  const whose = await one(
    db,
    sql<{ caseId: string; accountId: string }>`select case_id, account_id from acts_for
      order by since, case_id limit 1`,
  );
  const asked = { part: 'identity', wrong: 'one', shouldBe: 'another', language: 'en' };
  const times = { askedAt: clock.now(), replyBy: '2030-01-01' };
  await insertRowOnce(db, 'correction_request', { id: randomUUID(), number, ...whose, ...asked, ...times });
  const scanId = '00000000-0000-4000-8000-00000000c0de';
  const bytes = Buffer.from('%PDF-');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { fileKey: await files.put(bytes), mediaType: 'application/pdf', bytes: 5, sha256 };
  await insertRowOnce(db, 'scan', { id: scanId, ...whose, about: number, ...file, receivedAt: clock.now() });
  return { number, ...whose, scanId };
}

async function openInvitations(db: Db, secret: Buffer): Promise<readonly string[]> {
  const open = await many(
    db,
    sql<{ id: string }>`select id from invitation where answered_at is null and superseded_at is null`,
  );
  return open.map(({ id }) => invitationToken(secret, id));
}

function personOf({ accountId, kind, email, roles, cases }: Found): Person {
  const [role = ''] = roles;
  const held = { accountId, cases: new Set(cases) };
  if (kind === 'staff') return { name: role, kind: 'staff', role, ...held };
  return { name: email, kind: kind === 'representative' ? 'representative' : 'applicant', ...held };
}
