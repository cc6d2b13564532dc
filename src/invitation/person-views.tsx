import type { ComponentChildren } from 'preact';
import type { Visit } from '../case/visit.ts';
import { countryChoices } from '../intake/intake.ts';
import { Button } from '../platform/html/button.tsx';
import { StepList } from '../platform/html/card.tsx';
import { Radios, Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import type { Entered, Problem } from '../platform/form.ts';
import { answerWords } from './answer-words.ts';
import { personDraft } from './draft.ts';
import type { AnswerDraft, InvitedMember } from './invitation.ts';

/** Whom a question is about: the reader, or somebody by name. */
export type AboutPerson = { readonly you: boolean; readonly name: string };

type QuestionProps = {
  readonly visit: Visit;
  readonly entered: Entered;
  readonly problems: readonly Problem[];
  readonly about: AboutPerson;
  readonly member: InvitedMember;
  readonly principal: InvitedMember | undefined;
  readonly draft: AnswerDraft;
  readonly action: string;
  readonly position: { readonly step: number; readonly of: number };
};

/** What was typed, else what is drafted. */
const shown = (entered: Entered, name: string, drafted: string | undefined) =>
  entered.has(name) ? entered.text(name) : drafted;

const shownDay = (entered: Entered, name: string, drafted: string | null | undefined) =>
  entered.has(`${name}-year`) ? typedDay(entered, name) : (drafted ?? undefined);

function QuestionForm(props: QuestionProps & { readonly children: ComponentChildren }) {
  const { visit, action, position, problems } = props;
  return (
    <>
      <StepList lang={visit.lang} {...position} />
      <Form action={action} token={visit.token} problems={problems}>
        {props.children}
        <Button>{answerWords(visit.lang).saveContinue}</Button>
      </Form>
    </>
  );
}

/** The address drafted, else on file, else the principal applicant's: one may serve a family. */
function knownEmail({ draft, member, principal }: QuestionProps): string {
  const ofPrincipal = principal && (personDraft(draft, principal.personId).email ?? principal.email);
  return personDraft(draft, member.personId).email ?? member.email ?? ofPrincipal ?? '';
}

export function EmailQuestion(props: QuestionProps) {
  const { visit, entered, problems, about } = props;
  const w = answerWords(visit.lang);
  return (
    <QuestionForm {...props}>
      <TextField
        lang={visit.lang}
        name="email"
        type="email"
        heading
        label={w.emailLabel(about)}
        hint={about.you ? w.emailHintYou : w.emailHint}
        value={shown(entered, 'email', knownEmail(props))}
        autocomplete={about.you ? 'email' : 'off'}
        problems={problems}
      />
    </QuestionForm>
  );
}

export function AccountQuestion(props: QuestionProps) {
  const { visit, entered, problems, about, draft, member } = props;
  const w = answerWords(visit.lang);
  const own = personDraft(draft, member.personId).ownAccount;
  const drafted = own === undefined ? undefined : own ? 'own' : 'principal';
  return (
    <QuestionForm {...props}>
      <Radios
        lang={visit.lang}
        name="account"
        heading
        label={w.accountLabel(about)}
        value={shown(entered, 'account', drafted)}
        options={[
          { value: 'principal', label: w.accountYou, hint: w.accountYouHint(about) },
          { value: 'own', label: w.accountOwn(about), hint: w.accountOwnHint(about) },
        ]}
        problems={problems}
      />
      <TextField
        lang={visit.lang}
        name="email"
        type="email"
        label={w.accountEmail}
        hint={w.accountEmailHint}
        value={shown(entered, 'email', knownEmail(props))}
        autocomplete="off"
        problems={problems}
      />
    </QuestionForm>
  );
}

export function WhereQuestion(props: QuestionProps) {
  const { visit, entered, problems, about, draft, member } = props;
  const w = answerWords(visit.lang);
  const { inCanada } = personDraft(draft, member.personId);
  const drafted = inCanada === undefined ? undefined : inCanada ? 'canada' : 'abroad';
  return (
    <QuestionForm {...props}>
      <Radios
        lang={visit.lang}
        name="where"
        heading
        label={w.whereLabel(about)}
        hint={w.whereHint}
        value={shown(entered, 'where', drafted)}
        options={[
          { value: 'canada', label: w.whereCanada },
          { value: 'abroad', label: w.whereAbroad, hint: w.whereAbroadHint },
        ]}
        problems={problems}
      />
    </QuestionForm>
  );
}

export function AbroadQuestion(props: QuestionProps) {
  const { visit, entered, problems, about, draft, member } = props;
  const { lang } = visit;
  const w = answerWords(lang);
  const { country, expectedReturn } = personDraft(draft, member.personId);
  return (
    <QuestionForm {...props}>
      <h1>{w.abroadTitle(about)}</h1>
      <Select
        lang={lang}
        name="country"
        label={w.country}
        empty={w.choose}
        options={countryChoices(lang).filter(({ value }) => value !== 'CA')}
        value={shown(entered, 'country', country)}
        problems={problems}
      />
      <DateField
        lang={lang}
        name="return"
        optional
        label={w.returnLabel}
        hint={w.returnHint}
        value={shownDay(entered, 'return', expectedReturn)}
        problems={problems}
      />
    </QuestionForm>
  );
}

export function EntryQuestion(props: QuestionProps) {
  const { visit, entered, problems, about, draft, member } = props;
  const { lang } = visit;
  const w = answerWords(lang);
  const { inCanada, lastEntryOn, lastEntryPlace } = personDraft(draft, member.personId);
  return (
    <QuestionForm {...props}>
      <h1>{w.entryTitle(about)}</h1>
      {inCanada === false && <p>{w.entryNever}</p>}
      <DateField
        lang={lang}
        name="entry"
        optional={inCanada === false}
        label={w.entryDate}
        hint={w.entryHint}
        value={shownDay(entered, 'entry', lastEntryOn)}
        problems={problems}
      />
      <TextField
        lang={lang}
        name="place"
        optional={inCanada === false}
        label={w.entryPlace}
        hint={w.entryPlaceHint}
        value={shown(entered, 'place', lastEntryPlace ?? undefined)}
        problems={problems}
      />
    </QuestionForm>
  );
}
