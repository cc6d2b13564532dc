import { run, sql } from '../../src/platform/db/db.ts';
import { temporaryPassword } from '../../src/account/temporary-password.ts';
import { type Asked, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf, inParallel } from '../asking/ask.ts';
import { firstSignIn, letIn } from '../asking/sign-in.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/family.ts';
import { onPortal, type Plant } from '../planted.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** Tries are not counted any more. */
const UNCOUNTED: Plant = {
  sql: `create function uncounted() returns trigger language plpgsql as $$
    begin new.temporary_tries := old.temporary_tries; return new; end $$;
    create trigger uncounted before update on account for each row execute function uncounted();`,
};

const GUESSES = 1_000;

let asked = 0;

/** A new address each time: the limit for one address would answer in place of the count on the account. */
const somewhere = (): string => addressOf(++asked);

/** A guess of the right form, of another account's making. */
const guess = (portal: TestPortal, n: number) => temporaryPassword(portal.services.secret, `guess ${n}`, 1);

/** Sends guesses for one account, each from another address; gives how many opened something. */
async function guessing(portal: TestPortal, holder: Holder, count: number, atOnce: number): Promise<number> {
  const tries = Array.from({ length: count }, (_, n) => n);
  const answers = await inParallel(tries, atOnce, (n) =>
    firstSignIn(portal, holder, guess(portal, n), { from: somewhere() }),
  );
  return answers.filter(letIn).length;
}

const MOST = 12;

/**
 * How many wrong tries are looked at before even the right password opens nothing any more; -1 when it never opens. The
 * day's limit for one name is taken away before the right one is tried, so that only the count on the account speaks.
 */
async function evaluated(portal: TestPortal): Promise<number> {
  for (let wrong = 0; wrong <= MOST; wrong += 1) {
    const holder = await makeHolder(portal);
    await guessing(portal, holder, wrong, Math.max(1, wrong));
    await run(portal.services.db, sql`delete from rate_limit`);
    const opened = letIn(await firstSignIn(portal, holder, holder.temporary, { from: somewhere() }));
    if (!opened) return wrong === 0 ? -1 : wrong;
  }
  return MOST + 1;
}

/** Five wrong tries at the same moment, and then the right one, for many accounts; gives who was let in. */
async function fiveAtOnce(portal: TestPortal, accounts: number): Promise<readonly string[]> {
  const opened: string[] = [];
  for (let n = 0; n < accounts; n += 1) {
    const holder = await makeHolder(portal);
    await guessing(portal, holder, 5, 5);
    const late = await firstSignIn(portal, holder, holder.temporary, { from: somewhere() });
    if (letIn(late)) opened.push(`account ${n + 1}: the right password after five wrong ones`);
  }
  return opened;
}

/** The right password again and again after five wrong ones, and among wrong ones. */
async function rightTooLate(portal: TestPortal, count: number): Promise<readonly string[]> {
  const holder = await makeHolder(portal);
  await guessing(portal, holder, 5, 1);
  const tries = Array.from({ length: count }, (_, n) => n);
  const answers = await inParallel(tries, 50, (n) =>
    firstSignIn(portal, holder, n % 2 ? holder.temporary : guess(portal, n), { from: somewhere() }),
  );
  return answers.flatMap((answer, n) => (letIn(answer) ? [`try ${n + 6} was let in`] : []));
}

async function run_(portal: TestPortal, { full }: Asked): Promise<readonly Figure[]> {
  const [slow, fast] = [await makeHolder(portal), await makeHolder(portal)];
  const oneByOne = await guessing(portal, slow, GUESSES, 1);
  const atOnce = await guessing(portal, fast, GUESSES, 100);
  return [
    exactly(`${GUESSES} guesses one after the other: successes`, oneByOne, 0),
    exactly(`${GUESSES} guesses, 100 at once: successes`, atOnce, 0),
    exactly('wrong tries that are looked at', await evaluated(portal), 5),
    none('let in after five wrong tries at the same moment', await fiveAtOnce(portal, full ? 200 : 25)),
    none(
      'let in by the right password after five wrong ones',
      await rightTooLate(portal, full ? 1_000 : 100),
    ),
  ];
}

export const tempGuess: Proof = {
  name: 'temp-guess',
  says: '1,000 guesses at a temporary password: at most 5 are looked at, none opens anything, also all at once',
  fault: { says: 'wrong tries are not counted', caughtBy: 'wrong tries that are looked at' },
  run: (asked) => onPortal({ plant: asked.planted && UNCOUNTED }, (portal) => run_(portal, asked)),
};
