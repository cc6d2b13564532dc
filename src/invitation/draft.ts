import { createHash } from 'node:crypto';
import type { AgeRules } from '../case/ages.ts';
import { ownAccount } from '../family/family.ts';
import type { Day } from '../platform/i18n.ts';
import type { AnswerDraft, InvitedFamily, InvitedMember, PersonDraft } from './invitation.ts';

export const EMPTY_DRAFT: AnswerDraft = { people: {} };

export const personDraft = (draft: AnswerDraft, personId: string): PersonDraft =>
  draft.people[personId] ?? {};

/** The draft with some of one person's answers replaced. */
export function withAnswer(draft: AnswerDraft, personId: string, answer: PersonDraft): AnswerDraft {
  return {
    ...draft,
    people: { ...draft.people, [personId]: { ...personDraft(draft, personId), ...answer } },
  };
}

/** Tells two drafts apart: the check page names what it showed, so that nothing else is submitted. */
export function draftMark(draft: AnswerDraft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('hex').slice(0, 16);
}

export type Question = 'portal' | 'email' | 'account' | 'where' | 'abroad' | 'entry';

/** One question of the form; `place` counts the members from 1 (0: the question is for all). */
export type AnswerStep = { readonly question: Question; readonly place: number; readonly done: boolean };

export type When = { readonly today: Day; readonly ages: AgeRules };

/** Whether a member may be asked for an account of their own; the principal applicant has one anyway. */
function maySeparate(member: InvitedMember, family: InvitedFamily, { today, ages }: When): boolean {
  return member.role !== 'principal' && ownAccount(member, { madeOn: family.madeOn, today }, ages).may;
}

/** The questions that this family has to answer, in order. Answers open further questions: abroad, where and until when. */
export function answerStepsOf(family: InvitedFamily, draft: AnswerDraft, when: When): readonly AnswerStep[] {
  const portal: AnswerStep = { question: 'portal', place: 0, done: draft.usesPortal === true };
  return [
    portal,
    ...family.members.flatMap((member, i) => stepsOfMember(member, i + 1, family, draft, when)),
  ];
}

function stepsOfMember(
  member: InvitedMember,
  place: number,
  family: InvitedFamily,
  draft: AnswerDraft,
  when: When,
): AnswerStep[] {
  const own = personDraft(draft, member.personId);
  const steps: AnswerStep[] = [{ question: 'email', place, done: own.email !== undefined }];
  if (maySeparate(member, family, when)) {
    const clash =
      own.ownAccount === true && sharesEmail(member, own.email ?? '', family, draft) !== undefined;
    steps.push({ question: 'account', place, done: own.ownAccount !== undefined && !clash });
  }
  steps.push({ question: 'where', place, done: own.inCanada !== undefined });
  if (own.inCanada === false) steps.push({ question: 'abroad', place, done: own.country !== undefined });
  const entered = own.lastEntryOn !== undefined && (own.lastEntryOn !== null || own.inCanada === false);
  steps.push({ question: 'entry', place, done: entered });
  return steps;
}

/** The other member with an account who has the same address: two accounts need two addresses. */
export function sharesEmail(
  member: InvitedMember,
  email: string,
  family: InvitedFamily,
  draft: AnswerDraft,
): InvitedMember | undefined {
  const wanted = email.toLowerCase();
  return family.members.find((other) => {
    if (other.personId === member.personId) return false;
    const { ownAccount: separate, email: theirs = other.email ?? '' } = personDraft(draft, other.personId);
    return (other.role === 'principal' || separate === true) && theirs.toLowerCase() === wanted;
  });
}

/** Whether everything is answered. */
export const isComplete = (steps: readonly AnswerStep[]): boolean => steps.every(({ done }) => done);
