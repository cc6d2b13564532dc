import { randomUUID } from 'node:crypto';
import type { Applicant, Staff } from '../case/actor.ts';
import { isUndecided, notNow } from '../case/case.ts';
import { may } from '../case/authorization.ts';
import { actOnce, type ActResult, readableNumber } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import { accountsActingFor, countChange, lockCase, stillActs } from '../case/store.ts';
import { daysAfter } from '../platform/clock.ts';
import { type Db, inTransaction, type Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import type { Scan } from '../scan/scan.ts';
import { both, type Lang } from '../platform/i18n.ts';
import {
  type Correction,
  type CorrectionDecision,
  correctionReplyBy,
  type DocumentLine,
  type ExportFormat,
  isOfName,
} from './data.ts';
import { DATA_KINDS, type DataReader, type DataRows, readInventory } from './inventory/inventory.ts';
import * as store from './store.ts';

/** What this room needs from others, as plain arguments. */
export type DataServices = Services & {
  /** A line of the document of a case as it would be printed now; undefined for a code that is none. */
  readonly lineOfCase: (
    db: Db,
    which: { readonly caseId: string; readonly line: string; readonly lang: Lang },
  ) => Promise<DocumentLine | undefined>;
  readonly scansOf: (db: Db, caseId: string) => Promise<readonly Scan[]>;
};

/** Correction requests of one account in a day: each is read by somebody. */
const MOST_A_DAY = 10;

const tooMany = both({
  en: 'You have asked for several corrections today. We have them and will answer each one. You can send more tomorrow.',
  fr: "Vous avez demandé plusieurs corrections aujourd'hui. Nous les avons et répondons à chacune. Continuez demain.",
});

const notRenamed = both({
  en: 'The name is not corrected yet. Two officers do that: it is on their list of names. Answer once it is done.',
  fr: "Le nom n'est pas encore corrigé. Deux agents d'examen le font : il est dans leur liste de noms. Répondez quand c'est fait.",
});

const asked = both({
  en: 'An error in this line is reported already. We answer it before the decision.',
  fr: 'Une erreur dans cette ligne est déjà signalée. Nous y répondons avant la décision.',
});

/**
 * Reads everything for a copy, and records that a copy was taken, in one transaction. Undefined when whoever asks no
 * longer acts for the person.
 */
export function takeCopy(
  { db, record }: Services,
  actor: Applicant,
  who: DataReader,
  format: ExportFormat,
): Promise<readonly DataRows[] | undefined> {
  const { caseId } = who;
  return inTransaction(db, async (trx) => {
    const mayTake = caseId === actor.ownCase || (await stillActs(trx, actor.accountId, caseId));
    if (!mayTake || !may(actor, 'data.export', { caseId })) return undefined;
    const inventory = await readInventory(trx, who, DATA_KINDS);
    await record(trx, { act: 'data.export', actor, caseId, details: { format } });
    return inventory;
  });
}

export type CorrectionRequest = {
  readonly once: string;
  readonly actor: Applicant;
  readonly caseId: string;
  readonly language: Lang;
  readonly correction: Correction;
};

/** Takes a correction request: kept as it was written, answered within 30 days (Privacy Act, s. 12(2)(a)). */
export function askCorrection(services: Services, asking: CorrectionRequest): Promise<ActResult> {
  const { once, actor, caseId, language, correction } = asking;
  const { clock, profile, record } = services;
  const does = 'data.correct';
  const act = correction.line === null ? does : 'proof.report-error';
  return actOnce(services, { once, act, does, caseId, actor }, async (trx) => {
    const refused = correction.line === null ? undefined : await countError(trx, caseId, correction.line);
    if (refused) return refused;
    const at = clock.now();
    const { accountId } = actor;
    const earlier = await store.correctionsSince(trx, accountId, daysAfter(at, -1));
    if (earlier >= MOST_A_DAY) return [{ field: 'form', says: tooMany }];
    const [id, number] = [randomUUID(), readableNumber('C')];
    const by = correctionReplyBy(clock.today(), profile.limits);
    await store.insertCorrection(trx, {
      ...correction,
      id,
      number,
      caseId,
      accountId,
      language,
      at,
      replyBy: by,
    });
    const letter = 'data.correction-received';
    const details = { request: id, part: correction.part };
    const event = await record(trx, { act, actor, caseId, details, letters: [letter] });
    await tell(services, trx, { letter, event, caseId, askedBy: accountId, request: id });
    return undefined;
  });
}

/**
 * An error in a line of a document that is not issued yet counts as a change of the case: nothing is confirmed until it
 * is answered, and a decision that was begun before it is refused. One open request for each line.
 */
async function countError(trx: Trx, caseId: string, line: string): Promise<readonly Problem[] | undefined> {
  const file = await lockCase(trx, caseId);
  if (!file || !isUndecided(file.landing)) return [notNow];
  if (await store.isLineReported(trx, caseId, line)) return [{ field: 'form', says: asked }];
  await countChange(trx, caseId);
  return undefined;
}

export type CorrectionDeciding = {
  readonly once: string;
  readonly actor: Staff;
  readonly number: string;
  readonly decision: CorrectionDecision;
};

/**
 * Answers a request. A refused one stays beside the information as a notation (Privacy Act, s. 12(2)(b)); either way the
 * person is told.
 */
export async function decideCorrection(
  services: Services,
  { once, actor, number, decision }: CorrectionDeciding,
): Promise<ActResult> {
  const { clock, record } = services;
  const act = 'data.decide';
  const request = await store.findRequest(services.db, number);
  if (!request) return { ok: false, problems: [notNow] };
  const { id, caseId, accountId, part, line, askedAt } = request;
  return actOnce(services, { once, act, does: act, caseId, actor }, async (trx) => {
    const named = decision.outcome === 'corrected' && isOfName(line);
    if (named && !(await store.isRenamedSince(trx, caseId, askedAt)))
      return [{ field: 'outcome', says: notRenamed }];
    if (!(await store.decide(trx, { ...decision, number, by: actor.accountId, at: clock.now() })))
      return [notNow];
    const letter = 'data.correction-answered';
    const details = { request: id, part, outcome: decision.outcome };
    const event = await record(trx, { act, actor, caseId, details, letters: [letter] });
    await tell(services, trx, { letter, event, caseId, askedBy: accountId, request: id });
    return undefined;
  });
}

type Telling = {
  readonly letter: string;
  readonly event: number;
  readonly caseId: string;
  readonly askedBy: string;
  readonly request: string;
};

/** Writes to whoever asked, and to the person: a request of a person is nobody else's. */
async function tell(services: Services, trx: Trx, { askedBy, request, ...owed }: Telling): Promise<void> {
  const { clock, post } = services;
  const acting = await accountsActingFor(trx, owed.caseId, clock.today());
  for (const to of await store.correctionAddressees(trx, owed.caseId, askedBy, acting))
    await post(trx, { ...owed, to, params: { request } });
}
