import { isDatabaseAway } from './db.ts';

/** A database server that does not answer, or not to us, in words that say what to do. */
export function unreachable(name: string, url: string, error: unknown): unknown {
  const parsed = URL.parse(url.replace('@/', '@localhost/'));
  if (!parsed) return error;
  const { host, pathname, username } = parsed;
  const code = String((error as { code?: unknown }).code);
  const named: Record<string, string> = {
    '28P01': `PostgreSQL at ${host} refuses the user '${username}' or the password. Correct ${name}.`,
    '3D000': `PostgreSQL at ${host} has no database '${pathname.slice(1)}'. Create it, or correct ${name}.`,
  };
  if (named[code]) return new Error(named[code]);
  if (!isDatabaseAway(error)) return error;
  return new Error(
    `No PostgreSQL answers at ${host}. Start it, or leave DATABASE_URL out to use the built-in one.`,
  );
}
