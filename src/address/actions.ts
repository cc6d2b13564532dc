import { randomUUID } from 'node:crypto';
import type { Applicant } from '../case/actor.ts';
import { notNow } from '../case/case.ts';
import { actOnce, type ActResult } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import { lockCase } from '../case/store.ts';
import { daysAfter } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/db/db.ts';
import { type Address, type AddressUse, mayChangeAddress, sameAddress } from './address.ts';
import { resolve } from './entry.ts';
import {
  accountsKnowingAddress,
  type AddressDraft,
  addressesOf,
  draftsOf,
  dropDrafts,
  forgetDrafts,
  keepDraft,
  replaceAddress,
  type StoredAddress,
} from './store.ts';

/** A new address that was begun and not saved is forgotten after so many days. */
const DRAFT_DAYS = 7;

type Who = { readonly actor: Applicant; readonly caseId: string };
type Needed = Pick<Services, 'db' | 'clock' | 'profile' | 'record' | 'post' | 'settle'>;

const ownerOf = ({ actor, caseId }: Who) => ({ caseId, accountId: actor.accountId });
const forgetBefore = ({ clock }: Pick<Services, 'clock'>) => daysAfter(clock.now(), -DRAFT_DAYS);

/** What was begun and not saved yet. */
export function draftsNow(
  services: Pick<Services, 'clock'>,
  db: Db,
  who: Who,
): Promise<readonly AddressDraft[]> {
  return draftsOf(db, ownerOf(who), forgetBefore(services));
}

/** Keeps an address between the pages; nothing of the case changes. */
export function saveAddressDraft(
  services: Pick<Services, 'db' | 'clock'>,
  who: Who,
  draft: AddressDraft,
): Promise<void> {
  return keepDraft(services.db, ownerOf(who), draft, services.clock.now());
}

/** Forgets what was begun and left; done by the worker, now and then. */
export async function deleteAbandonedDrafts(services: Pick<Services, 'db' | 'clock'>): Promise<boolean> {
  await forgetDrafts(services.db, forgetBefore(services));
  return false;
}

/**
 * Saves the addresses that were begun, both at once: each that differs becomes a new row and ends the one before. Tells
 * every account that may know of the address when an address was replaced; may order the card.
 */
export function saveAddresses(services: Needed, who: Who & { readonly once: string }): Promise<ActResult> {
  return actOnce(services, { ...who, act: 'address.change', does: 'address.change' }, async (trx) => {
    const file = await lockCase(trx, who.caseId);
    if (!file || mayChangeAddress(file) !== 'yes') return [notNow];
    const drafts = await draftsNow(services, trx, who);
    const rows = await addressesOf(trx, who.caseId);
    const onFile = { home: current(rows, 'home'), mailing: current(rows, 'mailing') };
    const { home, mailing } = resolve(drafts, onFile);
    if (drafts.length === 0 || !home || !mailing) return [notNow];
    // The card came back: the same address, confirmed, counts as a new one, or it would never be sent again.
    const confirmsAnew = file.card === 'returned-mail';
    const wanted = [
      { kind: 'home', address: home, before: onFile.home, again: false },
      { kind: 'mailing', address: mailing, before: onFile.mailing, again: confirmsAnew },
    ] as const;
    const changes = wanted.filter(
      ({ address, before, again }) => again || !before || !sameAddress(address, before),
    );
    await write(services, trx, who, changes, drafts);
    await dropDrafts(trx, ownerOf(who));
    return undefined;
  });
}

const current = (rows: readonly StoredAddress[], kind: AddressUse) =>
  rows.find((row) => row.kind === kind && row.until === null);

type Change = {
  readonly kind: AddressUse;
  readonly address: Address;
  readonly before: StoredAddress | undefined;
};

async function write(
  { clock, record, post, settle }: Needed,
  trx: Trx,
  who: Who,
  changes: readonly Change[],
  drafts: readonly AddressDraft[],
): Promise<void> {
  const { caseId, actor } = who;
  const since = clock.now();
  const ids: Record<string, string> = {};
  for (const { kind, address } of changes) {
    const id = randomUUID();
    ids[kind] = id;
    const insisted = drafts.some((draft) => draft.kind === kind && draft.insisted);
    await replaceAddress(trx, { ...address, id, kind, insisted, since, caseId, accountId: actor.accountId });
  }
  const replaced = changes.some(({ before }) => before !== undefined);
  const letters = replaced ? ['address.changed'] : [];
  const event = await record(trx, { act: 'address.change', actor, caseId, details: ids, letters });
  if (replaced) {
    for (const to of await accountsKnowingAddress(trx, caseId, clock.today())) {
      await post(trx, { letter: 'address.changed', event, to, caseId, params: ids });
    }
  }
  await settle(trx, caseId);
}
