import type { Action } from '../../src/case/policy.ts';
import type { Page } from '../../src/case/page.ts';
import type { Person } from '../asking/inventory.ts';

/** What must come back: the page, the way to sign in, or "there is no such page". */
export type Expected = 'page' | 'sign-in' | 'not-found';

type Kind =
  | 'nobody'
  | 'newcomer'
  | 'halfway'
  | 'applicant'
  | 'representative'
  | 'officer'
  | 'agent'
  | 'producer'
  | 'administrator';

const STAFF_ONLY = {
  nobody: 'sign-in',
  newcomer: 'not-found',
  halfway: 'sign-in',
  applicant: 'not-found',
  representative: 'not-found',
} as const;
const NO_STAFF = {
  officer: 'not-found',
  agent: 'not-found',
  producer: 'not-found',
  administrator: 'not-found',
} as const;
const ALL_STAFF = { officer: 'page', agent: 'page', producer: 'page', administrator: 'page' } as const;

/** Who gets what, written down apart from the portal's own rules, so that a slip in them shows. */
const TABLE = {
  anyone: {
    nobody: 'page',
    newcomer: 'page',
    halfway: 'page',
    applicant: 'page',
    representative: 'page',
    ...ALL_STAFF,
  },
  newcomer: {
    nobody: 'sign-in',
    newcomer: 'page',
    halfway: 'sign-in',
    applicant: 'not-found',
    representative: 'not-found',
    ...NO_STAFF,
  },
  halfway: {
    nobody: 'sign-in',
    newcomer: 'not-found',
    halfway: 'page',
    applicant: 'not-found',
    representative: 'not-found',
    ...NO_STAFF,
  },
  applicant: {
    nobody: 'sign-in',
    newcomer: 'sign-in',
    halfway: 'sign-in',
    applicant: 'page',
    representative: 'not-found',
    ...NO_STAFF,
  },
  'not-staff': {
    nobody: 'sign-in',
    newcomer: 'sign-in',
    halfway: 'sign-in',
    applicant: 'page',
    representative: 'page',
    ...NO_STAFF,
  },
  /** What a representative is shown of a client, where the client allows it. */
  looked: {
    nobody: 'sign-in',
    newcomer: 'sign-in',
    halfway: 'sign-in',
    applicant: 'page',
    representative: 'page',
    ...NO_STAFF,
  },
  representative: {
    nobody: 'sign-in',
    newcomer: 'not-found',
    halfway: 'sign-in',
    applicant: 'not-found',
    representative: 'page',
    ...NO_STAFF,
  },
  'signed-in': {
    nobody: 'sign-in',
    newcomer: 'sign-in',
    halfway: 'sign-in',
    applicant: 'page',
    representative: 'page',
    ...ALL_STAFF,
  },
  staff: { ...STAFF_ONLY, ...ALL_STAFF },
  officer: { ...STAFF_ONLY, ...NO_STAFF, officer: 'page' },
  agent: { ...STAFF_ONLY, ...NO_STAFF, agent: 'page' },
  /** Who decides, or answers what was asked. */
  reader: { ...STAFF_ONLY, ...NO_STAFF, officer: 'page', agent: 'page' },
  producer: { ...STAFF_ONLY, ...NO_STAFF, producer: 'page' },
  administrator: { ...STAFF_ONLY, ...NO_STAFF, administrator: 'page' },
} as const satisfies Readonly<Record<string, Readonly<Record<Kind, Expected>>>>;

type Audience = keyof typeof TABLE;

/** Whose each action is. An action that is not here is not covered, and the proof says so. */
const AUDIENCE: Readonly<Partial<Record<Action, Audience>>> = {
  'guidance.read': 'anyone',
  'problem.report': 'anyone',
  'photo.check': 'anyone',
  'support.ask': 'anyone',
  'invitation.answer': 'anyone',
  'sign-in.open': 'anyone',
  'sign-out.do': 'anyone',
  'access.recover': 'anyone',
  'demonstration.mail': 'anyone',
  'phone.use': 'anyone',
  'password.choose': 'newcomer',
  'sign-in.finish': 'halfway',
  'account.see': 'signed-in',
  'account.change': 'signed-in',
  'email.change': 'not-staff',
  'support.clear': 'agent',
  'staff.manage': 'administrator',
  'account.language': 'signed-in',
  'account.prove': 'signed-in',
  'session.end': 'signed-in',
  'session.extend': 'signed-in',
  'family.see': 'looked',
  'receipt.see': 'applicant',
  'declaration.make': 'applicant',
  'absence.tell': 'applicant',
  'change.see': 'looked',
  'change.tell': 'applicant',
  'address.see': 'looked',
  'address.change': 'applicant',
  'photo.see': 'looked',
  'photo.send': 'applicant',
  'proof.see': 'looked',
  'scan.add': 'applicant',
  'scan.read': 'reader',
  'proof.proofread': 'applicant',
  'card.see': 'looked',
  'card.tell': 'applicant',
  'consent.give': 'applicant',
  'consent.withdraw': 'applicant',
  'own-account.offer': 'applicant',
  'own-account.ask': 'anyone',
  'client.see': 'representative',
  'support.own-account': 'agent',
  'support.decide-own-account': 'agent',
  'representative.invite': 'applicant',
  'representative.revoke': 'applicant',
  'data.see': 'applicant',
  'data.export': 'applicant',
  'data.correct': 'applicant',
  'data.decide': 'agent',
  'staff.enter': 'staff',
  'staff.declare': 'staff',
  'review.see': 'officer',
  'review.claim': 'officer',
  'review.decide': 'officer',
  'review.name': 'officer',
  'production.see': 'producer',
  'production.work': 'producer',
  'support.see': 'agent',
  'support.answer': 'agent',
  'support.correct': 'agent',
  'support.give-access': 'agent',
};

/** How a page is asked for. */
export type Way = 'GET' | 'HEAD' | 'POST' | 'switch';

/** Whose a page is when it is asked for in this way: sending may ask for more than opening. */
export const audienceOf = (page: Page, way: Way): Audience | undefined =>
  AUDIENCE[way === 'POST' ? page.does : (page.sees ?? page.does)];

const kindOf = ({ kind, role }: Person): Kind => (kind === 'staff' ? (role as Kind) : kind);

/** What a person must get at a page, whatever its path names; undefined for an action that is unknown here. */
export function expectedOf(page: Page, person: Person, way: Way): Expected | undefined {
  const audience = audienceOf(page, way);
  return audience && TABLE[audience][kindOf(person)];
}

/** Where somebody is sent who is not in, or not quite. */
const SIGN_IN =
  /^\/(en\/(sign-in|second-step|passkey-needed)|fr\/(ouvrir-une-session|deuxieme-etape|cle-d-acces-requise))(\?|$)/;

/**
 * What an answer was. Anything that the page itself says counts as the page: a refusal of a form, a file, a way on. Where
 * a key opens the page, "this opens nothing" (410) is no page.
 */
export function gotOf(
  { status, location }: { status: number; location: string },
  byKey = false,
): Expected | 'broken' {
  if (status >= 500) return 'broken';
  if (status === 404 || (byKey && status === 410)) return 'not-found';
  return (status === 303 || status === 302) && SIGN_IN.test(location) ? 'sign-in' : 'page';
}
