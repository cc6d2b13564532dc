import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { checkForm, invited, ready } from '../../test/fixtures/people/invitation.ts';
import { type Asked, atLeast, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf, type Answer, ask, inParallel, sessionIn, tokenFor } from '../asking/ask.ts';
import { redeem } from '../asking/entrances.ts';
import { firstSignIn, letIn, signIn } from '../asking/sign-in.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/family.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { resetTokenOf } from '../../test/fixtures/people/sign-in.ts';

/** A link for a new password stays unused, and a new password does not end it. */
const NEVER_USED: Plant = {
  sql: `create function never_used() returns trigger language plpgsql as $$
    begin new.used_at := null; new.superseded_at := null; return new; end $$;
    create trigger never_used before update on reset_link for each row execute function never_used();`,
};

const AT_ONCE = 200;

const times = (count: number) => Array.from({ length: count }, (_, n) => n);
const broken = (answers: readonly Answer[]) =>
  answers.filter(({ status }) => status >= 500 && status !== 503).map(({ status }) => `answered ${status}`);

async function count(portal: TestPortal, text: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
  return (await one(portal.services.db, text)).n;
}

/** One family's answers, sent from many windows at the same moment. */
async function answers(portal: TestPortal, tries: number): Promise<readonly Figure[]> {
  const family = await invited(portal);
  const visitor = await ready(portal, family);
  const cookies = Object.fromEntries(visitor.cookies);
  const { seen } = checkForm(visitor);
  const sent = await inParallel(times(tries), AT_ONCE, () =>
    ask(portal, '/en/invitation/check', { cookies, fields: { _token: tokenFor(portal), seen } }),
  );
  const received = new Set(sent.map(({ location }) => location).filter((to) => to.includes('/receipts/')));
  const whose = sql`select p.id from person p where p.application_id = ${family.applicationId}`;
  const accounts = await count(
    portal,
    sql<{ n: number }>`select count(*)::int as n from account where person_id in (${whose})`,
  );
  const kept = await count(
    portal,
    sql<{ n: number }>`select count(*)::int as n from answer where person_id in (${whose})`,
  );
  const receipts = await count(
    portal,
    sql<{ n: number }>`select count(*)::int as n from receipt where act = 'invitation.answer'`,
  );
  return [
    exactly(`${tries} times the same answers: different receipts shown`, received.size, 1),
    exactly('receipts kept', receipts, 1),
    exactly('answers kept of one person', kept, 1),
    exactly('accounts made for one person', accounts, 1),
    none('answers: broken replies', broken(sent)),
  ];
}

const passwordOf = (n: number) => `lantern ${n} orchard piano window`;

/** Which of many passwords opens the account in the end: tried for the winner, and for some who lost. */
async function opensOnly(
  portal: TestPortal,
  { userName }: Holder,
  winner: number,
  tries: number,
): Promise<readonly string[]> {
  const misses: string[] = [];
  // So many tries for one name on one day are too many; what is asked here is which password it is.
  await run(portal.services.db, sql`delete from rate_limit`);
  for (const n of new Set([winner, (winner + 1) % tries, (winner + 7) % tries])) {
    const answer = await signIn(portal, userName, { password: passwordOf(n), from: addressOf(200_000 + n) });
    const opened = sessionIn(portal, answer) !== undefined;
    if (opened !== (n === winner)) misses.push(`password ${n}: ${opened ? 'opens' : 'does not open'}`);
  }
  return misses;
}

const alive = async (portal: TestPortal, { accountId }: Holder) =>
  (
    await many(
      portal.services.db,
      sql`select 1 from session where account_id = ${accountId} and ended_at is null`,
    )
  ).length;

/** The same first sign-in from many browsers, and then a password chosen in each. */
async function firstSignIns(portal: TestPortal, tries: number): Promise<readonly Figure[]> {
  const holder = await makeHolder(portal);
  const entered = await inParallel(times(tries), AT_ONCE, (n) =>
    firstSignIn(portal, holder, holder.temporary, { from: addressOf(n) }),
  );
  const sessions = await inParallel(times(tries), 20, () =>
    makeSession(portal, holder.accountId, 'choose-password'),
  );
  const chosen = await inParallel(sessions, AT_ONCE, ({ token, sessionId }, n) =>
    ask(portal, '/en/choose-password', {
      session: token,
      fields: { _token: tokenFor(portal, sessionId), password: passwordOf(n) },
    }),
  );
  const winners = chosen.flatMap((answer, n) => (sessionIn(portal, answer) ? [n] : []));
  const live = await alive(portal, holder);
  return [
    atLeast('first sign-ins let in', entered.filter(letIn).length, 1),
    exactly(`${tries} passwords chosen at once: winners`, winners.length, 1),
    exactly('sessions alive afterwards', live, 1),
    none('passwords that open wrongly', await opensOnly(portal, holder, winners[0] ?? 0, tries)),
    none('first sign-ins: broken replies', broken([...entered, ...chosen])),
  ];
}

/** One link for a new password, used from many windows at once. */
async function resets(portal: TestPortal, tries: number): Promise<readonly Figure[]> {
  const holder = await makeHolder(portal, { password: true });
  const link = await resetTokenOf(portal, holder);
  const sent = await inParallel(times(tries), AT_ONCE, (n) =>
    redeem(portal, holder, link, { password: passwordOf(n) }),
  );
  const winners = sent.flatMap((answer, n) => (sessionIn(portal, answer) ? [n] : []));
  return [
    exactly('one link used so often at once: winners', winners.length, 1),
    none('links: passwords that open wrongly', await opensOnly(portal, holder, winners.at(-1) ?? 0, tries)),
    none('links: broken replies', broken(sent)),
  ];
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const tries = full ? 1_000 : 200;
  return [
    ...(await answers(portal, tries)),
    ...(await firstSignIns(portal, tries)),
    ...(await resets(portal, tries)),
  ];
}

export const raceAccounts: Proof = {
  name: 'race-accounts',
  says: 'the same answers, first passwords and links sent many times at once: one wins, and never two accounts',
  fault: {
    says: 'a link for a new password stays unused',
    caughtBy: 'one link used so often at once: winners',
  },
  run: (asked) => onPortal({ plant: asked.planted && NEVER_USED }, (portal) => run_(portal, asked)),
};
