import { randomUUID } from 'node:crypto';
import type { Applicant } from '../../case/actor.ts';
import { isUndecided, notNow } from '../../case/case.ts';
import { actOnce, type ActResult } from '../../case/receipts.ts';
import type { Services } from '../../case/services.ts';
import { lockCase } from '../../case/store.ts';
import type { Db } from '../../platform/db/db.ts';
import { both, type Lang } from '../../platform/i18n.ts';
import type { EcoprSection } from '../document.ts';
import { ecoprDraftOf } from '../ecopr.ts';
import { readRecorded } from '../store.ts';
import {
  linesOf,
  type PrintedLine,
  printedLine,
  recordedLine,
  type ProofreadingStanding,
  saysTheSame,
  stampOf,
} from './proofreading.ts';
import { insertProofreading, lastProofreading, openLineReports } from './proofreading-store.ts';

type Needed = Pick<Services, 'profile'>;

const changed = both({
  en: 'A line has changed since you opened this page. Read the lines again.',
  fr: 'Une ligne a changé depuis que vous avez ouvert cette page. Relisez les lignes.',
});
const already = both({
  en: 'You have said already that everything is right, and no line has changed since.',
  fr: "Vous avez déjà dit que tout est exact, et aucune ligne n'a changé depuis.",
});
const disputed = both({
  en: 'You reported an error in a line. We answer that first.',
  fr: "Vous avez signalé une erreur dans une ligne. Nous y répondons d'abord.",
});

/** The lines of the document of a case as it will be printed. */
export async function linesOfCase(
  { profile }: Needed,
  db: Db,
  caseId: string,
  lang: Lang,
): Promise<readonly EcoprSection[]> {
  return linesOf(ecoprDraftOf(await readRecorded(db, caseId), profile), lang, profile);
}

/** One line of it, for whoever takes a report about it. */
export async function lineOfCase(
  services: Needed,
  db: Db,
  { caseId, line, lang }: { readonly caseId: string; readonly line: string; readonly lang: Lang },
): Promise<PrintedLine | undefined> {
  const code = recordedLine(line);
  return code && printedLine(await linesOfCase(services, db, caseId, lang), code);
}

type Reading = {
  readonly actor: Applicant;
  readonly caseId: string;
  readonly once: string;
  readonly language: Lang;
  /** The stamp of the lines that the page showed. */
  readonly shown: string;
};

/** Keeps that somebody found every line right, with the lines: those that the page showed, or it is refused. */
export function proofread(services: Services, who: Reading): Promise<ActResult> {
  const act = 'proof.proofread';
  const { actor, caseId, language, shown } = who;
  return actOnce(services, { ...who, act, does: act }, async (trx) => {
    const file = await lockCase(trx, caseId);
    if (!file || !isUndecided(file.landing)) return [notNow];
    if ((await openLineReports(trx, caseId)).length > 0) return [{ field: 'form', says: disputed }];
    const lines = await linesOfCase(services, trx, caseId, language);
    if (shown !== stampOf(lines)) return [{ field: 'form', says: changed }];
    // One row for each reading of other lines: pressing again writes nothing.
    if ((await proofreadingOf(services, trx, caseId))?.current) return [{ field: 'form', says: already }];
    const id = randomUUID();
    const { accountId } = actor;
    await insertProofreading(trx, { id, caseId, accountId, language, lines, readAt: services.clock.now() });
    await services.record(trx, { act, actor, caseId, details: { proofreading: id, language } });
    return undefined;
  });
}

/** Whether the lines of a case were found right, and still say the same; undefined when nobody has said so. */
export async function proofreadingOf(
  services: Needed,
  db: Db,
  caseId: string,
): Promise<ProofreadingStanding | undefined> {
  const last = await lastProofreading(db, caseId);
  if (!last) return undefined;
  const now = await linesOfCase(services, db, caseId, last.language);
  return { readAt: last.readAt, current: saysTheSame(last.lines, now) };
}
