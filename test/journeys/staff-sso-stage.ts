import assert from 'node:assert/strict';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { type Organization, organizationFor } from '../fixtures/portal/organization.ts';
import { freePort, type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

/** Somebody of the staff, as the organization knows her. */
export const OLIVE = {
  sub: 'u-1001',
  name: 'Olive Roy',
  email: 'olive@org.example',
  locale: 'fr-CA',
  roles: ['prp-officers', 'something-else'],
};

type Row = {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly passwordHash: string | null;
};

export type SsoStage = {
  readonly portal: TestPortal;
  readonly organization: Organization;
  /** Where a second portal may stand. */
  readonly second: number;
  /** Olive sits before the browser, the provider behaves, and it is now. */
  begin(): void;
  /** Goes to the provider and comes back, up to the page with the button. */
  away(who: Visitor, query?: string): Promise<Visitor>;
  signedOn(query?: string): Promise<Visitor>;
  staffOf(subject: string): Promise<readonly Row[]>;
  sessions(): Promise<number>;
  /** The whole flow ends with this status and these words, and nobody is signed in. */
  fails(status: number, says: RegExp, act: (who: Visitor) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
};

/** A portal whose staff sign in through a provider on this machine. Close it at the end. */
export async function ssoStage(): Promise<SsoStage> {
  const port = await freePort();
  const second = await freePort();
  const organization = await organizationFor([port, second].map((one_) => `http://localhost:${one_}`));
  const strict = { STAFF_PASSKEY_REQUIRED: 'true', PORT: String(port) };
  const portal = await testPortal({ at: new Date(), env: { ...organization.env(), ...strict } });
  const away = async (who: Visitor, query = '') => {
    await who.get(`/en/staff/sign-in${query}`);
    return who;
  };
  return {
    portal,
    organization,
    second,
    begin: () => {
      organization.who = OLIVE;
      organization.mischief = {};
      portal.clock.set(new Date());
    },
    away,
    signedOn: async (query = '') => {
      const who = await away(portal.visitor(), query);
      assert.match(who.seen.text, /Almost there/);
      await who.submit({}, { form: 'go' });
      return who;
    },
    staffOf: (subject) => staffOf(portal, subject),
    sessions: () => sessionsIn(portal),
    fails: (...asked) => fails(portal, ...asked),
    close: async () => {
      await portal.close();
      await organization.close();
    },
  };
}

async function fails(
  portal: TestPortal,
  status: number,
  says: RegExp,
  act: (who: Visitor) => Promise<unknown>,
): Promise<void> {
  const count = await sessionsIn(portal);
  const who = portal.visitor();
  await act(who);
  assert.equal(who.seen.status, status, who.seen.text.slice(0, 200));
  assert.match(who.seen.text, says);
  assert.match((await who.get('/en/staff')).url, /\/en\/sign-in/);
  assert.equal(await sessionsIn(portal), count, 'no session was opened');
}

const staffOf = ({ services }: TestPortal, subject: string) =>
  many(
    services.db,
    sql<Row>`select a.id, a.user_name, a.display_name, a.email, a.roles, a.password_hash from account a
      join staff_identity i on i.account_id = a.id where i.subject = ${subject}`,
  );

async function sessionsIn({ services }: TestPortal): Promise<number> {
  return (await one(services.db, sql<{ n: number }>`select count(*)::int as n from session`)).n;
}
