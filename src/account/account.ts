import type { Actor } from '../case/actor.ts';
import { isSameBirthDate } from '../case/ages.ts';
import { enteredBirthDate } from '../platform/birth-date.ts';
import { dayFault } from '../platform/day-fault.ts';
import type { Trx } from '../platform/db/db.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { both, type Day, type Lang } from '../platform/i18n.ts';

export type WantedAccount = {
  readonly personId: string;
  readonly email: string;
  readonly language: Lang;
  /** The cases it acts for; the person's own is one of them. */
  readonly caseIds: readonly string[];
  readonly actor: Actor;
};

/**
 * Makes the account of a person, or finds the one there is (never a second), lets it act for the cases, and moves those
 * that wait for it from `answered` to `account-ready`. Owes the two letters with user name and temporary password.
 */
export type MakeAccount = (trx: Trx, wanted: WantedAccount) => Promise<{ readonly accountId: string }>;

/** Makes the account of a representative: it sees what people show it, and does nothing for them. */
export type MakeRepresentative = (
  trx: Trx,
  wanted: {
    readonly name: string;
    readonly email: string;
    readonly language: Lang;
    readonly actor: Actor;
  },
) => Promise<{ readonly accountId: string }>;

/**
 * Sends what opens the account again, to the address on file only: a new temporary password while the person has none
 * of their own, a link afterwards. `gone`: no open account of an applicant.
 */
export type SendAccess = (
  trx: Trx,
  accountId: string,
  actor: Actor,
) => Promise<'temporary' | 'link' | 'gone'>;

/**
 * Asks for a right address in the place of one that does not work. Nothing has changed yet: a second agent must approve,
 * the new address must confirm, and the delay runs, also for an account that nobody has opened.
 */
export type CorrectEmail = (
  trx: Trx,
  correction: {
    readonly accountId: string;
    readonly email: string;
    readonly actor: Extract<Actor, { kind: 'staff' }>;
  },
) => Promise<readonly Problem[] | undefined>;

/**
 * Asks that a lost second factor be cleared: codes of an applicant or a representative, or a colleague's passkeys. A
 * second person must approve; the holder is told and can stop it.
 */
export type RequestClearing = (
  trx: Trx,
  wanted: {
    readonly accountId: string;
    readonly what: 'codes' | 'passkeys';
    readonly actor: Extract<Actor, { kind: 'staff' }>;
  },
) => Promise<readonly Problem[] | undefined>;

/** Where to sign in, coming back to `then` afterwards. */
export function signInHref(visit: { href(page: string): string }, then: string): string {
  return `${visit.href('sign-in')}?then=${encodeURIComponent(then)}`;
}

const NOWHERE = 'http://nowhere.invalid';

/** `then` when it is a page of ours (/en/… or /fr/…); undefined for anything else, so that nobody is sent elsewhere. */
export function safeThen(then: string): string | undefined {
  if (!/^\/(en|fr)(\/|$)/.test(then) || /[\\\s\p{Cc}]/u.test(then) || !URL.canParse(then, NOWHERE))
    return undefined;
  const url = new URL(then, NOWHERE);
  const ours =
    url.origin === NOWHERE && /^\/(en|fr)(\/|$)/.test(url.pathname) && !url.pathname.startsWith('//');
  return ours ? url.pathname + url.search : undefined;
}

/** What the person knows besides what was emailed: the application number, the birth date, or both; '' for the other. */
export type KnownFact = { readonly applicationNumber: string; readonly birthDate: Day };

/** A number as it is compared: letters and digits, in capitals. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type KnownFile = KnownFact & { readonly birthAlone?: boolean };

/** Whether a fact is true of a file. Everything that was typed must be right, and something must have been. */
export function isTrueFact(fact: KnownFact, { birthAlone = true, ...file }: KnownFile): boolean {
  const number = plainNumber(fact.applicationNumber);
  if (number === '' && (fact.birthDate === '' || !birthAlone)) return false;
  const numberRight = number === '' || number === plainNumber(file.applicationNumber);
  return numberRight && (fact.birthDate === '' || isSameBirthDate(fact.birthDate, file.birthDate));
}

/** Whether both the application number and the birth date are those of one file: what a first sign-in asks. */
export const isWholeFact = (fact: KnownFact, file: KnownFile): boolean =>
  fact.birthDate !== '' && plainNumber(fact.applicationNumber) !== '' && isTrueFact(fact, file);

const factWords = {
  number: both({
    en: 'Enter your application number. A representative enters that of a client.',
    fr: "Entrez votre numéro de demande. Un représentant entre celui d'un client.",
  }),
  birth: both({
    en: 'Enter your date of birth, for example 27 March 1990. A representative enters that of the same client.',
    fr: 'Entrez votre date de naissance, par exemple 27 mars 1990. Un représentant entre celle du même client.',
  }),
  none: both({
    en: 'Enter your application number or your date of birth. One of the two is enough.',
    fr: 'Entrez votre numéro de demande ou votre date de naissance. Un seul des deux suffit.',
  }),
  date: both({
    en: 'Enter a day, a month and a year, for example 27 March 1990. Or leave all three empty.',
    fr: 'Entrez un jour, un mois et une année, par exemple 27 mars 1990. Ou laissez les trois cases vides.',
  }),
};

/** Reads the fields `number` and `birth`. */
export function readKnownFact(entered: Entered): Checked<KnownFact> {
  const birthDate = enteredBirthDate(entered, 'birth');
  const applicationNumber = entered.text('number');
  if (birthDate === '' && entered.hasDay('birth'))
    return bad({ field: 'birth', says: dayFault(entered, 'birth') ?? factWords.date });
  if (plainNumber(applicationNumber) === '' && birthDate === '')
    return bad({ field: 'number', says: factWords.none });
  return good({ applicationNumber, birthDate });
}

/** Reads the same fields where both are asked. */
export function readWholeFact(entered: Entered): Checked<KnownFact> {
  const birthDate = enteredBirthDate(entered, 'birth');
  const applicationNumber = entered.text('number');
  if (birthDate !== '' && plainNumber(applicationNumber) !== '')
    return good({ applicationNumber, birthDate });
  return bad(
    ...(plainNumber(applicationNumber) === '' ? [{ field: 'number', says: factWords.number }] : []),
    ...(birthDate === '' ? [{ field: 'birth', says: dayFault(entered, 'birth') ?? factWords.birth }] : []),
  );
}

/** How an emailed link stands; looking at it changes nothing, because mail scanners open links. */
export type LinkState = 'open' | 'unknown' | 'expired' | 'used' | 'stopped' | 'tried';

/** After as many wrong tries a link is dead: it proves one thing, and guessing the other must not pay. */
export const MOST_LINK_TRIES = 5;

/** What came of a link that was sent with something its holder knows. */
export type Redeemed = 'done' | 'wrong' | Exclude<LinkState, 'open'>;
