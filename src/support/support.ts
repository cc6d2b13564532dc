import { addDays } from '../platform/clock.ts';
import type { Day } from '../platform/i18n.ts';

/** Why an agent looks for somebody; stands in the audit trail with every search and every view. */
export const REASONS = ['called', 'wrote', 'bounced', 'request', 'officer'] as const;
export type Reason = (typeof REASONS)[number];

export const isReason = (text: string): text is Reason => (REASONS as readonly string[]).includes(text);

const REPLY_WITHIN_DAYS = 7;

/** The day by which somebody who wrote has an answer. */
export const requestReplyBy = (today: Day): Day => addDays(today, REPLY_WITHIN_DAYS);
