import { randomInt } from 'node:crypto';
import type { Services } from '../../case/services.ts';
import { daysAfter } from '../../platform/clock.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import type { Trx } from '../../platform/db/db.ts';
import { insertEnrolment } from './passkey-store.ts';
import { normaliseTemporary, SIGNS } from '../temporary-password.ts';

const GROUPS = 4;
const GROUP_LENGTH = 4;
const GOOD_FOR_DAYS = 1;

/** Sixteen unguessable signs in groups, like `K7WM-9QXT-4HPR-C3DN`: about 72 bits. */
export function secretInGroups(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** What the database keeps of a code: it is as strong as a link's token, so a fast hash is enough. */
export const hashEnrolment = (typed: string): Buffer => hashToken(normaliseTemporary(typed));

/**
 * A code with which somebody of the staff makes their first passkey, once, within 24 hours; the one before ends. It is
 * shown to whoever asked for it, never kept and never mailed: the password alone must not be enough, nor the mailbox.
 */
export async function makeEnrolment(
  { clock }: Pick<Services, 'clock'>,
  trx: Trx,
  accountId: string,
): Promise<string> {
  const code = secretInGroups();
  const expiresAt = daysAfter(clock.now(), GOOD_FOR_DAYS);
  await insertEnrolment(trx, { accountId, codeHash: hashEnrolment(code), expiresAt });
  return code;
}
