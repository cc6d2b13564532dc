import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';
import type { Profile } from '../profile.ts';
import { isCitizenship, isCountry } from './countries.ts';
import { crossRules } from './rules.ts';
import type { Approved, IntakeProblem, Path } from './shape.ts';
import { issueSays } from './words.ts';

// What other rooms may use of this one.
export { countryChoices, countryName, isCountry } from './countries.ts';
export type { Approved, ApprovedPerson, Identity, IntakeProblem, Path } from './shape.ts';

/** Corrects the email address on file of a person, in the caller's transaction. */
export type CorrectPersonEmail = (trx: Trx, personId: string, email: string) => Promise<void>;

/** The longest name that is kept, in characters (as in the authority's own system). */
const LONGEST_NAME = 50;

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const short = (text: string) => [...text].length <= LONGEST_NAME;
const printable = (text: string) => !/\p{Cc}/u.test(text);

const given = z.string().overwrite(tidy).refine(short).refine(printable).meta({ maxLength: LONGEST_NAME });
const name = given.refine((text) => /\p{L}/u.test(text)).meta({ minLength: 1, maxLength: LONGEST_NAME });
const line = z.string().overwrite(tidy).min(1).max(100).refine(printable);
const day = z.iso.date();
const lang = z.enum(['en', 'fr']);
const country = z
  .string()
  .refine(isCountry)
  .meta({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' });
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
    birthDate: day,
    birthPlace: line,
    birthCountry: country,
    sex: z.enum(Object.keys(sexes)),
    maritalStatus: z.enum(Object.keys(maritalStatuses)),
    citizenship,
    passport: z.strictObject({ number: line, country: citizenship, validUntil: day }),
    email: z.email().max(254).optional().meta({ description: 'The principal applicant must have one' }),
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

/** Checks what came in, whole: the form of every field, then what must hold between them. Gives every problem at once. */
export function checkApplications(input: unknown, codes: Codes, today: Day): CheckedIntake {
  const parsed = schemaFor(codes).safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => issueSays(issue, input));
    return { ok: false, problems: once(problems) };
  }
  const value = parsed.data.applications;
  const problems = crossRules(value, today);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
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
