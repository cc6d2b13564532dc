import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { type Actor, NOBODY, SYSTEM } from '../../case/actor.ts';
import type { Services } from '../../case/services.ts';
import { hashToken } from '../../platform/crypto/links.ts';
import { inTransaction, type Trx } from '../../platform/db/db.ts';
import type { RequestOrigin } from '../sessions/device.ts';
import { actorFor, closeSession, openSession } from '../sessions/session.ts';
import { endSessionsOf, stepUpSession } from '../sessions/store.ts';
import { accountOfIdentity, insertIdentity, spendAnswer, updateFromClaims } from './store.ts';
import { type Account, insertAccount, isUserNameTaken, lockAccount } from '../store.ts';
import { makeUserName } from '../user-name.ts';
import type { OrganizationPerson } from './provider.ts';

/** `role`: nobody told us a role of the portal for this person. `gone`: the account here is closed. */
export type SsoResult =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'role' | 'gone' };

/** Whether an answer is used for the first time. Spent before it is exchanged, so that it never opens two sessions. */
export function takeAnswer({ db, clock }: Services, state: string): Promise<boolean> {
  return inTransaction(db, (trx) => spendAnswer(trx, hashToken(state), clock.now()));
}

/**
 * Signs somebody of the staff in whom the organization vouches for. The account is known by issuer and subject alone:
 * never by name or address, which somebody else at the provider could have. Made at the first time; name, address and
 * roles follow the claims each time. Whoever has no role any more loses those they had, and their sessions.
 */
export function signInBySso(
  services: Services,
  {
    person,
    actor,
    origin,
  }: { readonly person: OrganizationPerson; readonly actor: Actor; readonly origin: RequestOrigin },
): Promise<SsoResult> {
  return inTransaction(services.db, async (trx) => {
    const at = services.clock.now();
    const known = await accountOfIdentity(trx, person);
    if (person.roles.length === 0) return withoutRole(services, trx, person, known?.accountId);
    const accountId = known?.accountId ?? (await addAccount(services, trx, person));
    await updateFromClaims(trx, accountId, person, at);
    const account = await lockAccount(trx, accountId);
    if (!account) return { ok: false, why: 'gone' } as const;
    await closeSession(services, trx, actor);
    const { token, sessionId } = await openSession(services, trx, account, 'full', origin, { strong: true });
    await services.record(trx, {
      act: 'account.sign-on',
      actor: actorFor(account, sessionId),
      details: { accountId, roles: person.roles },
    });
    return { ok: true, token } as const;
  });
}

async function withoutRole(
  services: Services,
  trx: Trx,
  person: OrganizationPerson,
  accountId: string | undefined,
): Promise<SsoResult> {
  const at = services.clock.now();
  if (accountId) {
    await updateFromClaims(trx, accountId, person, at);
    await endSessionsOf(trx, accountId, at);
  }
  const details = { accountId: accountId ?? null };
  await services.record(trx, { act: 'account.refuse-sign-on', actor: NOBODY, details });
  return { ok: false, why: 'role' };
}

/** Without a password, and never given one: the organization is the only way in. */
async function addAccount(services: Services, trx: Trx, person: OrganizationPerson): Promise<string> {
  const id = randomUUID();
  const at = services.clock.now();
  const [givenNames = '', ...rest] = person.name.split(' ');
  const name = { givenNames, familyName: rest.join(' ') };
  await insertAccount(trx, {
    id,
    kind: 'staff',
    personId: null,
    userName: await makeUserName(name, randomInt, (userName) => isUserNameTaken(trx, userName)),
    displayName: person.name,
    email: person.email,
    language: person.language,
    roles: person.roles,
    passwordHash: null,
    temporarySerial: 0,
    temporaryExpiresAt: null,
    at,
  });
  await insertIdentity(trx, person, id, at);
  const details = { accountId: id, roles: person.roles };
  await services.record(trx, { act: 'account.add-staff', actor: SYSTEM, details });
  return id;
}

type Again = { readonly person: OrganizationPerson; readonly actor: Actor; readonly session: string };

/** Proves again that it is the person who holds this session; its token changes. Undefined when it is somebody else. */
export function proveAgain(
  services: Services,
  { person, actor, session }: Again,
): Promise<string | undefined> {
  if (actor.kind !== 'staff' || actor.sessionId !== session) return Promise.resolve(undefined);
  return inTransaction(services.db, async (trx) => {
    const known = await accountOfIdentity(trx, person);
    const account: Account | undefined = known && (await lockAccount(trx, known.accountId));
    if (account?.id !== actor.accountId) return undefined;
    const token = randomBytes(32).toString('base64url');
    const at = services.clock.now();
    const stepped = { id: session, tokenHash: hashToken(token), at };
    if (!(await stepUpSession(trx, stepped))) return undefined;
    await services.record(trx, { act: 'account.step-up', actor, details: { by: 'organization' } });
    return token;
  });
}
