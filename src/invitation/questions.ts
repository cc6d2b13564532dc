import { type KnownFact } from '../account/account.ts';
import { isCountry } from '../intake/countries.ts';
import { earliestBirth, enteredBirthDate } from '../platform/birth-date.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { type CountryToday, isAfterToday, isBeforeToday } from '../platform/clock.ts';
import { dayFault } from '../platform/day-fault.ts';
import type { Day } from '../platform/i18n.ts';
import { invitationProblemWords as say } from './invitation-words.ts';
import type { PersonDraft } from './invitation.ts';

/** Reads `number` and `birth`: both are needed, because a link alone must open nothing. */
export function readDetails(entered: Entered): Checked<KnownFact> {
  const applicationNumber = entered.text('number');
  const birthDate = enteredBirthDate(entered, 'birth');
  const problems: Problem[] = [];
  if (applicationNumber === '') problems.push({ field: 'number', says: say.number });
  if (birthDate === '') problems.push({ field: 'birth', says: dayFault(entered, 'birth') ?? say.birth });
  return problems.length > 0 ? bad(...problems) : good({ applicationNumber, birthDate });
}

/** Reads `portal`: true for the portal, false for a port of entry. */
export function readPortal(entered: Entered): Checked<boolean> {
  const answer = entered.text('portal');
  if (answer === 'yes') return good(true);
  return answer === 'no' ? good(false) : bad({ field: 'portal', says: say.portal });
}

/** Reads `account`: 'own', or 'principal' who then acts for the person. */
export function readOwnAccount(entered: Entered): Checked<boolean> {
  const answer = entered.text('account');
  if (answer === 'own') return good(true);
  return answer === 'principal' ? good(false) : bad({ field: 'account', says: say.account });
}

/** Reads `where`: 'canada' or 'abroad'. */
export function readWhere(entered: Entered): Checked<boolean> {
  const answer = entered.text('where');
  if (answer === 'canada') return good(true);
  return answer === 'abroad' ? good(false) : bad({ field: 'where', says: say.where });
}

/** Reads `country` and `return`, the day of coming back, which may not be known. */
export function readAbroad(
  entered: Entered,
  today: CountryToday,
): Checked<Pick<PersonDraft, 'country' | 'expectedReturn'>> {
  const country = entered.text('country');
  const back = entered.day('return');
  const problems: Problem[] = [];
  if (!isCountry(country)) problems.push({ field: 'country', says: say.country });
  if (country === 'CA') problems.push({ field: 'country', says: say.countryCanada });
  if (entered.hasDay('return') && back === '')
    problems.push({ field: 'return', says: dayFault(entered, 'return') ?? say.date });
  if (back !== '' && isBeforeToday(back, today)) problems.push({ field: 'return', says: say.returnPast });
  return problems.length > 0 ? bad(...problems) : good({ country, expectedReturn: back || null });
}

const LONGEST_PLACE = 100;

/**
 * Reads `entry` and `place`, the last time the person came to Canada. Both may be empty for somebody who is outside
 * Canada and was never here.
 */
export function readLastEntry(
  entered: Entered,
  about: { readonly inCanada: boolean; readonly birthDate: Day; readonly today: CountryToday },
): Checked<Pick<PersonDraft, 'lastEntryOn' | 'lastEntryPlace'>> {
  const on = entered.day('entry');
  const place = entered.text('place').replace(/\s+/gu, ' ');
  if (!about.inCanada && !entered.hasDay('entry') && place === '')
    return good({ lastEntryOn: null, lastEntryPlace: null });
  const problems: Problem[] = [];
  if (on === '')
    problems.push({
      field: 'entry',
      says: dayFault(entered, 'entry') ?? (entered.hasDay('entry') ? say.date : say.entryMissing),
    });
  else if (isAfterToday(on, about.today)) problems.push({ field: 'entry', says: say.entryFuture });
  else if (on < earliestBirth(about.birthDate)) problems.push({ field: 'entry', says: say.entryBeforeBirth });
  if (place === '') problems.push({ field: 'place', says: say.placeMissing });
  if ([...place].length > LONGEST_PLACE) problems.push({ field: 'place', says: say.placeLong });
  return problems.length > 0 ? bad(...problems) : good({ lastEntryOn: on, lastEntryPlace: place });
}
