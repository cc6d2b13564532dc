import type { MakeAccount } from '../account/account.ts';
import type { Invitee } from '../case/actor.ts';
import { notNow } from '../case/refusals.ts';
import type { Trx } from '../platform/db/db.ts';
import type { Problem } from '../platform/form.ts';
import { personDraft } from './draft.ts';
import type { AnswerDraft, InvitedFamily, InvitedMember, TellAbsence } from './invitation.ts';

/** Problems refuse the whole act; undefined lets it stand. */
export type Problems = Promise<readonly Problem[] | undefined>;

/** Answers on their way into the files, in one transaction. */
export type Submission = {
  readonly trx: Trx;
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly actor: Invitee;
};

/** One account for the principal applicant and all who have none of their own; gives the principal's. */
export async function makeAccounts(
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
export async function pause(
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
