import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Hasher } from '../../src/account/hashing.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { addDays, daysAfter } from '../../src/platform/clock.ts';
import { run, sql } from '../../src/platform/db/db.ts';
import { dayFields } from '../../src/demo/steps/invitation.ts';
import { type Answer, ask, tokenFor } from '../asking/ask.ts';
import { makeChild, makeHolder } from '../../test/fixtures/people/family.ts';
import { digits } from '../../test/fixtures/people/applications.ts';
import { PASSWORD } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';

/** What somebody types to find out whether a name is known; values of equal length, known or not. */
type Typed = Readonly<Record<string, string>>;

export type Endpoint = {
  readonly id: string;
  readonly name: (portal: TestPortal, known: boolean) => Promise<Typed>;
  readonly ask: (portal: TestPortal, typed: Typed, from: string) => Promise<Answer>;
};

const strangerName = () => `holder.${randomBytes(6).toString('hex')}`;

/** A user name, of somebody new each time, so that no limit answers in the portal's place. */
const userName = (password: boolean) => async (portal: TestPortal, known: boolean) => ({
  user: known ? (await makeHolder(portal, { password })).userName : strangerName(),
});

/** The same by email address, which takes the place of the user name at the first sign-in. */
const emailOfNewcomer = async (portal: TestPortal, known: boolean) => ({
  user: known ? (await makeHolder(portal, { password: false })).email : `${strangerName()}@people.example`,
});

/** The same, with hashes from before the settings changed: three passes more. */
const olderName = async (portal: TestPortal, known: boolean) => {
  if (!known) return { user: strangerName() };
  const { userName: user, accountId } = await makeHolder(portal, { password: true });
  const { db, settings } = portal.services;
  older ??= hasherOf({ ...settings, ARGON2_PASSES: settings.ARGON2_PASSES + 3 }).hash(PASSWORD);
  const hashed = await older;
  if (!hashed.ok) throw new Error('the first hash of a portal cannot be busy');
  await run(db, sql`update account set password_hash = ${hashed.hash} where id = ${accountId}`);
  return { user };
};
let older: ReturnType<Hasher['hash']> | undefined;

const posts =
  (path: string, more: Readonly<Record<string, string>> = {}): Endpoint['ask'] =>
  (portal, typed, from) =>
    // Not compressed: a compressed page is as long as its random words make it.
    ask(portal, path, {
      from,
      headers: { 'accept-encoding': 'identity' },
      fields: { _token: tokenFor(portal), ...typed, ...more },
    });

/** A family that was invited a week ago and has lost the email; or a number and an address that nobody has. */
async function invitedFamily(portal: TestPortal, known: boolean): Promise<Typed> {
  const stranger = { number: `E${digits(9)}`, email: `${strangerName()}@people.example` };
  if (!known) return stranger;
  const { personId, number, email, accountId, caseId } = await makeHolder(portal, { landing: 'invited' });
  const { db } = portal.services;
  const at = daysAfter(portal.clock.now(), -7);
  await run(db, sql`delete from acts_for where case_id = ${caseId}`);
  await run(db, sql`delete from account where id = ${accountId}`);
  await run(
    db,
    sql`insert into invitation (id, application_id, token_hash, created_at, reply_by, expires_at)
      select ${randomUUID()}, application_id, ${createHash('sha256').update(personId).digest()}, ${at},
        ${addDays(portal.clock.today(), 20)}, ${daysAfter(at, 60)} from person where id = ${personId}`,
  );
  return { number, email };
}

/** An adult on somebody's application, with an address of their own; or a number and an address that nobody has. */
async function adultRelative(portal: TestPortal, known: boolean): Promise<Typed> {
  if (!known) return { number: `E${digits(9)}`, email: `${randomUUID()}@people.example` };
  const { number, email } = await makeChild(portal, ADULT);
  return { number, email };
}

const ADULT = '1990-03-27';
const WRONG_FIRST = {
  temporary: 'CDFH-JKMN-PQRT-VWX2',
  number: 'E123456789',
  ...dayFields('birth', '1990-03-27'),
};

/** Every form that somebody without a session can ask about others with. */
export const asked: readonly Endpoint[] = [
  {
    id: 'sign-in',
    name: userName(true),
    ask: posts('/en/sign-in', { password: 'not the password at all' }),
  },
  { id: 'first-sign-in', name: userName(false), ask: posts('/en/first-sign-in', WRONG_FIRST) },
  { id: 'first-sign-in, by email', name: emailOfNewcomer, ask: posts('/en/first-sign-in', WRONG_FIRST) },
  { id: 'forgot', name: userName(true), ask: posts('/en/forgotten-password') },
  { id: 'lost-temporary', name: userName(false), ask: posts('/en/temporary-password') },
  { id: 'own-account', name: adultRelative, ask: posts('/en/own-account', dayFields('birth', ADULT)) },
  { id: 'invitation.lost', name: invitedFamily, ask: posts('/en/invitation-help') },
];

/** Asked on a portal of its own, where every password was hashed under other settings than today's. */
export const afterNewSettings: Endpoint = {
  id: 'sign-in, older hashes',
  name: olderName,
  ask: posts('/en/sign-in', { password: 'not the password at all' }),
};
