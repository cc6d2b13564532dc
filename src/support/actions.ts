import { type AskClearing, type CorrectEmail, looksLikeEmail, type SendAccess } from '../account/account.ts';
import { noteAccesses, recordAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/access-log.ts';
import { actOnce, type ActResult } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import type { Notation } from '../data/correction-view.tsx';
import type { CorrectPersonEmail } from '../intake/intake.ts';
import type { ResendInvitation } from '../invitation/invitation.ts';
import { type Db, inTransaction, type Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { type Both, both, type Day } from '../platform/i18n.ts';
import type { OnRecord } from '../representative/representative.ts';
import * as store from './store.ts';
import {
  type Agent,
  ENOUGH_TO_CHANGE,
  ENOUGH_TO_SEND,
  type IdentityQuestion,
  type Reason,
  type Term,
} from './support.ts';

/** What other rooms do for the desk. */
export type SupportServices = {
  readonly sendAccess: SendAccess;
  readonly correctEmail: CorrectEmail;
  readonly correctPersonEmail: CorrectPersonEmail;
  readonly askClearing: AskClearing;
  readonly resendInvitation: ResendInvitation;
  /** What people say is wrong in their cases, and was not changed. */
  readonly notationsOf: (db: Db, caseIds: readonly string[]) => Promise<readonly Notation[]>;
  /** Asks for an own account of a family member; a second agent approves an address that is not on file. */
  readonly askForPerson: (
    trx: Trx,
    wanted: { readonly caseId: string; readonly email: string; readonly actor: Agent },
  ) => Promise<readonly Problem[] | undefined>;
  readonly representationsIn: (db: Db, applicationId: string, today: Day) => Promise<readonly OnRecord[]>;
};

const refusals = {
  asked: (n: number): Both =>
    both({
      en: `Ask until ${n} answers are right, and tick them. Without that nothing is sent or changed.`,
      fr: `Posez des questions jusqu'à ce que ${n} réponses soient justes, et cochez-les. Sinon, rien n'est envoyé ni modifié.`,
    }),
  gone: both({ en: 'There is no open account.', fr: "Il n'y a pas de compte ouvert." }),
  form: both({
    en: 'Enter an email address with an @ and a name behind it, like name@example.ca.',
    fr: "Entrez une adresse de courriel avec un @ suivi d'un nom, comme nom@exemple.ca.",
  }),
  relative: both({
    en: 'This person has no account. Ask for one at the new address: a second agent approves it.',
    fr: "Cette personne n'a pas de compte. Demandez-en un à la nouvelle adresse : un deuxième agent l'approuve.",
  }),
  works: both({
    en: 'No email to this address has failed. An address is corrected here only after one has.',
    fr: "Aucun courriel à cette adresse n'a échoué. Une adresse n'est corrigée ici qu'après un échec.",
  }),
};

/** Searches, and writes down that it was done and why, also for each person found: never what was typed. */
export function search(
  services: Services,
  actor: Agent,
  reason: Reason,
  term: Term,
): Promise<readonly store.FoundPerson[]> {
  return inTransaction(services.db, async (trx) => {
    const found = await store.findPeople(trx, term);
    await services.record(trx, { act: 'support.search', actor, details: { reason, found: found.length } });
    const caseIds = found.map(({ caseId }) => caseId);
    await recordAccesses(services, trx, {
      act: 'support.list',
      actor,
      caseIds,
      reason,
      within: SAME_SHIFT_MS,
    });
    return found;
  });
}

/** Writes down that an agent looked at people: one row for each case, so that each person can be told. */
export function recordView(
  services: Services,
  actor: Agent,
  reason: Reason,
  caseIds: readonly string[],
): Promise<void> {
  return noteAccesses(services, { act: 'support.view', actor, caseIds, reason, within: SAME_ACCESS_MS });
}

/** An act of the desk, with what was asked to know whom the agent talks to. */
export type SupportActDone = {
  readonly once: string;
  readonly actor: Agent;
  readonly reason: Reason;
  readonly asked: readonly IdentityQuestion[];
  /** None where it is about a representative: it is no news in the cases of their clients. */
  readonly caseId?: string;
};

/** An act of the desk about one person. */
export type SupportAct = SupportActDone & { readonly caseId: string };

const checkIdentityQuestions = (deed: SupportActDone, n: number): Problem | undefined =>
  new Set(deed.asked).size >= n ? undefined : { field: 'asked', says: refusals.asked(n) };

type Did = Promise<readonly Problem[] | undefined>;

/** What each act of the desk is called in the table of who may do what. */
const ACTIONS = {
  'support.send-access': 'support.give-access',
  'support.resend-invitation': 'support.give-access',
  'support.correct-email': 'support.correct',
  'support.ask-clearing': 'support.clear',
  'support.own-account': 'support.own-account',
} as const;

function supportAct(
  services: Services,
  act: keyof typeof ACTIONS,
  enough: number,
  done: SupportActDone,
  work: (trx: Parameters<SendAccess>[0]) => Did,
): Promise<ActResult> {
  const { once, actor, caseId, reason, asked } = done;
  const missing = checkIdentityQuestions(done, enough);
  if (missing) return Promise.resolve({ ok: false, problems: [missing] });
  const one = { once, act, does: ACTIONS[act], actor, ...(caseId === undefined ? {} : { caseId }) };
  return actOnce(services, one, async (trx) => {
    const problems = await work(trx);
    if (problems) return problems;
    await services.record(trx, { act, actor, caseId, details: { reason, asked } });
    return undefined;
  });
}

/** Sends a new temporary password, or a link for an own one, to the address on file and to no other. */
export function sendAccessAgain(
  services: Services,
  desk: SupportServices,
  accountId: string,
  done: SupportAct,
): Promise<ActResult> {
  return supportAct(services, 'support.send-access', ENOUGH_TO_SEND, done, async (trx) => {
    const sent = await desk.sendAccess(trx, accountId, done.actor);
    return sent === 'gone' ? [{ field: 'form', says: refusals.gone }] : undefined;
  });
}

/** Sends the family a new invitation. */
export function resendInvitation(
  services: Services,
  desk: SupportServices,
  applicationId: string,
  done: SupportAct,
): Promise<ActResult> {
  return supportAct(services, 'support.resend-invitation', ENOUGH_TO_SEND, done, (trx) =>
    desk.resendInvitation(trx, applicationId, done.actor),
  );
}

/**
 * Corrects an address that failed. Only then: a working address is never changed on a caller's word, because whoever
 * has the address has the account. For an account that was used it is no more than asked for.
 */
export function correctEmailAtDesk(
  services: Services,
  desk: SupportServices,
  person: store.Person,
  email: string,
  done: SupportAct,
): Promise<ActResult> {
  return supportAct(services, 'support.correct-email', ENOUGH_TO_CHANGE, done, async (trx) => {
    if (!looksLikeEmail(email)) return [{ field: 'email', says: refusals.form }];
    if (!person.bounced) return [{ field: 'form', says: refusals.works }];
    // Their address would open an account of their own: it is taken where two agents look at it.
    if (!person.accountId && person.role !== 'principal') return [{ field: 'form', says: refusals.relative }];
    if (person.accountId) {
      const { accountId } = person;
      const problems = await desk.correctEmail(trx, { accountId, email, actor: done.actor });
      if (problems === 'waits') return undefined;
      if (problems) return problems;
    }
    await desk.correctPersonEmail(trx, person.personId, email);
    return undefined;
  });
}

/**
 * Asks for the own account of an adult family member who cannot use the public page safely, at the address that they
 * name now.
 */
export function requestOwnAccount(
  services: Services,
  desk: SupportServices,
  email: string,
  done: SupportAct,
): Promise<ActResult> {
  return supportAct(services, 'support.own-account', ENOUGH_TO_CHANGE, done, async (trx) => {
    if (!looksLikeEmail(email)) return [{ field: 'email', says: refusals.form }];
    return desk.askForPerson(trx, { caseId: done.caseId, email, actor: done.actor });
  });
}

/** Asks that the lost second step of a person or a representative be cleared. Another agent must approve it. */
export function requestClearing(
  services: Services,
  desk: SupportServices,
  accountId: string,
  done: SupportActDone,
): Promise<ActResult> {
  return supportAct(services, 'support.ask-clearing', ENOUGH_TO_CHANGE, done, (trx) =>
    desk.askClearing(trx, { accountId, what: 'codes', actor: done.actor }),
  );
}
