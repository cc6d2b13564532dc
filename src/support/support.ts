import { addDays } from '../platform/clock.ts';
import type { Day } from '../platform/i18n.ts';

/** Why an agent looks for somebody; stands in the audit trail with every search and every view. */
export const REASONS = ['called', 'wrote', 'bounced', 'request', 'officer'] as const;
export type Reason = (typeof REASONS)[number];

export const isReason = (text: string): text is Reason => (REASONS as readonly string[]).includes(text);

const REPLY_WITHIN_DAYS = 7;

/** The day by which somebody who wrote has an answer. */
export const requestReplyBy = (today: Day): Day => addDays(today, REPLY_WITHIN_DAYS);

/** 'a•••@example.ca': enough to recognise an address, too little to copy it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${[...email][0] ?? ''}•••${email.slice(at)}`;
}

/** What was typed into the search, in the forms that it is compared in. */
export type Term = {
  readonly number: string;
  readonly uci: string;
  readonly lower: string;
  /** For `like`: its own signs are escaped. */
  readonly name: string;
};

/** Undefined when too little was typed to search by. */
export function termOf(typed: string): Term | undefined {
  const tidy = typed.normalize('NFC').trim().replace(/\s+/gu, ' ').slice(0, 120);
  if ([...tidy].length < 2) return undefined;
  const digits = tidy.replace(/[\s-]/g, '');
  return {
    number: digits.toUpperCase(),
    uci: /^\d{8,10}$/.test(digits) ? digits : '',
    lower: tidy.toLowerCase(),
    name: `%${tidy.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  };
}
