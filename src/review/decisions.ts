import { randomUUID } from 'node:crypto';
import type { Staff } from '../case/actor.ts';
import type { ActName } from '../case/acts.ts';
import type { Case } from '../case/case.ts';
import { type ActResult, actOnce } from '../case/receipts.ts';
import type { Moved, Services } from '../case/services.ts';
import { accountsActingFor, findCase, lockCase } from '../case/store.ts';
import type { Notation } from '../data/correction-view.tsx';
import type { ChangeReport, Considering } from '../declaration/change/change.ts';
import type { DecidePhoto } from '../photo/photo.ts';
import type { Db, Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { keepClaim, openAgain } from './actions.ts';
import { type Confirming, type Consideration, hasWork, reviewRefusals, type Standing } from './review.ts';
import { endClaim, insertHold, openHold, releaseHold } from './store.ts';

/** A report as another room gives it to officers, newest first, and how what was made of it is written. */
export type Reports = {
  readonly changesOf: (db: Db, caseId: string) => Promise<readonly ChangeReport[]>;
  readonly considerChange: (trx: Trx, row: Considering) => Promise<boolean>;
  /** What the person says is wrong in what we hold; with a line where it is about the document. */
  readonly notationsOf: (db: Db, caseIds: readonly string[]) => Promise<readonly Notation[]>;
};

/** The services, and what other rooms write for a decision: a verdict on a photo, what was made of a report. */
export type Reviewing = Services & Reports & { readonly decidePhoto: DecidePhoto };

/** Who decides on which case, under which form, and the version of the case that they saw. */
export type DecisionContext = {
  readonly actor: Staff;
  readonly caseId: string;
  readonly once: string;
  readonly seen: number;
};

type Work = (trx: Trx, file: Case) => Promise<readonly Problem[] | undefined>;

/**
 * One decision, whole or not at all: the case is locked, must be this officer's and unchanged since they looked. Of two
 * officers one wins, and the other is told. A refused officer may look at the case again.
 */
async function decide(
  services: Reviewing,
  who: DecisionContext,
  act: ActName,
  work: Work,
): Promise<ActResult> {
  const { actor, caseId, seen, once } = who;
  const done = await actOnce(services, { once, act, does: 'review.decide', caseId, actor }, async (trx) => {
    const file = await lockCase(trx, caseId);
    if (!file || !(await keepClaim(services, trx, caseId, actor))) return [reviewRefusals.taken];
    if (file.version !== seen) return [reviewRefusals.changed];
    const problems = await work(trx, file);
    if (problems) return problems;
    const after = await findCase(trx, caseId);
    if (!after || !hasWork(after, await standingOf(services, trx, caseId)))
      await endClaim(trx, caseId, actor.accountId);
    return undefined;
  });
  if (!done.ok) await openAgain(services, actor, caseId);
  return done;
}

const unreadIn = (reports: readonly ChangeReport[]) => reports.some(({ readAt }) => readAt === null);

/** Whether an error in a line of the document waits for an answer. */
const disputedIn = (notations: readonly Notation[]) =>
  notations.some(({ line, outcome }) => line !== null && outcome === null);

async function standingOf({ changesOf, notationsOf }: Reports, trx: Trx, caseId: string): Promise<Standing> {
  const held = (await openHold(trx, caseId)) !== undefined;
  const stopped = held || disputedIn(await notationsOf(trx, [caseId]));
  return { stopped, unread: unreadIn(await changesOf(trx, caseId)) };
}

const refusal = (moved: Moved, otherwise: Problem = reviewRefusals.changed) =>
  moved.ok ? undefined : [otherwise];

/** Accepts the photo that the officer saw. */
export function acceptPhotoAsOfficer(
  services: Reviewing,
  who: DecisionContext,
  photoId: string,
): Promise<ActResult> {
  return judge(services, who, { photoId, action: 'accept', reasons: [] });
}

/** Returns the photo that the officer saw, with its reasons (codes of the profile, at least one). */
export function returnPhotoAsOfficer(
  services: Reviewing,
  who: DecisionContext,
  photoId: string,
  reasons: readonly string[],
): Promise<ActResult> {
  return judge(services, who, { photoId, action: 'return', reasons });
}

type Judgement = {
  readonly photoId: string;
  readonly action: 'accept' | 'return';
  readonly reasons: readonly string[];
};

function judge(
  services: Reviewing,
  who: DecisionContext,
  { photoId, action, reasons }: Judgement,
): Promise<ActResult> {
  return decide(services, who, `photo.${action}`, async (trx) => {
    const { actor, caseId } = who;
    const stage = action === 'accept' ? 'accepted' : 'returned';
    const at = services.clock.now();
    const verdict = { caseId, photoId, stage, officerId: actor.accountId, at, reasons } as const;
    if (!(await services.decidePhoto(trx, verdict))) return [reviewRefusals.changed];
    const details = { photoId, ...(reasons.length > 0 ? { reasons } : {}) };
    return refusal(
      await services.move(trx, { track: 'photo', action, caseId, actor, details, params: { photoId } }),
    );
  });
}

/**
 * Confirms permanent residence (IRPA 21(1)): after a declaration, without an open hold, and once an officer has read
 * every change that was told (IRPR 51) and every error reported in a line of the document is answered.
 */
export function confirm(
  services: Reviewing,
  who: DecisionContext,
  { confirmedOn, place }: Confirming,
): Promise<ActResult> {
  return decide(services, who, 'landing.confirm', async (trx, file) => {
    const { actor, caseId } = who;
    const params = { confirmedOn, place };
    if (unreadIn(await services.changesOf(trx, caseId))) return [reviewRefusals.unread];
    if (disputedIn(await services.notationsOf(trx, [caseId]))) return [reviewRefusals.disputed];
    const moved = await services.move(trx, { track: 'landing', action: 'confirm', caseId, actor, params });
    if (!moved.ok && moved.why === 'need') return [reviewRefusals.held];
    const undeclared = ['account-ready', 'signed-in', 'away'].includes(file.landing);
    return refusal(
      moved,
      file.landing === 'on-hold'
        ? reviewRefusals.held
        : undeclared
          ? reviewRefusals.undeclared
          : reviewRefusals.changed,
    );
  });
}

/** Puts a declared case on hold for a coded reason, which the person is told. */
export function hold(services: Reviewing, who: DecisionContext, reason: string): Promise<ActResult> {
  return decide(services, who, 'landing.hold', async (trx) => {
    const { actor, caseId } = who;
    return putOnHold(services, trx, { actor, caseId, reason });
  });
}

type Holding = { readonly actor: Staff; readonly caseId: string; readonly reason: string };

async function putOnHold(services: Reviewing, trx: Trx, { actor, caseId, reason }: Holding) {
  if (await openHold(trx, caseId)) return [reviewRefusals.notHoldable];
  const id = randomUUID();
  await insertHold(trx, { id, caseId, reason, officerId: actor.accountId, at: services.clock.now() });
  const details = { holdId: id, reason };
  const params = { holdId: id };
  const moved = await services.move(trx, {
    track: 'landing',
    action: 'hold',
    caseId,
    actor,
    details,
    params,
  });
  return refusal(moved, reviewRefusals.notHoldable);
}

/**
 * Writes what an officer, having read a report, makes of it; where it holds the case, the hold comes with it, or the one
 * that is open already stays.
 */
export function consider(
  services: Reviewing,
  who: DecisionContext,
  { number, outcome, reason }: Consideration,
): Promise<ActResult> {
  return decide(services, who, 'change.consider', async (trx) => {
    const { actor, caseId } = who;
    const row = { caseId, number, outcome, by: actor.accountId, at: services.clock.now() };
    if (!(await services.considerChange(trx, row))) return [reviewRefusals.changed];
    const details = { report: number, outcome };
    await services.record(trx, { act: 'change.consider', actor, caseId, details });
    if (reason === undefined || (await openHold(trx, caseId))) return undefined;
    return putOnHold(services, trx, { actor, caseId, reason });
  });
}

/**
 * Ends the open hold, and says so to whoever was told of it. A case whose person left Canada meanwhile stays away, and
 * is free of the hold on return: that is no move of the case.
 */
export function release(services: Reviewing, who: DecisionContext): Promise<ActResult> {
  return decide(services, who, 'landing.release', async (trx, file) => {
    const { actor, caseId } = who;
    const held = await openHold(trx, caseId);
    if (!held) return [reviewRefusals.changed];
    const details = { holdId: held.id };
    await releaseHold(trx, held.id, actor.accountId, services.clock.now());
    if (file.landing === 'on-hold') {
      return refusal(
        await services.move(trx, { track: 'landing', action: 'release', caseId, actor, details }),
      );
    }
    const letter = 'review.released';
    const event = await services.record(trx, {
      act: 'review.release',
      actor,
      caseId,
      details,
      letters: [letter],
    });
    const today = services.clock.today();
    for (const to of await accountsActingFor(trx, caseId, today))
      await services.post(trx, { letter, event, to, caseId });
    return undefined;
  });
}
