import type { Applicant } from '../case/actor.ts';
import { may } from '../case/may.ts';
import type { Action } from '../case/policy.ts';
import type { Visit } from '../case/page.ts';
import type { Db } from '../platform/db/db.ts';
import type { DataReader } from './inventory/inventory.ts';
import { findDataSubject, type DataSubject } from './store.ts';

/** Whose data a page is about, and who reads it. */
export type Reading = {
  readonly actor: Applicant;
  readonly subject: DataSubject;
  readonly who: DataReader;
};

/** The person of the address, for who may do this in their case; undefined for everybody else. */
export async function readingOf(db: Db, visit: Visit, action: Action): Promise<Reading | undefined> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'applicant' || !may(actor, action, { caseId })) return undefined;
  const subject = await findDataSubject(db, caseId);
  if (!subject) return undefined;
  const { personId, applicationId, holderId, addressHidden } = subject;
  const own = caseId === actor.ownCase;
  const { accountId } = actor;
  const hasAccount = holderId !== null;
  return {
    actor,
    subject,
    who: { caseId, personId, applicationId, accountId, own, hasAccount, addressHidden },
  };
}
