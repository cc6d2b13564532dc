import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import type { Visitor } from '../../src/demo/visitor.ts';
import { one, run, sql } from '../../src/platform/db/db.ts';
import { signedInFamily, type Relative, type SignedInFamily } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';
import { letter, OWN, temporaryIn } from './account-stage.ts';

export const OMAR_BORN = '1991-04-12';

export type Couple = SignedInFamily & { readonly email: string };

/** Amina, who acts for Omar, her husband: he has an address of his own and no account. */
export async function couple(portal: TestPortal, omar: Partial<Relative> = {}): Promise<Couple> {
  const digits = randomInt(1e9);
  const email = `omar${digits}@example.test`;
  const family = await signedInFamily(portal, {
    people: [
      { role: 'principal', givenNames: 'Amina', email: `amina${digits}@example.test` },
      { role: 'spouse', givenNames: 'Omar', birthDate: OMAR_BORN, email, ...omar },
    ],
  });
  return { ...family, email: omar.email ?? email };
}

/** The three fields of a date. */
export function dateFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
}

type Asked = { readonly number: string; readonly born?: string; readonly email: string };

/** Asks for an own account on the public page. */
export async function askForAccount(
  portal: TestPortal,
  { number, born = OMAR_BORN, email }: Asked,
): Promise<Visitor> {
  const someone = portal.visitor();
  await someone.get('/en/own-account');
  await someone.submit({ number, ...dateFields('birth', born), email });
  await portal.work();
  return someone;
}

/** Signs in for the first time with what two letters brought, and chooses a password. */
export async function firstSignIn(
  portal: TestPortal,
  { number, email }: { readonly number: string; readonly email: string },
): Promise<Visitor> {
  const user = /[a-z.]+\d{4,8}\b/.exec(await letter(portal, email, 'your user name'))?.[0] ?? '';
  const temporary = temporaryIn(await letter(portal, email, 'temporary password'));
  const someone = portal.visitor();
  await someone.get('/en/first-sign-in');
  await someone.submit({ user, temporary, number });
  await someone.submit({ password: OWN });
  assert.match(someone.seen.url, /passkey/, someone.seen.text);
  return someone;
}

/** Everybody who is signed in has just proved who they are. */
export async function allFresh(portal: TestPortal): Promise<void> {
  await run(portal.services.db, sql`update session set stepped_up_at = ${portal.clock.now()}`);
}

/** Nobody who is signed in has proved of late who they are. */
export async function nobodyFresh(portal: TestPortal): Promise<void> {
  await run(portal.services.db, sql`update session set stepped_up_at = null`);
}

/** What an account was let do, for one case. */
export const actingRow = (portal: TestPortal, caseId: string, accountId: string) =>
  one(
    portal.services.db,
    sql<{ until: Date | null; endsOn: string | null }>`select until, ends_on from acts_for
      where case_id = ${caseId} and account_id = ${accountId}`,
  );

export const subjects = async (portal: TestPortal, to: string) =>
  (await portal.mail(to)).map(({ subject }) => subject);

/** A couple with an account each, of whom Omar lets Amina act for him. */
export async function consenting(portal: TestPortal) {
  const family = await couple(portal, { ownAccount: true });
  const caseId = family.caseOf('Omar');
  const omar = await family.signIn('Omar');
  await allFresh(portal);
  await omar.get(`/en/people/${caseId}/acting/agree`);
  await omar.submit({});
  return { family, caseId, omar };
}
