import { isSameBirthDate } from '../case/ages.ts';
import { plainNumber } from '../account/account.ts';
import { enteredBirthDate } from '../platform/birth-date.ts';
import { bad, type Checked, type Entered, good } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';

/** What an agent can ask to know whom they talk to. */
export const IDENTITY_QUESTIONS = ['number', 'uci', 'birth', 'passport', 'entry'] as const;

/** What an agent can ask a representative; no email of ours to them holds it, but a licence number may be public. */
export const REPRESENTATIVE_QUESTIONS = [
  'authority',
  'from',
  'to',
  'client-number',
  'client-birth',
  'licence',
] as const;
export type IdentityQuestion = (typeof IDENTITY_QUESTIONS | typeof REPRESENTATIVE_QUESTIONS)[number];

/** A passport may not know the day, or the month, of a birth. */
const dayOfAnswer = (entered: Entered, question: IdentityQuestion): string =>
  question === 'birth' || question === 'client-birth'
    ? enteredBirthDate(entered, question)
    : entered.day(question);

/** Right answers needed before anything is sent; and before an address changes, which could hand over an account. */
export const ENOUGH_TO_SEND = 2;
export const ENOUGH_TO_CHANGE = 3;

/**
 * Wrong answers in 24 hours, after which the desk compares no more of them: about one person, and by one agent. The
 * person's own ways in stay open, and another agent goes on with other people.
 */
export const MOST_WRONG = { aboutOne: 5, byOne: 20 } as const;

/** Which of them are days. */
const DAYS: ReadonlySet<IdentityQuestion> = new Set(['birth', 'entry', 'from', 'to', 'client-birth']);

export const isDayQuestion = (question: IdentityQuestion): boolean => DAYS.has(question);

/** What the caller said, as the agent typed it; what was not asked is not there. Days are ISO. */
export type Answers = Readonly<Partial<Record<IdentityQuestion, string>>>;

const notADay = both({
  en: 'Enter a day, a month and a year. Or leave all three empty.',
  fr: 'Entrez un jour, un mois et une année. Ou laissez les trois cases vides.',
});

/** Reads the fields named after the questions. */
export function readAnswers(entered: Entered, questions: readonly IdentityQuestion[]): Checked<Answers> {
  const broken = questions.filter(
    (one) => isDayQuestion(one) && entered.hasDay(one) && dayOfAnswer(entered, one) === '',
  );
  if (broken.length > 0) return bad(...broken.map((field) => ({ field, says: notADay })));
  const said = questions.map(
    (one) => [one, isDayQuestion(one) ? dayOfAnswer(entered, one) : entered.text(one).slice(0, 60)] as const,
  );
  return good(Object.fromEntries(said.filter(([, answer]) => answer !== '')));
}

/** What is on file of somebody; null for what is not. */
export type OnFile = Readonly<Partial<Record<IdentityQuestion, string | null>>>;

function isRight(question: IdentityQuestion, said: string, onFile: string): boolean {
  if (question === 'birth' || question === 'client-birth') return isSameBirthDate(said, onFile);
  if (isDayQuestion(question)) return said === onFile;
  return plainNumber(said) !== '' && plainNumber(said) === plainNumber(onFile);
}

/** Whether every answer is that of one file: a client's number and another client's birth date are nobody's. */
export function areRight(answers: Answers, files: readonly OnFile[]): boolean {
  const said = Object.entries(answers) as [IdentityQuestion, string][];
  return files.some((file) =>
    said.every(([question, answer]) => isRight(question, answer, file[question] ?? '')),
  );
}
