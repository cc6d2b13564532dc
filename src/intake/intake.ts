import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PersonName } from '../case/names.ts';
import type { Profile } from '../config/profile.ts';
import type { Trx } from '../platform/db/db.ts';
import { type BirthDate, earliestBirth, latestBirth, readBirthDate } from '../platform/birth-date.ts';
import { type CountryToday, isAfterToday } from '../platform/clock.ts';
import { EMAIL_ADDRESS, type MailReach, reachFault } from '../platform/email-address.ts';
import type { Both, Day, Lang } from '../platform/i18n.ts';
import { birthCountry, isCitizenship } from './countries.ts';
import { likelyMeant } from '../platform/likely-email.ts';
import { issueSays, ruleWords } from './intake-words.ts';
import { received } from './received.ts';

// What other rooms may use of this one.
/** Corrects the email address on file of a person, in the caller's transaction. */
export type CorrectPersonEmail = (trx: Trx, personId: string, email: string) => Promise<void>;

/** Gives a person the name that a request of two officers holds, in the caller's transaction; false when there is none. */
export type CorrectPersonName = (
  trx: Trx,
  request: string,
  name: PersonName & { readonly otherNames: string | null },
) => Promise<boolean>;

/** The longest name that is kept, in characters (as in the authority's own system). */
const LONGEST_NAME = 50;

const short = (text: string) => [...text].length <= LONGEST_NAME;
const printable = (text: string) => !/\p{Cc}/u.test(text);

const given = z.string().refine(short).refine(printable).meta({ maxLength: LONGEST_NAME });
const name = given.refine((text) => /\p{L}/u.test(text)).meta({ minLength: 1, maxLength: LONGEST_NAME });
const line = z.string().min(1).max(100).refine(printable);
const day = z.iso.date();
const lang = z.enum(['en', 'fr']);
const country = z
  .string()
  .refine((code) => birthCountry(code) !== undefined)
  .overwrite((code) => birthCountry(code) ?? code)
  .meta({
    pattern: '^[A-Z]{2,4}$',
    description:
      'ISO 3166-1 alpha-2; for a country that is no more, its former alpha-3 code or ISO 3166-3 (SUN or SUHH)',
  });
const birth = z
  .string()
  .refine((text) => readBirthDate(text) !== undefined)
  .overwrite((text) => readBirthDate(text) ?? text)
  .meta({
    pattern: '^\\d{4}(-(\\d{1,2}|[Xx]{2})){0,2}$',
    description: 'YYYY-MM-DD; a day, or day and month, that the passport does not have is left out, 00 or XX',
  });
