import { emailFault } from '../../platform/email-address.ts';
import * as oidc from 'openid-client';
import type { OrganizationSettings, Role } from '../../config/settings.ts';

/** What a flow carries from its start to its end, in the browser that began it. */
export type Flow = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

type Claims = Readonly<Record<string, unknown>> & {
  readonly iss: string;
  readonly sub: string;
};

/** The organization's sign-in (OpenID Connect), as this portal uses it. */
export type Provider = {
  /** Where to send the browser; undefined when the provider cannot be reached. */
  start(flow: Flow, back: string, again: boolean): Promise<URL | undefined>;
  /** Exchanges what the browser brought back. `wrong` for anything that does not fit the flow. */
  finish(flow: Flow, callbackUrl: URL, again: boolean): Promise<Claims | 'wrong' | 'away'>;
  /** Where one signs out of the organization; undefined when the provider has no such page or cannot be reached. */
  end(back: string): Promise<URL | undefined>;
};

/** Seconds that the provider may take to answer. */
const PATIENCE = 8;
/** How old the provider's own sign-in may be when somebody must prove again who they are, in seconds. */
const FRESH = 300;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The provider did not answer, or not with what a provider answers: that is its fault, not the person's. */
const isAway = (error: unknown): boolean => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return (
    name === 'TypeError' ||
    name === 'TimeoutError' ||
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
    code === 'OAUTH_RESPONSE_IS_NOT_JSON'
  );
};

export function createProvider(settings: OrganizationSettings): Provider {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    known ??= discover(settings).catch((error: unknown) => {
      // The next person asks again.
      known = undefined;
      throw error;
    });
    return known;
  };
  const orAway = async <T>(work: (config: oidc.Configuration) => Promise<T>): Promise<T | undefined> => {
    const config = await configuration().catch(() => undefined);
    return config && work(config);
  };
  return {
    start: (flow, back, again) => orAway((config) => startUrl(config, settings, { flow, back, again })),
    finish: async (flow, callbackUrl, again) =>
      (await orAway((config) => exchange(config, settings, { flow, callbackUrl, again }))) ?? 'away',
    end: (back) =>
      orAway(async (config) =>
        config.serverMetadata().end_session_endpoint
          ? oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back })
          : undefined,
      ),
  };
}

async function discover({ issuer, clientId, clientSecret }: OrganizationSettings) {
  const server = new URL(issuer);
  // Plain http is for a provider on this very machine: a test or a demonstration. Settings refuse it elsewhere.
  const local = LOOPBACK.has(server.hostname) ? [oidc.allowInsecureRequests] : [];
  // ID tokens are taken only with a signature that was checked, also when they come straight from the provider.
  return oidc.discovery(server, clientId, clientSecret, undefined, {
    execute: [...local, oidc.enableNonRepudiationChecks],
    timeout: PATIENCE,
  });
}

type Starting = { readonly flow: Flow; readonly back: string; readonly again: boolean };

async function startUrl(
  config: oidc.Configuration,
  { acr }: OrganizationSettings,
  { flow, back, again }: Starting,
): Promise<URL> {
  return oidc.buildAuthorizationUrl(config, {
    redirect_uri: back,
    scope: 'openid profile email',
    response_type: 'code',
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    state: flow.state,
    nonce: flow.nonce,
    ...(acr ? { acr_values: acr } : {}),
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  });
}

type Finishing = { readonly flow: Flow; readonly callbackUrl: URL; readonly again: boolean };

async function exchange(
  config: oidc.Configuration,
  { acr }: OrganizationSettings,
  { flow, callbackUrl, again }: Finishing,
): Promise<Claims | 'wrong' | 'away'> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, callbackUrl, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
      ...(again ? { maxAge: FRESH } : {}),
    });
    const claims = tokens.claims();
    if (!claims || (acr && claims['acr'] !== acr)) return 'wrong';
    const { userinfo_endpoint: more } = config.serverMetadata();
    const about = more ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
    // What the signed token says wins over what the provider adds.
    return { ...about, ...claims };
  } catch (error) {
    return isAway(error) ? 'away' : 'wrong';
  }
}

export const newFlow = (): Flow => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** Somebody of the staff, as the organization knows them. */
export type OrganizationPerson = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  readonly roles: readonly Role[];
};

const text = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');

/** The portal's roles behind what the claim holds: one word, or a list of them. Words that the map lacks give nothing. */
export function rolesOf(claims: Claims, { roleClaim, roles }: OrganizationSettings): readonly Role[] {
  const held = [claims[roleClaim]].flat().map(text);
  return [...new Set(held.flatMap((word) => roles[word] ?? []))].toSorted();
}

/** Who the claims speak of; the roles may be none. Undefined when name or address are missing. */
export function organizationPersonOf(
  claims: Claims,
  settings: OrganizationSettings,
): OrganizationPerson | undefined {
  const whole = [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ');
  const name = [...(text(claims['name']) || whole)].slice(0, 120).join('');
  const email = text(claims['email']);
  if (name === '' || emailFault(email)) return undefined;
  const language = text(claims['locale']).toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name,
    email,
    language,
    roles: rolesOf(claims, settings),
  };
}
