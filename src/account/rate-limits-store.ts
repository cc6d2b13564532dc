import { type Db, maybe, run, sql } from '../platform/db/db.ts';
import { firstDue } from '../platform/db/due.ts';

/** How tries are counted: all in milliseconds but `free` and `most`, which are numbers of tries. */
export type LimitRule = {
  /** A count begins anew after so long. */
  readonly windowMs: number;
  /** From this try on a pause follows each; it doubles from `firstMs` up to `longestMs`. */
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
  /** After this try the pause lasts until the count begins anew. */
  readonly most: number;
};

export type TryCount =
  /** `tries`: with this one. */
  { readonly ok: true; readonly tries: number } | { readonly ok: false; readonly waitMs: number };

/**
 * Counts a try before it is looked at, and sets the pause that follows it in the same statement: of many tries at the
 * same moment only as many are taken as the rule allows.
 */
export async function takeTry(db: Db, key: Buffer, rule: LimitRule, now: Date): Promise<TryCount> {
  const { windowMs, free, firstMs, longestMs, most } = rule;
  const forgetAt = new Date(now.getTime() + windowMs);
  const pause = sql`${now}::timestamptz + interval '1 millisecond'
    * least(${longestMs}::float8, ${firstMs}::float8 * power(2, least(r.tries + 1 - ${free}::int, 30)))`;
  const taken = await maybe(
    db,
    sql<{ tries: number }>`insert into rate_limit as r (key, tries, since, paused_until, forget_at)
      values (${key}, 1, ${now}, null, ${forgetAt})
      on conflict (key) do update set
        tries = case when r.forget_at <= ${now} then 1 else r.tries + 1 end,
        since = case when r.forget_at <= ${now} then ${now} else r.since end,
        forget_at = case when r.forget_at <= ${now} then excluded.forget_at else r.forget_at end,
        paused_until = case when r.forget_at <= ${now} then null
          when r.tries + 1 >= ${most}::int then r.forget_at
          when r.tries + 1 >= ${free}::int then ${pause} end
      where r.paused_until is null or r.paused_until <= ${now} or r.forget_at <= ${now}
      returning r.tries`,
  );
  if (taken) return { ok: true, tries: taken.tries };
  const paused = await maybe(
    db,
    sql<{ pausedUntil: Date | null }>`select paused_until from rate_limit where key = ${key}`,
  );
  return { ok: false, waitMs: Math.max(1, (paused?.pausedUntil?.getTime() ?? 0) - now.getTime()) };
}

/** A try that was taken counts no more, nor the pause after it. */
export async function giveBackTry(db: Db, key: Buffer): Promise<void> {
  await run(
    db,
    sql`update rate_limit set tries = tries - 1, paused_until = null where key = ${key} and tries > 0`,
  );
}

export async function forgetTries(db: Db, keys: readonly Buffer[]): Promise<void> {
  for (const key of keys) await run(db, sql`delete from rate_limit where key = ${key}`);
}

export async function forgetOldTries(db: Db, now: Date): Promise<void> {
  await run(db, sql`delete from rate_limit where forget_at <= ${now}`);
}

/**
 * Forgets counters beyond `most` of them, so that nobody fills the table: those that say least first, which never
 * paused and have the fewest tries.
 */
export async function forgetLeastTries(db: Db, most: number): Promise<void> {
  await run(
    db,
    sql`delete from rate_limit where key in (
        select key from rate_limit order by paused_until is not null desc, tries desc, forget_at desc offset ${most})`,
  );
}

/** Writes down that a name took as many wrong passwords as a day allows. */
export async function insertTriedName(db: Db, id: string, identifier: string, at: Date): Promise<void> {
  await run(
    db,
    sql`insert into tried_name (id, identifier, created_at) values (${id}, ${identifier}, ${at})`,
  );
}

/** Takes the oldest of them; another process skips it meanwhile. */
export function takeTriedName(db: Db): Promise<{ identifier: string } | undefined> {
  return maybe(
    db,
    sql<{ identifier: string }>`delete from tried_name
      where id = ${firstDue('tried_name', 'created_at', sql`true`)} returning identifier`,
  );
}
