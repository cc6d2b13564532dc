import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFamilies } from '../../src/demo/families.ts';
import { intakeCommand } from '../../src/intake/intake-command.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { hostile, looseBytes, type Random } from './hostile.ts';

const SYSTEM = { kind: 'system', name: 'intake' } as const;

type Fields = Record<string, unknown>;
type Tried = {
  readonly strings: number;
  /** Files that took the command down. */
  readonly broken: readonly string[];
  /** Applications with a hostile field that were taken in all the same, cleaned. */
  readonly taken: number;
};

/** An application of one person, as another system sends it; its numbers are of its own. */
function plain(portal: TestPortal, nth: number): { application: Fields; person: Fields; passport: Fields } {
  const [{ people, ...application }] = [demoFamilies(portal.clock.today()).nguyen.application];
  const [{ passport, ...person }] = people as readonly [(typeof people)[number]];
  const number = `E${String(400_000_000 + nth)}`;
  return {
    application: { ...application, number },
    person: { ...person, uci: String(3_000_000_000 + nth), email: `text${nth}@example.org` },
    passport: { ...passport },
  };
}

/** The application with hostile text in one field, or in all. */
function spoilt(portal: TestPortal, random: Random, nth: number, only: number | undefined) {
  const { application, person, passport } = plain(portal, nth);
  const all = [application, person, passport].flatMap((part) =>
    Object.keys(part).map((name) => [part, name] as const),
  );
  const chosen = only === undefined ? all : [all[only % all.length] ?? all[0]];
  for (const one of chosen) if (one) one[0][one[1]] = hostile(random);
  return { application: { ...application, people: [{ ...person, passport }] }, strings: chosen.length };
}

const quoted = (value: unknown): string =>
  `"${(typeof value === 'string' ? value : '').replaceAll('"', '""')}"`;

/** The rows of the application as a spreadsheet has them. */
function csvOf(application: Fields): Buffer {
  const { people, ...own } = application;
  const [{ passport, language, ...person }] = people as [Fields];
  const { number, country, validUntil } = passport as Fields;
  const cells = {
    ...own,
    ...person,
    passportNumber: number,
    passportCountry: country,
    passportValidUntil: validUntil,
    personLanguage: language,
  };
  const rows = [Object.keys(cells).join(','), Object.values(cells).map(quoted).join(',')];
  return looseBytes(rows.join('\r\n'));
}

/** Hostile text in every field of files that another system sends: each is taken in or refused, and nothing breaks. */
export async function throughFiles(portal: TestPortal, random: Random, files: number): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'text-'));
  const services = { ...portal.services, invite: portal.acts.invite };
  const broken: string[] = [];
  let strings = 0;
  let taken = 0;
  for (let nth = 0; nth < files; nth++) {
    const { application, strings: used } = spoilt(portal, random, nth, nth % 3 === 0 ? undefined : nth);
    const kind = nth % 2 === 0 ? 'json' : 'csv';
    const file = join(folder, `f${nth}.${kind}`);
    // Every other JSON file holds the signs themselves, and not their escapes.
    const json = JSON.stringify({ applications: [application] });
    await writeFile(file, kind === 'csv' ? csvOf(application) : looseBytes(json));
    strings += used;
    await intakeCommand(services, file, SYSTEM).then(
      ({ code }) => {
        taken += code === 0 ? 1 : 0;
      },
      (error: unknown) => broken.push(`${kind} ${nth}: ${String(error).slice(0, 120)}`),
    );
  }
  await rm(folder, { recursive: true });
  return { strings, broken, taken };
}
