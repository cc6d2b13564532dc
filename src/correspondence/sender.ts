import { randomUUID } from 'node:crypto';
import type { LetterContext, Letters, Services } from '../case/services.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import { type Db, inTransaction } from '../platform/db/db.ts';
import { fill } from '../platform/i18n.ts';
import { mailFailureOf } from './mail-failure.ts';
import { renderLetter } from './render.ts';
import {
  endPause,
  insertDemoMail,
  type Leased,
  leaseNext,
  markFailed,
  markSent,
  putPause,
  refusalsInARow,
} from './store.ts';
import { mimeBytes, type Outgoing, senderName, type Transport } from './transport.ts';

const LEASE_MS = 2 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** A server that is back is noticed within minutes: nobody waits an hour for a password because it was away for two. */
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A server that is away for a long weekend loses nothing (the field's longest retry is 4 hours; ours is 72). */
const TRY_FOR_MS = 72 * 3_600_000;

type SenderServices = {
  readonly services: Services;
  readonly letters: Letters;
  /** The mail server; undefined in a demonstration without one. */
  readonly transport: Transport | undefined;
  /** Says that our mail server refuses us, for who runs it: no address, no words of a letter. */
  readonly tellOperators: (refusal: ServerRefusal) => void;
};

export type ServerRefusal = {
  readonly command: string | undefined;
  readonly reply: number | undefined;
  /** How many tries in a row. */
  readonly failures: number;
  readonly nextTryAt: Date;
};

/**
 * Sends the next email that is due; false when there is none, or when all mail waits for our server. One email per
 * transaction: a crash repeats at most the one that was on its way, and that one under the same Message-ID.
 */
export async function sendNext(tools: SenderServices): Promise<boolean> {
  const { db, clock } = tools.services;
  const leaseId = randomUUID();
  const now = clock.now();
  const leased = await leaseNext(db, now, leaseId, new Date(now.getTime() + LEASE_MS));
  if (!leased) return false;
  try {
    await deliver(tools, leased, leaseId);
    if (leased.probes) await endPause(db);
  } catch (error) {
    await failed(tools, leased, leaseId, error);
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
  const { profile, settings } = services;
  const rendered = renderLetter(letter, {
    first: leased.language,
    identity: { name: profile.names.authority, productName: profile.names.product },
    demonstration: settings.PORTAL_MODE === 'demonstration',
    genuineHref: pageLinks(services, 'genuine'),
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

/** How long until the next try, in milliseconds, after so many that failed. */
const patience = (failures: number, longest: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), longest);

/**
 * An address that takes no mail goes to the support desk at once. Anything else is tried again, ever more patiently,
 * for 72 hours; when it is our server that refuses us, all mail waits, and no address is blamed.
 */
async function failed(
  { services, tellOperators }: SenderServices,
  leased: Leased,
  leaseId: string,
  error: unknown,
): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  const whose = mailFailureOf(error);
  // Whoever judges an address speaks with us again.
  if (whose === 'addressee') await endPause(db);
  const ours = whose === 'server' || whose === 'policy';
  const until = ours ? await pauseAll(db, now, tellOperators, error) : now;
  const end = leased.triedFrom.getTime() + TRY_FOR_MS;
  // A letter that met a server which wants none is as fresh as the others; one that was refused itself waits its turn.
  const own = whose === 'server' ? 0 : now.getTime() + patience(leased.attempts, LONGEST_WAIT_MS);
  const wait = Math.max(until.getTime(), own);
  await markFailed(db, leased.id, leaseId, {
    error: (error instanceof Error ? error.message : String(error)).slice(0, 500),
    at: now,
    // The last try is at the very end, however long the wait before it would be.
    next: whose === 'addressee' || now.getTime() >= end ? undefined : new Date(Math.min(wait, end)),
    unreachable: whose === 'addressee',
  });
}

/** All mail waits until the instant this gives. */
async function pauseAll(
  db: Db,
  now: Date,
  tellOperators: SenderServices['tellOperators'],
  error: unknown,
): Promise<Date> {
  const failures = (await refusalsInARow(db)) + 1;
  const until = new Date(now.getTime() + patience(failures, LONGEST_PAUSE_MS));
  await putPause(db, now, failures, until);
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  tellOperators({ command, reply: responseCode, failures, nextTryAt: until });
  return until;
}
