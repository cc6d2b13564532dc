import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../platform/root.ts';
import { loadProfile } from '../config/profile.ts';
import { problemText, readIntake } from './read.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';
import { approvedApplication, approvedPerson } from '../../test/fixtures/people/applications.ts';

const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));

const read = (kind: 'json' | 'csv', text: string) =>
  readIntake(kind, text, profile, everywhere('2026-03-02'));
const said = (kind: 'json' | 'csv', text: string) => {
  const found = read(kind, text);
  return found.ok ? [] : found.problems.map((problem) => problemText(`f.${kind}`, problem, 'en'));
};

const JSON_FILE = `{
  "applications": [
    {
      "number": "E301234567", "madeOn": "2024-05-01", "approvedOn": "2026-02-20", "category": "fsw", "language": "fr",
      "people": [
        {
          "role": "principal", "uci": "1122334455", "familyName": "Haddad \\u0041 \\"x\\"", "birthDate": "1990-03-27",
          "birthPlace": "Tunis", "birthCountry": "TN", "sex": "F", "maritalStatus": "single", "citizenship": "TN",
          "passport": { "number": "K123456", "country": "TN", "validUntil": "2029-01-01" },
          "email": "amina@example.com"
        }
      ]
    }
  ]
}`;

const HEAD =
  'number,madeOn,approvedOn,category,language,role,uci,familyName,givenNames,birthDate,birthPlace,birthCountry,sex,maritalStatus,citizenship,passportNumber,passportCountry,passportValidUntil,email';
const row = (change: Readonly<Record<string, string>> = {}) => {
  const values: Readonly<Record<string, string>> = {
    number: 'E301234567',
    madeOn: '2024-05-01',
    approvedOn: '2026-02-20',
    category: 'fsw',
    language: 'fr',
    role: 'principal',
    uci: '1122334455',
    familyName: 'Haddad',
    givenNames: 'Amina',
    birthDate: '1990-03-27',
    birthPlace: 'Tunis',
    birthCountry: 'TN',
    sex: 'F',
    maritalStatus: 'single',
    citizenship: 'TN',
    passportNumber: 'K1',
    passportCountry: 'TN',
    passportValidUntil: '2029-01-01',
    email: 'amina@example.com',
    ...change,
  };
  return HEAD.split(',')
    .map((name) => values[name])
    .join(',');
};

test('a JSON file is read, and a fault names its line and place', () => {
  assert.deepEqual(said('json', JSON_FILE), []);
  assert.deepEqual(said('json', `\uFEFF${JSON_FILE}`), []);
  assert.deepEqual(
    said('json', JSON_FILE.replace('1990-03-27', '2031-02-30').replace('"sex": "F"', '"sex": "Q"')),
    [
      'f.json:7: applications[0].people[0].birthDate: 2031-02-30 is no real date. February 2031 has 28 days. Enter a day from 1 to 28.',
      'f.json:8: applications[0].people[0].sex: Q is not one of F, M, X',
    ],
  );
  assert.deepEqual(said('json', JSON_FILE.replace('"sex": "F", ', '')), [
    'f.json:6: applications[0].people[0].sex: is missing',
  ]);
});

test('what is no JSON is found on its line', () => {
  assert.match(
    said('json', '{\n  "applications": [\n    oops\n  ]\n}')[0] ?? '',
    /^f.json:3: is no JSON here: oops$/,
  );
  assert.match(said('json', JSON_FILE.slice(0, -8))[0] ?? '', /the file ends before it is complete/);
  assert.match(
    said('json', JSON_FILE.replace('"sex": "F"', '"uci": "12345678"'))[0] ?? '',
    /^f.json:8: uci is written twice/,
  );
  assert.match(said('json', '')[0] ?? '', /f.json:1: the file ends/);
  assert.match(said('json', '[1,]')[0] ?? '', /is no JSON here/);
  assert.match(said('json', '['.repeat(5000))[0] ?? '', /is no JSON here/);
  assert.match(said('json', '{"__proto__": {"a": 1}}')[0] ?? '', /__proto__: is not known|applications/);
  assert.match(said('json', '{"applications": [1]}')[0] ?? '', /applications\[0\]: 1 must be an object/);
});

