import { PROVINCES } from '../address/provinces.ts';
import { CHANGE_OUTCOMES, type ChangeOutcome } from '../declaration/change/change.ts';
import { ACCESS_REASONS, type AccessReason } from '../case/acts.ts';
import type { Case } from '../case/case.ts';
import { searchTerm, type SearchTerm } from '../case/search/person-search.ts';
import type { HoldReason, ReturnReason } from '../config/profile.ts';
import { dayFault } from '../platform/day-fault.ts';
import { type CountryToday, isAfterToday } from '../platform/clock.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { type Both, both, type Day, formatDay } from '../platform/i18n.ts';

/** How long a case is one officer's: long enough to decide, short enough to come back when somebody walks away. */
export const LEASE_MINUTES = 5;
/** What an officer had before them: the version of the case and the last record of it; decisions name both. */
export type ExpectedVersion = { readonly seen: number; readonly after: number };

/** Reads the stamp of a form (`seen`, `after`); what is missing counts as older than everything. */
export function readExpectedVersion(entered: Entered): ExpectedVersion {
  const number = (name: string) => (/^\d{1,9}$/.test(entered.text(name)) ? Number(entered.text(name)) : 0);
  return { seen: number('seen'), after: number('after') };
}

/**
 * What stands between a case and its confirmation: a hold or an error in the document that is not answered, and changes that nobody
 * has read.
 */
export type Standing = { readonly stopped: boolean; readonly unread: boolean };

/**
 * Whether an officer still has something to decide in a case. A hold stops the confirmation, never the photo, nor the
 * reading of what the person told since.
 */
export function hasWork(file: Pick<Case, 'photo' | 'landing'>, { stopped, unread }: Standing): boolean {
  if (file.photo === 'submitted') return true;
  if (file.landing !== 'declared' && file.landing !== 'on-hold') return false;
  return unread || (file.landing === 'declared' && !stopped);
}

/** The field under which pages list what changed meanwhile. */
export const CHANGED = 'changed';

export const reviewRefusals = {
  changed: {
    field: CHANGED,
    says: both({
      en: 'This changed since you opened it, so nothing was done. Look at what changed, then decide again.',
      fr: "Le dossier a changé depuis que vous l'avez ouvert, alors rien n'a été fait. Regardez ce qui a changé, puis décidez de nouveau.",
    }),
  },
  taken: {
    field: CHANGED,
    says: both({
      en: 'Another officer has this case now, so nothing was done. Your time for it had ended.',
      fr: "Un autre agent a ce dossier maintenant, alors rien n'a été fait. Votre temps pour ce dossier était écoulé.",
    }),
  },
  undeclared: {
    field: 'confirmedOn',
    says: both({
      en: 'This person has not declared to be in Canada yet. Residence can be confirmed only after the declaration.',
      fr: "Cette personne n'a pas encore déclaré être au Canada. La résidence ne peut être confirmée qu'après la déclaration.",
    }),
  },
  held: {
    field: 'confirmedOn',
    says: both({
      en: 'This case is on hold. End the hold first, then confirm.',
      fr: "Ce dossier est suspendu. Levez d'abord la suspension, puis confirmez.",
    }),
  },
  unread: {
    field: 'confirmedOn',
    says: both({
      en: 'The person has reported a change. Read it and say what it means for the case, then confirm.',
      fr: 'La personne a signalé un changement. Lisez-le et dites ce que cela signifie pour le dossier, puis confirmez.',
    }),
  },
  disputed: {
    field: 'confirmedOn',
    says: both({
      en: 'The person has reported an error in a line of the document. It must be answered first.',
      fr: "La personne a signalé une erreur dans une ligne du document. Il faut d'abord y répondre.",
    }),
  },
  notHoldable: {
    field: 'reason',
    says: both({
      en: 'Only a case with a declaration, and without a hold, can be put on hold.',
      fr: 'Seul un dossier avec une déclaration, et sans suspension, peut être suspendu.',
    }),
  },
} as const satisfies Record<string, Problem>;

