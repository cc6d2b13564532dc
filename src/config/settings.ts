import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { parseOffset } from '../platform/clock.ts';
import { databaseShown, isDatabaseUrl, wayProblem } from './database-url.ts';
import { REQUIRED_WALLS, type RequiredWall, WALLS_OF_PRODUCTION } from './photo-walls.ts';

/** What staff may be. */
export const ROLES = ['officer', 'agent', 'producer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a host is this very machine. */
const isLoopback = (host: string): boolean => LOOPBACK.has(host);

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    return false;
  return text.replace(/\/$/, '').toLowerCase() === url.origin.toLowerCase();
}

/** An address without path, user or query. Plain http only on this machine: letters carry links to it. */
const portalAddress = z
  .string()
  .refine(
    isOrigin,
    'must be an address such as https://portal.example, with nothing behind the name or port; http:// only for localhost',
  );

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false;
  // The mail library takes options from a query, a proxy among them; none of them is a setting of ours.
  return ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '';
}

const mailServer = z
  .string()
  .refine(isMailServer, 'must look like smtp://mail.example:587 or smtps://user:password@mail.example');

function isRsaKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** The mail library signs with RSA only (rsa-sha256). */
const dkimKey = z.string().refine(isRsaKey, 'must be a private RSA key in PEM form');

const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** How many proxies, or which: a number from 1 to 9, or addresses and networks with commas between them. */
const proxies = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .refine(
    (text) => /^[1-9]$/.test(text) || text.split(',').every(isNetwork),
    'must be the number of proxies in front of us (1 to 9), or their addresses such as 10.0.0.0/8,loopback',
  )
  .transform((text) => (/^[1-9]$/.test(text) ? Number(text) : text));

/** The driver takes whatever follows the scheme; a text that it would take for something else is refused here. */
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
  .refine(
    isDatabaseUrl,
    'must look like postgres://user:password@db.example:5432/portal?sslmode=verify-full; in the password write @ as %40, / as %2F and % as %25',
  );

const whole = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};
const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, `must be one of: ${words.join(', ')}`);
const flag = oneOf('true', 'false').transform((text) => text === 'true');

const isWall = (text: string): text is RequiredWall => REQUIRED_WALLS.some((name) => name === text);

/** 'environment,files,network', or 'none'. */
const walls = z
  .string()
  .transform((text) => (text === 'none' ? [] : text.split(',').map((one) => one.trim())))
  .refine(
    (names) => names.every(isWall),
    `must be 'none' or some of these, with commas between them: ${REQUIRED_WALLS.join(', ')}`,
  )
  .transform((names) => names.filter(isWall));

