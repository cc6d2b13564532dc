import type { Role } from '../config/settings.ts';
import type { RepresentativePermission } from './policy.ts';

/** Somebody without a session. */
export type Nobody = { readonly kind: 'nobody' };

/** The principal applicant answering an invitation, before there is an account. */
export type Invitee = { readonly kind: 'invitee'; readonly invitationId: string };

/** Signed in with a temporary password: may choose an own one, and nothing else. */
export type FirstSignInActor = {
  readonly kind: 'newcomer';
  readonly accountId: string;
  readonly sessionId: string;
};

/**
 * Somebody whose password was right and who is not in yet: the second step is missing, or, for staff, a passkey that
 * they must have.
 */
export type PartlyAuthenticated = {
  readonly kind: 'halfway';
  readonly accountId: string;
  readonly sessionId: string;
  readonly missing: 'second-step' | 'passkey';
};

/** A person with an account, and the cases it acts for. */
export type Applicant = {
  readonly kind: 'applicant';
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly personId: string;
  /** The cases it acts for now, its own among them. */
  readonly cases: readonly string[];
  /** The case of the person itself; null where it acts for others only. */
  readonly ownCase: string | null;
  /** The cases it acted for: it keeps what was there until then, and sees nothing newer. */
  readonly before: readonly { readonly caseId: string; readonly until: Date }[];
};

/** Somebody whom people let see parts of their cases; acts in none of them. */
export type Representative = {
  readonly kind: 'representative';
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly cases: readonly { readonly caseId: string; readonly sees: readonly RepresentativePermission[] }[];
};

/**
 * What somebody of the staff must keep away from: their own file and their household's, and a colleague's unless an
 * administrator let them work on it. By every id with which a page or an act names it.
 */
export type Apart = {
  readonly cases: readonly string[];
  readonly people: readonly string[];
  readonly applications: readonly string[];
  readonly accounts: readonly string[];
  /** Card orders, and numbers of correction requests. */
  readonly others: readonly string[];
};

export type Staff = {
  readonly kind: 'staff';
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Nothing where it is left out. */
  readonly apart?: Apart;
};

/** The portal itself: sweeps, and what follows from a change. */
export type System = { readonly kind: 'system' };

/** Who asks for a page or does something. */
export type Actor =
  | Nobody
  | Invitee
  | FirstSignInActor
  | PartlyAuthenticated
  | Applicant
  | Representative
  | Staff
  | System;

export const NOBODY: Nobody = { kind: 'nobody' };
export const SYSTEM: System = { kind: 'system' };

/** The account behind an actor, for records; null where there is none. */
export function accountOf(actor: Actor): string | null {
  return 'accountId' in actor ? actor.accountId : null;
}

/** Whether an actor is staff with this role. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === 'staff' && actor.roles.includes(role);
}

/** Whether somebody of the staff must keep away from what has one of these ids. */
export function mustKeepAway(actor: Actor, ids: readonly (string | undefined)[]): boolean {
  if (actor.kind !== 'staff' || !actor.apart) return false;
  const { cases, people, applications, accounts, others } = actor.apart;
  const apart = [cases, people, applications, accounts, others];
  return ids.some((id) => id !== undefined && apart.some((list) => list.includes(id)));
}
