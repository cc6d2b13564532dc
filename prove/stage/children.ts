import { randomUUID } from 'node:crypto';
import { makeAccount } from '../../src/account/make-account.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import { inTransaction, one, run, sql } from '../../src/platform/db/db.ts';
import { digits, makeHolder } from './people.ts';
import type { Stage } from './portal.ts';

/** A child on an application that was made when it was a minor, and the account of the parent who acts for it. */
export type Child = {
  readonly caseId: string;
  readonly parentId: string;
  readonly born: string;
  readonly number: string;
  readonly email: string;
};

/** Adds a child to a parent of its own, as the portal does when a family has answered. */
export async function makeChild(stage: Stage, born: string): Promise<Child> {
  const { services, clock } = stage;
  const { db } = services;
  const parent = await makeHolder(stage, { password: true });
  const { applicationId } = await one(
    db,
    sql<{ applicationId: string }>`select application_id from person where id = ${parent.personId}`,
  );
  const [personId, caseId] = [randomUUID(), randomUUID()];
  const at = clock.now();
  await run(
    db,
    sql`with p as (insert into person (id, application_id, role, uci, family_name, given_names, birth_date, birth_place,
          birth_country, sex, marital_status, citizenship, passport_number, passport_country, passport_valid_until, email,
          language)
        values (${personId}, ${applicationId}, 'dependant', ${`2${digits(9)}`}, 'Quelmarra', 'Lio', ${born}, 'Tunis',
          'TN', 'M', 'single', 'TN', 'K123457', 'TN', '2031-01-31', ${`${personId}@people.example`}, 'en'))
      insert into case_file (id, person_id, landing, landing_since, photo, photo_since, card, card_since)
        values (${caseId}, ${personId}, 'signed-in', ${at}, 'none', ${at}, 'waiting', ${at})`,
  );
  const { accountId, email } = parent;
  await inTransaction(db, (trx) =>
    makeAccount(services, trx, {
      personId: parent.personId,
      email,
      language: 'en',
      caseIds: [parent.caseId, caseId],
      actor: SYSTEM,
    }),
  );
  const { number } = parent;
  return { caseId, parentId: accountId, born, number, email: `${personId}@people.example` };
}

/** The first instant of a calendar day in a zone, found by looking at what calendars there say, minute by minute. */
export function midnightOf(day: string, zone: string): Date {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const minute = 60_000;
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * 60 * minute;
  while (calendar.format(new Date(at)) < day) at += minute;
  return new Date(at);
}
