import type { Actor } from './actor.ts';
import type { Who } from './visit.ts';

/** Whether an actor acts in this case: the person, or whoever acts for them. Staff never do. */
export function mayActFor(actor: Actor, caseId: string): boolean {
  return actor.kind === 'applicant' && actor.cases.includes(caseId);
}

/**
 * Whether a page is for an actor. Somebody without a session is asked to sign in; for everybody else a page that is
 * not theirs is not there (404), so that nobody learns what exists.
 */
export function admit(who: Who, actor: Actor): 'yes' | 'sign-in' | 'hidden' {
  if (who === 'anyone') return 'yes';
  if (actor.kind === 'nobody') return 'sign-in';
  // Whoever is not quite in comes to what is still missing, whatever they ask for.
  if (actor.kind === 'halfway') return who === 'halfway' ? 'yes' : 'sign-in';
  switch (who) {
    case 'newcomer':
      return actor.kind === 'newcomer' ? 'yes' : 'hidden';
    case 'halfway':
      return 'hidden';
    case 'applicant':
      return actor.kind === 'applicant' ? 'yes' : actor.kind === 'newcomer' ? 'sign-in' : 'hidden';
    case 'signed-in':
      return actor.kind === 'applicant' || actor.kind === 'staff' ? 'yes' : 'hidden';
    case 'staff':
      return actor.kind === 'staff' ? 'yes' : 'hidden';
    default:
      return actor.kind === 'staff' && actor.roles.includes(who) ? 'yes' : 'hidden';
  }
}
