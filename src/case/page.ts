import type * as http from '../platform/http/page.ts';
import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

export type Visit = http.Visit<Actor>;
export type Page = http.Page<Actor, Action>;
