import type { FastifyInstance } from 'fastify';
import type { Parts } from '../src/app/parts.ts';
import { sql } from '../src/platform/db/db.ts';
import { type PortalOptions, type TestPortal, testPortal } from '../test/fixtures/portal/portal.ts';

/** A fault put into the portal from outside: the product has no switch for it. */
export type Plant = {
  /** Triggers and the like, run on the portal's own database. */
  readonly sql?: string;
  /** A plugin of the web server. */
  readonly plugin?: (app: FastifyInstance, parts: Parts) => void;
};

/** Settings of a portal in production; its address is not this machine's. */
export const PRODUCTION = {
  PORTAL_MODE: 'production',
  PORTAL_URL: 'https://portal.example',
  DATABASE_URL: 'postgres://stands/elsewhere?sslmode=verify-full',
  PORTAL_SECRET: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:9',
} as const;

/**
 * Every request may name the address it comes from: a person's, behind the portal's proxy. The clock stands still, so the
 * limit of tries in a minute would answer for ever after.
 */
const BEHIND_PROXY = { PORTAL_PROXIES: 'loopback', LOG_LEVEL: 'silent', SIGN_INS_A_MINUTE: '100000' };

type Options = Pick<PortalOptions, 'env' | 'families' | 'zone' | 'transport' | 'logTo'> & {
  readonly plant?: Plant | false;
};

/** Runs `work` on a portal of its own, with a fault when one is planted, and takes it down. */
export async function onPortal<T>(
  { plant, env, ...options }: Options,
  work: (portal: TestPortal) => Promise<T>,
): Promise<T> {
  const portal = await testPortal({
    ...options,
    env: { ...BEHIND_PROXY, ...env },
    change: async ({ server }, parts) => {
      if (plant && plant.sql) await sql.raw(plant.sql).execute(parts.db);
      if (plant && plant.plugin) plant.plugin(server.app, parts);
    },
  });
  try {
    return await work(portal);
  } finally {
    await portal.close();
  }
}
