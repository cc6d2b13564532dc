import { UnexpectedPage } from './steps/expected-page.ts';

/** An email as the demonstration's mailbox gives it to programs. */
export type DemoLetter = {
  readonly id: number;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
};

/** The emails sent to an address so far, newest first. */
export type Mailbox = (to: string) => Promise<readonly DemoLetter[]>;

/** The mailbox of a running demonstration. */
export function mailboxAt(origin: string, ask: typeof fetch = fetch): Mailbox {
  return async (to) => {
    const reply = await ask(`${origin}/demo/mail.json?to=${encodeURIComponent(to)}`);
    if (!reply.ok)
      throw new UnexpectedPage('the mailbox of a demonstration', `${reply.status} at /demo/mail.json`);
    return (await reply.json()) as readonly DemoLetter[];
  };
}

export type MailWait = {
  readonly mailbox: Mailbox;
  /** Lets the worker work; in a running portal that takes a moment. */
  readonly tick: () => Promise<void>;
};

const TRIES = 60;

/** Waits until `found` finds something in the emails to an address. Throws a Miss when nothing comes. */
export async function awaitMail<T>(
  { mailbox, tick }: MailWait,
  to: string,
  what: string,
  found: (mails: readonly DemoLetter[]) => T | undefined,
): Promise<T> {
  let mails: readonly DemoLetter[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    mails = await mailbox(to);
    const value = found(mails);
    if (value !== undefined) return value;
    await tick();
  }
  const got = mails.map(({ subject }) => `'${subject}'`).join(', ') || 'no email';
  throw new UnexpectedPage(`${what} for ${to}`, got);
}

/** The page of a link in a letter, in one language, without its host. */
export function linkIn({ links }: DemoLetter, part: string): string | undefined {
  const found = links.map((link) => new URL(link)).find(({ pathname }) => pathname.includes(part));
  return found && found.pathname + found.search;
}
