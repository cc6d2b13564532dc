import type { Entered } from '../platform/form.ts';
import * as http from '../platform/http/page.ts';
import type { Actor, Applicant } from './actor.ts';
import { may } from './may.ts';
import type { Action } from './policy.ts';

export type Visit = http.Visit<Actor>;
export type Page = http.Page<Actor, Action>;

/** A page about something that is loaded first; see `PageAbout`. */
export const pageAbout = <Subject, Value = Entered>(
  definition: http.PageAbout<Actor, Action, Subject, Value>,
): Page => http.pageAbout(definition);

/** A case that a visitor acts in, and who they are in it. */
export type OwnCase = { readonly actor: Applicant; readonly caseId: string };

/** The case that the address names, when the visitor may do `action` in it. */
export function ownCaseOf({ actor, params }: Visit, action: Action): OwnCase | undefined {
  const caseId = params['caseId'] ?? '';
  return actor.kind === 'applicant' && may(actor, action, { caseId }) ? { actor, caseId } : undefined;
}