test('a CSV file as spreadsheets write it is read: BOM, semicolons, quotes, line breaks in cells', () => {
  const spouse = row({ role: 'spouse', uci: '12345678', email: '' });
  const plain = [HEAD, row(), spouse].join('\r\n');
  const found = read('csv', `\uFEFF${plain.replaceAll(',', ';')}\r\n`);
  assert.ok(found.ok);
  assert.deepEqual(
    found.applications[0]?.people.map((p) => [p.role, p.email]),
    [
      ['principal', 'amina@example.com'],
      ['spouse', undefined],
    ],
  );
  const quoted = read('csv', [HEAD, row({ familyName: '"Had""dad, the elder"' })].join('\n'));
  assert.equal(quoted.ok && quoted.applications[0]?.people[0]?.familyName, 'Had"dad, the elder');
});

test('faults of a CSV file name line and column', () => {
  const file = [
    HEAD,
    row(),
    '',
    row({ role: 'spouse', uci: '12345678', birthDate: '1990-13-01', email: '' }),
  ].join('\n');
  assert.deepEqual(said('csv', file), [
    'f.csv:4: birthDate: 1990-13-01 is no real date. A year has 12 months. Enter a month from 1 to 12.',
  ]);
  assert.deepEqual(
    said('csv', [HEAD, row(), row({ role: 'spouse', uci: '12345678', category: 'pnp' })].join('\n')),
    ['f.csv:3: category: pnp differs from fsw on line 2 of the same application'],
  );
  assert.match(
    said('csv', [HEAD.replace('uci', 'ucl'), row()].join('\n')).join('\n'),
    /uci: the column uci is missing.*\n.*the column ucl is not known/,
  );
  assert.match(
    said('csv', [HEAD, `${row()},more`].join('\n'))[0] ?? '',
    /f.csv:2: this row has 20 cells, the header has 19/,
  );
  assert.match(
    said('csv', [HEAD, row({ familyName: '"Haddad' })].join('\n'))[0] ?? '',
    /f.csv:2: a quotation mark/,
  );
  assert.match(said('csv', HEAD)[0] ?? '', /no row below it/);
  assert.match(said('csv', '')[0] ?? '', /f.csv:1: the file is empty/);
  assert.match(
    said('csv', [HEAD, row({ passportCountry: 'Tunis' })].join('\n'))[0] ?? '',
    /f.csv:2: passportCountry: Tunis is no country code/,
  );
});

test('unknown parts of a birth date and countries that are no more come in by JSON and by CSV', () => {
  const births: readonly (readonly [string, string])[] = [
    ['1962', '1962-XX-XX'],
    ['1962-05', '1962-05-XX'],
    ['1962-00-00', '1962-XX-XX'],
    ['1962-05-00', '1962-05-XX'],
    ['1962-XX-XX', '1962-XX-XX'],
    ['1962-05-xx', '1962-05-XX'],
  ];
  const countries: readonly (readonly [string, string])[] = [
    ['SUN', 'SUN'],
    ['SUHH', 'SUN'],
    ['YUG', 'YUG'],
    ['DDDE', 'DDR'],
    ['CSK', 'CSK'],
    ['TN', 'TN'],
  ];
  for (const [birthDate, kept] of births) {
    for (const [birthCountry, code] of countries) {
      const json = JSON.stringify({
        applications: [approvedApplication({ people: [approvedPerson({ birthDate, birthCountry })] })],
      });
      const files = [read('json', json), read('csv', [HEAD, row({ birthDate, birthCountry })].join('\n'))];
      for (const file of files) {
        assert.ok(file.ok, JSON.stringify(file));
        const [person] = file.applications[0]?.people ?? [];
        assert.deepEqual([person?.birthDate, person?.birthCountry], [kept, code]);
      }
    }
  }
  const faults = [
    [{ birthDate: '1962-00-15' }, /birthDate: 1962-00-15 is no/],
    [{ birthDate: 'XXXX-XX-XX' }, /birthDate: XXXX-XX-XX is no date of birth; write YYYY-MM-DD, with XX/],
    [{ birthDate: '1962-06-31' }, /birthDate: 1962-06-31 is no real date. June has 30 days/],
    [{ birthDate: '2025' }, /birthDate: 2025-XX-XX must be after 1900 and not after madeOn/],
    [{ birthDate: '1899' }, /birthDate: 1899-XX-XX must be after 1900/],
    [{ birthCountry: 'CS' }, /birthCountry: CS is no country code/],
    [{ citizenship: 'SUN' }, /citizenship: SUN is no country code/],
  ] as const;
  for (const [change, said_] of faults)
    assert.match(said('csv', [HEAD, row(change)].join('\n')).join(), said_, JSON.stringify(change));
});
