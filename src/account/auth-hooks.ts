import type { Actor } from '../case/actor.ts';
import type { Action } from '../case/policy.ts';
import type { Services } from '../case/services.ts';
import type { Web } from '../platform/http/application.ts';
import { signInHref } from './account.ts';
import { enter } from './doors/enter.ts';
import { proveFirst } from './mfa/step-up.ts';
import { identifySession } from './sessions/session.ts';
import { forgetSavedForm, keepForm, keepsForms, returnForm, savedFormFile } from './saved-forms.ts';

/** Who stands at the door: sessions, forms kept across them, and proof that is asked for again. */
export type AuthHooks = Pick<
  Web<Actor, Action>,
  | 'identify'
  | 'enter'
  | 'keeps'
  | 'park'
  | 'unpark'
  | 'keptFile'
  | 'forgetParked'
  | 'returnsRefused'
  | 'prove'
  | 'signIn'
>;

export const authHooks = (services: Services): AuthHooks => ({
  identify: (token) => identifySession(services, token),
  enter: (coming) => enter(services, coming),
  keeps: (token) => keepsForms(services, token),
  park: (token, page, visit, entered) => keepForm(services, token, page, visit, entered),
  unpark: (actor, page, id) => returnForm(services, actor, page, id),
  keptFile: (actor, page, id) => savedFormFile(services, actor, page, id),
  forgetParked: (actor, page, params) => forgetSavedForm(services, actor, page, params),
  returnsRefused: ({ kind }) => kind === 'applicant',
  prove: (page, visit, entered) => proveFirst(services, page, visit, entered),
  signIn: signInHref,
});
