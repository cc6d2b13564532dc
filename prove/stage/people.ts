import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Scope } from '../../src/account/sessions/store.ts';
import { temporaryPassword } from '../../src/account/temporary-password.ts';
import { hasherOf } from '../../src/account/account-services.ts';
import { type Clock, daysAfter } from '../../src/platform/clock.ts';
import { type Db, run, sql } from '../../src/platform/db/db.ts';
import type { Stage } from './portal.ts';

/** The password of everybody on a stage who has one. */
export const PASSWORD = 'green piano walks home';

export const digits = (n: number): string => Array.from({ length: n }, () => randomInt(10)).join('');

export type Holder = {
  readonly accountId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly userName: string;
  readonly email: string;
  readonly number: string;
  readonly birthDate: string;
  /** Opens the first sign-in, for those without a password. */
  readonly temporary: string;
};

const hashes = new WeakMap<Stage, Promise<string>>();

/** The hash of the common password under the stage's settings, made once. */
export function passwordHash(stage: Stage): Promise<string> {
  const known = hashes.get(stage) ?? hash(stage);
  hashes.set(stage, known);
  return known;
}

async function hash(stage: Stage): Promise<string> {
  const hashed = await hasherOf(stage.services.settings).hash(PASSWORD);
  if (!hashed.ok) throw new Error('the first hash of a stage cannot be busy');
  return hashed.hash;
}

type Made = { readonly password?: boolean; readonly landing?: string };

/** Somebody alone on an application, with an account: with a password, or waiting for the first sign-in. */
export async function makeHolder(stage: Stage, { password = false, landing }: Made = {}): Promise<Holder> {
  const { db, secret } = stage.services;
  const at = stage.clock.now();
  const [applicationId, personId, caseId, accountId] = ids();
  const [number, uci] = [`E${digits(9)}`, `1${digits(9)}`];
  const userName = `holder.${randomBytes(6).toString('hex')}`;
  const email = `${userName}@people.example`;
  const state = landing ?? (password ? 'signed-in' : 'account-ready');
  const hashed = password ? await passwordHash(stage) : null;
  const expires = password ? null : daysAfter(at, 14);
  await run(
    db,
    sql`with a as (insert into application (id, number, made_on, approved_on, category, language, fingerprint, received_at)
        values (${applicationId}, ${number}, '2025-01-15', '2026-02-20', 'fsw', 'en', ${applicationId}, ${at})),
      p as (insert into person (id, application_id, role, uci, family_name, given_names, birth_date, birth_place,
          birth_country, sex, marital_status, citizenship, passport_number, passport_country, passport_valid_until, email,
          language)
        values (${personId}, ${applicationId}, 'principal', ${uci}, 'Quelmarra', 'Noor', '1990-03-27', 'Tunis', 'TN', 'F',
          'married', 'TN', 'K123456', 'TN', '2031-01-31', ${email}, 'en')),
      c as (insert into case_file (id, person_id, landing, landing_since, photo, photo_since, card, card_since)
        values (${caseId}, ${personId}, ${state}, ${at}, 'none', ${at}, 'waiting', ${at})),
      k as (insert into account (id, kind, person_id, user_name, display_name, email, language, password_hash,
          temporary_serial, temporary_expires_at, created_at)
        values (${accountId}, 'applicant', ${personId}, ${userName}, 'Noor Quelmarra', ${email}, 'en', ${hashed}, 1,
          ${expires}, ${at}))
      insert into acts_for (account_id, case_id, since) values (${accountId}, ${caseId}, ${at})`,
  );
  const temporary = temporaryPassword(secret, accountId, 1);
  return { accountId, personId, caseId, userName, email, number, birthDate: '1990-03-27', temporary };
}

const ids = () => [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;

export type Session = { readonly token: string; readonly sessionId: string };

type Place = { readonly services: { readonly db: Db }; readonly clock: Clock };

/** A session of an account, as it is just after signing in. */
export async function makeSession(stage: Place, accountId: string, scope: Scope = 'full'): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  const sessionId = randomUUID();
  const at = stage.clock.now();
  await run(
    stage.services.db,
    sql`insert into session (id, token_hash, account_id, scope, created_at, seen_at, stepped_up_at)
      values (${sessionId}, ${createHash('sha256').update(token).digest()}, ${accountId}, ${scope}, ${at}, ${at}, ${at})`,
  );
  return { token, sessionId };
}

/** The three fields of a date. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
}
