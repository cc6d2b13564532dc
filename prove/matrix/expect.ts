import type { Page } from '../../src/case/visit.ts';
import type { Person } from '../stage/world.ts';

/** What must come back: the page, the way to sign in, or "there is no such page". */
export type Expected = 'page' | 'sign-in' | 'not-found';

type Kind =
  | 'nobody'
  | 'newcomer'
  | 'halfway'
  | 'applicant'
  | 'officer'
  | 'agent'
  | 'producer'
  | 'administrator';

const STAFF_ONLY = {
  nobody: 'sign-in',
  newcomer: 'not-found',
  halfway: 'sign-in',
  applicant: 'not-found',
} as const;
const NO_STAFF = {
  officer: 'not-found',
  agent: 'not-found',
  producer: 'not-found',
  administrator: 'not-found',
} as const;
const ALL_STAFF = { officer: 'page', agent: 'page', producer: 'page', administrator: 'page' } as const;

/** Who gets what, written down apart from the portal's own rules, so that a slip in them shows. */
const TABLE: Readonly<Record<string, Readonly<Record<Kind, Expected>>>> = {
  anyone: { nobody: 'page', newcomer: 'page', halfway: 'page', applicant: 'page', ...ALL_STAFF },
  newcomer: {
    nobody: 'sign-in',
    newcomer: 'page',
    halfway: 'sign-in',
    applicant: 'not-found',
    ...NO_STAFF,
  },
  halfway: {
    nobody: 'sign-in',
    newcomer: 'not-found',
    halfway: 'page',
    applicant: 'not-found',
    ...NO_STAFF,
  },
  applicant: { nobody: 'sign-in', newcomer: 'sign-in', halfway: 'sign-in', applicant: 'page', ...NO_STAFF },
  'signed-in': {
    nobody: 'sign-in',
    newcomer: 'not-found',
    halfway: 'sign-in',
    applicant: 'page',
    ...ALL_STAFF,
  },
  staff: { ...STAFF_ONLY, ...ALL_STAFF },
  officer: { ...STAFF_ONLY, ...NO_STAFF, officer: 'page' },
  agent: { ...STAFF_ONLY, ...NO_STAFF, agent: 'page' },
  producer: { ...STAFF_ONLY, ...NO_STAFF, producer: 'page' },
  administrator: { ...STAFF_ONLY, ...NO_STAFF, administrator: 'page' },
};

const kindOf = ({ kind, role }: Person): Kind => (kind === 'staff' ? (role as Kind) : kind);

/** What a person must get at a page, whatever its path names; undefined for a page that is for somebody unknown here. */
export const expectedOf = (page: Page, person: Person): Expected | undefined =>
  TABLE[page.who]?.[kindOf(person)];

/** Where somebody is sent who is not in, or not quite. */
const SIGN_IN =
  /^\/(en\/(sign-in|second-step|passkey-needed)|fr\/(ouvrir-une-session|deuxieme-etape|cle-d-acces-requise))(\?|$)/;

/** What an answer was. Anything that the page itself says counts as the page: a refusal of a form, a file, a way on. */
export function gotOf({ status, location }: { status: number; location: string }): Expected | 'broken' {
  if (status >= 500) return 'broken';
  if (status === 404) return 'not-found';
  return (status === 303 || status === 302) && SIGN_IN.test(location) ? 'sign-in' : 'page';
}
