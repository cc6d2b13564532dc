import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { staffMember } from '../../test/fixtures/people/accounts.ts';
import { type TestPortal, testPortal } from '../../test/fixtures/portal/portal.ts';
import { type Alone, ordered } from '../../test/fixtures/people/residents.ts';
import { run, sql } from '../platform/db/db.ts';
import { linkNext } from './store.ts';
import { caseCheckCommand, checkInvariants } from './invariants.ts';

let portal: TestPortal;
let person: Alone;
before(async () => {
  portal = await testPortal();
  person = await ordered(portal, await staffMember(portal, 'officer'));
  await linkNext(portal.services.db, 1_000);
});
after(() => portal.close());

const broken = async () =>
  (await checkInvariants(portal.services)).filter(({ violations }) => violations > 0);
const says = async (code: string, words: RegExp) => {
  const found = (await broken()).find((one) => one.code === code);
  assert.match(found?.examples.join('\n') ?? `${code} holds`, words);
};

/** Plants a fault in a sound database, looks, and takes it out again. */
async function planted(fault: string, mend: string, look: () => Promise<void>): Promise<void> {
  assert.deepEqual(await broken(), []);
  await run(portal.services.db, sql.raw(fault));
  try {
    await look();
  } finally {
    await run(portal.services.db, sql.raw(mend));
  }
}

test('I1: a receipt without its act is seen', async () => {
  const once = '11111111-1111-4111-8111-111111111111';
  await planted(
    `insert into receipt (number, once, act, case_id, account_id, at)
     values ('R-1', '${once}', 'declare', '${person.caseId}', '${person.accountId}', '2026-03-02')`,
    `delete from receipt where number = 'R-1'`,
    () => says('I1', /receipt R-1 has no act/),
  );
});

test('I1: another act of the same account at that moment is no act of the receipt', async () => {
  await planted(
    `update receipt set act = 'card.receive' where act = 'photo.submit'`,
    `update receipt set act = 'photo.submit' where act = 'card.receive'`,
    () => says('I1', /has no act/),
  );
});

test('I1: a lost row of an act that was acknowledged is seen', async () => {
  await planted(`update photo set submitted_at = null`, `update photo set submitted_at = uploaded_at`, () =>
    says('I1', /0 rows for 1 acts photo.submit/),
  );
});

test('I2: another file than the acknowledged one, and none at all', async () => {
  await planted(
    `update photo set sha256 = 'x' || substr(sha256, 2), rules = sha256`,
    `update photo set sha256 = rules`,
    () => says('I2', /not the acknowledged one/),
  );
  await planted(
    `update photo set rules = file_key, file_key = 'aa/00000000-0000-4000-8000-000000000000'`,
    `update photo set file_key = rules`,
    () => says('I2', /its file is missing/),
  );
});

test('I3: a second verdict, a decision before its declaration, a state without its row', async () => {
  await planted(`update photo set stage = 'returned'`, `update photo set stage = 'accepted'`, () =>
    says('I3', /verdicts photo.accept for 0 photos/),
  );
  await planted(
    `update declaration set made_at = made_at + interval '1 year'`,
    `update declaration set made_at = made_at - interval '1 year'`,
    () => says('I3', /has no declaration before it/),
  );
  await planted(
    `update case_file set landing = 'declared'`,
    `update case_file set landing = 'confirmed'`,
    () => says('I3', /landing is declared, confirmation true/),
  );
});

test('I3: a decision before a reported change was read, and before an error in the document was answered', async () => {
  const { caseId, accountId } = person;
  const told = `'${caseId}', '${accountId}', 'en'`;
  await planted(
    `insert into change_report (id, number, case_id, account_id, language, kind, words, told_at)
     values (gen_random_uuid(), 'N-1', ${told}, 'other', 'x', '2026-03-01')`,
    `delete from change_report`,
    () => says('I3', /came before the reading of N-1/),
  );
  await planted(
    `insert into correction_request (id, number, case_id, account_id, language, part, wrong, should_be, line, asked_at, reply_by)
     values (gen_random_uuid(), 'C-1', ${told}, 'identity', 'x', 'y', 'birthPlace', '2026-03-01', '2026-03-31')`,
    `delete from correction_request`,
    () => says('I3', /came before the answer to C-1/),
  );
});

test('I4: an email that is missing, and one that nothing owes', async () => {
  await planted(
    `create table kept as select * from outbox where letter = 'proof.ready'; delete from outbox where letter = 'proof.ready'`,
    `insert into outbox select * from kept; drop table kept`,
    () => says('I4', /letter proof\.ready of act \d+ to account .* is missing/),
  );
  await planted(
    `update outbox set letter = 'card.lost' where letter = 'proof.ready'`,
    `update outbox set letter = 'proof.ready' where letter = 'card.lost'`,
    () => says('I4', /\(card\.lost\) is owed by no act/),
  );
});

test('I5: a second order, and none', async () => {
  await planted(
    `drop index one_order;
     insert into card_order (id, case_id, confirmation_id, photo_id, ordered_at, due_on)
     select gen_random_uuid(), case_id, confirmation_id, photo_id, ordered_at, '2099-01-01' from card_order`,
    `delete from card_order where due_on = '2099-01-01';
     create unique index one_order on card_order (case_id) where replaced_at is null`,
    () => says('I5', /has 2 open orders/),
  );
  await planted(
    `create table kept as select * from card_order; delete from card_order`,
    `insert into card_order select * from kept; drop table kept`,
    () => says('I5', /may have a card, but has no order/),
  );
});

test('I6: a changed row, a changed column, and a state that its trail does not lead to', async () => {
  await planted(
    `alter table audit disable trigger append_only; update audit set entry = entry || ' ' where seq = 2`,
    `update audit set entry = rtrim(entry) where seq = 2; alter table audit enable trigger append_only`,
    () => says('I6', /chain is broken: row 2 does not follow/),
  );
  await planted(
    `alter table audit disable trigger append_only; update audit set at = at + interval '1 microsecond' where seq = 2`,
    `update audit set at = at - interval '1 microsecond' where seq = 2; alter table audit enable trigger append_only`,
    () => says('I6', /row 2: the column at is not what was recorded/),
  );
  await planted(
    `update case_file set version = version + 1`,
    `update case_file set version = version - 1`,
    () => says('I6', /version \d+ after \d+ moves/),
  );
  await planted(`update case_file set card = 'printed'`, `update case_file set card = 'ordered'`, () =>
    says('I6', /card is 'printed', the trail says 'ordered'/),
  );
});

test('the command says a line for each and its exit code tells', async () => {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  assert.equal(await caseCheckCommand(portal.services, { write }), 0);
  assert.equal(said.trim().split('\n').length, 6);
  assert.match(said, /^I1 holds: .*\nI2 holds: .* \(1 checked\)\n/);
  await planted(
    `update case_file set version = version + 7`,
    `update case_file set version = version - 7`,
    async () => {
      said = '';
      assert.equal(await caseCheckCommand(portal.services, { write, json: true }), 1);
      assert.equal(JSON.parse(said).ok, false);
    },
  );
  assert.deepEqual(await broken(), []);
});
