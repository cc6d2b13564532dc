import type { RepresentativePermission } from '../case/policy.ts';
import { dayFault } from '../platform/day-fault.ts';
import { addDays, type CountryToday, isBeforeToday } from '../platform/clock.ts';
import { type MailReach, readEmail } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { type Both, both, type Day, type Lang } from '../platform/i18n.ts';

/** What a person may let a representative see, in the order in which it is asked. */
export const SIGHTS: readonly RepresentativePermission[] = ['status', 'address', 'photo', 'proof'];

/**
 * Who may advise for money (IRPA 91), each with a number that their body gives, and helpers who take none. Codes are kept
 * on file; the words are ours.
 */
export const LICENCE_BODIES = {
  cicc: both({
    en: 'Licensed immigration consultant (College of Immigration and Citizenship Consultants)',
    fr: 'Consultant en immigration autorisé (Collège des consultants en immigration et en citoyenneté)',
  }),
  'law-society': both({
    en: 'Lawyer or paralegal (law society of a province or territory)',
    fr: "Avocat ou parajuriste (barreau d'une province ou d'un territoire)",
  }),
  notary: both({
    en: 'Notary in Quebec (Chambre des notaires)',
    fr: 'Notaire au Québec (Chambre des notaires)',
  }),
  unpaid: both({
    en: 'Somebody who helps without pay (family, friend, group)',
    fr: "Quelqu'un qui aide sans être payé (famille, ami, organisme)",
  }),
} as const satisfies Readonly<Record<string, Both>>;

export type LicenceBody = keyof typeof LICENCE_BODIES;
const isBody = (code: string): code is LicenceBody => Object.hasOwn(LICENCE_BODIES, code);

/** An authority as the person gives it. */
export type Authority = {
  readonly name: string;
  readonly firm: string;
  readonly licenceBody: LicenceBody;
  /** '' for who helps without pay. */
  readonly licenceNumber: string;
  readonly email: string;
  readonly language: Lang;
  readonly sees: readonly RepresentativePermission[];
  readonly fromOn: Day;
  readonly toOn: Day;
};

/** The longest time that an authority lasts, in days. */
export const LONGEST_DAYS = 730;
const LONGEST = { name: 100, firm: 100, licenceNumber: 40 } as const;

const problemWords = {
  name: both({
    en: 'Enter the name of the representative, at most 100 characters.',
    fr: 'Entrez le nom du représentant, au plus 100 caractères.',
  }),
  firm: both({ en: 'Enter at most 100 characters.', fr: 'Entrez au plus 100 caractères.' }),
  body: both({
    en: 'Choose who the representative is.',
    fr: 'Choisissez qui est le représentant.',
  }),
  licence: both({
    en: 'Enter the licence or membership number. It stands on their letters or card, for example R123456.',
    fr: 'Entrez le numéro de permis ou de membre. Il figure sur ses lettres ou sa carte, par exemple R123456.',
  }),
  language: both({ en: 'Choose English or French.', fr: "Choisissez l'anglais ou le français." }),
  sees: both({
    en: 'Tick at least one thing that the representative may see.',
    fr: 'Cochez au moins une chose que le représentant peut voir.',
  }),
  from: both({
    en: 'Enter the first day: today or later, for example 3 December 2026.',
    fr: "Entrez le premier jour : aujourd'hui ou plus tard, par exemple 3 décembre 2026.",
  }),
  to: both({
    en: 'Enter the last day: not before the first one, and at most two years after it.',
    fr: 'Entrez le dernier jour : pas avant le premier, et au plus deux ans après.',
  }),
};

const isShort = (text: string, most: number) => [...text].length <= most;

/** Checks the form. Field names: name, firm, body, licence, email, language, sees, from, to. */
export function checkAuthority(entered: Entered, today: CountryToday, mail: MailReach): Checked<Authority> {
  const [name, firm, body] = [entered.text('name'), entered.text('firm'), entered.text('body')];
  const licenceNumber = body === 'unpaid' ? '' : entered.text('licence');
  const language = entered.text('language');
  const email = readEmail(entered, { mail });
  const sees = SIGHTS.filter((sight) => entered.all('sees').includes(sight));
  const [fromOn, toOn] = [entered.day('from'), entered.day('to')];
  const problems: Problem[] = [];
  const need = (right: boolean, field: string, says: Both) => {
    if (!right) problems.push({ field, says });
  };
  need(name !== '' && isShort(name, LONGEST.name), 'name', problemWords.name);
  need(isShort(firm, LONGEST.firm), 'firm', problemWords.firm);
  need(isBody(body), 'body', problemWords.body);
  const numbered =
    body === 'unpaid' || (/\p{N}/u.test(licenceNumber) && isShort(licenceNumber, LONGEST.licenceNumber));
  need(numbered || !isBody(body), 'licence', problemWords.licence);
  if (!email.ok) problems.push(...email.problems);
  need(language === 'en' || language === 'fr', 'language', problemWords.language);
  need(sees.length > 0, 'sees', problemWords.sees);
  need(
    fromOn !== '' && !isBeforeToday(fromOn, today),
    'from',
    dayFault(entered, 'from') ?? problemWords.from,
  );
  const last = fromOn === '' ? '' : addDays(fromOn, LONGEST_DAYS);
  need(
    toOn !== '' && (fromOn === '' || (toOn >= fromOn && toOn <= last)),
    'to',
    dayFault(entered, 'to') ?? problemWords.to,
  );
  if (problems.length > 0 || !email.ok || !isBody(body) || (language !== 'en' && language !== 'fr'))
    return bad(...problems);
  const of = { name, firm, licenceBody: body, licenceNumber, email: email.value };
  return good({ ...of, language, sees, fromOn, toOn });
}

/** An authority on record, with what it amounts to now. */
export type OnRecord = {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly name: string;
  readonly firm: string;
  readonly licenceBody: string;
  readonly licenceNumber: string;
  readonly sees: readonly RepresentativePermission[];
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly revokedAt: Date | null;
  /** The account that gave it. */
  readonly invitedBy: string;
  /** Whoever gave it still acts for the case. */
  readonly inviterActs: boolean;
};

export type RepresentationStatus = 'on' | 'later' | 'over' | 'ended';

/** Whether an authority counts today, will, is over by date, or was ended. */
export function representationStatusOf(
  { revokedAt, inviterActs, fromOn, toOn }: Pick<OnRecord, 'revokedAt' | 'inviterActs' | 'fromOn' | 'toOn'>,
  today: Day,
): RepresentationStatus {
  if (revokedAt || !inviterActs) return 'ended';
  if (toOn < today) return 'over';
  return fromOn > today ? 'later' : 'on';
}

/** The words of a licence, for lists: 'Licensed immigration consultant (…), R123456'. */
export function licenceWords(
  lang: Lang,
  { licenceBody, licenceNumber }: Pick<OnRecord, 'licenceBody' | 'licenceNumber'>,
): string {
  const body = isBody(licenceBody) ? LICENCE_BODIES[licenceBody][lang] : licenceBody;
  return licenceNumber ? `${body}, ${licenceNumber}` : body;
}
