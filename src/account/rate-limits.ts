import { createHash, randomUUID } from 'node:crypto';
import type { Services } from '../case/services.ts';
import type { Db } from '../platform/db/db.ts';
import { placesOf } from '../platform/places.ts';
import { forgetTries, giveBackTry, insertTriedName, type LimitRule, takeTry } from './rate-limits-store.ts';

export type TryAllowed = { readonly ok: true } | { readonly ok: false; readonly waitMs: number };

/** A try to sign in: for whom, where from, and from which device if it is one that this account has used before. */
export type Try = {
  /** What was typed, whether it names an account or not; for a known device the account's id. */
  readonly identifier: string;
  readonly from: string;
  readonly device?: string | undefined;
  /** The first sign-in counts apart: it has a count of its own on the temporary password as well. */
  readonly way?: 'own' | 'first';
};

export type TryLimits = {
  /** Counts a try to sign in before it is looked at; refuses while one of its counters is in pause. */
  signIn(attempt: Try): Promise<TryAllowed>;
  /** A right password: its try counts no more, and this person starts afresh from this place. */
  forgive(attempt: Try): Promise<void>;
  /** The answer was "busy": the try counts no more. */
  giveBack(attempt: Try): Promise<void>;
  /** Counts a request for a new password. */
  ask(attempt: Pick<Try, 'identifier' | 'from'>): Promise<TryAllowed>;
  /** Counts a code typed as the second step; whoever comes here gave the right password. */
  code(accountId: string, device?: string): Promise<TryAllowed>;
  /** A right code: its try counts no more. */
  forgiveCode(accountId: string, device?: string): Promise<void>;
  /** The answer was "busy": the try counts no more. */
  giveBackCode(accountId: string, device?: string): Promise<void>;
  /** Counts the start of a passkey by somebody with a session: each is a row for five minutes. It locks no account. */
  challenge(accountId: string): Promise<TryAllowed>;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A pause that grows: half a minute after the fifth wrong try, twice as long each time, at most 15 minutes. */
const GROWING = { windowMs: DAY, free: 5, firstMs: MINUTE / 2, longestMs: 15 * MINUTE };

const atMost = (most: number, windowMs: number): LimitRule => ({
  windowMs,
  free: most,
  firstMs: windowMs,
  longestMs: windowMs,
  most,
});

/** What each counter allows; see docs/decisions/0013 for the reasons. */
export const RULES = {
  /** One name from one address. */
  pair: { ...GROWING, most: 1_000 },
  /** The same for a first sign-in: the temporary password itself ends after fewer tries, and says so. */
  firstPair: { ...GROWING, free: 10, most: 1_000 },
  /** One name from all devices that its account does not know. NIST SP 800-63B allows 100. */
  name: atMost(10, DAY),
  /** One account from one device that it knows: nobody else's tries count here. */
  device: { ...GROWING, most: 50 },
  /** One name from one place: whoever asks in somebody's name elsewhere takes nothing from them. */
  askName: atMost(3, DAY),
  /** Six digits are few: a day of guessing succeeds fewer than once in 10,000. */
  code: atMost(5, 15 * MINUTE),
  codeDay: atMost(30, DAY),
  challenge: atMost(40, 15 * MINUTE),
} as const satisfies Record<string, LimitRule>;

type Counter = { readonly key: Buffer; readonly rule: LimitRule };

/** Names and addresses are personal: the table holds their hashes only. */
const counter = (rule: LimitRule, ...about: readonly string[]): Counter => ({
  rule,
  key: createHash('sha256').update(JSON.stringify(about)).digest(),
});

const nameKey = (way: string, identifier: string) => counter(RULES.name, 'name', way, identifier);

/** The counters of a try, narrowest first; places are counted at the door (doors/enter.ts). */
function countersOf({ identifier, from, device, way = 'own' }: Try): readonly Counter[] {
  if (device !== undefined) return [counter(RULES.device, 'device', identifier, device)];
  return [
    counter(way === 'first' ? RULES.firstPair : RULES.pair, 'pair', way, identifier, placesOf(from).near),
    nameKey(way, identifier),
  ];
}

/** The names of an account start afresh: a new password makes old guesses worthless. */
export const forgetNames = (db: Db, names: readonly string[]): Promise<void> =>
  forgetTries(
    db,
    names.flatMap((name) => [nameKey('own', name).key, nameKey('first', name).key]),
  );

type Needs = Pick<Services, 'db' | 'clock'>;

/** Counts a try; one after the other, because a try that one counter refuses is not looked at and counts nowhere else. */
async function countIn(
  { db, clock }: Needs,
  counters: readonly Counter[],
  full?: (rule: LimitRule) => Promise<void>,
): Promise<TryAllowed> {
  for (const { key, rule } of counters) {
    const taken = await takeTry(db, key, rule, clock.now());
    if (!taken.ok) return taken;
    if (taken.tries === rule.most) await full?.(rule);
  }
  return { ok: true };
}

async function giveBackTo({ db }: Needs, counters: readonly Counter[]): Promise<void> {
  await Promise.all(counters.map(({ key }) => giveBackTry(db, key)));
}

/**
 * Counters in PostgreSQL, so that every process agrees. Whoever guesses stops themselves: what counts for a name counts
 * per place and, from devices that the account does not know, ten times a day; a device that the account knows has a
 * counter of its own, and a passkey and the way by email are counted against nobody's name.
 */
export const createLimits = (needs: Needs): TryLimits => ({
  ...signInLimits(needs),
  ...codeLimits(needs),
  ask: ({ identifier, from }) =>
    countIn(needs, [counter(RULES.askName, 'ask', identifier, placesOf(from).near)]),
  challenge: (accountId) => countIn(needs, [counter(RULES.challenge, 'challenge', accountId)]),
});

function signInLimits(needs: Needs): Pick<TryLimits, 'signIn' | 'forgive' | 'giveBack'> {
  const { db, clock } = needs;
  const of = (attempt: Try) => countersOf(attempt);
  return {
    signIn: (attempt) =>
      countIn(needs, of(attempt), async (rule) => {
        // The same row for names that nobody has: only the sweep finds out whose it is.
        if (rule === RULES.name) await insertTriedName(db, randomUUID(), attempt.identifier, clock.now());
      }),
    async forgive(attempt) {
      const [own, ...others] = of(attempt);
      // The count from this place, or of this device, begins anew; of the others only this try is taken back.
      if (own) await forgetTries(db, [own.key]);
      await giveBackTo(needs, others);
    },
    giveBack: (attempt) => giveBackTo(needs, of(attempt)),
  };
}

const codeCounters = (accountId: string, device = ''): readonly [Counter, Counter] => [
  counter(RULES.code, 'code', accountId, device),
  counter(RULES.codeDay, 'code-day', accountId, device),
];

function codeLimits(needs: Needs): Pick<TryLimits, 'code' | 'forgiveCode' | 'giveBackCode'> {
  return {
    code: (accountId, device) => countIn(needs, codeCounters(accountId, device)),
    async forgiveCode(accountId, device) {
      const [few, day] = codeCounters(accountId, device);
      await Promise.all([forgetTries(needs.db, [few.key]), giveBackTo(needs, [day])]);
    },
    giveBackCode: (accountId, device) => giveBackTo(needs, codeCounters(accountId, device)),
  };
}
