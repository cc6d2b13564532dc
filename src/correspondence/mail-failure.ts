/**
 * Whose failure it is that a mail server did not take a letter:
 * - `addressee`: the address takes no mail; its letters are given up, and the support desk may correct it.
 * - `letter`: this one is asked to come later, or could not be written; others go on.
 * - `server`: ours does not want us, or is away; all mail waits.
 * - `policy`: ours does not want this letter, and perhaps no other; all mail waits, and this letter goes to the back, so
 *   that it cannot hold the others.
 */
export type MailFailure = 'addressee' | 'letter' | 'server' | 'policy';

/** RFC 3463: 5.1.7 and 5.1.8 speak of the sender's address, 5.7 of policy: nothing that the addressee can mend. */
const OURS = /^5\.(?:1\.[78]|7\.\d+)$/;
const ADDRESS = /^5\.[12]\.\d+$/;

type Refusal = {
  /** The command that was answered; `CONN` for the greeting and for a connection that broke. */
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly code?: unknown;
};

/** Nobody answered, or nobody whom we trust; what the transport says where it knows no command. */
const AWAY = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL']);

/** Judges what the transport threw. Only who refuses the recipient, or names the address after the text, means them. */
export function mailFailureOf(error: unknown): MailFailure {
  const { command, responseCode, response, code } = (error ?? {}) as Refusal;
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  if (command === 'RCPT TO' || command === 'DATA')
    return afterSender(command, reply, enhancedStatus(response));
  if (AWAY.has(String(code))) return 'server';
  return reply > 0 && typeof command === 'string' ? 'server' : 'letter';
}

function afterSender(command: 'RCPT TO' | 'DATA', reply: number, status: string): MailFailure {
  if (reply >= 400 && reply < 500) return 'letter';
  if (reply < 500) return 'server';
  const theirs = (command === 'RCPT TO' || ADDRESS.test(status)) && !OURS.test(status);
  return theirs ? 'addressee' : 'policy';
}

/** The code of RFC 3463 in a reply, such as 5.1.1; '' when it has none. */
const enhancedStatus = (response: unknown): string =>
  /^[45]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(typeof response === 'string' ? response : '')?.[1] ?? '';
