import { createHmac } from 'node:crypto';
import type { ProfileLimits } from '../config/profile.ts';
import { daysAfter } from '../platform/clock.ts';

// No vowels, so no words; none of the pairs people confuse (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, V with U and Y).
export const SIGNS = 'CDFHJKMNPQRTVWX23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** The strength of a temporary password in bits: 16 signs of 23, about 72 (the floor is 60). */
export const TEMPORARY_BITS = GROUPS * GROUP_LENGTH * Math.log2(SIGNS.length);

/**
 * The temporary password of an account, like `K7WM-9QXT-4HPR-C3DN`. It follows from the key, the account and the serial
 * number (raised with each new one), so it can be written into the email when that is sent and is stored nowhere.
 */
export function temporaryPassword(secretKey: Buffer, accountId: string, serial: number): string {
  const bytes = createHmac('sha256', secretKey)
    .update(JSON.stringify(['temporary password', accountId, serial]))
    .digest();
  // 256 bits against 23^16 (about 2^72): the remainder favours no sign measurably.
  let number = BigInt(`0x${bytes.toString('hex')}`);
  const base = BigInt(SIGNS.length);
  const groups = Array.from({ length: GROUPS }, () => {
    let group = '';
    while (group.length < GROUP_LENGTH) {
      group += SIGNS.charAt(Number(number % base));
      number /= base;
    }
    return group;
  });
  return groups.join('-');
}

const MISREAD: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', Y: 'V', U: 'V' };

/** The form that is hashed and compared: capitals, no blanks or hyphens, misread signs put right ('s' is a 5). */
export function normaliseTemporary(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replace(/[ZSGBYU]/g, (sign) => MISREAD[sign] ?? sign);
}

/**
 * Until when a temporary password is good: so many times 24 hours after it was made, and again after it was sent. The
 * days are the programme's: `limits.temporaryPasswordDays` in profiles/ca-pr/profile.json, 14 there.
 */
export const temporaryExpiry = (
  from: Date,
  { temporaryPasswordDays }: Pick<ProfileLimits, 'temporaryPasswordDays'>,
): Date => daysAfter(from, temporaryPasswordDays);

/** Whether it has run out; null for an account that has none. */
export const hasExpired = (expiresAt: Date | null, now: Date): boolean => (expiresAt ?? 0) <= now;
