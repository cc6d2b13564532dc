import { foldLetters } from '../case/search/name-fold.ts';
import { displayName, type PersonName, tidyName } from '../case/names.ts';
import type { DeclarationWording } from '../config/profile.ts';
import type { Signing } from '../family/family.ts';
import { isCountry } from '../intake/countries.ts';
import { bad, type Checked, type Entered, good, mustTick, type Problem } from '../platform/form.ts';
import { type CountryToday, isTodayOrBefore } from '../platform/clock.ts';
import { dayFault } from '../platform/day-fault.ts';
import { both, type Day, fill, type Lang } from '../platform/i18n.ts';
import { declarationWords } from './declaration-words.ts';
import type { SignedText } from './store.ts';

/** What somebody declares: that they are in Canada, signed by typing their own name; from 14 to 17, by both names. */
export type Declared = { readonly typedName: string; readonly coSignedName: string | null };

/** Whose names must be typed. */
type Signers = {
  /** The person declared for, or the parent who signs for a child. */
  readonly signer: PersonName;
  /** A person of 14 to 17, who signs beside the parent. */
  readonly child?: PersonName | undefined;
};

/** Who signs for whom: the person, a parent for a child, or a parent and the child. */
export type HowSigned = 'self' | 'child' | 'both';

/**
 * How the declaration of a person is signed when `mine` says whether the account is that person's own. An adult always
 * signs in person, also on the account of somebody else in the family: nobody can declare for another adult. A minor
 * who is the principal applicant has no parent on the account and signs alone. Ages: IRPR 57 and 58(1).
 */
export function howSigned(mine: boolean, by: Signing): HowSigned {
  if (mine || by === 'self') return 'self';
  return by === 'both' ? 'both' : 'child';
}

/** The sentence of the box on the page. */
const tickSays = { en: declarationWords('en').tick, fr: declarationWords('fr').tick };

/** The longest typed name that is kept, in characters. */
const LONGEST_NAME = 200;

const problemWords = {
  nameMissing: both({
    en: 'Type your full name. This is how you sign.',
    fr: "Tapez votre nom complet. C'est ainsi que vous signez.",
  }),
  childMissing: (p: { name: string }) =>
    both({
      en: `${p.name} must type their full name here.`,
      fr: `${p.name} doit taper son nom complet ici.`,
    }),
  childDiffers: (p: { name: string }) =>
    both({
      en: `Type this name as we have it: ${p.name}. Capitals and accents do not matter.`,
      fr: `Tapez ce nom tel que nous l'avons : ${p.name}. Les majuscules et les accents ne comptent pas.`,
    }),
  nameDiffers: (p: { name: string }) =>
    both({
      en: `Type your name as we have it: ${p.name}. Capitals and accents do not matter.`,
      fr: `Tapez votre nom tel que nous l'avons : ${p.name}. Les majuscules et les accents ne comptent pas.`,
    }),
};

/**
 * Checks a declaration (`inCanada`, a box; `typedName`, and `childName` where a child signs too). Typing one's own name
 * under the declaration is the signature (IRPA 186.1 to 186.3: electronic signatures by the means the Minister makes
 * available).
 */
export function checkDeclaration(entered: Entered, { signer, child }: Signers): Checked<Declared> {
  const problems: Problem[] = [];
  if (entered.text('inCanada') === '') problems.push(mustTick('inCanada', tickSays));
  const typedName = typed(entered, 'typedName');
  if (typedName === '') problems.push({ field: 'typedName', says: problemWords.nameMissing });
  else if (!isSigned(typedName, signer)) {
    problems.push({ field: 'typedName', says: problemWords.nameDiffers({ name: displayName(signer) }) });
  }
  if (!child) return problems.length > 0 ? bad(...problems) : good({ typedName, coSignedName: null });
  const coSignedName = typed(entered, 'childName');
  const name = displayName(child);
  if (coSignedName === '') problems.push({ field: 'childName', says: problemWords.childMissing({ name }) });
  else if (!isSigned(coSignedName, child)) {
    problems.push({ field: 'childName', says: problemWords.childDiffers({ name }) });
  }
  return problems.length > 0 ? bad(...problems) : good({ typedName, coSignedName });
}

