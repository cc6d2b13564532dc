import { randomUUID } from 'node:crypto';
import { daysAfter } from '../../platform/clock.ts';
import type { Trx } from '../../platform/db/db.ts';
import { type Both, both } from '../../platform/i18n.ts';
import type { Staff } from '../actor.ts';
import { may } from '../authorization.ts';
import type { Action } from '../policy.ts';
import {
  insertSecondPersonRequest,
  lockSecondPersonRequest,
  markSecondPersonDecided,
  type SecondPersonKind,
  type SecondPersonRequest,
} from './second-person-store.ts';
import type { Services } from '../services.ts';

/** What nobody confirmed within a week can be asked for again. */
const CONFIRMED_WITHIN_DAYS = 7;

type Asked = { readonly askedBy: string | null; readonly about?: string };

/**
 * Whether somebody may confirm what was asked for: never who asked, nor whose account it is, and nothing that nobody
 * asked for. Every act that takes two people of the staff asks this.
 */
export const isSecondPerson = (actor: Staff, { askedBy, about }: Asked): boolean =>
  askedBy !== null && askedBy !== actor.accountId && about !== actor.accountId;

type Needs = Pick<Services, 'clock'>;

export type WantedOfTwo = Pick<SecondPersonRequest, 'kind' | 'subject' | 'details'> & {
  readonly actor: Staff;
  /** What asking and confirming are in the table of who may do what. */
  readonly does: Action;
};

/** Asks for something that a second person must confirm; gives its id, or why it was not asked for. */
export async function askSecondPerson(
  { clock }: Needs,
  trx: Trx,
  { kind, subject, details, actor, does }: WantedOfTwo,
): Promise<{ readonly id: string } | 'waits' | 'gone'> {
  if (!may(actor, does)) return 'gone';
  const askedAt = clock.now();
  const id = randomUUID();
  const expiresAt = daysAfter(askedAt, CONFIRMED_WITHIN_DAYS);
  const row = { id, kind, subject, details, askedBy: actor.accountId, askedAt, expiresAt };
  return (await insertSecondPersonRequest(trx, row)) ? { id } : 'waits';
}

export type DecisionOfTwo = {
  readonly id: string;
  readonly kinds: readonly SecondPersonKind[];
  /** What it must be about, where that is known. */
  readonly subject?: string;
  readonly approved: boolean;
  readonly actor: Staff;
  readonly does: Action;
};

/**
 * Confirms or drops what was asked for, in the caller's transaction, which does the thing itself. Whoever asked may drop
 * it, and never confirm it.
 */
export async function decideOfTwo(
  { clock }: Needs,
  trx: Trx,
  { id, kinds, subject, approved, actor, does }: DecisionOfTwo,
): Promise<SecondPersonRequest | 'same' | 'gone'> {
  const at = clock.now();
  const request = may(actor, does) ? await lockSecondPersonRequest(trx, id, kinds) : undefined;
  if (!request || request.expiresAt <= at) return 'gone';
  if (subject !== undefined && request.subject !== subject) return 'gone';
  const second = isSecondPerson(actor, { askedBy: request.askedBy, about: request.subject });
  if (approved && !second) return 'same';
  await markSecondPersonDecided(trx, { id, by: actor.accountId, at, approved });
  return request;
}
export const secondPersonRefusals = {
  same: both({
    en: 'You asked for it, or it is your account. Another person must confirm it.',
    fr: "C'est vous qui l'avez demandé, ou c'est votre compte. Une autre personne doit le confirmer.",
  }),
  gone: both({ en: 'This was decided already, or has run out.', fr: 'Cela est déjà décidé ou a expiré.' }),
  waits: both({
    en: 'It was asked for already, and waits for a second person.',
    fr: "C'est déjà demandé et attend une deuxième personne.",
  }),
} as const satisfies Readonly<Record<string, Both>>;
