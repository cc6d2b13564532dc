import type { Actor } from '../case/actor.ts';
import type { FamilyRole } from '../case/ages.ts';
import type { PersonName } from '../case/names.ts';
import type { Moved } from '../case/services.ts';
import { daysAfter } from '../platform/clock.ts';
import type { Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import type { Day, Lang } from '../platform/i18n.ts';

/** Sends a new invitation to the address on file; the link before it ends. Gives problems when there is nothing to answer. */
export type ResendInvitation = (
  trx: Trx,
  applicationId: string,
  actor: Actor,
) => Promise<readonly Problem[] | undefined>;

/** Pauses the case of somebody who is outside Canada (move `leave`, and the absence); the declaration room gives it. */
export type TellAbsence = (
  trx: Trx,
  absence: {
    readonly caseId: string;
    readonly actor: Actor;
    readonly country: string;
    readonly expectedReturn: Day | null;
  },
) => Promise<Moved>;

/** What was answered about one person so far. */
export type PersonDraft = {
  readonly email?: string;
  readonly ownAccount?: boolean;
  readonly inCanada?: boolean;
  /** ISO 3166-1 alpha-2, when outside Canada. */
  readonly country?: string;
  /** null: not known yet. */
  readonly expectedReturn?: Day | null;
  /** null: never in Canada so far. */
  readonly lastEntryOn?: Day | null;
  readonly lastEntryPlace?: string | null;
};

/** The answers of a family so far, kept until they are submitted; people by their id. */
export type AnswerDraft = {
  readonly usesPortal?: boolean;
  readonly people: Readonly<Record<string, PersonDraft>>;
};

/** An invitation as it is on file. */
export type Invitation = {
  readonly id: string;
  readonly applicationId: string;
  readonly createdAt: Date;
  readonly replyBy: Day;
  readonly expiresAt: Date;
  readonly reminders: number;
  readonly wrongTries: number;
  readonly wrongSince: Date | null;
  readonly draft: AnswerDraft | null;
  readonly answeredAt: Date | null;
  readonly receipt: string | null;
  readonly supersededAt: Date | null;
};

/** Somebody on the application whose case waits for an answer. */
export type InvitedMember = PersonName & {
  readonly personId: string;
  readonly caseId: string;
  readonly role: FamilyRole;
  readonly birthDate: Day;
  readonly email: string | null;
  readonly language: Lang;
};

/** An invitation with those it asks about: the principal applicant first, then the spouse, then by age. */
export type InvitedFamily = {
  readonly invitation: Invitation;
  readonly applicationNumber: string;
  readonly madeOn: Day;
  readonly principalBirthDate: Day;
  /** The answer was that the family will not use the portal. */
  readonly declined: boolean;
  readonly members: readonly InvitedMember[];
};

/** Wrong details that a link takes in a day; then it rests until the day is over. It limits the link, not the person. */
export const WRONG_TRIES = 10;

/** New invitations that one application may ask for by itself in a day, the first one counted. */
export const REQUESTS_A_DAY = 3;

/** How long the details that were given stay good for answering, in milliseconds. */
export const ANSWERING_MS = 2 * 60 * 60_000;

export type InvitationStatus = 'open' | 'answered' | 'superseded' | 'expired' | 'closed';

/** Where an invitation stands now. `closed`: nobody on it can be asked any more (the cases moved on another way). */
export function invitationStatusOf(
  { invitation, members }: Pick<InvitedFamily, 'invitation' | 'members'>,
  now: Date,
): InvitationStatus {
  if (invitation.supersededAt) return 'superseded';
  if (invitation.answeredAt) return 'answered';
  if (invitation.expiresAt <= now) return 'expired';
  return members[0]?.role === 'principal' ? 'open' : 'closed';
}

/** Until when a link rests after too many wrong details; undefined while it may be tried. */
export function restsUntil(
  { wrongTries, wrongSince }: Pick<Invitation, 'wrongTries' | 'wrongSince'>,
  now: Date,
): Date | undefined {
  if (!wrongSince || wrongTries < WRONG_TRIES) return undefined;
  const until = daysAfter(wrongSince, 1);
  return until > now ? until : undefined;
}
