import { randomUUID } from 'node:crypto';
import type { Work } from '../case/move.ts';
import type { Services } from '../case/services.ts';
import { dayOf } from '../platform/clock.ts';
import { ecoprDocumentOf, newDocumentNumber } from './ecopr.ts';
import { insertConfirmation, newestDeclaration, readRecorded } from './store.ts';

/**
 * What an officer's `landing.confirm` owes: the decision and its document, in the transaction of the move. Parameters:
 * `confirmedOn` (a day) and `place` ('Winnipeg, MB'). Throws when the case holds no declaration or no officer decides:
 * residence is confirmed by an officer (IRPA 21(1)), after a declaration.
 */
export function ecoprWorks({ profile }: Pick<Services, 'profile'>): Readonly<Record<string, Work>> {
  const issue: Work = async (trx, { file, actor, at, params }) => {
    if (actor.kind !== 'staff') throw new Error('only an officer confirms permanent residence');
    const declaration = await newestDeclaration(trx, file.id);
    if (!declaration) throw new Error(`case ${file.id} holds no declaration to confirm`);
    const confirmedOn = params['confirmedOn'] ?? dayOf(at, profile.zone);
    const place = params['place'] ?? 'Canada';
    const decision = {
      documentNumber: newDocumentNumber(),
      confirmedOn,
      place,
      officer: { accountId: actor.accountId, name: actor.name },
      issuedAt: at,
    };
    await insertConfirmation(trx, {
      id: randomUUID(),
      caseId: file.id,
      officerId: actor.accountId,
      confirmedOn,
      place,
      declarationId: declaration.id,
      document: ecoprDocumentOf(await readRecorded(trx, file.id), decision, profile),
    });
  };
  return { 'proof.issue': issue };
}
