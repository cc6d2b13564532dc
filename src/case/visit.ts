import type * as http from '../platform/http/page.ts';
import type { Actor, Role } from './actor.ts';

/**
 * Who a page is for. `applicant`: signed in with an own password. `newcomer`: signed in with a temporary one.
 * `halfway`: with an own one that is not enough. Roles: staff who hold it. Others get a 404, and people without a session are asked to sign in.
 */
export type Who = 'anyone' | 'newcomer' | 'halfway' | 'applicant' | 'signed-in' | 'staff' | Role;

export type Visit = http.Visit<Actor>;
export type Page = http.Page<Actor, Who>;