const words = {
  noReason: both({ en: 'Choose at least one reason.', fr: 'Choisissez au moins une raison.' }),
  oneReason: both({ en: 'Choose a reason.', fr: 'Choisissez une raison.' }),
  term: both({
    en: 'Type a name, a number, an email address or a date of birth.',
    fr: 'Tapez un nom, un numéro, une adresse de courriel ou une date de naissance.',
  }),
  outcome: both({
    en: 'Choose what it means for the case.',
    fr: 'Choisissez ce que cela signifie pour le dossier.',
  }),
  noDay: both({
    en: 'Write the day, month and year of the confirmation.',
    fr: "Écrivez le jour, le mois et l'année de la confirmation.",
  }),
  future: both({ en: 'The date cannot be after today.', fr: "La date ne peut pas être après aujourd'hui." }),
  early: (day: Day) =>
    both({
      en: `The date cannot be before the declaration of ${formatDay('en', day)}.`,
      fr: `La date ne peut pas être avant la déclaration du ${formatDay('fr', day)}.`,
    }),
  city: both({ en: 'Write the city or town.', fr: 'Écrivez la ville ou le village.' }),
  province: both({ en: 'Choose the province or territory.', fr: 'Choisissez la province ou le territoire.' }),
};

/**
 * The reasons of a return (`reason`, several), in the profile's order; at least one. They are data of the programme:
 * profiles/ca-pr/return-reasons.json, each with its key and its words in both languages.
 */
export function checkReturn(entered: Entered, reasons: readonly ReturnReason[]): Checked<readonly string[]> {
  const typed = entered.all('reason');
  const codes = reasons.map(({ code }) => code).filter((code) => typed.includes(code));
  return codes.length > 0 ? good(codes) : bad({ field: 'reason', says: words.noReason });
}

/** The reason of a hold (`reason`). */
export function checkHold(entered: Entered, reasons: readonly HoldReason[]): Checked<string> {
  const found = reasons.find(({ code }) => code === entered.text('reason'));
  return found ? good(found.code) : bad({ field: 'reason', says: words.oneReason });
}

/** What an officer makes of a reported change: with a hold, its reason, which whoever acts for the person reads. */
export type Consideration = {
  readonly number: string;
  readonly outcome: ChangeOutcome;
  /** A code of the profile; undefined unless the case is held. */
  readonly reason: string | undefined;
};

/** Reads what was made of a report (`number`, `outcome`, and `reason` where the case is held). */
export function checkConsideration(entered: Entered, reasons: readonly HoldReason[]): Checked<Consideration> {
  const number = entered.text('number');
  const outcome = CHANGE_OUTCOMES.find((one) => one === entered.text('outcome'));
  if (!outcome) return bad({ field: 'outcome', says: words.outcome });
  if (outcome === 'nothing') return good({ number, outcome, reason: undefined });
  const reason = checkHold(entered, reasons);
  return reason.ok ? good({ number, outcome, reason: reason.value }) : reason;
}

/** A look for somebody's case, and why. */
export type Look = { readonly term: SearchTerm; readonly reason: AccessReason };

/** What is looked for and the reason to look (`term`, `reason`). */
export function checkAccessReason(entered: Entered): Checked<Look> {
  const term = searchTerm(entered.text('term'));
  const reason = entered.text('reason');
  const known = Object.hasOwn(ACCESS_REASONS, reason);
  const problems: Problem[] = [];
  if (!term) problems.push({ field: 'term', says: words.term });
  if (!known) problems.push({ field: 'reason', says: words.oneReason });
  return problems.length > 0 || !term ? bad(...problems) : good({ term, reason: reason as AccessReason });
}

export type Confirming = { readonly confirmedOn: Day; readonly place: string };

/**
 * Where and when permanent residence begins (`confirmedOn`, `city`, `province`): not in the future, not before the
 * declaration that it rests on (IRPA 21(1): the officer is satisfied first). The place reads 'Winnipeg, MB'.
 */
export function checkConfirming(
  entered: Entered,
  { today, declaredOn }: { readonly today: CountryToday; readonly declaredOn: Day | undefined },
): Checked<Confirming> {
  const problems: Problem[] = [];
  const confirmedOn = entered.day('confirmedOn');
  const city = entered.text('city').replace(/\s+/gu, ' ');
  const province = entered.text('province');
  const day = (says: Both) => problems.push({ field: 'confirmedOn', says });
  if (confirmedOn === '') day(dayFault(entered, 'confirmedOn') ?? words.noDay);
  else if (isAfterToday(confirmedOn, today)) day(words.future);
  else if (declaredOn !== undefined && confirmedOn < declaredOn) day(words.early(declaredOn));
  if (city === '') problems.push({ field: 'city', says: words.city });
  if (!Object.hasOwn(PROVINCES, province)) problems.push({ field: 'province', says: words.province });
  return problems.length > 0 ? bad(...problems) : good({ confirmedOn, place: `${city}, ${province}` });
}