/** Every setting once: environment name, form, default, and why it is there. */
const schema = z.object({
  /** demonstration: local mail, demonstration families, a banner on every page. production: none of that. */
  PORTAL_MODE: oneOf('demonstration', 'production').default('demonstration'),
  /** The port that the web server listens on. */
  PORT: whole(1, 65_535).default(3000),
  /** The address to listen on; the default is reached from this machine only. */
  PORTAL_HOST: z.string().default('127.0.0.1'),
  /** The address that people see, put into emails; never taken from a request. Default: http://localhost:PORT. */
  PORTAL_URL: portalAddress.optional(),
  /** The folder of the embedded database, the uploaded files and the secret. */
  PORTAL_DATA: z.string().default('./data'),
  /** A PostgreSQL 15 or later instead of the embedded one. */
  DATABASE_URL: databaseUrl.optional(),
  /** Who owns the tables and brings them up to date, where DATABASE_URL is a login that may not (docs/runbook.md, Roles). */
  MIGRATE_DATABASE_URL: databaseUrl.optional(),
  /** The authority and programme served: a folder below profiles/. */
  PORTAL_PROFILE: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the name of a folder in profiles/')
    .default('ca-pr'),
  /** 32 bytes or more, base64: signs links and temporary passwords. Demonstration makes one and keeps it in the data folder. */
  PORTAL_SECRET: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length >= 32, 'must be at least 32 bytes in base64')
    .optional(),
  /** The file to which the worker adds signed heads of the audit trail. Default: audit/heads.jsonl in the data folder. */
  AUDIT_HEADS: z.string().optional(),
  /** A file with a private Ed25519 key (PEM) that signs them. Default: a key that follows from PORTAL_SECRET. */
  AUDIT_KEY_FILE: z.string().optional(),
  /** The mail server, for example smtp://127.0.0.1:2525. */
  SMTP_URL: mailServer.optional(),
  /**
   * Whether that server offers SMTPUTF8 (its answer to EHLO says so), and so takes addresses such as amélie@example.ca.
   * A setting, since a form must say at once what we cannot reach, also while the server is away.
   */
  SMTP_UTF8: flag.default(false),
  /** The private DKIM key (PEM) of the sender's domain, and its selector. */
  MAIL_DKIM_KEY: dkimKey.optional(),
  MAIL_DKIM_SELECTOR: z.string().default('portal'),
  /** Demonstration only: starts at another time, for example +14d. */
  PORTAL_CLOCK: z
    .string()
    .refine((text) => {
      try {
        parseOffset(text);
        return true;
      } catch {
        return false;
      }
    }, 'must look like +14d, -3h or +90m')
    .optional(),
  /** Whether the first start loads the demonstration families. */
  PORTAL_DEMO_FAMILIES: flag.default(true),
  /**
   * The proxies in front of us: how many, or their addresses and networks. Default: none, so that X-Forwarded-For counts
   * for nothing. Anybody can write that header; only the part that our own proxies added says where a request came from,
   * and the limits of tries for each address hang on it. A number is right only where nobody reaches us around them.
   */
  PORTAL_PROXIES: proxies.optional(),
  /** Minutes without a request after which a session ends, and hours after which it ends in any case. */
  SESSION_IDLE_MINUTES: whole(2, 60).default(15),
  SESSION_TOTAL_HOURS: whole(1, 24).default(12),
  /** How many sessions an account may have at once; a new one ends the oldest (CCCS medium profile, AC-10). */
  SESSIONS_OF_APPLICANT: whole(1, 50).default(5),
  SESSIONS_OF_STAFF: whole(1, 50).default(3),
  /** Refused tries to sign in per minute from devices that no account knows, over all processes; beyond it busy networks wait. */
  SIGN_INS_A_MINUTE: whole(10, 100_000).default(600),
  /** Whether staff need a passkey besides their password. Default: yes in production, no in a demonstration. */
  STAFF_PASSKEY_REQUIRED: flag.optional(),
  /** argon2id: memory in MiB, passes, lanes (OWASP ASVS 5.0, 11.4.2). */
  ARGON2_MEMORY_MIB: whole(8, 1024).default(64),
  ARGON2_PASSES: whole(1, 10).default(3),
  /** Photo checks at once; each takes up to about 350 MB. */
  PHOTO_WORKERS: whole(1, 16).default(1),
  /**
   * The walls that must stand round photo workers, or nothing starts (docs/runbook.md, Photo workers). Default: in
   * production those that Node keeps everywhere (environment,files,network,processes), in a demonstration none.
   */
  PHOTO_WALLS: walls.optional(),
  /** Log lines: silent, error, warn, info, debug. */
  LOG_LEVEL: oneOf('silent', 'error', 'warn', 'info', 'debug').default('warn'),
});

type Raw = z.infer<typeof schema>;
export type Settings = Omit<Raw, 'PORTAL_URL' | 'STAFF_PASSKEY_REQUIRED' | 'PHOTO_WALLS'> & {
  readonly PHOTO_WALLS: readonly RequiredWall[];
  readonly PORTAL_URL: string;
  readonly STAFF_PASSKEY_REQUIRED: boolean;
  /** Staff sign in through it, when there is one (OIDC_ISSUER and the settings with it). */
  readonly organization: Organization | undefined;
};

export type OrganizationSettings = Organization;

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings from an environment; gives every problem at once, each naming its setting and what to do. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const problems: string[] = [];
  const known: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(schema.shape)) {
    const parsed = rule.safeParse(env[name] || undefined);
    if (parsed.success) known[name] = parsed.data;
    else problems.push(`${name}: ${parsed.error.issues[0]?.message ?? 'is wrong'}${shown(name, env[name])}`);
  }
  const raw = known as Partial<Raw>;
  const { organization, problems: wrong } = readOrganization(env);
  problems.push(...agreement(raw, env), ...wrong);
  if (problems.length > 0) return { ok: false, problems };
  const whole = known as Raw;
  const address = (whole.PORTAL_URL ?? `http://localhost:${whole.PORT}`).replace(/\/$/, '');
  const production = whole.PORTAL_MODE === 'production';
  const settings = {
    ...whole,
    PORTAL_URL: address,
    STAFF_PASSKEY_REQUIRED: whole.STAFF_PASSKEY_REQUIRED ?? production,
    PHOTO_WALLS: whole.PHOTO_WALLS ?? (production ? WALLS_OF_PRODUCTION : []),
    organization,
  };
  return { ok: true, settings };
}

