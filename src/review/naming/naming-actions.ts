import type { Staff } from '../../case/actor.ts';
import { notNow } from '../../case/case.ts';
import type { PersonName } from '../../case/names.ts';
import type { Services } from '../../case/services.ts';
import { askSecondPerson, decideOfTwo, secondPersonRefusals } from '../../case/staff/second-person.ts';
import { accountsActingFor, countChange } from '../../case/store.ts';
import type { CorrectPersonName } from '../../intake/intake.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { Problem } from '../../platform/form.ts';
import { mayRename } from './naming.ts';
import { lockNamedCase } from './naming-store.ts';
import { namingRefusals } from './naming-words.ts';

export type NamingServices = Services & { readonly correctPersonName: CorrectPersonName };

const KIND = 'name.correct';
const DOES = 'review.name';
const LETTER = 'review.name-corrected';

type Problems = readonly Problem[] | undefined;
const form = (says: Problem['says']): readonly Problem[] => [{ field: 'form', says }];

/** One officer writes the name as the passport has it. Nothing changes yet. */
export function askRename(
  services: Services,
  actor: Staff,
  caseId: string,
  { familyName, givenNames }: PersonName,
): Promise<Problems> {
  return inTransaction(services.db, async (trx) => {
    const file = await lockNamedCase(trx, caseId);
    if (!file) return [notNow];
    if (mayRename(file) === 'no') return form(namingRefusals.notNow);
    const details = { familyName, givenNames };
    const wanted = { kind: KIND, subject: caseId, details, actor, does: DOES } as const;
    const asked = await askSecondPerson(services, trx, wanted);
    if (typeof asked === 'string') return form(secondPersonRefusals[asked]);
    await services.record(trx, { act: 'name.ask', actor, caseId, details: { request: asked.id } });
    return undefined;
  });
}

export type RenameDecision = { readonly id: string; readonly approved: boolean };

/**
 * A second officer confirms it, or one of the two drops it. The name counts at once for the document that is not issued
 * yet, the card and every page; a decision that was begun before it is refused.
 */
export function decideRename(
  services: NamingServices,
  actor: Staff,
  caseId: string,
  { id, approved }: RenameDecision,
): Promise<Problems> {
  return inTransaction(services.db, async (trx) => {
    const file = await lockNamedCase(trx, caseId);
    if (!file) return [notNow];
    if (approved && mayRename(file) === 'no') return form(namingRefusals.notNow);
    const decision = { id, kinds: [KIND], subject: caseId, approved, actor, does: DOES } as const;
    const request = await decideOfTwo(services, trx, decision);
    if (typeof request === 'string') return form(secondPersonRefusals[request]);
    if (!approved) {
      await services.record(trx, { act: 'name.drop', actor, caseId, details: { request: id } });
      return undefined;
    }
    const { familyName = '', givenNames = '' } = request.details;
    const name = { familyName, givenNames, otherNames: file.otherNames };
    if (!(await services.correctPersonName(trx, id, name))) throw new Error(`request ${id} renamed nobody`);
    await countChange(trx, caseId);
    await tell(services, trx, { actor, caseId, request: id });
    return undefined;
  });
}

type Corrected = { readonly actor: Staff; readonly caseId: string; readonly request: string };

/** The act, and the letter to everybody who acts for the person: neither holds what the name was or is. */
async function tell(
  { clock, record, post }: Services,
  trx: Trx,
  { actor, caseId, request }: Corrected,
): Promise<void> {
  const letters = [LETTER];
  const event = await record(trx, { act: 'name.correct', actor, caseId, details: { request }, letters });
  for (const to of await accountsActingFor(trx, caseId, clock.today()))
    await post(trx, { letter: LETTER, event, caseId, to });
}
