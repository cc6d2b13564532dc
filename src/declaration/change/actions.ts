import { randomUUID } from 'node:crypto';
import type { Applicant } from '../../case/actor.ts';
import { isUndecided, notNow } from '../../case/case.ts';
import { actOnce, type ActResult, readableNumber } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { countChange, lockCase } from '../../case/store.ts';
import { daysAfter } from '../../platform/clock.ts';
import { both, type Lang } from '../../platform/i18n.ts';
import type { Change } from './change.ts';
import { changesSince, insertChange } from './change-store.ts';

/** Reports of one account in a day: an officer reads each of them. */
const MOST_A_DAY = 10;

const tooMany = both({
  en: 'You have told us about several changes today. An officer will read each one. You can tell us more tomorrow.',
  fr: "Vous nous avez signalé plusieurs changements aujourd'hui. Un agent lit chacun d'eux. Continuez demain.",
});

type Telling = {
  readonly actor: Applicant;
  readonly caseId: string;
  readonly once: string;
  readonly language: Lang;
};

/**
 * Keeps what somebody says has changed (IRPR 51), until an officer has read it. Counts as a change of the case: a
 * decision that was begun before it is refused. The letter goes to whoever told it, and to nobody else.
 */
export function reportChange(services: Services, who: Telling, change: Change): Promise<ActResult> {
  const { actor, caseId, language } = who;
  const { clock, post, record } = services;
  const act = 'change.tell';
  return actOnce(services, { ...who, act, does: act }, async (trx) => {
    const { accountId } = actor;
    const file = await lockCase(trx, caseId);
    if (!file || !isUndecided(file.landing)) return [notNow];
    const at = clock.now();
    if ((await changesSince(trx, accountId, daysAfter(at, -1))) >= MOST_A_DAY)
      return [{ field: 'form', says: tooMany }];
    const [id, number] = [randomUUID(), readableNumber('N')];
    await insertChange(trx, { ...change, id, number, caseId, accountId, language, toldAt: at });
    await countChange(trx, caseId);
    const letter = 'declaration.change-received';
    const details = { report: id, kind: change.kind };
    const event = await record(trx, { act, actor, caseId, details, letters: [letter] });
    await post(trx, { letter, event, to: { accountId }, caseId, params: { report: id } });
    return undefined;
  });
}
