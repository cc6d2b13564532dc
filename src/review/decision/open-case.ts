import type { Case } from '../../case/case.ts';
import type { Visit } from '../../case/page.ts';
import { type StaffCase, staffCaseOf } from '../../case/requested-case.ts';
import { findCase } from '../../case/store.ts';
import type { Profile } from '../../config/profile.ts';
import type { Notation } from '../../data/correction-view.tsx';
import type { ProofreadingStanding } from '../../ecopr/proofreading/proofreading.ts';
import type { ChangeReport } from '../../declaration/change/change.ts';
import type { Photo } from '../../photo/photo.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Scan } from '../../scan/scan.ts';
import type { Problem } from '../../platform/form.ts';
import type { FormState } from '../../platform/http/page.ts';
import {
  addressHistory,
  type CaseEvent,
  type CurrentAddress,
  declarationsOf,
  type FamilyMember,
  findReviewSubject,
  historyOf,
  lastRecord,
  relativesOf,
  type ReviewSubject,
  type SignedDeclaration,
} from './store.ts';
import type { Reviewing } from '../decisions.ts';
import { CHANGED, type ExpectedVersion, readExpectedVersion } from '../review.ts';
import { type Claim, claimOf, type Hold, openHold } from '../store.ts';

/** What other rooms give besides: every photo of a case, newest first, and what the person made of the document. */
export type DecisionServices = Reviewing & {
  readonly photosOf: (db: Db, caseId: string) => Promise<readonly Photo[]>;
  /** Whether the person found every line of the document right. */
  readonly proofreadingOf: (db: Db, caseId: string) => Promise<ProofreadingStanding | undefined>;
  readonly scansOf: (db: Db, caseId: string) => Promise<readonly Scan[]>;
};

/** Everything an officer sees of a case that is theirs. */
export type OpenCase = {
  readonly kind: 'open';
  readonly visit: Visit;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  readonly subject: ReviewSubject;
  readonly residenceCase: Case;
  readonly claim: Claim;
  readonly hold: Hold | undefined;
  /** Submissions only, newest first: a draft is still the person's own. */
  readonly photos: readonly Photo[];
  readonly relatives: readonly FamilyMember[];
  readonly declarations: readonly SignedDeclaration[];
  readonly addresses: readonly CurrentAddress[];
  readonly history: readonly CaseEvent[];
  readonly notations: readonly Notation[];
  /** What the person says has changed, newest first. */
  readonly reports: readonly ChangeReport[];
  readonly proofreading: ProofreadingStanding | undefined;
  readonly scans: readonly Scan[];
  /** What the forms of this page will say was seen. */
  readonly stamp: ExpectedVersion;
  /** What was recorded since the officer looked, when a decision was refused for that. */
  readonly changes: readonly CaseEvent[] | undefined;
};

/** A case that exists and is not this officer's now; `claim` is whose it is. */
export type NotOpen = {
  readonly kind: 'not-open';
  readonly subject: ReviewSubject;
  readonly claim: Claim | undefined;
};

/** The case that the address names, the person it is about, and the officer who asks for it. */
export type ReviewCase = StaffCase & { readonly subject: ReviewSubject };

/** Undefined when there is no such case. Whether it is this officer's now is asked when it is opened. */
export async function loadReviewCase(
  { db, clock }: DecisionServices,
  visit: Visit,
): Promise<ReviewCase | undefined> {
  const openCase = staffCaseOf(visit);
  const subject = openCase && (await findReviewSubject(db, openCase.caseId, clock.today()));
  return openCase && subject && { ...openCase, subject };
}

/** Reads a case for the officer who has it. */
export async function readOpenCase(
  room: DecisionServices,
  visit: Visit,
  { actor, caseId, subject }: ReviewCase,
  { entered, problems }: FormState,
): Promise<OpenCase | NotOpen> {
  const { db, clock, profile, photosOf, notationsOf, changesOf, proofreadingOf, scansOf } = room;
  const claim = await claimOf(db, caseId, clock.now());
  if (claim?.officerId !== actor.accountId) return { kind: 'not-open', subject, claim };
  // The stamp is read before what it stands for: a change in between is then noticed, and not missed.
  const after = await lastRecord(db, caseId);
  const residenceCase = await findCase(db, caseId);
  if (!residenceCase) throw new Error(`case ${caseId} was deleted while an officer opened it`);
  const hasChanged = problems.some(({ field }) => field === CHANGED);
  const seen = readExpectedVersion(entered);
  return {
    kind: 'open',
    visit,
    profile,
    problems,
    subject,
    residenceCase,
    claim,
    hold: await openHold(db, caseId),
    photos: (await photosOf(db, caseId)).filter(({ stage }) => stage !== 'draft'),
    relatives: await relativesOf(db, caseId),
    declarations: await declarationsOf(db, caseId),
    addresses: await addressHistory(db, caseId),
    history: await historyOf(db, caseId),
    notations: await notationsOf(db, [caseId]),
    reports: await changesOf(db, caseId),
    proofreading: await proofreadingOf(db, caseId),
    scans: await scansOf(db, caseId),
    stamp: entered.has('seen') && !hasChanged ? seen : { seen: residenceCase.version, after },
    changes: hasChanged ? await historyOf(db, caseId, seen.after) : undefined,
  };
}

/** The fields that every decision carries. */
export const stampFields = ({ stamp }: OpenCase) => ({
  seen: String(stamp.seen),
  after: String(stamp.after),
});
