import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadProfile } from '../config/profile.ts';
import { projectRoot } from '../platform/root.ts';
import { problemText, readIntake } from './read.ts';
import { everywhere } from '../../test/fixtures/portal/everywhere.ts';

// Files that failed in comparable systems, kept beside the project.
const FOLDER = join(process.env['PORTAL_SHARED'] ?? join(projectRoot(), '..', 'shared'), 'cases');
const profile = loadProfile(join(projectRoot(), 'profiles', 'ca-pr'));

/** What each must give: the names of its people, or its problems. */
const CASES: Readonly<Record<string, readonly string[] | RegExp>> = {
  'case-01-null-optional.json': ['Okafor', 'Okafor'],
  'case-02-numbers-as-numbers.json':
    /uci: 1150009902 is a number; write it in quotation marks, so that no digit is lost/,
  'case-03-empty-strings.json': ['Okafor', 'Okafor'],
  'case-04-sep-line.csv': ['Okafor'],
  'case-06-trailing-empty-columns.csv': ['Okafor'],
  'case-12-invisible-in-name.json': ['Okafor'],
  'case-15-mojibake.json': /:13: .*familyName: NuÃ±ez was damaged on its way/,
  'case-16-html-entity.json': /:14: .*givenNames: Bj&ouml;rn holds a code of web pages/,
  'case-23-malaysian-name.json': ['KUMAR A/L RAJAN'],
  'case-24-at-name.json': ['LIM'],
  'case-27-ndjson.json': ['Okafor', 'Okafor'],
};

const skip = existsSync(FOLDER) ? false : 'the files stand beside the project only';

describe('files that failed elsewhere', () => {
  for (const [file, wanted] of Object.entries(CASES)) {
    test(file, { skip }, () => {
      const kind = file.endsWith('.csv') ? 'csv' : 'json';
      const read = readIntake(
        kind,
        readFileSync(join(FOLDER, file), 'utf8'),
        profile,
        everywhere('2026-12-01'),
      );
      const names = read.ok
        ? read.applications.flatMap(({ people }) => people.map((one) => one.familyName))
        : [];
      const problems = read.ok ? '' : read.problems.map((one) => problemText(file, one, 'en')).join('\n');
      if (wanted instanceof RegExp) assert.match(problems, wanted);
      else assert.deepEqual(names, wanted, problems);
    });
  }
});

describe('their kinds', () => {
  const person = {
    role: 'principal',
    uci: '1122334455',
    familyName: 'Haddad',
    birthDate: '1990-03-27',
    birthPlace: 'Tunis',
    birthCountry: 'TN',
    sex: 'F',
    maritalStatus: 'single',
    citizenship: 'TN',
    passport: { number: 'K123456', country: 'TN', validUntil: '2029-01-01' },
    email: 'amina@example.com',
  };
  const application = {
    number: 'E301234567',
    madeOn: '2024-05-01',
    approvedOn: '2026-02-20',
    category: 'fsw',
    language: 'fr',
  };
  const readOne = (change: object, whole: object = {}) => {
    const file = { applications: [{ ...application, ...whole, people: [{ ...person, ...change }] }] };
    return readIntake('json', JSON.stringify(file), profile, everywhere('2026-12-01'));
  };
  const problemsOf = (change: object, whole: object = {}) => {
    const read = readOne(change, whole);
    return read.ok ? [] : read.problems.map((one) => problemText('f', one, 'en'));
  };

  test('damaged names are refused, each with its reason', () => {
    const damaged: Readonly<Record<string, RegExp>> = {
      'MÃ¼ller': /UTF-8 was read as another encoding/,
      'Oâ€™Connor': /UTF-8 was read as another encoding/,
      'N\uFFFDez': /lost characters/,
      'O&#x27;Connor': /code of web pages/,
      '=HYPERLINK("x")': /formula/,
      '@SUM(A1)': /formula/,
      '-2+3': /formula/,
      'Visit www.example.org': /address of a web page/,
      'https://example.com': /address of a web page/,
    };
    for (const [name, words] of Object.entries(damaged))
      assert.match(problemsOf({ familyName: name }).join(), words, name);
  });

  test('real names are not', () => {
    const real = [
      'SÃO PEDRO',
      'Ãngela',
      'Ñandú',
      'Ðorđević',
      'Ángström',
      'D’Arcy',
      'KUMAR A/L RAJAN',
      'AH KOW @ LIM KAU',
      'Smith & Sons',
      'ʻOkina',
      '-Ivanov',
      '王',
      'محمد',
      'Conceição',
      'J. Com',
    ];
    for (const name of real) assert.deepEqual(problemsOf({ familyName: name }), [], name);
  });

  test('null and empty text are absent where a field may be left out, and missing elsewhere', () => {
    for (const absent of [null, '', ' ', '\u200B']) {
      assert.deepEqual(
        problemsOf({ otherNames: absent, givenNames: absent, language: absent }),
        [],
        JSON.stringify(absent),
      );
      assert.match(
        problemsOf({ birthPlace: absent }).join(),
        /birthPlace: is missing/,
        JSON.stringify(absent),
      );
    }
  });

  test('identifiers are read as they were copied; what a spreadsheet changed is told', () => {
    const read = readOne({ uci: '11\u20102233\u20114455' }, { number: 'E٣٠١٢٣٤٥٦٧' });
    assert.equal(read.ok && read.applications[0]?.number, 'E301234567');
    for (const uci of ['1.12233E+09', '1,12E+9', '1E9'])
      assert.match(problemsOf({ uci }).join(), /a spreadsheet changed this number/, uci);
  });

  test('every problem of a file comes at once, however many kinds there are', () => {
    const file = {
      applications: [
        { ...application, people: [{ ...person, familyName: 'NuÃ±ez' }] },
        { ...application, people: [{ ...person, uci: 11 }] },
        {
          ...application,
          number: 'E301234568',
          people: [{ ...person, uci: '1122334456', birthDate: '2025-01-01' }],
        },
        {
          ...application,
          number: 'E301234568',
          people: [
            { ...person, uci: '1122334457', sex: 'Q' },
            { ...person, uci: '1122334456' },
          ],
        },
        {
          ...application,
          number: 'E301234569',
          approvedOn: '2027-01-01',
          people: [{ ...person, uci: '1122334458', email: null }],
        },
      ],
    };
    const read = readIntake('json', JSON.stringify(file, null, 1), profile, everywhere('2026-12-01'));
    const problems = read.ok ? '' : read.problems.map((one) => problemText('f', one, 'en')).join('\n');
    for (const words of [
      /another encoding/,
      /is a number/,
      /must be after 1900/,
      /is not one of/,
      /is in the future/,
      /needs one to be invited/,
    ])
      assert.match(problems, words);
  });

  test('what is quoted is quoted as it stands', () => {
    const read = readIntake('json', `{"applications": [x "y"]}`, profile, everywhere('2026-12-01'));
    assert.match(read.ok ? '' : (read.problems[0]?.says.en ?? ''), /is no JSON here: x "y"/);
  });
});
