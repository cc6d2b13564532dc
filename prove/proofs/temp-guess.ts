import { run, sql } from '../../src/platform/db/db.ts';
import { type Asked, exactly, type Figure, none, type Proof } from '../proof.ts';
import { addressOf, inParallel } from '../asking/ask.ts';
import { type Holder, makeHolder } from '../../test/fixtures/people/holder.ts';
import { onStage, type Plant, type Stage } from '../../test/fixtures/portal/stage-portal.ts';
import { firstSignIn, letIn } from '../asking/sign-in.ts';
import { temporaryPassword } from '../../src/account/temporary-password.ts';

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
const guess = (stage: Stage, n: number) => temporaryPassword(stage.services.secret, `guess ${n}`, 1);

/** Sends guesses for one account, each from another address; gives how many opened something. */
async function guessing(stage: Stage, holder: Holder, count: number, atOnce: number): Promise<number> {
  const tries = Array.from({ length: count }, (_, n) => n);
  const answers = await inParallel(tries, atOnce, (n) =>
    firstSignIn(stage, holder, guess(stage, n), { from: somewhere() }),
  );
  return answers.filter(letIn).length;
}

const MOST = 12;

/**
 * How many wrong tries are looked at before even the right password opens nothing any more; -1 when it never opens. The
 * day's limit for one name is taken away before the right one is tried, so that only the count on the account speaks.
 */
async function evaluated(stage: Stage): Promise<number> {
  for (let wrong = 0; wrong <= MOST; wrong += 1) {
    const holder = await makeHolder(stage);
    await guessing(stage, holder, wrong, Math.max(1, wrong));
    await run(stage.services.db, sql`delete from rate_limit`);
    const opened = letIn(await firstSignIn(stage, holder, holder.temporary, { from: somewhere() }));
    if (!opened) return wrong === 0 ? -1 : wrong;
  }
  return MOST + 1;
}

/** Five wrong tries at the same moment, and then the right one, for many accounts; gives who was let in. */
async function fiveAtOnce(stage: Stage, accounts: number): Promise<readonly string[]> {
  const opened: string[] = [];
  for (let n = 0; n < accounts; n += 1) {
    const holder = await makeHolder(stage);
    await guessing(stage, holder, 5, 5);
    const late = await firstSignIn(stage, holder, holder.temporary, { from: somewhere() });
    if (letIn(late)) opened.push(`account ${n + 1}: the right password after five wrong ones`);
  }
  return opened;
}

/** The right password again and again after five wrong ones, and among wrong ones. */
async function rightTooLate(stage: Stage, count: number): Promise<readonly string[]> {
  const holder = await makeHolder(stage);
  await guessing(stage, holder, 5, 1);
  const tries = Array.from({ length: count }, (_, n) => n);
  const answers = await inParallel(tries, 50, (n) =>
    firstSignIn(stage, holder, n % 2 ? holder.temporary : guess(stage, n), { from: somewhere() }),
  );
  return answers.flatMap((answer, n) => (letIn(answer) ? [`try ${n + 6} was let in`] : []));
}

async function run_(stage: Stage, { full }: Asked): Promise<readonly Figure[]> {
  const [slow, fast] = [await makeHolder(stage), await makeHolder(stage)];
  const oneByOne = await guessing(stage, slow, GUESSES, 1);
  const atOnce = await guessing(stage, fast, GUESSES, 100);
  return [
    exactly(`${GUESSES} guesses one after the other: successes`, oneByOne, 0),
    exactly(`${GUESSES} guesses, 100 at once: successes`, atOnce, 0),
    exactly('wrong tries that are looked at', await evaluated(stage), 5),
    none('let in after five wrong tries at the same moment', await fiveAtOnce(stage, full ? 200 : 25)),
    none('let in by the right password after five wrong ones', await rightTooLate(stage, full ? 1_000 : 100)),
  ];
}

export const tempGuess: Proof = {
  name: 'temp-guess',
  says: '1,000 guesses at a temporary password: at most 5 are looked at, none opens anything, also all at once',
  fault: { says: 'wrong tries are not counted', caughtBy: 'wrong tries that are looked at' },
  run: (asked) => onStage({ plant: asked.planted && UNCOUNTED }, (stage) => run_(stage, asked)),
};
