import { dictionary } from '@zxcvbn-ts/language-common';
import { basicLatin } from '../case/names.ts';
import type { Services } from '../case/services.ts';
import type { Problem } from '../platform/form.ts';
import { both, type Both } from '../platform/i18n.ts';
import { fileOfPerson, findAccount } from './store.ts';

/** The shortest and longest password, in Unicode code points. NIST SP 800-63B-4 asks for 15 and for at least 64. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;

export type PasswordFault = 'missing' | 'short' | 'long' | 'repeated' | 'sequence' | 'common' | 'context';
export type PasswordRefusal = Problem & { readonly code: PasswordFault };
/** The password in the form that is hashed, or why it is refused. */
export type CheckedPassword =
  | {
      readonly ok: true;
      readonly value: string;
      /** Too short to stand alone. */
      readonly short: boolean;
    }
  | { readonly ok: false; readonly problems: readonly [PasswordRefusal] };

const refusalWords: Readonly<Record<PasswordFault, (characters: number, shortest: number) => Both>> = {
  missing: (_, shortest) =>
    both({
      en: `Enter a password of ${shortest} characters or more. Four or five words that only you would put together work well.`,
      fr: `Entrez un mot de passe d'au moins ${shortest} caractères. Quatre ou cinq mots que vous seul mettriez ensemble conviennent bien.`,
    }),
  short: (n, shortest) =>
    both({
      en: `Your password has ${n} of the ${shortest} characters it needs. Add a few more words.`,
      fr: `Votre mot de passe a ${n} des ${shortest} caractères qu'il faut. Ajoutez quelques mots.`,
    }),
  long: (n) =>
    both({
      en: `Your password has ${n} characters. We can keep up to 128. Leave some out.`,
      fr: `Votre mot de passe a ${n} caractères. Nous pouvons en garder jusqu'à 128. Retirez-en quelques-uns.`,
    }),
  repeated: () =>
    both({
      en: 'This password says the same thing again and again, so it is easy to guess. Use different words.',
      fr: 'Ce mot de passe répète la même chose, il est donc facile à deviner. Utilisez des mots différents.',
    }),
  sequence: () =>
    both({
      en: 'This password follows the alphabet, the digits or the keyboard, so it is easy to guess. Use a few words instead.',
      fr: "Ce mot de passe suit l'alphabet, les chiffres ou le clavier, il est donc facile à deviner. Utilisez plutôt quelques mots.",
    }),
  common: () =>
    both({
      en: 'Many people use this password, so others try it first. Choose one of your own.',
      fr: "Bien des gens utilisent ce mot de passe, donc d'autres l'essaient en premier. Choisissez-en un à vous.",
    }),
  context: () =>
    both({
      en: 'This password is mostly your name, your application number or the name of this service. Add words that others cannot know.',
      fr: 'Ce mot de passe est surtout votre nom, votre numéro de demande ou le nom de ce service. Ajoutez des mots que les autres ne peuvent pas connaître.',
    }),
};

/**
 * The one form of a password that is counted and hashed: NFKC (NIST SP 800-63B, 3.1.1.2), so that two keyboards that
 * compose the same letters differently agree. Blanks, also outer ones, are kept.
 */
export function normalisePassword(raw: string): string {
  return raw.toWellFormed().normalize('NFKC');
}

/**
 * Checks a password that a person chose. `context` holds what others could guess: names, user name, email, application
 * number, the service's names. `shortest` is 15 unless a second factor is asked for too. Length is counted in code points, as NIST SP 800-63B-4 requires; no rule asks for
 * capitals, digits or signs. One refusal at a time: the first that applies.
 */
export function checkPassword(
  raw: string,
  context: readonly string[] = [],
  { field = 'password', shortest = SHORTEST_PASSWORD }: { field?: string; shortest?: number } = {},
): CheckedPassword {
  const value = normalisePassword(raw);
  const length = [...value].length;
  const code = faultOf(value, { length, shortest }, context);
  return code === undefined
    ? { ok: true, value, short: length < SHORTEST_PASSWORD }
    : { ok: false, problems: [{ code, field, says: refusalWords[code](length, shortest) }] };
}

