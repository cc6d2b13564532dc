import type { Role } from './case/actor.ts';

/** The OpenID Connect provider through which staff sign in, and what it says about their roles. */
export type Organization = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds roles: one word or a list. */
  readonly roleClaim: string;
  /** The portal's roles behind each word of that claim. */
  readonly roles: Readonly<Record<string, readonly Role[]>>;
  /** The strength (acr) that is asked for and must come back; '' for none. */
  readonly acr: string;
};

const ROLES: ReadonlySet<string> = new Set<Role>(['officer', 'agent', 'producer', 'administrator']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const;

type Env = Readonly<Record<string, string | undefined>>;
export type OrganizationRead = {
  readonly organization: Organization | undefined;
  readonly problems: readonly string[];
};

/** Reads the settings of the organization's sign-in: none at all, or every one that is needed. */
export function readOrganization(env: Env): OrganizationRead {
  const given = NEEDED.filter((name) => env[name]);
  if (given.length === 0) return { organization: undefined, problems: [] };
  const missing = NEEDED.filter((name) => !env[name]).map(
    (name) => `${name}: sign-in through the organization needs it (${given.join(', ')} is set)`,
  );
  const issuer = env['OIDC_ISSUER'] ?? '';
  const map = rolesIn(env['OIDC_ROLES'] ?? '');
  const problems = [...missing, ...issuerProblems(issuer), ...map.problems];
  if (problems.length > 0) return { organization: undefined, problems };
  return {
    organization: {
      issuer,
      clientId: env['OIDC_CLIENT_ID'] ?? '',
      clientSecret: env['OIDC_CLIENT_SECRET'] ?? '',
      roleClaim: env['OIDC_ROLE_CLAIM'] || 'roles',
      roles: map.roles,
      acr: env['OIDC_ACR'] ?? '',
    },
    problems: [],
  };
}

/** Plain http only to this very machine: what the provider says opens the staff room. */
function issuerProblems(issuer: string): readonly string[] {
  if (issuer === '') return [];
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  return safe
    ? []
    : [`OIDC_ISSUER: must be an https address such as https://login.example (it is '${issuer}')`];
}

/** 'portal-officers=officer, portal-desk=agent, portal-desk=producer' */
function rolesIn(text: string): { roles: Record<string, Role[]>; problems: readonly string[] } {
  const roles: Record<string, Role[]> = Object.create(null) as Record<string, Role[]>;
  const problems: string[] = [];
  for (const pair of text.split(',').map((one) => one.trim())) {
    if (pair === '') continue;
    const at = pair.lastIndexOf('=');
    const [word, role] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (word === '' || !ROLES.has(role))
      problems.push(
        `OIDC_ROLES: must look like portal-officers=officer,portal-desk=agent; the roles are ${[...ROLES].join(', ')} (it holds '${pair}')`,
      );
    else roles[word] = [...(roles[word] ?? []), role as Role];
  }
  return { roles, problems };
}
