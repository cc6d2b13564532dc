import type { Page, Visit } from '../case/visit.ts';
import type { Reply } from '../platform/http/page.ts';
import { familyById } from './answering.ts';
import { answeringHeld } from './cookies.ts';
import { deadEnd, noLink } from './dead-ends.tsx';
import { EMPTY_DRAFT, isComplete, type Question, type AnswerStep, answerStepsOf } from './draft.ts';
import type { AnswerDraft, InvitedFamily, InvitedMember } from './invitation.ts';
import { type AnsweringServices, whenOf } from './submit.ts';

/** A family that is answering now. */
export type AnswerContext = {
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly steps: readonly AnswerStep[];
};

type Found =
  | { readonly ok: true; readonly scene: AnswerContext }
  | { readonly ok: false; readonly reply: Reply };

/** Who answers, by the sealed cookie; or the page that says why nobody does. */
export async function answerContextOf(services: AnsweringServices, visit: Visit): Promise<Found> {
  const id = answeringHeld(services, visit);
  const family = id === undefined ? undefined : await familyById(services.db, id);
  if (!family) return { ok: false, reply: noLink(visit) };
  const end = deadEnd(services, visit, family);
  if (end) return { ok: false, reply: end };
  const draft = family.invitation.draft ?? EMPTY_DRAFT;
  return { ok: true, scene: { family, draft, steps: answerStepsOf(family, draft, whenOf(services)) } };
}

/** The page of a step. */
export function stepHref(visit: Visit, { question, place }: AnswerStep): string {
  return place === 0
    ? visit.href('invitation.portal')
    : visit.href(`invitation.${question}`, { place: String(place) });
}

const indexOf = (steps: readonly AnswerStep[], question: Question, place: number) =>
  steps.findIndex((step) => step.question === question && step.place === place);

/** 'Step 3 of 9', the check page being the last. */
export function positionOf(
  steps: readonly AnswerStep[],
  question: Question,
  place: number,
): { step: number; of: number } {
  return { step: indexOf(steps, question, place) + 1, of: steps.length + 1 };
}

/** Where the page before this one is; the overview has none. */
export function hrefBeforeStep(
  visit: Visit,
  steps: readonly AnswerStep[],
  question: Question,
  place: number,
): string | undefined {
  if (visit.query.text('then') === 'check') return visit.href('invitation.check');
  const before = steps[indexOf(steps, question, place) - 1];
  return before && stepHref(visit, before);
}

/** Where to go after a page was saved: on, or back to the check page for somebody who came from there. */
export async function hrefAfterStep(
  services: AnsweringServices,
  visit: Visit,
  question: Question,
  place: number,
): Promise<string> {
  const found = await answerContextOf(services, visit);
  if (!found.ok) return visit.href('invitation');
  const { steps } = found.scene;
  const check = visit.href('invitation.check');
  if (visit.query.text('then') === 'check') {
    const open = steps.find((step) => !step.done);
    return open ? `${stepHref(visit, open)}?then=check` : check;
  }
  const next = steps[indexOf(steps, question, place) + 1];
  return next && !isComplete(steps) ? stepHref(visit, next) : check;
}

/** The address that a form of this room posts to: its own page, keeping where to go afterwards. */
export function actionOf(
  visit: Visit,
  pageId: Page['id'],
  params: Readonly<Record<string, string>> = {},
): string {
  const then = visit.query.text('then') === 'check' ? '?then=check' : '';
  return visit.href(pageId, params) + then;
}

/** The member at a place of the path ('2'), counted from 1. */
export const memberAt = (family: InvitedFamily, place: string): InvitedMember | undefined =>
  /^[1-9]\d?$/.test(place) ? family.members[Number(place) - 1] : undefined;