function faultOf(
  value: string,
  { length, shortest }: { readonly length: number; readonly shortest: number },
  context: readonly string[],
): PasswordFault | undefined {
  if (value.trim() === '') return 'missing';
  if (length < shortest) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const folded = fold(value);
  if (isRepeated(folded)) return 'repeated';
  if (isCommon(folded)) return 'common';
  const own = shortest < SHORTEST_PASSWORD ? OWN_BESIDE_CODES : OWN_CHARACTERS;
  if (withoutRuns(folded) < own) return 'sequence';
  return withoutContext(folded, context) < own ? 'context' : undefined;
}

const fold = (text: string) => basicLatin(text.normalize('NFKC'), 'plain').toLowerCase();

// What must be left of a password once the guessable parts are taken out. Below it, guessing the rest is quick.
const OWN_CHARACTERS = 8;
const OWN_BESIDE_CODES = 6;

let blocklist: ReadonlySet<string> | undefined;

/** Common passwords themselves, and with digits and signs hung on either end. The whole password is compared, never a part. */
function isCommon(folded: string): boolean {
  blocklist ??= new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
  const letters = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [folded, letters, folded.replace(/[^\p{L}\p{N}]/gu, '')].some((form) => blocklist?.has(form));
}

/** One piece repeated to the end ('passwordpassword', also cut short), or fewer than five different characters. */
function isRepeated(folded: string): boolean {
  const signs = [...folded];
  if (new Set(signs).size < 5) return true;
  for (let period = 1; period < SHORTEST_PASSWORD && period * 2 <= signs.length; period += 1) {
    if (signs.every((sign, i) => i < period || sign === signs[i - period])) return true;
  }
  return false;
}

// Keyboard rows, English and French, and the digits with their wrap. Alphabets follow from the code points.
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '12345678901',
  'qazwsxedcrfvtgbyhnujmikolp',
];
const steps = new Set(
  ROWS.flatMap((row) => [...row].slice(1).flatMap((key, i) => [`${row[i]}${key}`, `${key}${row[i]}`])),
);

function follows(a: string, b: string): boolean {
  const distance = Math.abs((a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  return a === b || (distance === 1 && /[\p{L}\p{N}]/u.test(a)) || steps.has(a + b);
}

/** The number of characters when every run of three or more that follow one another counts as one. */
function withoutRuns(folded: string): number {
  const signs = [...folded];
  let count = 0;
  for (let from = 0; from < signs.length; ) {
    let to = from + 1;
    while (to < signs.length && follows(signs[to - 1] ?? '', signs[to] ?? '')) to += 1;
    count += to - from >= 3 ? 1 : to - from;
    from = to;
  }
  return count;
}

/** The number of letters left without the words of the context, its numbers, other digits and signs. */
function withoutContext(folded: string, context: readonly string[]): number {
  const words = context
    .flatMap((entry) => [fold(entry), ...fold(entry).split(/[^\p{L}\p{N}]+/u)])
    .flatMap((word) => [word, word.replace(/[^\p{L}\p{N}]/gu, '')])
    .filter((word) => [...word].length >= 3)
    .sort((a, b) => b.length - a.length);
  // Only what others could know is taken out; a password of digits that holds no such word keeps its digits.
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), folded.replace(/\s+/gu, ' '));
  if (rest === folded.replace(/\s+/gu, ' ')) return [...folded].length;
  return [...rest.replace(/[^\p{L}]/gu, '')].length;
}

/** What others could guess of somebody: a password made of it is refused. */
export async function guessableWordsOf(
  { db, profile }: Pick<Services, 'db' | 'profile'>,
  accountId: string,
): Promise<readonly string[]> {
  const { product, productShort } = profile.names;
  const service = [product.en, product.fr, productShort.en, productShort.fr];
  const account = await findAccount(db, accountId);
  if (!account) return service;
  const own = [...service, account.userName, account.email, account.displayName];
  if (account.personId === null) return own;
  const file = await fileOfPerson(db, account.personId);
  return [...own, file.familyName, file.givenNames, file.applicationNumber, file.birthDate];
}
