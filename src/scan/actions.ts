import { createHash, randomUUID } from 'node:crypto';
import type { Applicant } from '../case/actor.ts';
import { notNow } from '../case/case.ts';
import { actOnce, type ActResult } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import { lockCase } from '../case/store.ts';
import { both } from '../platform/i18n.ts';
import { MOST_SCANS, type ReadScan } from './scan.ts';
import { insertScan, requestOf, scansOf } from './store.ts';

const tooMany = both({
  en: 'There are five scans already. Write to us if you need to send more.',
  fr: "Il y a déjà cinq numérisations. Écrivez-nous s'il vous en faut davantage.",
});

type Adding = {
  readonly actor: Applicant;
  readonly caseId: string;
  readonly once: string;
  readonly about: string;
};

/** Keeps a scan beside what was reported or asked, while that waits for us. The file lies in its place before the row. */
export async function addScan(services: Services, who: Adding, scan: ReadScan): Promise<ActResult> {
  const { actor, caseId, about } = who;
  const { clock, files, record } = services;
  const { accountId } = actor;
  const act = 'scan.add';
  const fileKey = await files.put(scan.bytes);
  let kept = false;
  const done = await actOnce(services, { ...who, act, does: act }, async (trx) => {
    await lockCase(trx, caseId);
    const own = caseId === actor.ownCase;
    if (!(await requestOf(trx, { caseId, about, accountId, own }))?.open) return [notNow];
    const before = (await scansOf(trx, caseId)).filter((one) => one.about === about);
    if (before.length >= MOST_SCANS) return [{ field: 'file', says: tooMany }];
    const id = randomUUID();
    const sha256 = createHash('sha256').update(scan.bytes).digest('hex');
    const row = { id, caseId, accountId, about, fileKey, sha256, receivedAt: clock.now() };
    await insertScan(trx, { ...row, mediaType: scan.mediaType, bytes: scan.bytes.length });
    await record(trx, { act, actor, caseId, details: { scan: id, about } });
    kept = true;
    return undefined;
  });
  // Sent twice, or refused: nothing refers to this file.
  if (!kept) await files.remove(fileKey);
  return done;
}
