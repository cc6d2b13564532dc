import { displayName } from '../case/names.ts';
import type { Visit } from '../case/visit.ts';
import { countryName } from '../intake/intake.ts';
import type { SummaryRow } from '../platform/html/summary.tsx';
import { formatDay, type Lang } from '../platform/i18n.ts';
import { checkWords } from './answer-words.ts';
import { personDraft, type Question, type AnswerStep } from './draft.ts';
import type { AnswerDraft, InvitedFamily, InvitedMember, PersonDraft } from './invitation.ts';
import { type AnswerContext, stepHref } from './scene.ts';

export const stepTitleOf = (member: InvitedMember): string => displayName(member);

/** The answers at one place of the form (0: of the family), as rows that lead back to their questions. */
export function answerRowsOf(
  visit: Visit,
  { family, draft, steps }: AnswerContext,
  place: number,
): readonly SummaryRow[] {
  const { lang } = visit;
  const member = family.members[place - 1];
  return steps
    .filter((step) => step.place === place)
    .map((step) => ({
      key: keyOf(lang, step.question),
      value: step.done ? valueOf(lang, step, { family, draft, member }) : checkWords(lang).missing,
      changeHref: `${stepHref(visit, step)}?then=check`,
    }));
}

function keyOf(lang: Lang, question: Question): string {
  return checkWords(lang)[question];
}

type At = {
  readonly family: InvitedFamily;
  readonly draft: AnswerDraft;
  readonly member: InvitedMember | undefined;
};

function valueOf(lang: Lang, { question }: AnswerStep, { family, draft, member }: At): string {
  const w = checkWords(lang);
  const own = member ? personDraft(draft, member.personId) : {};
  const [principal] = family.members;
  switch (question) {
    case 'portal':
      return w.yes;
    case 'email':
      return own.email ?? '';
    case 'account':
      return own.ownAccount || !principal
        ? w.accountOwn
        : w.accountPrincipal({ name: displayName(principal) });
    case 'where':
      return own.inCanada ? w.yes : w.no;
    case 'abroad':
      return abroadText(lang, own);
    case 'entry':
      return own.lastEntryOn ? `${formatDay(lang, own.lastEntryOn)}, ${own.lastEntryPlace}` : w.never;
  }
}

function abroadText(lang: Lang, { country = '', expectedReturn }: PersonDraft): string {
  const w = checkWords(lang);
  const back = expectedReturn ? w.backOn({ day: formatDay(lang, expectedReturn) }) : w.backUnknown;
  return `${countryName(country)[lang]}, ${back}`;
}
