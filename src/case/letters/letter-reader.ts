import type { Db } from '../../platform/db/db.ts';
import type { Both } from '../../platform/i18n.ts';
import { callName, displayName, greeting } from '../names.ts';
import type { LetterContext } from '../services.ts';
import { type CaseOfPerson, findCasePerson, findSigner } from '../store.ts';

/** Somebody of whom a letter speaks to another person: the whole name the first time, the given names after it. */
export type SpokenOf = { readonly name: string; readonly given: string };

/** Whom a letter about a case greets, and how it speaks of the person whose case it is. */
export type LetterReader = {
  readonly caseId: string;
  readonly person: CaseOfPerson;
  /** Greets whoever reads: a parent where it is about their child. */
  readonly hello: Both;
  readonly spokenOf: SpokenOf;
  /** The first words where the reader is the person of the case ("you"), the second where it is somebody else. */
  readonly words: (you: Both, other: (them: SpokenOf) => Both) => Both;
};

/**
 * Who reads a letter about a case. One account often serves a whole family, so subjects say whom they concern: "your
 * photo", or "Zoé's photo".
 * @throws when the letter is not about a case, or goes to no account of a person.
 */
export async function letterReader(db: Db, { caseId, toAccountId }: LetterContext): Promise<LetterReader> {
  const person = caseId === null ? undefined : await findCasePerson(db, caseId);
  const reader = toAccountId === null ? undefined : await findSigner(db, toAccountId);
  if (caseId === null || !person || !reader) throw new Error('this letter is about a case, to an account');
  const spokenOf = { name: displayName(person), given: callName(person) };
  const isReader = reader.personId === person.personId;
  return {
    caseId,
    person,
    hello: greeting(reader),
    spokenOf,
    words: (you, other) => (isReader ? you : other(spokenOf)),
  };
}
