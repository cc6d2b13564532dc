import { isUuid } from '../../platform/ids.ts';
import type { Staff } from '../../case/actor.ts';
import type { Case } from '../../case/case.ts';
import type { Visit } from '../../case/page.ts';
import { findCase } from '../../case/store.ts';
import type { Profile } from '../../config/profile.ts';
import type { Notation } from '../../data/correction-view.tsx';
import type { Photo } from '../../photo/photo.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Entered, Problem } from '../../platform/form.ts';
import type { Reviewing } from '../decisions.ts';
import { CHANGED, readStamp, type Stamp } from '../review.ts';
import { type Claim, claimOf, type Hold, openHold } from '../store.ts';
import {
  addressHistory,
  type AddressSpell,
  type CaseEvent,
  declarationsOf,
  type FamilyMember,
  findReviewSubject,
  historyOf,
  lastRecord,
  relativesOf,
  type ReviewSubject,
  type SignedDeclaration,
} from './store.ts';

/** What other rooms give: every photo of a case, newest first, and what the person says is wrong in it. */
export type BenchServices = Reviewing & {
  readonly photosOf: (db: Db, caseId: string) => Promise<readonly Photo[]>;
  readonly notationsOf: (db: Db, caseIds: readonly string[]) => Promise<readonly Notation[]>;
};

/** Everything an officer sees of a case that is theirs. */
export type OpenCase = {
  readonly kind: 'open';
  readonly visit: Visit;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  readonly subject: ReviewSubject;
  readonly file: Case;
  readonly claim: Claim;
  readonly hold: Hold | undefined;
  /** Submissions only, newest first: a draft is still the person's own. */
  readonly photos: readonly Photo[];
  readonly relatives: readonly FamilyMember[];
  readonly declarations: readonly SignedDeclaration[];
  readonly addresses: readonly AddressSpell[];
  readonly history: readonly CaseEvent[];
  readonly notations: readonly Notation[];
  /** What the forms of this page will say was seen. */
  readonly stamp: Stamp;
  /** What was recorded since the officer looked, when a decision was refused for that. */
  readonly changes: readonly CaseEvent[] | undefined;
};

/** A case that exists and is not this officer's now; `claim` is whose it is. */
export type NotOpen = {
  readonly kind: 'not-open';
  readonly subject: ReviewSubject;
  readonly claim: Claim | undefined;
};

/** The officer and the case of the address; the page itself is for officers only. */
export function officerAt(visit: Visit): { actor: Staff; caseId: string } | undefined {
  const caseId = visit.params['caseId'] ?? '';
  return visit.actor.kind === 'staff' && isUuid(caseId) ? { actor: visit.actor, caseId } : undefined;
}

/** Reads a case for the officer who has it. Undefined when there is none. */
export async function readOpenCase(
  { db, clock, profile, photosOf, notationsOf }: BenchServices,
  visit: Visit,
  entered: Entered,
  problems: readonly Problem[],
): Promise<OpenCase | NotOpen | undefined> {
  const who = officerAt(visit);
  const subject = who && (await findReviewSubject(db, who.caseId, clock.today()));
  if (!who || !subject) return undefined;
  const { caseId, actor } = who;
  const claim = await claimOf(db, caseId, clock.now());
  if (claim?.officerId !== actor.accountId) return { kind: 'not-open', subject, claim };
  // The stamp is read before what it stands for: a change in between is then noticed, and not missed.
  const after = await lastRecord(db, caseId);
  const file = await findCase(db, caseId);
  if (!file) return undefined;
  const told = problems.some(({ field }) => field === CHANGED);
  const seen = readStamp(entered);
  return {
    kind: 'open',
    visit,
    profile,
    problems,
    subject,
    file,
    claim,
    hold: await openHold(db, caseId),
    photos: (await photosOf(db, caseId)).filter(({ stage }) => stage !== 'draft'),
    relatives: await relativesOf(db, caseId),
    declarations: await declarationsOf(db, caseId),
    addresses: await addressHistory(db, caseId),
    history: await historyOf(db, caseId),
    notations: await notationsOf(db, [caseId]),
    stamp: entered.has('seen') && !told ? seen : { seen: file.version, after },
    changes: told ? await historyOf(db, caseId, seen.after) : undefined,
  };
}

/** The fields that every decision carries. */
export const stampFields = ({ stamp }: OpenCase) => ({
  seen: String(stamp.seen),
  after: String(stamp.after),
});
