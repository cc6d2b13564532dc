import { isCountry } from '../intake/intake.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { both, type Day } from '../platform/i18n.ts';

/** A stay outside Canada: the country's code (ISO 3166-1 alpha-2), and the day of return if it is known. */
export type Abroad = { readonly country: string; readonly expectedReturn: Day | null };

const problemWords = {
  country: both({ en: 'Choose the country.', fr: 'Choisissez le pays.' }),
  expected: both({
    en: 'This is not a day after today. Write it like 15, September, 2027. Or leave all three boxes empty.',
    fr: "Ce n'est pas un jour après aujourd'hui. Écrivez-le comme 15, septembre, 2027. Ou laissez les trois cases vides.",
  }),
};

/** Reads the fields `country` and `expected` (a day after `today`, or empty). */
export function checkAbroad(entered: Entered, today: Day): Checked<Abroad> {
  const problems: Problem[] = [];
  const country = entered.text('country');
  const expected = entered.day('expected');
  if (!isCountry(country) || country === 'CA')
    problems.push({ field: 'country', says: problemWords.country });
  if (entered.hasDay('expected') && (expected === '' || expected <= today)) {
    problems.push({ field: 'expected', says: problemWords.expected });
  }
  return problems.length > 0 ? bad(...problems) : good({ country, expectedReturn: expected || null });
}
