import { bad, type Checked, type Entered, good, type Problem } from '../../platform/form.ts';
import { both, type Day } from '../../platform/i18n.ts';

/**
 * What must be told before permanent residence is confirmed: a new spouse or partner, a separation, and other facts that
 * mattered for the approval and are no longer so (IRPR 51); travel, because residence is confirmed only in Canada.
 */
export const CHANGE_KINDS = ['birth', 'union', 'separation', 'offence', 'travel', 'other'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What an officer made of a report: it changes nothing for the decision, or the case is held. */
export const CHANGE_OUTCOMES = ['nothing', 'hold'] as const;
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

/** The longest words of a report, in characters. */
export const LONGEST_CHANGE = 2000;

/** What somebody says has changed; the day may be past, to come, or not known. */
export type Change = {
  readonly kind: ChangeKind;
  readonly happenedOn: Day | null;
  readonly words: string;
};

/** A report as it stands, without who read it. */
export type ChangeReport = Change & {
  readonly id: string;
  readonly number: string;
  readonly language: 'en' | 'fr';
  readonly toldAt: Date;
  readonly readAt: Date | null;
  readonly outcome: ChangeOutcome | null;
};

/** What an officer made of the report with this number. */
export type Considering = {
  readonly caseId: string;
  readonly number: string;
  readonly outcome: ChangeOutcome;
  readonly by: string;
  readonly at: Date;
};

const says = {
  kind: both({ en: 'Choose what has changed.', fr: 'Choisissez ce qui a changé.' }),
  day: both({
    en: 'This is not a date. Write it like 15, September, 2026. Or leave all three boxes empty.',
    fr: "Ce n'est pas une date. Écrivez-la comme 15, septembre, 2026. Ou laissez les trois cases vides.",
  }),
  words: both({ en: 'Tell us what has changed.', fr: 'Dites-nous ce qui a changé.' }),
  long: both({ en: 'Write at most 2,000 characters here.', fr: 'Écrivez ici 2 000 caractères au plus.' }),
};

/** Reads a report (`kind`, `happened`, a date that may be empty, and `words`). */
export function checkChange(entered: Entered): Checked<Change> {
  const kind = CHANGE_KINDS.find((one) => one === entered.text('kind'));
  const happenedOn = entered.day('happened');
  const words = entered.block('words');
  const problems: Problem[] = [];
  if (!kind) problems.push({ field: 'kind', says: says.kind });
  if (entered.hasDay('happened') && happenedOn === '') problems.push({ field: 'happened', says: says.day });
  if (words === '') problems.push({ field: 'words', says: says.words });
  if ([...words].length > LONGEST_CHANGE) problems.push({ field: 'words', says: says.long });
  if (!kind || problems.length > 0) return bad(...problems);
  return good({ kind, happenedOn: happenedOn || null, words });
}
