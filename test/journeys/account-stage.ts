import assert from 'node:assert/strict';
import type { Visitor } from '../../src/demo/visitor.ts';
import { type NewAccount, personWithNewAccount } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';

export const OWN = 'green piano walks home';
export const OTHER = 'mauve kettle sings twice';
/** Where people are after signing in. */
export const HOME = /\/en\/family(\?|$)/;

/** The newest letter to an address whose subject holds `about`. */
export async function letter(portal: TestPortal, to: string, about: string): Promise<string> {
  const found = (await portal.mail(to)).find(({ subject }) => subject.includes(about));
  assert.ok(found, `no letter about '${about}' to ${to}`);
  return found.textPart;
}

export const temporaryIn = (text: string) => /\b(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}\b/.exec(text)?.[0] ?? '';
const linkIn = (text: string) => /\/en\/reset\/[\w-]{43}/.exec(text)?.[0] ?? '';

/** Somebody whose two letters have come. */
export async function invited(portal: TestPortal): Promise<NewAccount & { readonly temporary: string }> {
  const family = await personWithNewAccount(portal);
  await portal.work();
  return { ...family, temporary: temporaryIn(await letter(portal, family.email, 'your temporary password')) };
}

/** A first sign-in, with one fact besides user name and temporary password. */
export async function first(
  portal: TestPortal,
  family: NewAccount,
  temporary: string,
  fact: Readonly<Record<string, string>>,
): Promise<Visitor> {
  const someone = portal.visitor();
  await someone.get('/en/first-sign-in');
  await someone.submit({ user: family.userName, temporary, ...fact });
  return someone;
}

export const birth = { 'birth-day': '27', 'birth-month': '3', 'birth-year': '1990' };

/** Somebody with a password of their own, signed in. */
export async function settled(portal: TestPortal) {
  const family = await invited(portal);
  const someone = await first(portal, family, family.temporary, { number: family.number });
  await someone.submit({ password: OWN });
  await someone.follow('Not now');
  assert.match(someone.seen.url, HOME);
  return { family, someone };
}

export async function signIn(
  portal: TestPortal,
  user: string,
  password: string,
  then = '',
): Promise<Visitor> {
  const someone = portal.visitor();
  await someone.get(`/en/sign-in${then && `?then=${encodeURIComponent(then)}`}`);
  await someone.submit({ user, password });
  return someone;
}

/** Asks for a new password; the path of the link that came. */
export async function resetLink(portal: TestPortal, user: string, email: string): Promise<string> {
  const someone = portal.visitor();
  await someone.get('/en/forgotten-password');
  await someone.submit({ user });
  await portal.work();
  return linkIn(await letter(portal, email, 'choose a new password'));
}
