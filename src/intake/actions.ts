import { randomUUID } from 'node:crypto';
import type { Actor } from '../case/actor.ts';
import type { Services } from '../case/services.ts';
import { insertCase } from '../case/store.ts';
import { inTransaction, type Trx } from '../platform/db/db.ts';
import { ruleWords } from './intake-words.ts';
import {
  type Approved,
  type CorrectPersonEmail,
  type CorrectPersonName,
  fingerprintOf,
  type IntakeProblem,
  type InviteFamily,
} from './intake.ts';
import {
  applicationPeople,
  insertApplication,
  insertPerson,
  lockApplication,
  ownerOf,
  writeEmail,
  writeName,
} from './store.ts';

/** `taken`: new applications, `unchanged`: known ones with the same content. With problems nothing was taken in. */
export type IntakeResult = {
  readonly taken: number;
  readonly unchanged: number;
  readonly problems: readonly IntakeProblem[];
};

/** What taking in needs: the invitation room gives `invite`. */
export type IntakeServices = Pick<Services, 'db' | 'clock' | 'record'> & { readonly invite: InviteFamily };

class NotTaken extends Error {
  readonly problems: readonly IntakeProblem[];
  constructor(problems: readonly IntakeProblem[]) {
    super('not taken in');
    this.problems = problems;
  }
}

/**
 * Takes approved applications in, all or none: people, cases, and at once the invitation. The same content again
 * changes nothing; other content under a known number is a problem that names what differs.
 */
export async function takeIn(
  services: IntakeServices,
  applications: readonly Approved[],
  actor: Actor,
): Promise<IntakeResult> {
  try {
    return await inTransaction(services.db, async (trx) => {
      const problems: IntakeProblem[] = [];
      let unchanged = 0;
      for (const [i, application] of applications.entries()) {
        const found = await takeOne(services, trx, application, i, actor);
        if (found === 'unchanged') unchanged += 1;
        else problems.push(...found);
      }
      if (problems.length > 0) throw new NotTaken(problems);
      return { taken: applications.length - unchanged, unchanged, problems };
    });
  } catch (error) {
    if (error instanceof NotTaken) return { taken: 0, unchanged: 0, problems: error.problems };
    throw error;
  }
}

async function takeOne(
  { clock, record, invite }: IntakeServices,
  trx: Trx,
  application: Approved,
  i: number,
  actor: Actor,
): Promise<readonly IntakeProblem[] | 'unchanged'> {
  // Before the application itself is looked up: another taking that ends in between is then seen there as the same one.
  const strangers = await knownElsewhere(trx, application, i);
  const known = await lockApplication(trx, application.number);
  const fingerprint = fingerprintOf(application);
  if (known?.fingerprint === fingerprint) return 'unchanged';
  if (known) {
    const fields = differing({ ...known, people: await applicationPeople(trx, known.id) }, application).join(
      ', ',
    );
    return [
      {
        path: ['applications', i, 'number'],
        says: ruleWords.differs({ number: application.number, fields }),
      },
    ];
  }
  if (strangers.length > 0) return strangers;
  const applicationId = await insertFamily(trx, application, fingerprint, clock.now());
  const details = { applicationId, people: application.people.length };
  await record(trx, { act: 'intake.take-in', actor, details });
  await invite(trx, applicationId);
  return [];
}

/** Inserts an application with its people and their cases; gives its id. */
async function insertFamily(trx: Trx, application: Approved, fingerprint: string, at: Date): Promise<string> {
  const applicationId = randomUUID();
  await insertApplication(trx, { ...application, id: applicationId, fingerprint, at });
  for (const person of application.people) {
    const id = randomUUID();
    const language = person.language ?? application.language;
    await insertPerson(trx, { ...person, id, applicationId, language });
    await insertCase(trx, randomUUID(), id, at);
  }
  return applicationId;
}

async function knownElsewhere(trx: Trx, { people }: Approved, i: number): Promise<IntakeProblem[]> {
  const problems: IntakeProblem[] = [];
  for (const [j, { uci }] of people.entries()) {
    const owner = await ownerOf(trx, uci);
    if (!owner) continue;
    const says = ruleWords.uciKnown({ uci, number: owner.number });
    problems.push({ path: ['applications', i, 'people', j, 'uci'], says });
  }
  return problems;
}

/** The names of the fields in which a file differs from what is on file: 'madeOn', 'people 12345678 birthDate'. */
function differing(known: Approved, given: Approved): readonly string[] {
  const own = (['madeOn', 'approvedOn', 'category', 'language'] as const).filter(
    (key) => known[key] !== given[key],
  );
  const before = new Map(known.people.map((person) => [person.uci, person]));
  const people = given.people.flatMap((person) => {
    const old = before.get(person.uci);
    before.delete(person.uci);
    if (!old) return [`people ${person.uci}`];
    return personDiffers(old, { ...person, language: person.language ?? given.language }).map(
      (field) => `people ${person.uci} ${field}`,
    );
  });
  return [...own, ...people, ...[...before.keys()].map((uci) => `people ${uci}`)];
}

function personDiffers(
  old: Approved['people'][number],
  given: Approved['people'][number],
): readonly string[] {
  const flat = (person: Approved['people'][number]): Record<string, string> => {
    const { passport, ...rest } = person;
    const named = Object.entries(passport).map(([key, value]) => [`passport.${key}`, value]);
    return {
      email: '',
      otherNames: '',
      ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? ''])),
      ...Object.fromEntries(named),
    };
  };
  const [a, b] = [flat(old), flat(given)];
  return Object.keys(b).filter((key) => a[key] !== b[key]);
}

/** Corrects a person's email address on file; the other rooms get this as a plain argument. */
export const correctPersonName: CorrectPersonName = writeName;

export const correctPersonEmail: CorrectPersonEmail = (trx, personId, email) =>
  writeEmail(trx, personId, email);
