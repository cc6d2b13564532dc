import { addDays } from '../platform/clock.ts';
import type { Day } from '../platform/i18n.ts';

/** Why an agent looks for somebody; stands in the audit trail with every search and every view. */
export const REASONS = ['called', 'wrote', 'bounced', 'request', 'officer'] as const;
export type Reason = (typeof REASONS)[number];

export const isReason = (text: string): text is Reason => (REASONS as readonly string[]).includes(text);

/** What an agent can ask to know whom they talk to. */
export const IDENTITY_QUESTIONS = ['number', 'uci', 'birth', 'passport', 'entry'] as const;

/** What an agent can ask a representative; no email of ours to them holds it, but a licence number may be public. */
export const REPRESENTATIVE_QUESTIONS = [
  'authority',
  'dates',
  'client-number',
  'client-birth',
  'licence',
] as const;
export type IdentityQuestion = (typeof IDENTITY_QUESTIONS | typeof REPRESENTATIVE_QUESTIONS)[number];

/** Right answers needed before anything is sent; and before an address changes, which could hand over an account. */
export const ENOUGH_TO_SEND = 2;
export const ENOUGH_TO_CHANGE = 3;
const REPLY_WITHIN_DAYS = 7;

/** The day by which somebody who wrote has an answer. */
export const requestReplyBy = (today: Day): Day => addDays(today, REPLY_WITHIN_DAYS);
