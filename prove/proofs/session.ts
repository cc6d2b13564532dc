import { randomBytes } from 'node:crypto';
import { gotOf } from '../matrix/expect.ts';
import { type Asked, atMost, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf, ask, inParallel, sessionIn, tokenFor } from '../asking/ask.ts';
import { entrances } from '../asking/entrances.ts';
import { signIn } from '../asking/sign-in.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/family.ts';
import { makeSession, PASSWORD, OTHER_PASSWORD } from '../../test/fixtures/people/accounts.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Nothing ends a session but its time. */
const ENDLESS: Plant = {
  sql: `create function endless() returns trigger language plpgsql as $$
    begin new.ended_at := null; return new; end $$;
    create trigger endless before update of ended_at on session for each row execute function endless();`,
};

const alive = async (portal: TestPortal, session: string) =>
  gotOf(await ask(portal, '/en/account', { session })) === 'page';

/** At each event that proves who somebody is: a new token, and the one before opens nothing. */
async function rotation(portal: TestPortal): Promise<readonly string[]> {
  const misses: string[] = [];
  for (const { event, enter } of entrances) {
    const { before, after, opens } = await enter(portal);
    if (!after || after === before) misses.push(`${event}: the token stays`);
    else if (!(await opens(after))) misses.push(`${event}: the new token opens nothing`);
    if (before && (await opens(before))) misses.push(`${event}: the token before still opens`);
  }
  return misses;
}

const changePassword = (portal: TestPortal, token: string, sessionId: string) =>
  ask(portal, '/en/account/password', {
    session: token,
    fields: { _token: tokenFor(portal, sessionId), present: PASSWORD, password: OTHER_PASSWORD },
  });

/** Somebody signed in on five devices changes the password on one: how long the others still open, in ms. */
async function othersEnd(
  portal: TestPortal,
): Promise<{ readonly left: readonly string[]; readonly within: number }> {
  const holder = await makeHolder(portal, { password: true });
  const sessions = await Promise.all(Array.from({ length: 5 }, () => makeSession(portal, holder.accountId)));
  const [own, ...others] = sessions;
  const before = await Promise.all(others.map(({ token }) => alive(portal, token)));
  const changed = await changePassword(portal, own?.token ?? '', own?.sessionId ?? '');
  const began = performance.now();
  const after = await Promise.all(others.map(({ token }) => alive(portal, token)));
  const left = [
    ...(changed.status === 303 ? [] : [`the password was not changed (${changed.status})`]),
    ...before.flatMap((was, n) => (was ? [] : [`device ${n + 2} was not signed in`])),
    ...after.flatMap((is, n) => (is ? [`device ${n + 2} is still signed in`] : [])),
  ];
  return { left, within: Math.round(performance.now() - began) };
}

const MINUTE = 60_000;

/** To the second: 15 minutes without a request, and 12 hours in all however busy somebody is. */
async function limits(portal: TestPortal): Promise<readonly string[]> {
  const misses: string[] = [];
  const { accountId } = await makeHolder(portal, { password: true });
  const start = portal.clock.now().getTime();
  const at = (ms: number) => portal.clock.set(new Date(start + ms));
  const says = async (text: string, token: string, wanted: boolean) => {
    if ((await alive(portal, token)) !== wanted) misses.push(text);
  };
  const [idle, late, busy] = [0, 1, 2].map(() => makeSession(portal, accountId));
  const tokens = await Promise.all([idle, late, busy].map(async (one) => (await one)?.token ?? ''));
  at(15 * MINUTE - 1_000);
  await says('15 minutes less a second: ended', tokens[0] ?? '', true);
  at(15 * MINUTE);
  await says('15 minutes: still open', tokens[1] ?? '', false);
  at(0);
  for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
    at(minutes * MINUTE);
    await says(`in use, after ${minutes} minutes: ended`, tokens[2] ?? '', true);
  }
  at(12 * 60 * MINUTE - 1_000);
  await says('in use, 12 hours less a second: ended', tokens[2] ?? '', true);
  at(12 * 60 * MINUTE);
  await says('in use, 12 hours: still open', tokens[2] ?? '', false);
  return misses;
}

/** Somebody else's browser brings a token along: one that was made up, or that of the attacker's own session. */
async function fixation(portal: TestPortal, holder: Holder, tries: number): Promise<readonly string[]> {
  const attacker = await makeHolder(portal, { password: true });
  const results = await inParallel(Array.from({ length: tries }), 2, async (_, n) => {
    const planted =
      n % 2 ? randomBytes(32).toString('base64url') : (await makeSession(portal, attacker.accountId)).token;
    const holderOf = n % 2 ? 'nobody' : undefined;
    const answer = await signInWith(portal, holder, planted, holderOf, n);
    const session = sessionIn(portal, answer);
    const { text } = await ask(portal, '/en/account', { session: planted });
    if (!session || session === planted) return [`try ${n + 1}: no session of its own (${answer.status})`];
    return text.includes(holder.email) ? [`try ${n + 1}: the planted token shows the account`] : [];
  });
  return results.flat();
}

async function signInWith(
  portal: TestPortal,
  holder: Holder,
  planted: string,
  held: string | undefined,
  n: number,
) {
  if (held === 'nobody') return signIn(portal, holder.userName, { session: planted, from: addressOf(n) });
  // A form of the attacker's session: the sign-in page shows it to nobody who is signed in, so it is posted at once.
  const page = await ask(portal, '/en/account', { session: planted });
  const token = /name="_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const fields = { _token: token, user: holder.userName, password: PASSWORD };
  return ask(portal, '/en/sign-in', { session: planted, from: addressOf(n), fields });
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const turned = await rotation(portal);
  const { left, within } = await othersEnd(portal);
  const tries = full ? 1_000 : 100;
  const fixed = await fixation(portal, await makeHolder(portal, { password: true }), tries);
  return [
    exactly('events at which the token is new', entrances.length, 5),
    none('tokens that were not renewed', turned),
    none('other devices after a password change', left),
    atMost('milliseconds until the other devices are out', within, 1_000),
    none('idle and total limits missed', await limits(portal)),
    none(`planted tokens that were let in, of ${tries}`, fixed),
  ];
}

export const session: Proof = {
  name: 'session',
  says: 'a new token at each proof of who one is, the others out at once, 15 minutes idle, 12 hours in all, no fixation',
  fault: { says: 'nothing ends a session but its time', caughtBy: 'other devices after a password change' },
  run: (asked) => onPortal({ plant: asked.planted && ENDLESS }, (portal) => run_(portal, asked)),
};
