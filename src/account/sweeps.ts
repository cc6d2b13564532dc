import type { Services } from '../case/services.ts';
import { daysAfter } from '../platform/clock.ts';
import { applyDueChange, type ChangeServices } from './email-change/email-change.ts';
import { forgetChanges } from './email-change/store.ts';
import { forgetChallenges } from './mfa/passkey-store.ts';
import { forgetLeastTries, forgetOldTries } from './rate-limits-store.ts';
import { clearDue } from './lost-factor/actions.ts';
import { answerAccessRequest, answerTriedName, sendAccess } from './recovery/access.ts';
import { takeStaleSavedForm } from './saved-forms-store.ts';
import { forgetOld } from './sessions/store.ts';
import { foldDeclared } from './staff/household-store.ts';
import { forgetAnswers } from './sso/store.ts';

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

type SweepServices = Pick<ChangeServices, 'correctPersonEmail'>;

const SESSIONS_KEPT_DAYS = 30;
/** About 20 MB. */
const MOST_COUNTERS = 100_000;

/** What the room does without being asked. A step gives true when there may be more to do at once. */
export function accountSweeps(services: Services, others: SweepServices): readonly Sweep[] {
  const { db, clock } = services;
  return [
    {
      name: 'account.apply-emails',
      everyMs: 60_000,
      step: () =>
        applyDueChange({
          services,
          ...others,
          sendAccess: (trx, accountId, actor) => sendAccess(services, trx, accountId, actor),
        }),
    },
    { name: 'account.clear-factors', everyMs: 60_000, step: () => clearDue(services) },
    { name: 'account.fold-declared', everyMs: 60_000, step: () => foldDeclared(db) },
    { name: 'account.tell-tried', everyMs: 10_000, step: () => answerTriedName(services) },
    { name: 'account.answer-requests', everyMs: 2_000, step: () => answerAccessRequest(services) },
    {
      name: 'account.forget-tries',
      everyMs: 30_000,
      step: async () => {
        await forgetOldTries(db, clock.now());
        await forgetLeastTries(db, MOST_COUNTERS);
        return false;
      },
    },
    forgetSweep(services),
  ];
}

/** Forgets what is past its time, one saved form after the other. */
const forgetSweep = ({ db, clock, files }: Services): Sweep => ({
  name: 'account.forget',
  everyMs: 600_000,
  step: async () => {
    const parked = await takeStaleSavedForm(db, clock.now());
    if (parked?.fileKey) await files.remove(parked.fileKey);
    if (parked) return true;
    await forgetChallenges(db, clock.now());
    await forgetChanges(db, daysAfter(clock.now(), -SESSIONS_KEPT_DAYS));
    await forgetAnswers(db, daysAfter(clock.now(), -1));
    await forgetOld(db, daysAfter(clock.now(), -SESSIONS_KEPT_DAYS));
    return false;
  },
});
