import { type OwnCase, ownCaseOf } from '../case/requested-case.ts';
import type { Visit } from '../case/page.ts';
import type { Action } from '../case/policy.ts';
import type { Services } from '../case/services.ts';
import type { DataReader } from './inventory/inventory.ts';
import { findDataSubject, type DataSubject } from './store.ts';

/** CaseOwner data a page is about, and who reads it. */
export type Reading = OwnCase & {
  readonly subject: DataSubject;
  readonly who: DataReader;
};

/** The person of the address, for who may do this in their case; undefined for everybody else. */
export async function loadReading(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
  action: Action,
): Promise<Reading | undefined> {
  const own = ownCaseOf(visit, action);
  const subject = own && (await findDataSubject(db, own.caseId));
  if (!own || !subject) return undefined;
  const { actor, caseId } = own;
  const { personId, applicationId, holderId, addressHidden } = subject;
  const { accountId } = actor;
  const hasAccount = holderId !== null;
  const isOwn = caseId === actor.ownCase;
  return {
    ...own,
    subject,
    who: { caseId, personId, applicationId, accountId, own: isOwn, hasAccount, addressHidden },
  };
}