const typed = (entered: Entered, field: string) => entered.text(field).replace(/\s+/gu, ' ');
const isSigned = (name: string, person: PersonName) =>
  name.length <= LONGEST_NAME && nameMatches(name, person);

/**
 * Whether a typed name is the person's: the whole family name and the first given name, in either order, as the passport
 * or as the card spells them, or as another keyboard writes them (src/case/search/name-fold.ts). Further given names may be
 * missing or stand as initials.
 */
export function nameMatches(typed: string, person: PersonName): boolean {
  const letters = foldLetters(typed);
  return (['read', 'plain'] as const).some((form) =>
    matches(letters[form], person, (part) => foldLetters(part)[form]),
  );
}

function matches(typed: string, person: PersonName, fold: (part: string) => string): boolean {
  const { familyName, givenNames } = tidyName(person);
  const family = fold(familyName);
  if (family === '') return false;
  const [first, ...others] = givenNames
    .split(' ')
    .map(fold)
    .filter((part) => part !== '');
  if (first === undefined) return typed === family;
  const given = (text: string) => text.startsWith(first) && isSomeOf(text.slice(first.length), others);
  return (
    (typed.endsWith(family) && given(typed.slice(0, typed.length - family.length))) ||
    (typed.startsWith(family) && given(typed.slice(family.length)))
  );
}

/** Whether `text` is made of `names` in their order, each whole, as an initial, or left out. */
function isSomeOf(text: string, names: readonly string[]): boolean {
  let rests = new Set([text]);
  for (const name of names) {
    const forms = [name, [...name][0] ?? name];
    const taken = [...rests].flatMap((rest) =>
      forms.filter((form) => rest.startsWith(form)).map((form) => rest.slice(form.length)),
    );
    rests = new Set([...rests, ...taken]);
  }
  return rests.has('');
}

/** The words of a declaration as they stand on the page and are kept: `person` is the one declared for. */
export function textOf(
  wording: DeclarationWording,
  how: HowSigned,
  person: PersonName,
  lang: Lang,
): SignedText {
  const { statements, sign } = how === 'self' ? wording.self : wording.child;
  const values = { person: displayName(person) };
  return {
    statements: statements.map(({ text }) => fill(text, values)[lang]),
    sign: fill(sign, values)[lang],
  };
}

/** A stay outside Canada: the country's code (ISO 3166-1 alpha-2), and the day of return if it is known. */
export type Abroad = { readonly country: string; readonly expectedReturn: Day | null };

const abroadProblems = {
  country: both({ en: 'Choose the country.', fr: 'Choisissez le pays.' }),
  expected: both({
    en: 'This is not a day after today. Write it like 15, September, 2027. Or leave all three boxes empty.',
    fr: "Ce n'est pas un jour après aujourd'hui. Écrivez-le comme 15, septembre, 2027. Ou laissez les trois cases vides.",
  }),
};

/** Reads the fields `country` and `expected` (a day after today, or empty). */
export function checkAbroad(entered: Entered, today: CountryToday): Checked<Abroad> {
  const problems: Problem[] = [];
  const country = entered.text('country');
  const expected = entered.day('expected');
  if (!isCountry(country) || country === 'CA')
    problems.push({ field: 'country', says: abroadProblems.country });
  if (entered.hasDay('expected') && (expected === '' || isTodayOrBefore(expected, today))) {
    problems.push({ field: 'expected', says: dayFault(entered, 'expected') ?? abroadProblems.expected });
  }
  return problems.length > 0 ? bad(...problems) : good({ country, expectedReturn: expected || null });
}
