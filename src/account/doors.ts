import type { Actor } from '../case/actor.ts';
import type { Action } from '../case/policy.ts';
import type { Services } from '../case/services.ts';
import type { Web } from '../platform/http/web.ts';
import { signInHref } from './account.ts';
import { proveFirst } from './factors/step-up.ts';
import { identify } from './identify.ts';
import { forgetParked, keptFile, park, unpark } from './park.ts';

/** Who stands at the door: sessions, forms kept across them, and proof that is asked for again. */
export type Doors = Pick<
  Web<Actor, Action>,
  'identify' | 'park' | 'unpark' | 'keptFile' | 'forgetParked' | 'prove' | 'signIn'
>;

export const accountDoors = (services: Services): Doors => ({
  identify: (token) => identify(services, token),
  park: (token, page, visit, entered) => park(services, token, page, visit, entered),
  unpark: (actor, page, id) => unpark(services, actor, page, id),
  keptFile: (actor, page, id) => keptFile(services, actor, page, id),
  forgetParked: (actor, page, params) => forgetParked(services, actor, page, params),
  prove: (page, visit, entered) => proveFirst(services, page, visit, entered),
  signIn: signInHref,
});
