import { SYSTEM } from '../../src/case/actor.ts';
import { makeAccount } from '../../src/account/make-account.ts';
import { inTransaction, one, run, sql } from '../../src/platform/db/db.ts';
import { temporaryPassword } from '../../src/account/temporary-password.ts';
import { type Asked, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf } from '../asking/ask.ts';
import { firstSignIn, letIn } from '../asking/sign-in.ts';
import { makeHolder } from '../../test/fixtures/people/family.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Fourteen days on the wall's calendar: an hour off whenever the clocks change in between. */
const BY_THE_WALL = `new.temporary_expires_at := ((new.temporary_expires_at - interval '336 hours')
  at time zone 'America/Toronto' + interval '14 days') at time zone 'America/Toronto';`;
const WALL_DAYS: Plant = {
  sql: `create function wall_days() returns trigger language plpgsql as $$
    begin if new.temporary_expires_at is not null then ${BY_THE_WALL} end if; return new; end $$;
    create trigger wall_days before insert or update of temporary_expires_at on account
      for each row execute function wall_days();`,
};

/** Around changes of the clocks in Canada, leap days, new year, and midnight here and elsewhere. */
const NAMED = [
  '2026-03-08T06:59:59Z',
  '2026-03-08T07:00:00Z',
  '2026-03-01T03:30:00Z',
  '2026-10-31T23:59:59Z',
  '2026-11-01T05:59:59Z',
  '2026-11-01T06:00:00Z',
  '2026-10-18T04:00:00Z',
  '2028-02-15T12:00:00Z',
  '2028-02-29T23:59:59Z',
  '2027-02-28T23:59:59Z',
  '2026-12-18T05:00:00Z',
  '2026-12-31T23:59:59Z',
];

const SPAN_FROM = Date.parse('2026-01-01T00:00:00Z');
const FIVE_YEARS = 5 * 365 * 86_400_000;

/** The same instants in each run: a linear congruential series over five years, to the millisecond. */
function instants(count: number): readonly Date[] {
  const named = NAMED.map((text) => new Date(text));
  let state = 20_260_302;
  const more = Array.from({ length: count - named.length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return new Date(SPAN_FROM + Math.floor((state / 4_294_967_296) * FIVE_YEARS));
  });
  return [...named, ...more];
}

/** Makes an account at that instant as the portal does, and lets the worker send its letters. */
async function sentAt(portal: TestPortal, at: Date) {
  portal.clock.set(at);
  const { services } = portal;
  const holder = await makeHolder(portal, { landing: 'answered' });
  const { personId, email, caseId } = holder;
  await run(services.db, sql`delete from acts_for where account_id = ${holder.accountId}`);
  await run(services.db, sql`delete from account where id = ${holder.accountId}`);
  const { accountId } = await inTransaction(services.db, (trx) =>
    makeAccount(services, trx, { personId, email, language: 'en', caseIds: [caseId], actor: SYSTEM }),
  );
  // Letters leave some minutes after the account was made: the days count from the sending.
  const sent = new Date(at.getTime() + 7 * 60_000);
  portal.clock.set(sent);
  await portal.work();
  const row = await one(
    services.db,
    sql<{ userName: string }>`select user_name from account where id = ${accountId}`,
  );
  return { ...holder, ...row, sent, temporary: temporaryPassword(services.secret, accountId, 1) };
}

const DAYS_14 = 14 * 86_400_000;

async function tryAround(portal: TestPortal, at: Date, n: number) {
  const holder = await sentAt(portal, at);
  const tryAt = async (offset: number) => {
    portal.clock.set(new Date(holder.sent.getTime() + DAYS_14 + offset));
    return letIn(await firstSignIn(portal, holder, holder.temporary, { from: addressOf(n) }));
  };
  const [before, after] = [await tryAt(-1_000), await tryAt(1_000)];
  return { at: holder.sent.toISOString(), before, after };
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const all = instants(full ? 1_000 : 60);
  const tried: Awaited<ReturnType<typeof tryAround>>[] = [];
  for (const [n, at] of all.entries()) tried.push(await tryAround(portal, at, n));
  const early = tried.filter(({ before }) => !before).map(({ at }) => `sent ${at}: refused a second early`);
  const late = tried.filter(({ after }) => after).map(({ at }) => `sent ${at}: let in a second late`);
  return [
    exactly('instants of sending tried', tried.length, all.length),
    none('refused at 14 days less a second', early),
    none('let in at 14 days and a second', late),
  ];
}

export const tempExpiry: Proof = {
  name: 'temp-expiry',
  says: 'a temporary password opens at 14 days less a second and not a second after, whenever it was sent',
  fault: {
    says: 'fourteen days of the calendar in Toronto instead of 336 hours',
    caughtBy: 'refused at 14 days less a second',
  },
  run: (asked) => onPortal({ plant: asked.planted && WALL_DAYS }, (portal) => run_(portal, asked)),
};
