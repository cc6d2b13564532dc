import { createHmac } from 'node:crypto';
import { type RequestClearing, type CorrectEmail, type SendAccess } from '../account/account.ts';
import { noteAccesses, recordAccesses, SAME_ACCESS_MS, SAME_SHIFT_MS } from '../case/access-log.ts';
import type { Staff } from '../case/actor.ts';
import type { SearchTerm } from '../case/search/person-search.ts';
import { actOnce, type ActResult, readableNumber } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import type { Notation } from '../data/correction-view.tsx';
import type { RequestKind } from '../correspondence/message-kinds.ts';
import type { ResendInvitation } from '../invitation/invitation.ts';
import { type Db, inTransaction, type Trx } from '../platform/db/db.ts';
import { emailFault } from '../platform/email-address.ts';
import type { Problem } from '../platform/form.ts';
import { daysAfter } from '../platform/clock.ts';
import { both, type Day, type Lang } from '../platform/i18n.ts';
import type { OnRecord } from '../representative/representative.ts';
import * as store from './store.ts';
import { type Reason, requestReplyBy } from './support.ts';
import { compareAnswers } from './compare.ts';
import { type Answers, ENOUGH_TO_CHANGE, ENOUGH_TO_SEND } from './identity.ts';

/** What other rooms do for the desk. */
export type SupportServices = {
  readonly sendAccess: SendAccess;
  readonly correctEmail: CorrectEmail;
  /** Asks for a right address of a principal applicant without an account; a second agent approves it. */
  readonly askForAddress: SupportServices['askForPerson'];
  readonly askClearing: RequestClearing;
  readonly resendInvitation: ResendInvitation;
  /** What people say is wrong in their cases, and was not changed. */
  readonly notationsOf: (db: Db, caseIds: readonly string[]) => Promise<readonly Notation[]>;
  /** Asks for an own account of a family member; a second agent approves an address that is not on file. */
  readonly askForPerson: (
    trx: Trx,
    wanted: { readonly caseId: string; readonly email: string; readonly actor: Staff },
  ) => Promise<readonly Problem[] | undefined>;
  readonly representationsIn: (db: Db, applicationId: string, today: Day) => Promise<readonly OnRecord[]>;
};

const refusals = {
  many: both({
    en: 'You have written several times today. We have your messages and will answer; there is no need to write again.',
    fr: "Vous avez écrit plusieurs fois aujourd'hui. Nous avons vos messages et nous répondrons; il n'est pas nécessaire d'écrire de nouveau.",
  }),
  gone: both({ en: 'There is no open account.', fr: "Il n'y a pas de compte ouvert." }),
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
  actor: Staff,
  reason: Reason,
  term: SearchTerm,
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
  actor: Staff,
  reason: Reason,
  caseIds: readonly string[],
): Promise<void> {
  return noteAccesses(services, { act: 'support.view', actor, caseIds, reason, within: SAME_ACCESS_MS });
}

/** An act of the desk, with what was asked to know whom the agent talks to. */
export type SupportRequest = {
  readonly once: string;
  readonly actor: Staff;
  readonly reason: Reason;
  /** What the caller said. */
  readonly answers: Answers;
  /** None where it is about a representative: it is no news in the cases of their clients. */
  readonly caseId?: string;
};

/** An act of the desk about one person. */
export type PersonRequest = SupportRequest & { readonly caseId: string };

/** What each act of the desk is called in the table of who may do what. */
const ACTIONS = {
  'support.send-access': 'support.give-access',
  'support.resend-invitation': 'support.give-access',
  'support.correct-email': 'support.correct',
  'support.ask-clearing': 'support.clear',
  'support.own-account': 'support.own-account',
} as const;

type SupportWork = {
  readonly act: keyof typeof ACTIONS;
  readonly enough: number;
  /** Whose account it is, where it is about no case. */
  readonly accountId?: string;
};

/** Does one act of the desk, once what the caller said is found right. */
async function supportAct(
  services: Services,
  { act, enough, accountId = '' }: SupportWork,
  request: SupportRequest,
  work: (trx: Parameters<SendAccess>[0]) => Promise<readonly Problem[] | undefined>,
): Promise<ActResult> {
  const { once, actor, caseId, reason, answers } = request;
  const about = caseId === undefined ? { accountId } : { caseId };
  const unknown = await compareAnswers(services, { actor, reason, about, answers, enough });
  if (unknown) return { ok: false, problems: [unknown] };
  const one = { once, act, does: ACTIONS[act], actor, ...(caseId === undefined ? {} : { caseId }) };
  return actOnce(services, one, async (trx) => {
    const problems = await work(trx);
    if (problems) return problems;
    const asked = Object.keys(answers);
    await services.record(trx, { act, actor, caseId, details: { reason, asked } });
    return undefined;
  });
}

