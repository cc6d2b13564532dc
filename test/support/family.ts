import { randomBytes, randomUUID } from 'node:crypto';
import { makeAccount } from '../../src/account/make-account.ts';
import { SYSTEM } from '../../src/case/actor.ts';
import type { StateOf } from '../../src/case/case.ts';
import { displayName } from '../../src/case/names.ts';
import { insertCase } from '../../src/case/store.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { inTransaction, one, run, sql } from '../../src/platform/db/db.ts';
import type { Day, Lang } from '../../src/platform/i18n.ts';
import { actsFor, insertApplicantAccount, sessionOf } from './accounts.ts';
import type { TestPortal } from './portal.ts';

/** The moves that lead to the states in which a family can be set up. */
const WAY = {
  answered: ['invite', 'answer'],
  'signed-in': ['invite', 'answer', 'make-account', 'sign-in'],
  declared: ['invite', 'answer', 'make-account', 'sign-in', 'declare'],
} as const;

/** One person of a test family. */
export type Relative = {
  readonly role: 'principal' | 'spouse' | 'dependant';
  readonly givenNames: string;
  readonly familyName?: string;
  readonly birthDate?: Day;
  readonly uci?: string;
  readonly email?: string;
  readonly landing?: keyof typeof WAY;
  /** Has an account of their own, and the principal does not act for them. */
  readonly ownAccount?: boolean;
};

type Options = {
  /** The principal first; by default Amina, and a son of 9, Yusuf. */
  readonly people?: readonly Relative[];
  readonly language?: Lang;
  readonly madeOn?: Day;
};

type Name = { readonly familyName: string; readonly givenNames: string };

export type Ids = Name & {
  readonly personId: string;
  readonly caseId: string;
  readonly accountId: string | undefined;
};

/** A family whose principal applicant is signed in. */
export type SignedInFamily = {
  readonly visitor: Visitor;
  readonly applicationId: string;
  /** The number of the application. */
  readonly number: string;
  /** By given names, in the order of `people`. */
  readonly people: Readonly<Record<string, Ids>>;
  /** The case of somebody, by given names; throws for a name that is not there. */
  readonly caseOf: (givenNames: string) => string;
  /** Another browser of somebody with an own account, with a session that begins now. */
  readonly signIn: (givenNames: string) => Promise<Visitor>;
};

const AMINA: Relative = { role: 'principal', givenNames: 'Amina' };
const YUSUF: Relative = { role: 'dependant', givenNames: 'Yusuf', birthDate: '2016-05-10' };

type Application = { readonly applicationId: string; readonly number: string; readonly language: Lang };

let counter = 0;

/** Puts a family in, as it stands after the first sign-in, and signs the principal applicant in. */
export async function signedInFamily(portal: TestPortal, options: Options = {}): Promise<SignedInFamily> {
  const application = await insertApplication(portal, options);
  const { applicationId, number, language } = application;
  const people: Record<string, Ids> = {};
  const wanted = options.people ?? [AMINA, YUSUF];
  for (const relative of wanted)
    people[relative.givenNames] = await insertRelative(portal, application, relative);
  const principal = wanted.find(({ role }) => role === 'principal') ?? AMINA;
  const accountId = people[principal.givenNames]?.accountId ?? '';
  for (const relative of wanted) {
    if (relative.ownAccount && relative !== principal) continue;
    await actsFor(portal, accountId, people[relative.givenNames]?.caseId ?? '');
  }
  return {
    visitor: await sessionOf(portal, accountId, language),
    applicationId,
    number,
    people,
    caseOf: (name) => {
      const found = people[name];
      if (!found) throw new Error(`nobody in this family is called ${name}`);
      return found.caseId;
    },
    signIn: (name) => sessionOf(portal, people[name]?.accountId ?? '', language),
  };
}

