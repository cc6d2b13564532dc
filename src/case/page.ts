import type { Entered } from '../platform/form.ts';
import * as http from '../platform/http/page.ts';
import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

export type Visit = http.Visit<Actor>;
export type Page = http.Page<Actor, Action>;

/** A page about something that is loaded first; see `PageAbout`. */
export const pageAbout = <Subject, Value = Entered>(
  definition: http.PageAbout<Actor, Action, Subject, Value>,
): Page => http.pageAbout(definition);
