import type { DbScope } from '../platform/db/scope.ts';
import { accountOf, type Actor, type Apart } from './actor.ts';
import type { Action, RepresentativePermission } from './policy.ts';

/**
 * The doors: what row-level security opens besides one's own rows, for as long as one action lasts. Each is for tables
 * that somebody without an account must reach (to sign in, to answer an invitation), or that one act reaches beyond the
 * own case. What each door opens stands in migrations/0020_row_security.sql and later.
 */
const DATABASE_DOORS: Readonly<Partial<Record<Action, string>>> = {
  'sign-in.open': 'sign-in',
  'sign-in.finish': 'sign-in',
  'password.choose': 'sign-in',
  'access.recover': 'recovery',
  'invitation.answer': 'invitation',
  'own-account.ask': 'own-account',
  'support.own-account': 'own-account',
  'support.decide-own-account': 'own-account',
  'representative.invite': 'authority',
  'support.ask': 'support',
  'phone.use': 'phone',
};

const list = (items: readonly string[]) => `{${items.join(',')}}`;

type ScopeParts = {
  readonly is: readonly string[];
  readonly account: string;
  /** Cases in which they act. */
  readonly acts: readonly string[];
  /** Cases in which they acted: named by the one action that is about somebody who is not theirs any more. */
  readonly before?: readonly string[];
  /** Cases of which they see something; `any`: whatever it is. */
  readonly sees: (sight: RepresentativePermission | 'any') => readonly string[];
  /** What staff must keep away from. */
  readonly apart?: Apart | undefined;
};

/**
 * How long a statement may run, wait for a lock, and a transaction lie open. Whoever waits for a page does not wait longer:
 * they are told to send the same again. The worker's own work may be long.
 */
const PATIENCE = {
  web: { statement_timeout: '15s', lock_timeout: '5s', idle_in_transaction_session_timeout: '20s' },
  worker: { statement_timeout: '0', lock_timeout: '30s', idle_in_transaction_session_timeout: '120s' },
} as const;

const scopeOf = ({ is, account, acts, before = [], sees, apart }: ScopeParts): DbScope => ({
  role: 'portal_web',
  settings: {
    'portal.is': list(is),
    'portal.account': account,
    'portal.acts': list(acts),
    'portal.before': list(before),
    'portal.any': list(sees('any')),
    'portal.status': list(sees('status')),
    'portal.address': list(sees('address')),
    'portal.photo': list(sees('photo')),
    'portal.proof': list(sees('proof')),
    'portal.apart_cases': list(apart?.cases ?? []),
    'portal.apart_people': list(apart?.people ?? []),
    'portal.apart_applications': list(apart?.applications ?? []),
    'portal.apart_accounts': list(apart?.accounts ?? []),
    ...PATIENCE.web,
  },
});

const nothing = (): readonly string[] => [];

/** A request before it is known who asks: finds the session, and keeps a form whose session has ended. */
export const ENTRANCE: DbScope = {
  ...scopeOf({ is: ['door-entrance'], account: '', acts: [], sees: nothing }),
  apart: true,
};

/** A request for which nobody has opened anything: tables without anybody's rows. */
export const OUTSIDE: DbScope = scopeOf({ is: [], account: '', acts: [], sees: nothing });

/** Sweeps, mail and the command line. */
export const WORKER: DbScope = {
  role: 'portal_worker',
  settings: { ...OUTSIDE.settings, ...PATIENCE.worker },
};

/** Whoever checks the audit trail: reads it, and nothing else. */
export const AUDITOR: DbScope = {
  role: 'portal_auditor',
  settings: { ...OUTSIDE.settings, ...PATIENCE.worker },
};

/** What somebody's request may see and change in the database while it does an action. */
export function scopeFor(action: Action, actor: Actor): DbScope {
  const door = DATABASE_DOORS[action];
  const doors = door === undefined ? [] : [`door-${door}`];
  const account = accountOf(actor) ?? '';
  switch (actor.kind) {
    case 'applicant':
      return scopeOf({
        is: ['applicant', ...doors],
        account,
        acts: actor.cases,
        before: action === 'own-account.offer' ? actor.before.map(({ caseId }) => caseId) : [],
        sees: () => actor.cases,
      });
    case 'representative':
      return scopeOf({
        is: ['representative', ...doors],
        account,
        acts: [],
        sees: (sight) =>
          actor.cases
            .filter(({ sees }) => sight === 'any' || sees.includes(sight))
            .map(({ caseId }) => caseId),
      });
    case 'staff':
      return scopeOf({
        is: [...actor.roles, ...doors],
        account,
        acts: [],
        sees: nothing,
        apart: actor.apart,
      });
    default:
      return scopeOf({ is: doors, account, acts: [], sees: nothing });
  }
}
