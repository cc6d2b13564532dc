import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { SYSTEM } from '../../src/case/actor.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { takeIn } from '../../src/intake/actions.ts';
import type { ApprovedPerson } from '../../src/intake/intake.ts';
import { createInvite } from '../../src/invitation/actions.ts';
import { many, one, sql } from '../../src/platform/db/db.ts';
import { approvedApplication, approvedPerson } from '../support/applications.ts';
import type { TestPortal } from '../support/portal.ts';

const digits = (n: number) => Array.from({ length: n }, () => randomInt(10)).join('');

export const someone = (change: Partial<ApprovedPerson>): ApprovedPerson =>
  approvedPerson({ role: 'dependant', uci: digits(10), email: undefined, ...change });

type Invited = { number: string; email: string; applicationId: string };

/** A family that was just invited: the principal, and whoever else. */
export async function invited(
  portal: TestPortal,
  language: 'en' | 'fr' = 'en',
  ...others: ApprovedPerson[]
): Promise<Invited> {
  const number = `E${digits(9)}`;
  const email = `amina${digits(6)}@example.com`;
  const people = [someone({ role: 'principal', email }), ...others];
  const application = approvedApplication({ number, language, people });
  const needs = { ...portal.services, invite: createInvite(portal.services) };
  assert.equal((await takeIn(needs, [application], SYSTEM)).taken, 1);
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from application where number = ${number}`,
  );
  return { number, email, applicationId: id };
}

export const letters = async (portal: TestPortal, to: string) => {
  await portal.work();
  return portal.mail(to);
};

/** The path of the newest invitation link that an address got. */
export async function linkOf(portal: TestPortal, { email }: Invited, lang = 'en'): Promise<string> {
  const path = new RegExp(`/${lang}/invitation/[\\w-]{43}`);
  for (const mail of await letters(portal, email)) {
    const found = path.exec(mail.textPart);
    if (found) return found[0];
  }
  throw new Error(`no invitation came to ${email}`);
}

export const BIRTH = { 'birth-day': '27', 'birth-month': '3', 'birth-year': '1990' };

/** Opens the link and gives the right details. */
export async function entered(portal: TestPortal, family: Invited, lang = 'en'): Promise<Visitor> {
  const visitor = portal.visitor(lang);
  await visitor.get(await linkOf(portal, family, lang));
  const seen = await visitor.submit({ number: family.number.toLowerCase(), ...BIRTH });
  assert.equal(seen.status, 200, seen.text);
  return visitor;
}

export const IN_CANADA = { where: 'canada' };
export const ENTRY = { 'entry-day': '5', 'entry-month': '1', 'entry-year': '2025', place: 'Toronto Pearson' };

/** Answers everything about one person who is in Canada and has no account question. */
export async function person(visitor: Visitor): Promise<void> {
  await visitor.submit({});
  await visitor.submit(IN_CANADA);
  await visitor.submit(ENTRY);
}

export const snapshot = async (portal: TestPortal, { applicationId }: Invited) =>
  JSON.stringify(
    await many(
      portal.services.db,
      sql`select i.*, (select count(*) from audit) as acts from invitation i where application_id = ${applicationId} order by created_at`,
    ),
  );

export const landings = async (portal: TestPortal, { applicationId }: Invited) =>
  (
    await many(
      portal.services.db,
      sql<{ landing: string }>`select landing from case_file c join person p on p.id = c.person_id
        where p.application_id = ${applicationId} order by p.birth_date`,
    )
  ).map(({ landing }) => landing);

/** A visitor who has answered everything and stands on the check page. */
export async function ready(portal: TestPortal, family: Invited): Promise<Visitor> {
  const visitor = await entered(portal, family);
  await visitor.submit({ portal: 'yes' });
  await person(visitor);
  assert.match(visitor.seen.text, /Check your answers/);
  return visitor;
}

export const checkForm = (visitor: Visitor) => {
  const value = (name: string) =>
    visitor.seen.html.querySelector(`#form input[name=${name}]`)?.getAttribute('value') ?? '';
  return { _token: value('_token'), seen: value('seen') };
};