async function insertApplication(
  { services, clock }: TestPortal,
  { language = 'en', madeOn = '2025-01-15' }: Options,
): Promise<Application> {
  counter += 1;
  const [applicationId, number] = [randomUUID(), `E${String(100_000_000 + counter)}`];
  await run(
    services.db,
    sql`insert into application (id, number, made_on, approved_on, category, language, fingerprint, received_at)
      values (${applicationId}, ${number}, ${madeOn}, '2026-02-20', 'fsw', ${language}, ${number}, ${clock.now()})`,
  );
  return { applicationId, number, language };
}

async function insertRelative(portal: TestPortal, application: Application, relative: Relative) {
  const person = await insertPerson(portal, application, relative);
  const { personId, caseId, email } = person;
  if (relative.role !== 'principal' && !relative.ownAccount) return { ...person, accountId: undefined };
  const { language } = application;
  const holder = { personId, name: displayName(person), email, language };
  const accountId = await insertApplicantAccount(portal, holder);
  await actsFor(portal, accountId, caseId);
  return { ...person, accountId };
}

/** A person and their case, which goes its way by moves, so that its trail is whole. */
async function insertPerson(portal: TestPortal, application: Application, relative: Relative) {
  const { services, clock } = portal;
  const { familyName = 'Haddad', givenNames, birthDate = '1990-04-12' } = relative;
  const [personId, caseId] = [randomUUID(), randomUUID()];
  const uci = relative.uci ?? String(1_000_000_000 + Number.parseInt(randomBytes(4).toString('hex'), 16));
  const email = relative.email ?? `${givenNames.toLowerCase().replace(/[^a-z]/g, '')}@example.test`;
  await inTransaction(services.db, async (trx) => {
    await run(
      trx,
      sql`insert into person (id, application_id, role, uci, family_name, given_names, birth_date, birth_place,
          birth_country, sex, marital_status, citizenship, passport_number, passport_country, passport_valid_until,
          email, language)
        values (${personId}, ${application.applicationId}, ${relative.role}, ${uci}, ${familyName}, ${givenNames},
          ${birthDate}, 'Beirut', 'LB', 'F', 'married', 'LB', 'LR1234567', 'LB', '2031-01-31',
          ${email}, ${application.language})`,
    );
    await insertCase(trx, caseId, personId, clock.now());
    for (const action of WAY[relative.landing ?? 'signed-in'])
      await services.move(trx, { track: 'landing', action, caseId, actor: SYSTEM });
  });
  return { personId, caseId, uci, email, familyName, givenNames, birthDate };
}

/** Somebody alone, born on 27 March 1990, whose answers came a moment ago: two letters about a new account are owed. */
export async function personWithNewAccount(portal: TestPortal, given: Partial<Relative> = {}) {
  const application = await insertApplication(portal, {});
  const email = `p${String(counter).padStart(4, '0')}@example.ca`;
  const born = { role: 'principal', givenNames: 'Amina', birthDate: '1990-03-27' } as const;
  const person = await insertPerson(portal, application, { ...born, email, landing: 'answered', ...given });
  const { personId, caseId } = person;
  const { accountId } = await inTransaction(portal.services.db, (trx) =>
    makeAccount(portal.services, trx, {
      personId,
      email: person.email,
      language: application.language,
      caseIds: [caseId],
      actor: SYSTEM,
    }),
  );
  const { userName } = await one(
    portal.services.db,
    sql<{ userName: string }>`select user_name from account where id = ${accountId}`,
  );
  return { ...application, ...person, accountId, userName };
}
export type NewAccount = Awaited<ReturnType<typeof personWithNewAccount>>;

/** Sets states directly, for a test that is not about how they come about. */
export async function setStates(
  portal: TestPortal,
  caseId: string,
  states: Partial<{ landing: StateOf<'landing'>; photo: StateOf<'photo'>; card: StateOf<'card'> }>,
): Promise<void> {
  const at = portal.clock.now();
  for (const [track, state] of Object.entries(states)) {
    await run(
      portal.services.db,
      sql`update case_file set ${sql.raw(track)} = ${state}, ${sql.raw(`${track}_since`)} = ${at} where id = ${caseId}`,
    );
  }
}
