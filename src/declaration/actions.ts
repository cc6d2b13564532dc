import { randomUUID } from 'node:crypto';
import type { Actor, Applicant } from '../case/actor.ts';
import { notNow } from '../case/case.ts';
import { actOnce, type ActResult } from '../case/receipts.ts';
import type { Moved, Services } from '../case/services.ts';
import type { Trx } from '../platform/db/db.ts';
import type { Lang } from '../platform/i18n.ts';
import type { Abroad, Declared } from './declaration.ts';
import { endAbsence, insertAbsence, insertDeclaration, type SignedText } from './store.ts';

type Who = { readonly actor: Applicant; readonly caseId: string; readonly once: string };

/** `signedText` holds the words as they stood on the page, in `language`; `from` is the address it came from. */
export type SignedStatement = Declared & {
  readonly language: Lang;
  readonly signedText: SignedText;
  readonly from: string;
};

/** Signs the declaration that the person is in Canada; kept word for word, with its language, time and origin. */
export function makeDeclaration(services: Services, who: Who, said: SignedStatement): Promise<ActResult> {
  return actOnce(services, { ...who, act: 'landing.declare', does: 'declaration.make' }, async (trx) => {
    const { profile, clock } = services;
    const row = {
      id: randomUUID(),
      caseId: who.caseId,
      accountId: who.actor.accountId,
      wording: profile.declaration.version,
      language: said.language,
      signedText: said.signedText,
      typedName: said.typedName,
      coSignedName: said.coSignedName,
      madeAt: clock.now(),
      fromAddress: said.from,
    };
    const details = { declarationId: row.id, wording: row.wording, language: row.language };
    const { actor, caseId } = who;
    await insertDeclaration(trx, row);
    const params = { declarationId: row.id };
    const declare = { track: 'landing', action: 'declare', caseId, actor, details, params } as const;
    return refusal(await services.move(trx, declare));
  });
}

/** Pauses a case in the caller's transaction, because the person is outside Canada. */
export async function pauseAbroad(
  services: Pick<Services, 'clock' | 'move'>,
  trx: Trx,
  { caseId, actor, country, expectedReturn }: Abroad & { readonly caseId: string; readonly actor: Actor },
): Promise<Moved> {
  const moved = await services.move(trx, { track: 'landing', action: 'leave', caseId, actor });
  if (!moved.ok) return moved;
  await insertAbsence(trx, { id: randomUUID(), caseId, country, expectedReturn, at: services.clock.now() });
  return moved;
}

/** "I am outside Canada": pauses the case until the person is back. */
export function leave(services: Services, who: Who, abroad: Abroad): Promise<ActResult> {
  return actOnce(services, { ...who, act: 'landing.leave', does: 'absence.tell' }, async (trx) =>
    refusal(await pauseAbroad(services, trx, { ...abroad, caseId: who.caseId, actor: who.actor })),
  );
}

/** "I am back in Canada": the case goes on where a declaration is due. */
export function comeBack(services: Services, who: Who): Promise<ActResult> {
  return actOnce(services, { ...who, act: 'landing.return', does: 'absence.tell' }, async (trx) => {
    const { actor, caseId } = who;
    const moved = await services.move(trx, { track: 'landing', action: 'return', caseId, actor });
    if (moved.ok) await endAbsence(trx, caseId, services.clock.now());
    return refusal(moved);
  });
}

const refusal = (moved: Moved) => (moved.ok ? undefined : [notNow]);
