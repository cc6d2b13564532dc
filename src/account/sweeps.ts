import type { Services } from '../case/services.ts';
import { daysAfter } from '../platform/clock.ts';
import { forgetChallenges } from './factors/passkey-store.ts';
import { countersClock } from './limits.ts';
import { answerAccessRequest } from './recovery/access.ts';
import { forgetOld, takeStaleParked } from './sessions/store.ts';

type Sweep = { readonly name: string; readonly everyMs: number; readonly step: () => Promise<boolean> };

const SESSIONS_KEPT_DAYS = 30;

/** What the room does without being asked. A step gives true when there may be more to do at once. */
export function accountSweeps(services: Services): readonly Sweep[] {
  const { db, clock, files } = services;
  return [
    { name: 'account.answer-requests', everyMs: 2_000, step: () => answerAccessRequest(services) },
    {
      name: 'account.forget',
      everyMs: 600_000,
      step: async () => {
        const parked = await takeStaleParked(db, clock.now());
        if (parked?.fileKey) await files.remove(parked.fileKey);
        if (parked) return true;
        await forgetChallenges(db, clock.now());
        await forgetOld(db, daysAfter(clock.now(), -SESSIONS_KEPT_DAYS), countersClock.now());
        return false;
      },
    },
  ];
}