/** Sends a new temporary password, or a link for an own one, to the address on file and to no other. */
export function sendAccessAgain(
  services: Services,
  desk: SupportServices,
  accountId: string,
  request: PersonRequest,
): Promise<ActResult> {
  return supportAct(
    services,
    { act: 'support.send-access', enough: ENOUGH_TO_SEND },
    request,
    async (trx) => {
      const sent = await desk.sendAccess(trx, accountId, request.actor);
      return sent === 'gone' ? [{ field: 'form', says: refusals.gone }] : undefined;
    },
  );
}

/** Sends the family a new invitation. */
export function resendInvitation(
  services: Services,
  desk: SupportServices,
  applicationId: string,
  request: PersonRequest,
): Promise<ActResult> {
  return supportAct(services, { act: 'support.resend-invitation', enough: ENOUGH_TO_SEND }, request, (trx) =>
    desk.resendInvitation(trx, applicationId, request.actor),
  );
}

/**
 * Asks for a right address in the place of one that failed. Only then: a working address is never changed on a caller's
 * word, because whoever has the address has the account. And it is never more than asked for: a second agent must
 * approve, also where nobody has opened the account, or there is none yet.
 */
export function correctEmailAtDesk(
  services: Services,
  desk: SupportServices,
  person: store.Person,
  email: string,
  request: PersonRequest,
): Promise<ActResult> {
  return supportAct(
    services,
    { act: 'support.correct-email', enough: ENOUGH_TO_CHANGE },
    request,
    async (trx) => {
      const fault = emailFault(email);
      if (fault) return [{ field: 'email', says: fault }];
      if (!person.bounced) return [{ field: 'form', says: refusals.works }];
      // Their address would open an account of their own: it is taken where two agents look at it.
      if (!person.accountId && person.role !== 'principal')
        return [{ field: 'form', says: refusals.relative }];
      const { actor, caseId } = request;
      return person.accountId
        ? desk.correctEmail(trx, { accountId: person.accountId, email, actor })
        : desk.askForAddress(trx, { caseId, email, actor });
    },
  );
}

/**
 * Asks for the own account of an adult family member who cannot use the public page safely, at the address that they
 * name now.
 */
export function requestOwnAccount(
  services: Services,
  desk: SupportServices,
  email: string,
  request: PersonRequest,
): Promise<ActResult> {
  return supportAct(
    services,
    { act: 'support.own-account', enough: ENOUGH_TO_CHANGE },
    request,
    async (trx) => {
      const fault = emailFault(email);
      if (fault) return [{ field: 'email', says: fault }];
      return desk.askForPerson(trx, { caseId: request.caseId, email, actor: request.actor });
    },
  );
}

/** Asks that the lost second step of a person or a representative be cleared. Another agent must approve it. */
export function requestClearing(
  services: Services,
  desk: SupportServices,
  accountId: string,
  request: SupportRequest,
): Promise<ActResult> {
  return supportAct(
    services,
    { act: 'support.ask-clearing', enough: ENOUGH_TO_CHANGE, accountId },
    request,
    (trx) => desk.askClearing(trx, { accountId, what: 'codes', actor: request.actor }),
  );
}

export type RequestDraft = {
  readonly kind: RequestKind;
  readonly applicationNumber: string;
  /** The case that it is about, where whoever writes is signed in and acts in it. */
  readonly caseId: string | null;
  readonly email: string;
  readonly language: Lang;
  readonly message: string;
};

export type RequestReceipt =
  | { readonly ok: true; readonly number: string; readonly replyBy: Day }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Requests with one email address from one place in a day. */
const MOST_A_DAY = 5;

/** Takes a request, with a session or without. `from`: the account or the network that it comes from. The same form sent twice is one request. */
export async function receiveRequest(
  { db, clock, secret }: Services,
  once: string,
  { from, ...wanted }: RequestDraft & { readonly from: string },
): Promise<RequestReceipt> {
  const at = clock.now();
  const place = createHmac('sha256', secret).update(`support ${from}`).digest().subarray(0, 16);
  const { email } = wanted;
  if ((await store.messagesSince(db, { email, place, since: daysAfter(at, -1) })) >= MOST_A_DAY) {
    return { ok: false, problems: [{ field: 'form', says: refusals.many }] };
  }
  const request = {
    ...wanted,
    place,
    number: readableNumber('Q'),
    createdAt: at,
    replyBy: requestReplyBy(clock.today()),
  };
  return { ok: true, ...(await store.insertMessage(db, once, request)) };
}

/** Ticks a request off. */
export function finishRequest({ db, clock, record }: Services, actor: Staff, number: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (await store.markAnswered(trx, number, actor.accountId, clock.now())) {
      await record(trx, { act: 'support.finish-request', actor, details: { number } });
    }
  });
}
