import { type Actor, type Applicant, mustKeepAway, type Representative } from './actor.ts';
import { type Action, cellOf, type PolicyDecision, type Relation, topicOf } from './policy.ts';

/** What an action is done to. Actions about one case are refused when no case is named. */
export type ActionTarget = {
  readonly caseId?: string | undefined;
  /** Every id that the path of a page names, of whatever kind. */
  readonly ids?: readonly string[];
};

/** `past`: yes, for what was there while they acted in the case, and nothing newer. */
export type Verdict = 'yes' | 'past' | 'no';

/** What an applicant is to a case; undefined for a case that is not theirs. Without a case: to their own account. */
function relationOfApplicant(actor: Applicant, caseId: string | undefined): Relation | undefined {
  if (caseId === undefined || caseId === actor.ownCase) return 'self';
  if (actor.cases.includes(caseId)) return 'acts-for';
  return actor.before.some((past) => past.caseId === caseId) ? 'acted-before' : undefined;
}

/**
 * What an actor is to a case, or to their own account where no case is named. Staff are each of their roles. The worker
 * and somebody who answers an invitation are none: their moves stand in transitions.ts.
 */
export function relationsTo(actor: Actor, caseId?: string): readonly Relation[] {
  switch (actor.kind) {
    case 'applicant': {
      const relation = relationOfApplicant(actor, caseId);
      return relation ? [relation] : [];
    }
    case 'staff':
      return actor.roles;
    case 'representative':
      return caseId === undefined || actor.cases.some((shown) => shown.caseId === caseId)
        ? ['representative']
        : [];
    case 'newcomer':
    case 'halfway':
    case 'nobody':
      return [actor.kind];
    default:
      return [];
  }
}

function read(cell: PolicyDecision, actor: Actor, caseId: string | undefined): Verdict {
  if (cell === 'yes' || cell === 'past' || cell === 'no') return cell;
  return actor.kind === 'representative' && mayShow(actor, cell, caseId) ? 'yes' : 'no';
}

const mayShow = (actor: Representative, cell: PolicyDecision, caseId: string | undefined) =>
  actor.cases.some(
    (shown) =>
      (caseId === undefined || shown.caseId === caseId) && shown.sees.some((sight) => sight === cell),
  );

/** What the table of policy.ts says of an actor, an action and a subject. */
export function verdictOn(actor: Actor, action: Action, subject: ActionTarget = {}): Verdict {
  const topic = topicOf(action);
  if (topic !== 'door' && mustKeepAway(actor, [subject.caseId, ...(subject.ids ?? [])])) return 'no';
  const ofCase = topic === 'case' || topic === 'family';
  const caseId = ofCase ? subject.caseId : undefined;
  if (topic === 'case' && caseId === undefined) return 'no';
  const verdicts = relationsTo(actor, caseId).map((relation) =>
    read(cellOf(action, relation), actor, caseId),
  );
  if (topic === 'door' || verdicts.includes('yes')) return 'yes';
  return verdicts.includes('past') ? 'past' : 'no';
}

/** Whether somebody may do something: asked for every page, and again in the transaction of every act. */
export function may(actor: Actor, action: Action, subject: ActionTarget = {}): boolean {
  return verdictOn(actor, action, subject) !== 'no';
}

/**
 * Whether a page is for an actor. Somebody without a session is asked to sign in, and whoever is not quite in comes to
 * what is still missing; for everybody else a page that is not theirs is not there (404), so that nobody learns what
 * exists. `apart`: staff who would open their own file, their household's or a colleague's are told so.
 */
export function admit(
  action: Action,
  actor: Actor,
  subject: ActionTarget,
): 'yes' | 'sign-in' | 'hidden' | 'apart' {
  if (topicOf(action) === 'desk' && may(actor, action) && mustKeepAway(actor, subject.ids ?? []))
    return 'apart';
  if (may(actor, action, subject)) return 'yes';
  if (actor.kind === 'nobody' || actor.kind === 'halfway') return 'sign-in';
  const once = cellOf(action, 'self') === 'yes';
  return actor.kind === 'newcomer' && once ? 'sign-in' : 'hidden';
}
