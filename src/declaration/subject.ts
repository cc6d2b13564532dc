import type { Applicant } from '../case/actor.ts';
import type { Case } from '../case/case.ts';
import { may } from '../case/may.ts';
import type { Services } from '../case/services.ts';
import { type CasePerson, findCasePerson } from '../case/store.ts';
import type { Visit } from '../case/page.ts';
import type { HowSigned } from './declaration.ts';
import type { SignedText } from './store.ts';
import { declarationWords } from './declaration-words.ts';

/** What the page is about, when the visitor acts in this case. */
export type DeclarationSubject = {
  readonly file: Case;
  readonly person: CasePerson;
  readonly actor: Applicant;
};

/** The case a page names; undefined when it is not the visitor's. */
export async function declarationSubjectOf(
  { db }: Pick<Services, 'db'>,
  visit: Visit,
): Promise<DeclarationSubject | undefined> {
  const { actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  if (actor.kind !== 'applicant' || !may(actor, 'declaration.make', { caseId })) return undefined;
  const person = await findCasePerson(db, caseId);
  return person && { file: person, person, actor };
}

/** Who signs, and what. */
export type Signature = {
  readonly how: HowSigned;
  readonly signer: CasePerson;
  readonly child: CasePerson | undefined;
  readonly text: SignedText;
};

/** The link back that every page of this room has. */
export const declarationHomeLink = (visit: Visit) => ({
  href: visit.href('home'),
  label: declarationWords(visit.lang).back,
});
