import { isTrueFact, type KnownFact } from '../account/account.ts';
import type { ActName } from '../case/acts.ts';
import type { Page, Visit } from '../case/page.ts';
import type { Services } from '../case/services.ts';
import { hashToken } from '../platform/crypto/links.ts';
import { type Db, inTransaction } from '../platform/db/db.ts';
import { Instead } from '../platform/http/page.ts';
import { answeringInvitationOf } from './cookies.ts';
import { deadEnd, noLink } from './ended-page.tsx';
import { type AnswerStep, answerStepsOf, EMPTY_DRAFT, isComplete, type Question } from './draft.ts';
import {
  type AnswerDraft,
  invitationStatusOf,
  type InvitedFamily,
  type InvitedMember,
  restsUntil,
  WRONG_TRIES,
} from './invitation.ts';
import * as store from './store.ts';
import { type AnsweringServices, whenOf } from './submit.ts';

/** A family that is answering now. */
export type AnswerContext = {
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly steps: readonly AnswerStep[];
};

/** Who answers, by the sealed cookie; or the page that explains why nobody does. */
export async function loadAnswerContext(
  services: AnsweringServices,
  visit: Visit,
): Promise<AnswerContext | Instead> {
  const id = answeringInvitationOf(services, visit);
  const family = id === undefined ? undefined : await familyById(services.db, id);
  if (!family) return new Instead(noLink(visit));
  const end = deadEnd(services, visit, family);
  if (end) return new Instead(end);
  const draft = family.invitation.draft ?? EMPTY_DRAFT;
  return { family, draft, steps: answerStepsOf(family, draft, whenOf(services)) };
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
  const context = await loadAnswerContext(services, visit);
  if (context instanceof Instead) return visit.href('invitation');
  const { steps } = context;
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

type Needs = Pick<Services, 'db' | 'clock'>;
type Noting = Needs & Pick<Services, 'record'>;

/** The family behind a link; undefined for a link that we never made. */
export async function familyByToken(db: Db, token: string): Promise<InvitedFamily | undefined> {
  const found = await store.findByToken(db, hashToken(token));
  return found && familyById(db, found.id);
}

export async function familyById(db: Db, invitationId: string): Promise<InvitedFamily | undefined> {
  const invitation = await store.findInvitation(db, invitationId);
  return invitation && store.invitedFamilyOf(db, invitation);
}

export type IdentifiedFamily =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly left: number }
  /** The link rests, or cannot be answered: the page says which. */
  | { readonly is: 'not-now' };

/** Compares the details given with those on file; counts wrong ones, one after the other even when they come at once. */
export function identifyFamily(
  { db, clock, record }: Noting,
  family: InvitedFamily,
  fact: KnownFact,
): Promise<IdentifiedFamily> {
  return inTransaction(db, async (trx): Promise<IdentifiedFamily> => {
    const now = clock.now();
    const invitation = await store.lockInvitation(trx, family.invitation.id);
    if (!invitation || invitationStatusOf({ ...family, invitation }, now) !== 'open')
      return { is: 'not-now' };
    if (restsUntil(invitation, now)) return { is: 'not-now' };
    const { applicationNumber, principalBirthDate } = family;
    const complete = fact.applicationNumber !== '' && fact.birthDate !== '';
    const note = (act: ActName) =>
      record(trx, {
        act,
        actor: { kind: 'invitee', invitationId: invitation.id },
        details: { invitationId: invitation.id },
      });
    if (complete && isTrueFact(fact, { applicationNumber, birthDate: principalBirthDate })) {
      await note('invitation.enter');
      return { is: 'right' };
    }
    const fresh = !invitation.wrongSince || now.getTime() - invitation.wrongSince.getTime() >= DAY;
    const tries = fresh ? 1 : invitation.wrongTries + 1;
    await store.countWrongAnswer(trx, invitation.id, tries, fresh ? now : (invitation.wrongSince as Date));
    if (tries === WRONG_TRIES) await note('invitation.rest');
    return { is: 'wrong', left: WRONG_TRIES - tries };
  });
}

const DAY = 24 * 60 * 60_000;

/** Changes the draft of an open invitation; the change sees what other windows saved before. False when it is not open. */
export function saveDraft(
  { db, clock }: Needs,
  family: InvitedFamily,
  change: (draft: AnswerDraft) => AnswerDraft,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const invitation = await store.lockInvitation(trx, family.invitation.id);
    if (!invitation || invitationStatusOf({ ...family, invitation }, clock.now()) !== 'open') return false;
    await store.writeDraft(trx, invitation.id, change(invitation.draft ?? EMPTY_DRAFT), clock.now());
    return true;
  });
}
