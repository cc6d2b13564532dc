import { createHash } from 'node:crypto';
import type { Services } from '../../case/services.ts';
import type { Coming, Entering } from '../../platform/http/application.ts';
import { placesOf } from '../../platform/places.ts';
import { giveBackTry, type LimitRule, type TryCount, takeTry } from '../rate-limits-store.ts';
import { knownBrowser } from '../sessions/device.ts';
import { type DoorLimits, DOORS } from './doors.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'settings' | 'secret'>;

type Counter = { readonly key: Buffer; readonly rule: LimitRule };

/** Places are personal: the table holds their hashes only. */
function counter(page: string, kind: string, place: string, most: number, windowMs: number): Counter {
  const key = createHash('sha256')
    .update(JSON.stringify(['door', page, kind, place]))
    .digest();
  return { key, rule: { windowMs, free: most, firstMs: windowMs, longestMs: windowMs, most } };
}

/** The counters of whoever comes, widest first, so that a network that is refused makes no row for each of its addresses. */
function countersOf(needs: Needs, { page, from, cookies }: Coming, limits: DoorLimits): readonly Counter[] {
  const { windowMs } = limits;
  const device = knownBrowser(needs, cookies);
  if (device !== undefined) return [counter(page, 'device', device, limits.device, windowMs)];
  const { near, middle, wide } = placesOf(from);
  return [
    counter(page, 'wide', wide, limits.wide, windowMs),
    ...(middle === near ? [] : [counter(page, 'middle', middle, limits.middle, windowMs)]),
    counter(page, 'near', near, limits.near, windowMs),
  ];
}

/** The pages whose limit for everybody is a setting: how many hashes a minute the machines can make. */
const SIGN_INS = new Set(['sign-in', 'first-sign-in']);

/** Beyond what all may do together, only a network that came more than its fair share waits. */
async function countAll(
  { db, clock, settings }: Needs,
  { page }: Coming,
  { fair, all }: DoorLimits,
  ofNetwork: number,
): Promise<TryCount> {
  const most = SIGN_INS.has(page) ? settings.SIGN_INS_A_MINUTE : all.most;
  const { key, rule } = counter(page, 'all', '', most, all.windowMs);
  const taken = await takeTry(db, key, rule, clock.now());
  return taken.ok || ofNetwork > fair ? taken : { ok: true, tries: 0 };
}

/**
 * Counts whoever comes to a page without a session, before anything they send is read. A place that is over its own limit
 * takes nothing from its network, and a network that waits takes nothing from everybody else.
 */
export async function enter(needs: Needs, coming: Coming): Promise<Entering> {
  const door = DOORS[coming.page];
  const limits = coming.sends ? door?.sends : door?.opens;
  if (!limits) return { ok: true };
  const { db, clock } = needs;
  const counters = countersOf(needs, coming, limits);
  const taken: Buffer[] = [];
  const giveBack = async () => {
    for (const key of taken) await giveBackTry(db, key);
  };
  let ofNetwork = 0;
  for (const { key, rule } of counters) {
    const count = await takeTry(db, key, rule, clock.now());
    if (!count.ok) {
      await giveBack();
      return count;
    }
    ofNetwork ||= count.tries;
    taken.push(key);
  }
  if (counters.length > 1) {
    const all = await countAll(needs, coming, limits, ofNetwork);
    if (!all.ok) {
      await giveBack();
      return all;
    }
  }
  return { ok: true, counts: limits.counts, giveBack };
}
