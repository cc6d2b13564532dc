import { randomUUID } from 'node:crypto';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { inTransaction } from '../platform/db/db.ts';
import { fill } from '../platform/i18n.ts';
import { renderLetter } from './render.ts';
import { insertDemoMail, type Leased, leaseNext, markFailed, markSent } from './store.ts';
import { mimeBytes, type Outgoing, senderName, type Transport } from './transport.ts';

const LEASE_MS = 2 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** A server that is away for a long weekend loses nothing (the field's longest retry is 4 hours; ours is 72). */
const TRY_FOR_MS = 72 * 3_600_000;

type SenderServices = {
  readonly services: Services;
  readonly letters: Letters;
  /** The mail server; undefined in a demonstration without one. */
  readonly transport: Transport | undefined;
};

/**
 * Sends the next email that is due; false when there is none. One email per transaction: a crash repeats at most the
 * one that was on its way, and that one under the same Message-ID.
 */
export async function sendNext(tools: SenderServices): Promise<boolean> {
  const { db, clock } = tools.services;
  const leaseId = randomUUID();
  const now = clock.now();
  const leased = await leaseNext(db, now, leaseId, new Date(now.getTime() + LEASE_MS));
  if (!leased) return false;
  try {
    await deliver(tools, leased, leaseId);
  } catch (error) {
    await failed(tools.services, leased, leaseId, error);
  }
  return true;
}

async function deliver(
  { services, letters, transport }: SenderServices,
  leased: Leased,
  leaseId: string,
): Promise<void> {
  const kind = letters[leased.letter];
  if (!kind) throw new Error(`no room writes the letter '${leased.letter}'`);
  const about: LetterContext = leased;
  const mail = await compose(services, leased, await kind.write(about));
  await transport?.send(mail);
  const demonstration = services.settings.PORTAL_MODE === 'demonstration';
  const raw = demonstration ? await mimeBytes(mail) : undefined;
  await inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    if (!(await markSent(trx, leased.id, leaseId, at))) return;
    await kind.sent?.(trx, about, at);
    if (raw) {
      const { messageId, subject } = mail;
      const from = `${mail.from.name} <${mail.from.address}>`;
      const parts = { textPart: mail.text, htmlPart: mail.html };
      await insertDemoMail(trx, {
        messageId,
        toAddress: mail.to,
        fromAddress: from,
        subject,
        raw,
        ...parts,
        at,
      });
    }
  });
}

async function compose(
  services: Services,
  leased: Leased,
  letter: Parameters<typeof renderLetter>[0],
): Promise<Outgoing> {
  const { profile, settings, link } = services;
  const rendered = renderLetter(letter, {
    first: leased.language,
    identity: { name: profile.names.authority, productName: profile.names.product },
    demonstration: settings.PORTAL_MODE === 'demonstration',
    genuineHref: { en: link('genuine', {}, 'en'), fr: link('genuine', {}, 'fr') },
    contact: fill(profile.contact.mailboxWrite, { mailbox: profile.contact.mailbox }),
  });
  const { sender } = profile.email;
  return {
    ...rendered,
    from: { name: senderName(sender.name, leased.language), address: sender.address },
    to: leased.toAddress,
    messageId: leased.messageId,
    date: leased.createdAt,
    language: leased.language,
  };
}

/** A refusal for good (5xx) goes to the support desk at once; anything else is tried again, ever more patiently. */
async function failed(
  { db, clock }: Services,
  leased: Leased,
  leaseId: string,
  error: unknown,
): Promise<void> {
  const reply = (error as { responseCode?: number }).responseCode ?? 0;
  const now = clock.now();
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (leased.attempts - 1), LONGEST_WAIT_MS);
  const end = leased.createdAt.getTime() + TRY_FOR_MS;
  const forGood = reply >= 500 || now.getTime() >= end;
  // The last try is at the very end, however long the wait before it would be.
  const next = new Date(Math.min(now.getTime() + wait, end));
  const words = error instanceof Error ? error.message : String(error);
  await markFailed(db, leased.id, leaseId, words.slice(0, 500), now, forGood ? undefined : next);
}