/**
 * Settings whose value a problem may print. Whatever is not here is not printed: a new setting is secret until somebody
 * says otherwise, and an address may hold a password where none belongs.
 */
const PRINTED: ReadonlySet<string> = new Set<keyof Raw>([
  'PORTAL_MODE',
  'PORT',
  'PORTAL_PROFILE',
  'PORTAL_CLOCK',
  'PORTAL_DEMO_FAMILIES',
  'PORTAL_PROXIES',
  'SESSION_IDLE_MINUTES',
  'SESSION_TOTAL_HOURS',
  'SESSIONS_OF_APPLICANT',
  'SESSIONS_OF_STAFF',
  'SIGN_INS_A_MINUTE',
  'STAFF_PASSKEY_REQUIRED',
  'ARGON2_MEMORY_MIB',
  'ARGON2_PASSES',
  'PHOTO_WORKERS',
  'SMTP_UTF8',
  'LOG_LEVEL',
]);

function shown(name: string, value = ''): string {
  if (name === 'DATABASE_URL' || name === 'MIGRATE_DATABASE_URL') return databaseShown(value);
  return PRINTED.has(name) ? ` (it is '${value}')` : '';
}

/** What must hold between settings. */
function agreement(raw: Partial<Raw>, env: Env): string[] {
  const given = (name: string) => Boolean(env[name]);
  const problems: string[] = [];
  if (given('PORTAL_BEHIND_PROXY'))
    problems.push(
      'PORTAL_BEHIND_PROXY: has become PORTAL_PROXIES, which says how many proxies there are or which; remove it',
    );
  if (raw.PORTAL_MODE !== 'production') {
    const host = raw.SMTP_URL && URL.canParse(raw.SMTP_URL) ? new URL(raw.SMTP_URL).hostname : undefined;
    if (host !== undefined && !isLoopback(host)) {
      problems.push(
        `SMTP_URL: a demonstration sends mail only to a server on this machine (127.0.0.1), not to '${host}'`,
      );
    }
    return problems;
  }
  return [...problems, ...productionProblems(raw, env)];
}

/** What production needs, and what it must not have. */
function productionProblems(raw: Partial<Raw>, env: Env): string[] {
  const problems: string[] = [];
  for (const name of ['PORTAL_URL', 'DATABASE_URL', 'PORTAL_SECRET', 'SMTP_URL'] as const) {
    if (!env[name]) problems.push(`${name}: production needs it`);
  }
  if (raw.PORTAL_URL && !raw.PORTAL_URL.startsWith('https://'))
    problems.push('PORTAL_URL: production needs https://');
  if (raw.STAFF_PASSKEY_REQUIRED === false)
    problems.push(
      'STAFF_PASSKEY_REQUIRED: in production staff never sign in with a password alone; remove it',
    );
  for (const name of ['DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const) {
    const wrong = raw[name] && wayProblem(raw[name], env);
    if (wrong) problems.push(`${name}: ${wrong}`);
  }
  if (raw.PORTAL_CLOCK)
    problems.push('PORTAL_CLOCK: only a demonstration may run at another time; remove it');
  return problems;
}

/** The OpenID Connect provider through which staff sign in, and what it says about their roles. */
type Organization = {
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

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const;

type Env = Readonly<Record<string, string | undefined>>;
export type OrganizationRead = {
  readonly organization: Organization | undefined;
  readonly problems: readonly string[];
};

/** Reads the settings of the organization's sign-in: none at all, or every one that is needed. */
function readOrganization(env: Env): OrganizationRead {
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
  return safe ? [] : ['OIDC_ISSUER: must be an https address such as https://login.example'];
}

/** 'portal-officers=officer, portal-desk=agent, portal-desk=producer' */
function rolesIn(text: string): { roles: Record<string, Role[]>; problems: readonly string[] } {
  const roles: Record<string, Role[]> = Object.create(null) as Record<string, Role[]>;
  const problems: string[] = [];
  for (const pair of text.split(',').map((one) => one.trim())) {
    if (pair === '') continue;
    const at = pair.lastIndexOf('=');
    const [word, role] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (word === '' || !ROLES.some((one) => one === role))
      problems.push(
        `OIDC_ROLES: must look like portal-officers=officer,portal-desk=agent; the roles are ${ROLES.join(', ')}`,
      );
    else roles[word] = [...(roles[word] ?? []), role as Role];
  }
  return { roles, problems };
}
