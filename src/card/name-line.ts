import { basicLatin, type PersonName, tidyName } from '../case/names.ts';
import { both, type Both } from '../platform/i18n.ts';

/** The most characters of family name, and of given names, that a card holds; blanks and hyphens count. */
export const NAME_LINE_LENGTH = 28;

export type NameNote =
  | 'single-name'
  | 'family-shortened'
  | 'given-shortened'
  | 'family-respelled'
  | 'given-respelled'
  | 'family-not-latin'
  | 'given-not-latin';

/** The two name lines of a card in capitals. `shortened` when a line does not hold the whole name. */
export type NameLines = {
  readonly family: string;
  readonly given: string;
  readonly shortened: boolean;
  readonly notes: readonly NameNote[];
};

/** What a note means, for the page that shows the card's lines. */
export const nameNoteWords: Readonly<Record<NameNote, Both>> = {
  'single-name': both({
    en: 'You have one name. It stands on the family name line. The other line stays empty.',
    fr: "Vous avez un seul nom. Il figure sur la ligne du nom de famille. L'autre ligne reste vide.",
  }),
  'family-shortened': both({
    en: 'The card has room for 28 characters of your family name. Our records keep the whole name.',
    fr: 'La carte a de la place pour 28 caractères de votre nom de famille. Nos dossiers gardent le nom complet.',
  }),
  'given-shortened': both({
    en: 'The card has room for 28 characters of your given names. Our records keep the whole name.',
    fr: 'La carte a de la place pour 28 caractères de vos prénoms. Nos dossiers gardent le nom complet.',
  }),
  'family-respelled': both({
    en: 'The card cannot print some letters of your family name. We spell them the way passports do.',
    fr: 'La carte ne peut pas imprimer certaines lettres de votre nom de famille. Nous les écrivons comme dans les passeports.',
  }),
  'given-respelled': both({
    en: 'The card cannot print some letters of your given names. We spell them the way passports do.',
    fr: 'La carte ne peut pas imprimer certaines lettres de vos prénoms. Nous les écrivons comme dans les passeports.',
  }),
  'family-not-latin': both({
    en: 'The card can only print the letters A to Z and French accents. Tell us your family name as the line in Latin letters of your passport has it.',
    fr: "La carte peut imprimer seulement les lettres de A à Z et les accents français. Donnez-nous votre nom de famille tel qu'il est écrit en lettres latines dans votre passeport.",
  }),
  'given-not-latin': both({
    en: 'The card can only print the letters A to Z and French accents. Tell us your given names as the line in Latin letters of your passport has them.',
    fr: "La carte peut imprimer seulement les lettres de A à Z et les accents français. Donnez-nous vos prénoms tels qu'ils sont écrits en lettres latines dans votre passeport.",
  }),
};

// Capitals of Western European keyboards (ISO 8859-1) and Œ, Ÿ for French; the rest is respelled as in a passport.
const PRINTABLE = /^[A-ZÀ-ÖØ-ÞŒŸ '.,-]*$/;

/**
 * The name as a card prints it. 28 characters a line; a single name stands on the family line. Letters that cannot be
 * printed are spelled as ICAO Doc 9303-3 does; another script is left as it is, with a note, and must not be printed.
 */
export function nameLines(name: PersonName): NameLines {
  const { familyName, givenNames } = tidyName(name);
  const family = printedPart(familyName);
  const given = printedPart(givenNames);
  const notes: NameNote[] = [
    ...(givenNames === '' && familyName !== '' ? (['single-name'] as const) : []),
    ...family.notes.map((note) => `family-${note}` as const),
    ...given.notes.map((note) => `given-${note}` as const),
  ];
  const shortened = [...family.notes, ...given.notes].includes('shortened');
  return { family: family.line, given: given.line, shortened, notes };
}

// ICAO Doc 9303-3, section 4.6: what is no letter of a name is left out (modifier letters such as ʻ ʼ ʿ ʹ, the glottal
// stop, prime and accent signs that stand alone), or separates two parts of it (KUMAR A/L RAJAN, AH KOW @ LIM KAU).
const OMITTED =
  /[\u02B0-\u02FF\uA717-\uA721\uA788\p{Sk}\u0241\u0242\u0294\u2032-\u2034\uA78B\uA78C"“”„«»*#]/gu;
const BETWEEN = /[/\\@()[\]{}&+,;:|_=]/g;

const spacedOut = (line: string) =>
  line.replace(OMITTED, '').replace(BETWEEN, ' ').replace(/ +/g, ' ').trim();

type PartNote = 'shortened' | 'respelled' | 'not-latin';

function printedPart(part: string): { readonly line: string; readonly notes: readonly PartNote[] } {
  const notes: PartNote[] = [];
  const capitals = capitalsOf(part)
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/\p{Pd}/gu, '-');
  // A name of such signs alone is none that a card can hold: it stays as it is, and is marked below.
  const spaced = spacedOut(capitals) || capitals;
  const respelled = [...spaced.matchAll(/\P{M}\p{M}*/gu)].map(([sign]) => printable(sign)).join('');
  if (respelled !== capitals) notes.push('respelled');
  if (!PRINTABLE.test(respelled)) notes.push('not-latin');
  const line = fit(respelled);
  if (line !== respelled) notes.push('shortened');
  return { line, notes };
}

// 'ß' has no capital of its own on the card: it becomes SS, as in German passports.
const capitalsOf = (text: string) => text.toUpperCase().normalize('NFC');
const printable = (sign: string) =>
  PRINTABLE.test(sign) ? sign : basicLatin(sign, 'passport').toUpperCase();

/** Whole names while they fit; a first name that is too long by itself is cut at the last place. */
function fit(line: string): string {
  const signs = [...line];
  if (signs.length <= NAME_LINE_LENGTH) return line;
  const room = signs.slice(0, NAME_LINE_LENGTH + 1).join('');
  const blank = room.lastIndexOf(' ');
  return blank > 0 ? room.slice(0, blank) : signs.slice(0, NAME_LINE_LENGTH).join('');
}