const citizenship = z
  .string()
  .refine(isCitizenship)
  .meta({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, or XX for stateless' });

type Codes = Pick<Profile, 'categories' | 'sexes' | 'maritalStatuses'>;

/** The form of what comes in; the codes are the profile's. */
function schemaFor({ categories, sexes, maritalStatuses }: Codes) {
  const person = z.strictObject({
    role: z.enum(['principal', 'spouse', 'dependant']),
    uci: z
      .string()
      .regex(/^(\d{4}-?\d{4}|\d{2}-?\d{4}-?\d{4})$/)
      .overwrite((text) => text.replaceAll('-', ''))
      .meta({ description: 'Client identifier: 8 or 10 digits, with or without hyphens' }),
    familyName: name.meta({ description: 'A single name stands here' }),
    givenNames: given.default('').meta({ description: 'Empty for somebody with a single name' }),
    otherNames: line.optional().meta({ description: 'Other names, an alias or a name before marriage' }),
    birthDate: birth,
    birthPlace: line,
    birthCountry: country,
    sex: z.enum(Object.keys(sexes)),
    maritalStatus: z.enum(Object.keys(maritalStatuses)),
    citizenship,
    passport: z.strictObject({ number: line, country: citizenship, validUntil: day }),
    email: z
      .email({ pattern: EMAIL_ADDRESS })
      .max(254)
      .optional()
      .meta({ description: 'The principal applicant must have one' }),
    language: lang.optional().meta({ description: "The application's language when it is left out" }),
  });
  const application = z.strictObject({
    number: z
      .string()
      .regex(/^[A-Za-z]{1,2}\d{8,10}$/)
      .overwrite((text) => text.toUpperCase()),
    madeOn: day.meta({ description: 'Fixes who was a minor' }),
    approvedOn: day,
    category: z.enum(Object.keys(categories)),
    language: lang,
    people: z.array(person).min(1).max(30),
  });
  return z.strictObject({ applications: z.array(application).min(1) });
}

/** The JSON Schema of an intake file, as text; docs/intake.schema.json is this. */
export function intakeJsonSchema(codes: Codes): string {
  const schema = z.toJSONSchema(schemaFor(codes), { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Approved applications for PR Portal', ...schema }, null, 2)}\n`;
}

type CheckedIntake =
  | { readonly ok: true; readonly value: readonly Approved[] }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/**
 * Checks what came in, whole: what is damaged, the form of every field, and what must hold between those that are right.
 * Gives every problem at once, however many kinds there are.
 */
export function checkApplications(
  input: unknown,
  codes: Codes,
  today: CountryToday,
  mail: MailReach = { SMTP_UTF8: false },
): CheckedIntake {
  const { value: clean, problems: damaged } = received(input);
  const schema = schemaFor(codes);
  const parsed = schema.safeParse(clean);
  if (parsed.success && damaged.length === 0) {
    const value = parsed.data.applications;
    const problems = crossRules(new Map(value.entries()), today, mail);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
  }
  const formal = parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueSays(issue, clean));
  const between = crossRules(rightOnes(schema, clean), today, mail);
  return { ok: false, problems: once([...damaged, ...formal, ...between]) };
}

/** Whether a part of a name is one that an intake file may hold: not too long, with a letter, and nothing damaged. */
export function isNameOnFile(field: keyof PersonName, text: string): boolean {
  const { value, problems } = received({ [field]: text });
  const rule = field === 'familyName' ? name : given.refine((part) => part === '' || /\p{L}/u.test(part));
  const { [field]: kept = '' } = value as Partial<PersonName>;
  return problems.length === 0 && rule.safeParse(kept).success;
}

/** The applications whose fields are all right, by their place in the file. */
function rightOnes(schema: ReturnType<typeof schemaFor>, clean: unknown): ReadonlyMap<number, Approved> {
  const list = (clean as { applications?: unknown } | null)?.applications;
  const one = schema.shape.applications.element;
  const parsed = (Array.isArray(list) ? list : []).map((application) => one.safeParse(application));
  return new Map(parsed.flatMap(({ success, data }, i) => (success && data ? [[i, data] as const] : [])));
}

/** One message for each field: a value that breaks two rules is fixed by the first. */
function once(problems: readonly IntakeProblem[]): readonly IntakeProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = JSON.stringify(path);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** 'applications[0].people[1].birthDate' */
export function pathText(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** The same content gives the same fingerprint, in whatever order people and fields came. */
export function fingerprintOf(application: Approved): string {
  const people = application.people.toSorted((a, b) => (a.uci < b.uci ? -1 : 1));
  const facts = [application, ...people, ...people.map((p) => p.passport)].map((record) =>
    Object.entries(record)
      .filter(([, value]) => typeof value === 'string')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Who somebody is. `uci` is digits only; countries are ISO 3166-1 alpha-2, of birth also former ones; a single name is `familyName`. */
export type Identity = {
  readonly uci: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** Other names that somebody is or was known by. */
  readonly otherNames?: string | null | undefined;
  /** As the passport has it: what is not known is XX. */
  readonly birthDate: BirthDate;
  readonly birthPlace: string;
  readonly birthCountry: string;
  readonly sex: string;
  readonly maritalStatus: string;
  readonly citizenship: string;
};

/** One person as approved. */
export type ApprovedPerson = Identity & {
  readonly role: 'principal' | 'spouse' | 'dependant';
  readonly passport: { readonly number: string; readonly country: string; readonly validUntil: Day };
  readonly email?: string | undefined;
  /** The application's language when it is not given. */
  readonly language?: Lang | undefined;
};

/** An approved application as it comes in from the case-management system. */
export type Approved = {
  readonly number: string;
  readonly madeOn: Day;
  readonly approvedOn: Day;
  readonly category: string;
  readonly language: Lang;
  readonly people: readonly ApprovedPerson[];
};

/** Where in the data: ['applications', 0, 'people', 1, 'birthDate']. */
export type Path = readonly (string | number)[];
export type IntakeProblem = { readonly path: Path; readonly says: Both };

const EARLIEST_BIRTH: Day = '1900-01-01';

/** What must hold between the fields of a file, whose single fields are right. ISO days compare as text. */
function crossRules(
  applications: ReadonlyMap<number, Approved>,
  today: CountryToday,
  mail: MailReach,
): readonly IntakeProblem[] {
  return [
    ...[...applications].flatMap(([i, application]) => [
      ...datesOf(application, ['applications', i], today),
      ...familyOf(application, ['applications', i]),
      ...application.people.flatMap((person, j) =>
        personOf(person, application, ['applications', i, 'people', j], mail),
      ),
    ]),
    ...twice(applications),
  ];
}

function datesOf(application: Approved, at: Path, today: CountryToday): IntakeProblem[] {
  const { madeOn, approvedOn } = application;
  if (isAfterToday(approvedOn, today))
    return [{ path: [...at, 'approvedOn'], says: ruleWords.future({ day: approvedOn }) }];
  return madeOn > approvedOn
    ? [{ path: [...at, 'madeOn'], says: ruleWords.afterApproval({ madeOn, approvedOn }) }]
    : [];
}

function familyOf(application: Approved, at: Path): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const principals = application.people.filter(({ role }) => role === 'principal');
  const spouses = application.people.filter(({ role }) => role === 'spouse');
  if (principals.length !== 1) {
    problems.push({ path: [...at, 'people'], says: ruleWords.onePrincipal({ count: principals.length }) });
  }
  if (spouses.length > 1)
    problems.push({ path: [...at, 'people'], says: ruleWords.oneSpouse({ count: spouses.length }) });
  return problems;
}

function personOf(person: ApprovedPerson, { madeOn }: Approved, at: Path, mail: MailReach): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const { birthDate } = person;
  if (earliestBirth(birthDate) > madeOn || latestBirth(birthDate) < EARLIEST_BIRTH) {
    problems.push({ path: [...at, 'birthDate'], says: ruleWords.birth({ birthDate, madeOn }) });
  }
  if (person.passport.validUntil <= earliestBirth(birthDate)) {
    problems.push({ path: [...at, 'passport', 'validUntil'], says: ruleWords.passport({ birthDate }) });
  }
  if (person.role === 'principal' && !person.email) {
    problems.push({ path: [...at, 'email'], says: ruleWords.principalEmail });
  }
  if (person.email && reachFault(person.email, mail))
    problems.push({ path: [...at, 'email'], says: ruleWords.emailUnreachable });
  return problems;
}

/** Addresses that look like a slip. They may be right, so the file is taken as it is, and whoever sent it is asked. */
export function doubtsAbout(applications: readonly Approved[]): readonly IntakeProblem[] {
  return applications.flatMap(({ people }, i) =>
    people.flatMap(({ email = '' }, j) => {
      const meant = likelyMeant(email);
      const path = ['applications', i, 'people', j, 'email'];
      return meant === undefined ? [] : [{ path, says: ruleWords.emailMeant({ email, meant }) }];
    }),
  );
}

function twice(applications: ReadonlyMap<number, Approved>): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const numbers = new Set<string>();
  const owners = new Map<string, string>();
  for (const [i, { number, people }] of applications) {
    if (numbers.has(number)) {
      problems.push({ path: ['applications', i, 'number'], says: ruleWords.numberTwice({ number }) });
    }
    numbers.add(number);
    for (const [j, { uci }] of people.entries()) {
      const other = owners.get(uci);
      const path = ['applications', i, 'people', j, 'uci'];
      if (other !== undefined) problems.push({ path, says: ruleWords.uciTwice({ uci, number: other }) });
      owners.set(uci, number);
    }
  }
  return problems;
}

/** Invites the family of an application that was just taken in: moves every case, makes the link, owes the letter. */
export type InviteFamily = (trx: Trx, applicationId: string) => Promise<void>;
