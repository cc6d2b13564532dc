import { cardBlockers, isOfName, nameBlockers } from '../../card/blocking.ts';
import type { Case } from '../../case/case.ts';
import { isSingleName, type PersonName, tidyName } from '../../case/names.ts';
import { isNameOnFile } from '../../intake/intake.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { namingRefusals as says } from './naming-words.ts';

/** Whose name it is, and how far the case has come. */
export type NamedCase = PersonName &
  Pick<Case, 'landing' | 'photo' | 'card'> & {
    readonly caseId: string;
    readonly number: string;
    readonly otherNames: string | null;
  };

/**
 * Whether the name may be corrected now. The document that confirms residence is issued once, with the name as it is
 * then. After that the name changes for the card alone: when no card can hold it, and until the card is printed.
 */
export function mayRename(file: NamedCase): 'yes' | 'for-the-card' | 'no' {
  if (file.landing === 'declined' || file.landing === 'closed') return 'no';
  if (file.landing !== 'confirmed') return 'yes';
  return cardBlockers({ ...file, hasAddress: true }).some(isOfName) ? 'for-the-card' : 'no';
}

const sameParts = (a: PersonName, b: PersonName) =>
  tidyName(a).familyName === tidyName(b).familyName && tidyName(a).givenNames === tidyName(b).givenNames;

/**
 * Reads the name as the passport has it (`family`, `given`, `single`, `seen`), by the rules of an intake file. It must
 * be one that a card can hold: a passport has every name in Latin letters, too.
 */
export function readRename(entered: Entered, now: PersonName): Checked<PersonName> {
  const name = { familyName: entered.text('family'), givenNames: entered.text('given') };
  const problems: Problem[] = [];
  const need = (right: boolean, field: string, words: Problem['says']) => {
    if (!right && !problems.some((one) => one.field === field)) problems.push({ field, says: words });
  };
  need(name.familyName !== '', 'family', says.family);
  need(isNameOnFile('familyName', entered.raw('family')), 'family', says.form);
  need(isNameOnFile('givenNames', entered.raw('given')), 'given', says.form);
  const blocked = nameBlockers(name);
  need(!blocked.includes('family-name'), 'family', says.letters);
  need(!blocked.includes('given-names'), 'given', says.letters);
  // A part that was forgotten is no single name.
  need(!isSingleName(name) || isSingleName(now) || entered.has('single'), 'given', says.single);
  need(!sameParts(name, now), 'family', says.same);
  need(entered.has('seen'), 'seen', says.seen);
  return problems.length > 0 ? bad(...problems) : good(tidyName(name));
}
