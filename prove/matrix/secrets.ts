import type { Person, Inventory } from '../asking/inventory.ts';

/**
 * Words that a person must never be shown: passport and client numbers of everybody whose case is not theirs, and the
 * names of people of other families.
 */
export function secretsFrom({ cases }: Inventory, person: Person): readonly string[] {
  const families = new Set(
    cases.filter(({ caseId }) => person.cases.has(caseId)).map(({ applicationId }) => applicationId),
  );
  return cases
    .filter(({ caseId }) => !person.cases.has(caseId))
    .flatMap(({ uci, passport, applicationId, givenNames, familyName }) => {
      const name = families.has(applicationId) ? [] : [`${givenNames} ${familyName}`.trim()];
      return [uci, passport, ...name];
    });
}

/** Every such word there is: for whoever is refused, and for people without a case. */
export const allSecrets = ({ cases }: Inventory): readonly string[] =>
  cases.flatMap(({ uci, passport, givenNames, familyName }) => [
    uci,
    passport,
    `${givenNames} ${familyName}`.trim(),
  ]);

/** The first of these words that a text holds. */
export const secretIn = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => text.includes(word));
