/** Where a database is and who asks it, by its URL and as the driver reads it: parameters of the query win. */
type DatabasePlace = {
  readonly user: string;
  /** A name, an address, or the folder of a socket. */
  readonly host: string;
  readonly tls: string;
  /** Not even the certificate of the server is looked at. */
  readonly lax: boolean;
};

const NO_HOST = 'no-host';

type Env = Readonly<Record<string, string | undefined>>;

function placeOf(text: string, env: Env): DatabasePlace | undefined {
  // As the driver does: a host that is left out, before a socket in the query, is none.
  const url = URL.parse(text.replace('@/', `@${NO_HOST}/`));
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return undefined;
  const given = (name: string) => url.searchParams.getAll(name).at(-1);
  const named = url.hostname === NO_HOST ? '' : decodeURIComponent(url.hostname);
  const host = given('host') || named || env['PGHOST'] || 'localhost';
  const lax = given('uselibpqcompat') === 'true';
  const user = given('user') ?? decodeURIComponent(url.username);
  return { user, host, tls: given('sslmode') ?? '', lax };
}

/** As `placeOf`; undefined too for a text that only looks like a URL. */
function readPlace(text: string, env: Env = {}): DatabasePlace | undefined {
  try {
    return placeOf(text, env);
  } catch {
    // A percent sign that stands for nothing.
    return undefined;
  }
}

export const isDatabaseUrl = (text: string): boolean => readPlace(text) !== undefined;

const HERE = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const isHere = (host: string): boolean => host.startsWith('/') || HERE.has(host);

const SAFE = new Set(['require', 'verify-ca', 'verify-full']);

/**
 * What is wrong with the way to a database: off this machine everything that people say would travel readable, and the
 * password with it. Undefined when nothing is.
 */
export function wayProblem(text: string, env: Env): string | undefined {
  const place = readPlace(text, env);
  if (!place || isHere(place.host)) return undefined;
  if (SAFE.has(place.tls) && !(place.lax && place.tls !== 'verify-full')) return undefined;
  return (
    'production needs TLS to a database on another machine: add ?sslmode=verify-full to the address ' +
    `(and &sslrootcert=/path/ca.pem for an authority of your own) (it names ${who(place)})`
  );
}

const who = ({ user, host }: DatabasePlace): string => `the user '${user}' at host '${host}'`;

/** What may be said of a database URL: who and where, never the password; '' when it cannot be told apart. */
export function databaseShown(text: string): string {
  const place = readPlace(text);
  return place ? ` (it names ${who(place)})` : '';
}
