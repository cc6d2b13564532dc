import type { Day } from '../platform/i18n.ts';
import type { Approved, ApprovedPerson, IntakeProblem, Path } from './shape.ts';
import { ruleWords } from './words.ts';

const EARLIEST_BIRTH: Day = '1900-01-01';

/** What must hold between the fields of a file, whose single fields are right. ISO days compare as text. */
export function crossRules(applications: readonly Approved[], today: Day): readonly IntakeProblem[] {
  return [
    ...applications.flatMap((application, i) => [
      ...datesOf(application, ['applications', i], today),
      ...familyOf(application, ['applications', i]),
      ...application.people.flatMap((person, j) =>
        personOf(person, application, ['applications', i, 'people', j]),
      ),
    ]),
    ...twice(applications),
  ];
}

function datesOf(application: Approved, at: Path, today: Day): IntakeProblem[] {
  const { madeOn, approvedOn } = application;
  if (approvedOn > today)
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

function personOf(person: ApprovedPerson, { madeOn }: Approved, at: Path): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const { birthDate } = person;
  if (birthDate > madeOn || birthDate < EARLIEST_BIRTH) {
    problems.push({ path: [...at, 'birthDate'], says: ruleWords.birth({ birthDate, madeOn }) });
  }
  if (person.passport.validUntil <= birthDate) {
    problems.push({ path: [...at, 'passport', 'validUntil'], says: ruleWords.passport({ birthDate }) });
  }
  if (person.role === 'principal' && !person.email) {
    problems.push({ path: [...at, 'email'], says: ruleWords.principalEmail });
  }
  return problems;
}

function twice(applications: readonly Approved[]): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const numbers = new Set<string>();
  const owners = new Map<string, string>();
  for (const [i, { number, people }] of applications.entries()) {
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
