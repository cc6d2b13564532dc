import type { MakeAccount } from '../account/account.ts';
import type { Invitee } from '../case/actor.ts';
import type { ActName } from '../case/acts.ts';
import { notNow } from '../case/case.ts';
import { actOnce, type ActResult } from '../case/receipts.ts';
import type { Services } from '../case/services.ts';
import type { CorrectPersonEmail } from '../intake/intake.ts';
import type { Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { answerStepsOf, draftMark, EMPTY_DRAFT, isComplete, personDraft, type When } from './draft.ts';
import {
  type AnswerDraft,
  invitationStatusOf,
  type InvitedFamily,
  type InvitedMember,
  type TellAbsence,
} from './invitation.ts';
import { invitationProblemWords } from './invitation-words.ts';
import * as store from './store.ts';

/** What answering needs from other rooms, as plain arguments. */
export type AnsweringServices = Services & {
  readonly makeAccount: MakeAccount;
  readonly tellAbsence: TellAbsence;
  readonly correctPersonEmail: CorrectPersonEmail;
};

type Sent = { readonly invitationId: string; readonly once: string };

/** The ages that decide and today's date, for the questions of a family. */
export const whenOf = ({ clock, profile }: Pick<Services, 'clock' | 'profile'>): When => ({
  today: clock.today(),
  ages: profile.limits,
});

/**
 * Submits the drafted answers: kept for each person, addresses corrected, cases answered, accounts made, absences told,
 * all or nothing. `seen` is the mark of the draft that was shown; another one is refused.
 */
export function submitAnswers(
  services: AnsweringServices,
  sent: Sent & { readonly seen: string },
): Promise<ActResult> {
  return once(services, sent, 'invitation.answer', async (submission) => {
    const { draft, family } = submission;
    if (draftMark(draft) !== sent.seen) return [{ field: 'form', says: invitationProblemWords.changed }];
    if (!isComplete(answerStepsOf(family, draft, whenOf(services))))
      return [{ field: 'form', says: invitationProblemWords.incomplete }];
    for (const member of family.members) {
      const problems = await answerFor(services, submission, member);
      if (problems) return problems;
    }
    const accountId = await makeAccounts(services, submission);
    for (const member of family.members) {
      const problems = await pause(services, submission, member);
      if (problems) return problems;
    }
    const [principal] = family.members;
    const changed = principal && principal.email !== personDraft(draft, principal.personId).email;
    // A copy to the former address: nobody takes a family over without its knowing.
    const former =
      changed && principal.email ? [{ address: principal.email, language: principal.language }] : [];
    return finish(services, submission, [{ accountId }, ...former]);
  });
}

/** "We will not use the portal": the principal applicant says it for the whole family. */
export function submitDecline(services: AnsweringServices, sent: Sent): Promise<ActResult> {
  return once(services, sent, 'invitation.decline', async (submission) => {
    const { trx, family, actor } = submission;
    const details = { invitationId: family.invitation.id };
    for (const { caseId, personId } of family.members) {
      await store.insertAnswer(trx, {
        ...NOTHING,
        invitationId: family.invitation.id,
        personId,
        usesPortal: false,
      });
      const moved = await services.move(trx, { track: 'landing', action: 'decline', caseId, actor, details });
      if (!moved.ok) return [notNow];
    }
    return finish(services, submission, [await store.principalAddress(trx, family.invitation.applicationId)]);
  });
}

const NOTHING = {
  email: null,
  inCanada: null,
  country: null,
  expectedReturn: null,
  lastEntryOn: null,
  lastEntryPlace: null,
  ownAccount: false,
};

/** Locks the invitation and lets `work` happen once; the receipt stands under the principal applicant's case. */
async function once(
  services: AnsweringServices,
  { invitationId, once: id }: Sent,
  act: ActName,
  work: (submission: Submission) => Problems,
): Promise<ActResult> {
  const actor: Invitee = { kind: 'invitee', invitationId };
  const found = await store.findInvitation(services.db, invitationId);
  const [first] = found ? (await store.invitedFamilyOf(services.db, found)).members : [];
  return actOnce(
    services,
    { once: id, act, does: 'invitation.answer', actor, ...(first ? { caseId: first.caseId } : {}) },
    async (trx) => {
      const invitation = await store.lockInvitation(trx, invitationId);
      const family = invitation && (await store.invitedFamilyOf(trx, invitation));
      if (!family || invitationStatusOf(family, services.clock.now()) !== 'open') {
        return [{ field: 'form', says: invitationProblemWords.notOpen }];
      }
      const receipt = await store.receiptNumber(trx, id);
      await store.markAnswered(trx, invitationId, receipt, services.clock.now());
      return work({ trx, family, draft: family.invitation.draft ?? EMPTY_DRAFT, actor });
    },
  );
}

async function answerFor(
  { move, correctPersonEmail }: AnsweringServices,
  { trx, family, draft, actor }: Submission,
  member: InvitedMember,
): Problems {
  const own = personDraft(draft, member.personId);
  const email = own.email ?? '';
  await store.insertAnswer(trx, {
    invitationId: family.invitation.id,
    personId: member.personId,
    usesPortal: true,
    email,
    inCanada: own.inCanada ?? null,
    country: own.inCanada ? null : (own.country ?? null),
    expectedReturn: own.inCanada ? null : (own.expectedReturn ?? null),
    lastEntryOn: own.lastEntryOn ?? null,
    lastEntryPlace: own.lastEntryPlace ?? null,
    ownAccount: own.ownAccount ?? false,
  });
  if (email !== member.email) await correctPersonEmail(trx, member.personId, email);
  const details = { invitationId: family.invitation.id };
  const moved = await move(trx, {
    track: 'landing',
    action: 'answer',
    caseId: member.caseId,
    actor,
    details,
  });
  return moved.ok ? undefined : [notNow];
}

type Receiver = Parameters<Services['post']>[1]['to'];

async function finish(
  { record, post }: AnsweringServices,
  { trx, family, actor }: Submission,
  to: readonly Receiver[],
): Problems {
  const invitationId = family.invitation.id;
  const letter = 'invitation.received';
  const details = { invitationId, people: family.members.length };
  const event = await record(trx, { act: 'invitation.receive', actor, details, letters: [letter] });
  for (const receiver of to) await post(trx, { letter, event, to: receiver, params: { invitationId } });
  return undefined;
}

/** Problems refuse the whole act; undefined lets it stand. */
type Problems = Promise<readonly Problem[] | undefined>;

/** Answers on their way into the files, in one transaction. */
type Submission = {
  readonly trx: Trx;
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly actor: Invitee;
};

/** One account for the principal applicant and all who have none of their own; gives the principal's. */
async function makeAccounts(
  { makeAccount }: { readonly makeAccount: MakeAccount },
  { trx, family, draft, actor }: Submission,
): Promise<string> {
  const separate = (member: InvitedMember) =>
    member.role !== 'principal' && personDraft(draft, member.personId).ownAccount === true;
  const caseIds = family.members.filter((member) => !separate(member)).map(({ caseId }) => caseId);
  let principalAccount = '';
  for (const member of family.members) {
    const isPrincipal = member.role === 'principal';
    if (!isPrincipal && !separate(member)) continue;
    const email = personDraft(draft, member.personId).email ?? '';
    const { personId, language, caseId } = member;
    const made = await makeAccount(trx, {
      personId,
      email,
      language,
      caseIds: isPrincipal ? caseIds : [caseId],
      actor,
    });
    if (isPrincipal) principalAccount = made.accountId;
  }
  return principalAccount;
}

/** Pauses the case of somebody outside Canada. */
async function pause(
  { tellAbsence }: { readonly tellAbsence: TellAbsence },
  { trx, draft, actor }: Submission,
  member: InvitedMember,
): Problems {
  const { inCanada, country, expectedReturn } = personDraft(draft, member.personId);
  if (inCanada !== false || country === undefined) return undefined;
  const moved = await tellAbsence(trx, {
    caseId: member.caseId,
    actor,
    country,
    expectedReturn: expectedReturn ?? null,
  });
  return moved.ok ? undefined : [notNow];
}
