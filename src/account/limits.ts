import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { systemClock } from '../platform/clock.ts';

export type Allowed = { readonly ok: true } | { readonly ok: false; readonly waitMs: number };

/** Where a try comes from, and for whom: what was typed, whether it names an account or not. */
export type Try = { readonly identifier: string; readonly from: string };

export type Limits = {
  /** Counts a try to sign in before it is looked at; refuses when there were too many. */
  signIn(attempt: Try): Promise<Allowed>;
  /** A right password: its try counts no more, and this person starts afresh from this address. */
  forgive(attempt: Try): Promise<void>;
  /** The answer was "busy": the try counts no more. */
  giveBack(attempt: Try): Promise<void>;
  /** Counts a request for a new password. */
  ask(attempt: Try): Promise<Allowed>;
  /** Counts a code typed as the second step; whoever comes here gave the right password. */
  code(accountId: string): Promise<Allowed>;
  /** A right code: its try counts no more. */
  forgiveCode(accountId: string): Promise<void>;
  /** The answer was "busy": the try counts no more. */
  giveBackCode(accountId: string): Promise<void>;
  /** Counts the start of a passkey: each is a row for five minutes. It locks nobody's account. */
  challenge(from: string): Promise<Allowed>;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What the counters run by: the limiter reads the system's clock itself, so whoever compares with its times must do the
 * same. The portal's clock may stand elsewhere; a demonstration at another time counts real minutes.
 */
export const countersClock = systemClock();

/**
 * Counters in PostgreSQL, so that every process agrees. Ten wrong tries for one name from one address pause that pair
 * for the rest of 15 minutes; nobody else can lock a person out from elsewhere before 100 tries in a day (NIST SP
 * 800-63B allows 100), and the way by email stays open even then. Codes have counters of their own, tighter because six
 * digits are few: five wrong ones in 15 minutes, thirty in a day. A passkey is never counted against an account.
 */
export function createLimits(pool: pg.Pool): Limits {
  const limiter = limiterIn(pool);
  const pair = limiter('pair', 10, 15 * MINUTE);
  const address = limiter('address', 100, HOUR);
  const name = limiter('name', 100, DAY);
  const askName = limiter('ask-name', 3, DAY);
  const askAddress = limiter('ask-address', 30, HOUR);
  const challenge = limiter('challenge', 120, 15 * MINUTE);

  return {
    signIn: ({ identifier, from }) =>
      allOf(consume(pair, `${identifier} ${from}`), consume(address, from), consume(name, identifier)),
    async forgive({ identifier, from }) {
      await pair.delete(keyOf(`${identifier} ${from}`));
      await Promise.all([address.reward(keyOf(from), 1), name.reward(keyOf(identifier), 1)]);
    },
    async giveBack({ identifier, from }) {
      const key = `${identifier} ${from}`;
      await Promise.all(
        [pair, address, name].map((one, i) => one.reward(keyOf([key, from, identifier][i] ?? ''), 1)),
      );
    },
    ask: ({ identifier, from }) => allOf(consume(askName, identifier), consume(askAddress, from)),
    ...codeLimits(limiter),
    challenge: (from) => consume(challenge, from),
  };
}

type NewLimiter = (keyPrefix: string, points: number, duration: number) => RateLimiterAbstract;

function limiterIn(pool: pg.Pool): NewLimiter {
  const place = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
  return (keyPrefix, points, duration) =>
    new RateLimiterPostgres({ ...place, clearExpiredByTimeout: false, keyPrefix, points, duration });
}

function codeLimits(limiter: NewLimiter): Pick<Limits, 'code' | 'forgiveCode' | 'giveBackCode'> {
  const code = limiter('code', 5, 15 * MINUTE);
  const codeDay = limiter('code-day', 30, DAY);
  return {
    code: (accountId) => allOf(consume(code, accountId), consume(codeDay, accountId)),
    async forgiveCode(accountId) {
      await Promise.all([code.delete(keyOf(accountId)), codeDay.reward(keyOf(accountId), 1)]);
    },
    async giveBackCode(accountId) {
      await Promise.all([code, codeDay].map((one) => one.reward(keyOf(accountId), 1)));
    },
  };
}

/** Names and addresses are personal: the table holds their hashes only. */
const keyOf = (text: string) => createHash('sha256').update(text).digest('base64url');

async function consume(limiter: RateLimiterAbstract, key: string): Promise<Allowed> {
  try {
    await limiter.consume(keyOf(key), 1);
    return { ok: true };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { ok: false, waitMs: error.msBeforeNext };
    throw error;
  }
}

async function allOf(...tries: readonly Promise<Allowed>[]): Promise<Allowed> {
  const waits = (await Promise.all(tries)).map((one) => (one.ok ? 0 : one.waitMs));
  const waitMs = Math.max(...waits);
  return waitMs === 0 ? { ok: true } : { ok: false, waitMs };
}
