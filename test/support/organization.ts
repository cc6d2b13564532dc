import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

/** Somebody at the organization, as its provider describes them. */
export type Colleague = Readonly<Record<string, unknown>> & { readonly sub: string };

/** How the provider misbehaves; each makes it do one thing that the portal must notice. */
export type Mischief = {
  /** The ID token answers another question. */
  readonly nonce?: string;
  /** The keys that it publishes are not those that it signs with. */
  readonly keys?: boolean;
  /** It does not answer. */
  readonly away?: boolean;
  /** It says that the person did not agree. */
  readonly denies?: boolean;
  /** It lets a sign-in of long ago stand in for one that was asked for now. */
  readonly stale?: boolean;
};

/** An OpenID Connect provider on this machine: the certified one from npm, where whoever is set signs in at once. */
export type Organization = {
  readonly issuer: string;
  /** Who sits before the browser. */
  who: Colleague;
  mischief: Mischief;
  /** Settings of a portal that trusts it. */
  env(): Readonly<Record<string, string>>;
  close(): Promise<void>;
};

const CLIENT = { id: 'portal', secret: randomBytes(24).toString('base64url') };
const newKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'one', alg: 'RS256' };
};

function configuration(redirects: readonly string[], out: readonly string[], people: Map<string, Colleague>) {
  return {
    jwks: { keys: [newKey()] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirects,
        post_logout_redirect_uris: out,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'acr'], profile: ['name', 'roles', 'locale'], email: ['email'] },
    acrValues: ['strong'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
  };
}

/** Starts it; `portals` are where it may send browsers back to. Close it at the end. */
export async function organizationFor(portals: readonly string[]): Promise<Organization> {
  const paths = ['/en/staff/sign-in/back', '/fr/personnel/ouvrir-une-session/retour'];
  const out = ['/en/sign-out', '/fr/fermer-la-session'];
  const people = new Map<string, Colleague>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const all = (list: readonly string[]) => portals.flatMap((url) => list.map((path) => url + path));
  const provider = new Provider(issuer, configuration(all(paths), all(out), people));
  const answer = provider.callback();
  const organization: Organization = {
    issuer,
    who: { sub: 'nobody' },
    mischief: {},
    env: () => ({
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ROLES: 'prp-officers=officer, prp-desk=agent, prp-desk=producer, prp-admins=administrator',
    }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { mischief, who } = organization;
    people.set(who.sub, who);
    void respond({ provider, answer, request, response, mischief, sub: who.sub });
  });
  return organization;
}

type Asked = {
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly mischief: Mischief;
  readonly sub: string;
};

async function respond({ provider, answer, request, response, mischief, sub }: Asked): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (mischief.away) {
    response.writeHead(503).end('away');
    return;
  }
  if (url.pathname === '/jwks' && mischief.keys) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [publicOnly(newKey())] }));
    return;
  }
  if (url.pathname === '/auth') {
    if (mischief.nonce) url.searchParams.set('nonce', mischief.nonce);
    if (mischief.stale) for (const name of ['prompt', 'max_age']) url.searchParams.delete(name);
    request.url = url.pathname + url.search;
  }
  if (url.pathname.startsWith('/interaction/')) {
    await interact({ provider, request, response, mischief, sub });
    return;
  }
  await answer(request, response);
}

const publicOnly = ({ kty, n, e, use, kid, alg }: JsonWebKey & { readonly kid: string }) => ({
  kty,
  n,
  e,
  use,
  kid,
  alg,
});

/** Whoever is set signs in and agrees, without a page. */
async function interact({ provider, request, response, mischief, sub }: Omit<Asked, 'answer'>) {
  if (mischief.denies) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: sub, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  await provider.interactionFinished(request, response, {
    login: { accountId: sub, acr: 'strong', remember: false },
    consent: { grantId: await grant.save() },
  });
}
