import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Services } from '../../case/services.ts';
import { countCheck } from './store.ts';

const MINUTE_MS = 60_000;

/** Checks in one window of time: from one place, and by everybody together. */
const FROM_ONE_PLACE = { most: 12, windowMs: 10 * MINUTE_MS };
const BY_EVERYBODY = { most: 1_000, windowMs: 60 * MINUTE_MS };

/** No window is longer: older counts mean nothing any more. */
export const LONGEST_WINDOW_MS = BY_EVERYBODY.windowMs;

export type CheckAllowed = { readonly ok: true } | { readonly ok: false; readonly minutes: number };

/** Counts a check before it is made, from an address and over all; says for how many minutes there were too many. */
export async function allowCheck(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  address: string,
): Promise<CheckAllowed> {
  const now = clock.now();
  const place = await takeOne(`place ${placeOf(address)}`, FROM_ONE_PLACE);
  // A place that is over its own limit takes nothing from everybody else.
  return place.ok ? takeOne('everybody', BY_EVERYBODY) : place;

  async function takeOne(name: string, { most, windowMs }: typeof FROM_ONE_PLACE): Promise<CheckAllowed> {
    const key = createHash('sha256').update(`photo-check ${name}`).digest();
    const { since, count } = await countCheck(db, key, now, new Date(now.getTime() - windowMs));
    if (count <= most) return { ok: true };
    const left = since.getTime() + windowMs - now.getTime();
    return { ok: false, minutes: Math.max(1, Math.ceil(left / MINUTE_MS)) };
  }
}

/** A household has a whole /64 of IPv6 addresses: its first four groups. Of IPv4 it usually has one. */
function placeOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const gap = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
  return [...groups(head), ...gap, ...groups(tail)].slice(0, 4).join(':');
}
