import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { approvedApplication, approvedPerson } from '../../test/fixtures/people/applications.ts';
import { loadProfile } from '../config/profile.ts';
import { projectRoot } from '../platform/root.ts';
import { countryChoices, countryName } from './countries.ts';
import { CSV_COLUMNS } from './csv.ts';
import { checkApplications, doubtsAbout, fingerprintOf, intakeJsonSchema, pathText } from './intake.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));
const TODAY = '2026-03-02';

const person = (change: object = {}) => approvedPerson({ uci: '11-2233-4455', ...change });
const application = (change: object = {}) => approvedApplication({ people: [person()], ...change });

const check = (...applications: object[]) => checkApplications({ applications }, profile, everywhere(TODAY));
const said = (...applications: object[]) => {
  const checked = check(...applications);
  return checked.ok ? [] : checked.problems.map(({ path, says }) => `${pathText(path)}: ${says.en}`);
};

test('a family in good form passes; the client identifier is kept as digits and the number in capitals', () => {
  const checked = check(application({ number: 'e301234567' }));
  assert.ok(checked.ok);
  assert.equal(checked.value[0]?.number, 'E301234567');
  assert.equal(checked.value[0]?.people[0]?.uci, '1122334455');
});

test('single names and every script pass, up to fifty letters', () => {
  for (const name of [
    { familyName: 'Suharto', givenNames: '' },
    { familyName: '王', givenNames: '小明' },
    { familyName: 'الحداد', givenNames: 'أمينة' },
    { familyName: '𠮷'.repeat(50) },
  ]) {
    assert.deepEqual(said(application({ people: [person(name)] })), []);
  }
  assert.match(
    said(application({ people: [person({ familyName: 'a'.repeat(51) })] }))[0] ?? '',
    /1 to 50 letters/,
  );
  assert.match(
    said(application({ people: [person({ familyName: '' })] }))[0] ?? '',
    /familyName: is missing/,
  );
  assert.match(said(application({ people: [person({ familyName: '123' })] }))[0] ?? '', /is no name/);
});

test('every fault is named with its place and how to fix it, in both languages', () => {
  const faults: readonly (readonly [object, RegExp])[] = [
    [{ number: '301' }, /number: 301 is no application number/],
    [{ madeOn: '2031-02-30' }, /madeOn: 2031-02-30 is no real date. February 2031 has 28 days/],
    [{ approvedOn: '2026-04-01' }, /approvedOn: 2026-04-01 is in the future/],
    [{ madeOn: '2026-02-21' }, /madeOn: 2026-02-21 is after approvedOn/],
    [{ category: 'nobility' }, /nobility is not one of fsw/],
    [{ people: [] }, /people: must be a list of 1 to 30/],
    [{ color: 'red' }, /color: is not known here/],
    [{ people: [person({ role: 'spouse' })] }, /people: holds 0 people with role principal/],
    [{ people: [person(), person({ uci: '12345678' })] }, /people: holds 2 people with role principal/],
    [{ people: [person({ email: undefined })] }, /people\[0\].email: is missing/],
    [{ people: [person({ email: 'amina@' })] }, /amina@ is no email address/],
    [{ people: [person({ email: 'amélie@example.ca' })] }, /email: has letters before the @/],
    [{ people: [person({ uci: '1234-567' })] }, /uci: 1234-567 is no client identifier/],
    [{ people: [person({ birthDate: '2025-01-01' })] }, /birthDate: 2025-01-01 must be after 1900/],
    [{ people: [person({ birthCountry: 'Tunisia' })] }, /birthCountry: Tunisia is no country code/],
    [
      { people: [person({ passport: { number: 'K1', country: 'TN', validUntil: '1980-01-01' } })] },
      /passport.validUntil: must be after birthDate/,
    ],
    [{ people: [person({ passport: 'K1' })] }, /passport: K1 must be an object/],
  ];
  for (const [change, words] of faults) {
    const found = said(application(change));
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', words);
  }
  const both = check(application({ madeOn: '2031-02-30' }));
  assert.match(both.ok ? '' : (both.problems[0]?.says.fr ?? ''), /n’est pas une vraie date/);
});

test('a person or an application that stands twice in a file is found', () => {
  assert.match(
    said(application(), application({ number: 'E309999999' }))[0] ?? '',
    /1122334455 stands in this file twice, also in application E301234567/,
  );
  assert.match(
    said(application(), application({ people: [person({ uci: '87654321' })] }))[0] ?? '',
    /E301234567 stands in this file twice/,
  );
});

test('the fingerprint follows the content, not the order', () => {
  const spouse = person({ role: 'spouse', uci: '12345678' });
  const one = check(application({ people: [person(), spouse] }));
  const two = check(application({ people: [spouse, person()] }));
  const three = check(application({ people: [person(), { ...spouse, birthPlace: 'Sfax' }] }));
  assert.ok(one.ok && two.ok && three.ok);
  const [a, b, c] = [one, two, three].map(({ value }) => value[0] && fingerprintOf(value[0]));
  assert.equal(a, b);
  assert.notEqual(a, c);
});

test('every country has a name in both languages', () => {
  assert.deepEqual(countryName('CI'), { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' });
  assert.equal(countryName('XX').fr, 'Apatride');
  for (const { value, label } of countryChoices('fr')) assert.notEqual(value, label);
});

test('the schema in docs is the one of the code, and the guide names every column', () => {
  const docs = (file: string) => readFileSync(join(projectRoot(), 'docs', file), 'utf8');
  assert.equal(docs('intake.schema.json'), intakeJsonSchema(profile));
  for (const column of CSV_COLUMNS) assert.ok(docs('intake.md').includes(`\`${column}\``), column);
});

test('a name that was read in the wrong encoding is refused, also where its second byte is invisible', () => {
  for (const familyName of ['Garc\u00C3\u00ADa', 'Mu\u00C3\u00B1oz', 'Andr\u00C3\u00A9', '\u00C5\u0081ukasz'])
    assert.match(said(application({ people: [person({ familyName })] }))[0] ?? '', /familyName/, familyName);
});

test('an address that looks like a slip is asked about, and taken as it is', () => {
  const written = application({ people: [person({ email: 'amina@gmail.con' })] });
  const taken = check(written);
  assert.ok(taken.ok);
  const doubts = doubtsAbout(taken.value).map(({ path, says }) => `${pathText(path)}: ${says.en}`);
  assert.deepEqual(doubts, [
    'applications[0].people[0].email: amina@gmail.con: did you mean amina@gmail.com? It is taken as it is written',
  ]);
  assert.ok(check(application({ people: [person({ email: 'amina@bücher.example' })] })).ok);
});
