import { randomUUID } from 'node:crypto';
import type { Staff } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import { daysAfter } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { type Both, both } from '../platform/i18n.ts';
import { type Answers, areRight, MOST_WRONG } from './identity.ts';
import * as store from './identity-store.ts';
import type { Reason } from './support.ts';

/** For how long wrong answers are kept, to look back on a case. */
const KEPT_DAYS = 30;

const refusals = {
  few: (n: number): Both =>
    both({
      en: `Ask for at least ${n} of these, and type what the person says. Without that nothing is sent or changed.`,
      fr: `Demandez au moins ${n} de ces renseignements et inscrivez ce que dit la personne. Sinon, rien n'est envoyé ni modifié.`,
    }),
  wrong: both({
    en: 'Not all of these answers are right. We do not say which. Ask again, or leave out what the person is not sure of.',
    fr: "Ces réponses ne sont pas toutes justes. Nous ne disons pas lesquelles. Posez la question de nouveau, ou laissez vide ce dont la personne n'est pas sûre.",
  }),
  limit: both({
    en: 'Too many answers were wrong today, so nothing more is compared. Ask the person to write to us or to try tomorrow.',
    fr: "Trop de réponses étaient fausses aujourd'hui : plus rien n'est comparé. Demandez à la personne de nous écrire ou de réessayer demain.",
  }),
};

export type Comparison = {
  readonly actor: Staff;
  readonly reason: Reason;
  /** The case of the person; a representative is none. */
  readonly about: { readonly caseId: string } | { readonly accountId: string };
  readonly answers: Answers;
  readonly enough: number;
};

/**
 * Compares what the caller said with what is on file: the agent types it and learns only whether all of it is right.
 * Each comparison is kept whatever follows, counts against its limits, and stands in the audit trail. Gives a problem
 * when it is not known whom the agent talks to.
 */
export function compareAnswers(
  services: Services,
  { actor, reason, about, answers, enough }: Comparison,
): Promise<Problem | undefined> {
  const asked = Object.keys(answers);
  if (asked.length < enough) return Promise.resolve({ field: 'form', says: refusals.few(enough) });
  const { db, clock, record } = services;
  return inTransaction(db, async (trx) => {
    const at = clock.now();
    const caseId = 'caseId' in about ? about.caseId : undefined;
    const subject = 'caseId' in about ? about.caseId : about.accountId;
    const comparing = { subject, agentId: actor.accountId };
    await store.lockComparing(trx, comparing);
    const wrong = await store.wrongSince(trx, comparing, daysAfter(at, -1));
    const over = wrong.aboutOne >= MOST_WRONG.aboutOne || wrong.byOne >= MOST_WRONG.byOne;
    const isRight = !over && areRight(answers, await filesOf(trx, about));
    if (!over) await store.insertComparison(trx, { ...comparing, id: randomUUID(), isRight, at });
    const found = over ? 'limit' : isRight ? 'right' : 'wrong';
    const details = { reason, asked, found, ...(caseId === undefined ? { accountId: subject } : {}) };
    await record(trx, { act: 'support.compare', actor, caseId, details });
    return found === 'right' ? undefined : { field: 'form', says: refusals[found] };
  });
}

async function filesOf(trx: Parameters<typeof store.lockComparing>[0], about: Comparison['about']) {
  if ('accountId' in about) return store.filesOfRepresentative(trx, about.accountId);
  const file = await store.fileOfCase(trx, about.caseId);
  return file ? [file] : [];
}

/** What the room does without being asked: comparisons that count no more are forgotten. */
export const supportSweeps = ({ db, clock }: Services) => [
  {
    name: 'support.forget',
    everyMs: 3_600_000,
    step: async () => {
      await store.forgetComparisons(db, daysAfter(clock.now(), -KEPT_DAYS));
      return false;
    },
  },
];
