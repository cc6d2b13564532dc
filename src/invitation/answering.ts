import { isTrueFact, type KnownFact } from '../account/account.ts';
import type { ActName } from '../case/acts.ts';
import type { Services } from '../case/services.ts';
import { type Db, inTransaction } from '../platform/db/db.ts';
import { hashToken } from '../platform/crypto/links.ts';
import { EMPTY_DRAFT } from './draft.ts';
import {
  type AnswerDraft,
  type InvitedFamily,
  restsUntil,
  invitationStatusOf,
  WRONG_TRIES,
} from './invitation.ts';
import * as store from './store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;
type Noting = Needs & Pick<Services, 'record'>;

/** The family behind a link; undefined for a link that we never made. */
export async function familyByToken(db: Db, token: string): Promise<InvitedFamily | undefined> {
  const found = await store.findByToken(db, hashToken(token));
  return found && familyById(db, found.id);
}

export async function familyById(db: Db, invitationId: string): Promise<InvitedFamily | undefined> {
  const invitation = await store.findInvitation(db, invitationId);
  return invitation && store.invitedFamilyOf(db, invitation);
}

export type IdentifiedFamily =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly left: number }
  /** The link rests, or cannot be answered: the page says which. */
  | { readonly is: 'not-now' };

/** Compares the details given with those on file; counts wrong ones, one after the other even when they come at once. */
export function identifyFamily(
  { db, clock, record }: Noting,
  family: InvitedFamily,
  fact: KnownFact,
): Promise<IdentifiedFamily> {
  return inTransaction(db, async (trx): Promise<IdentifiedFamily> => {
    const now = clock.now();
    const invitation = await store.lockInvitation(trx, family.invitation.id);
    if (!invitation || invitationStatusOf({ ...family, invitation }, now) !== 'open')
      return { is: 'not-now' };
    if (restsUntil(invitation, now)) return { is: 'not-now' };
    const { applicationNumber, principalBirthDate } = family;
    const complete = fact.applicationNumber !== '' && fact.birthDate !== '';
    const note = (act: ActName) =>
      record(trx, {
        act,
        actor: { kind: 'invitee', invitationId: invitation.id },
        details: { invitationId: invitation.id },
      });
    if (complete && isTrueFact(fact, { applicationNumber, birthDate: principalBirthDate })) {
      await note('invitation.enter');
      return { is: 'right' };
    }
    const fresh = !invitation.wrongSince || now.getTime() - invitation.wrongSince.getTime() >= DAY;
    const tries = fresh ? 1 : invitation.wrongTries + 1;
    await store.countWrongAnswer(trx, invitation.id, tries, fresh ? now : (invitation.wrongSince as Date));
    if (tries === WRONG_TRIES) await note('invitation.rest');
    return { is: 'wrong', left: WRONG_TRIES - tries };
  });
}

const DAY = 24 * 60 * 60_000;

/** Changes the draft of an open invitation; the change sees what other windows saved before. False when it is not open. */
export function saveDraft(
  { db, clock }: Needs,
  family: InvitedFamily,
  change: (draft: AnswerDraft) => AnswerDraft,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const invitation = await store.lockInvitation(trx, family.invitation.id);
    if (!invitation || invitationStatusOf({ ...family, invitation }, clock.now()) !== 'open') return false;
    await store.writeDraft(trx, invitation.id, change(invitation.draft ?? EMPTY_DRAFT), clock.now());
    return true;
  });
}
