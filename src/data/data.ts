import { addDays } from '../platform/clock.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { type Both, both, type Day } from '../platform/i18n.ts';

// What other rooms may use of this one.
/** The parts in which everything we hold of a person is shown; their names stand in exports and never change. */
export const PARTS = [
  'application',
  'identity',
  'progress',
  'invitation',
  'account',
  'devices',
  'declarations',
  'changes',
  'absences',
  'addresses',
  'photos',
  'confirmation',
  'card',
  'emails',
  'acting',
  'representatives',
  'receipts',
  'requests',
  'corrections',
  'trail',
  'looks',
] as const;
export type DataPart = (typeof PARTS)[number];

/** Parts that are a record of what happened: one is written for each act, and none is rewritten. */
const RECORDS: readonly DataPart[] = ['corrections', 'changes'];

/** The parts of which a correction may be asked. */
export const CORRECTABLE: readonly DataPart[] = PARTS.filter((part) => !RECORDS.includes(part));

/** The longest words of a correction request or of its answer, in characters. */
export const LONGEST_CORRECTION = 2000;

export const OUTCOMES = ['corrected', 'refused'] as const;
export type CorrectionOutcome = (typeof OUTCOMES)[number];

/** A line of the document that is not issued yet, as it would be printed: its code, and what it reads. */
export type DocumentLine = { readonly line: string; readonly label: string; readonly value: string };

/** Lines of which the application is the source; all others are the person's. */
const OF_APPLICATION: readonly string[] = ['category', 'applicationNumber'];

/** Whether a line of the document is a part of the name, which nobody of the staff corrects alone. */
export const isOfName = (line: string | null): boolean => line === 'surname' || line === 'givenNames';

/** What somebody says is wrong, and what it should say. */
export type Correction = {
  readonly part: DataPart;
  readonly wrong: string;
  readonly shouldBe: string;
  readonly evidence: string;
  /** The line of the document, where the request is about one that is not issued yet. */
  readonly line: string | null;
};

export type CorrectionDecision = { readonly outcome: CorrectionOutcome; readonly answer: string };

const says = {
  part: both({ en: 'Choose the part that is wrong.', fr: 'Choisissez la partie qui est inexacte.' }),
  wrong: both({ en: 'Write what is wrong.', fr: 'Écrivez ce qui est inexact.' }),
  shouldBe: both({ en: 'Write what it should say.', fr: 'Écrivez ce qui devrait y être.' }),
  same: both({
    en: 'This is what the line says already. Write what it should say.',
    fr: "C'est ce que dit déjà la ligne. Écrivez ce qui devrait y être.",
  }),
  long: both({
    en: 'Write at most 2,000 characters here.',
    fr: 'Écrivez ici 2 000 caractères au plus.',
  }),
  format: both({ en: 'Choose the form of your copy.', fr: 'Choisissez la forme de votre copie.' }),
  outcome: both({ en: 'Choose what you decided.', fr: 'Choisissez ce que vous avez décidé.' }),
  answer: both({
    en: 'Write to the person what was done, or why not.',
    fr: "Écrivez à la personne ce qui a été fait, ou pourquoi rien n'a été fait.",
  }),
};

const tooLong = (text: string) => [...text].length > LONGEST_CORRECTION;

function wordsIn(entered: Entered, field: string, missing?: Both): Problem[] {
  const text = entered.block(field);
  if (text === '') return missing ? [{ field, says: missing }] : [];
  return tooLong(text) ? [{ field, says: says.long }] : [];
}

/** Reads a correction request (`part`, `wrong`, `shouldBe`, `evidence`); evidence may be left out. */
export function checkCorrection(entered: Entered): Checked<Correction> {
  const part = CORRECTABLE.find((one) => one === entered.text('part'));
  const problems = [
    ...(part ? [] : [{ field: 'part', says: says.part }]),
    ...wordsIn(entered, 'wrong', says.wrong),
    ...wordsIn(entered, 'shouldBe', says.shouldBe),
    ...wordsIn(entered, 'evidence'),
  ];
  if (!part || problems.length > 0) return bad(...problems);
  const text = (name: string) => entered.block(name);
  return good({
    part,
    wrong: text('wrong'),
    shouldBe: text('shouldBe'),
    evidence: text('evidence'),
    line: null,
  });
}

/** Reads what a line of the document should say (`shouldBe`, `evidence`); what is wrong is what it reads now. */
export function checkLineCorrection(
  entered: Entered,
  { line, label, value }: DocumentLine,
): Checked<Correction> {
  const [shouldBe, evidence] = [entered.block('shouldBe'), entered.block('evidence')];
  const problems = [...wordsIn(entered, 'shouldBe', says.shouldBe), ...wordsIn(entered, 'evidence')];
  if (shouldBe !== '' && shouldBe === value) problems.push({ field: 'shouldBe', says: says.same });
  if (problems.length > 0) return bad(...problems);
  const part = OF_APPLICATION.includes(line) ? 'application' : 'identity';
  return good({ part, wrong: `${label}: ${value}`, shouldBe, evidence, line });
}

/** Reads what the desk decided (`outcome`, `answer`). */
export function checkDecision(entered: Entered): Checked<CorrectionDecision> {
  const outcome = OUTCOMES.find((one) => one === entered.text('outcome'));
  const problems = [
    ...(outcome ? [] : [{ field: 'outcome', says: says.outcome }]),
    ...wordsIn(entered, 'answer', says.answer),
  ];
  return outcome && problems.length === 0
    ? good({ outcome, answer: entered.block('answer') })
    : bad(...problems);
}

/** The forms in which a copy of everything is given. */
export const EXPORT_FORMATS = ['html', 'pdf', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Reads the form that somebody wants their copy in (`format`). */
export function checkExportFormat(entered: Entered): Checked<ExportFormat> {
  const format = EXPORT_FORMATS.find((one) => one === entered.text('format'));
  return format ? good(format) : bad({ field: 'format', says: says.format });
}

/** The day by which a request about one's data is answered (Privacy Act, s. 14: 30 days). */
export const correctionReplyBy = (
  today: Day,
  { privacyRequestDays }: { readonly privacyRequestDays: number },
): Day => addDays(today, privacyRequestDays);

export type CorrectionStatus = 'open' | 'late' | CorrectionOutcome;

/** Where a correction request stands on a day. */
export function correctionStatusOf(
  request: { readonly outcome: CorrectionOutcome | null; readonly replyBy: Day },
  today: Day,
): CorrectionStatus {
  return request.outcome ?? (request.replyBy < today ? 'late' : 'open');
}

/** Whether a request stands as a notation beside what was not changed (Privacy Act, s. 12(2)(b)). */
export const isNotation = ({ outcome }: { readonly outcome: CorrectionOutcome | null }): boolean =>
  outcome === 'refused';

/** 'my-data-2026-03-02.pdf' or 'mes-donnees-2026-03-02.pdf': no name, no number of a person. */
export const fileNameOf = (lang: keyof Both, day: Day, format: ExportFormat): string =>
  `${lang === 'en' ? 'my-data' : 'mes-donnees'}-${day}.${format}`;
