import type { ComponentChildren } from 'preact';
import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/page.ts';
import { countryChoices } from '../intake/countries.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { StepList } from '../platform/html/card.tsx';
import { Radios, Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import { type Both, both } from '../platform/i18n.ts';
import {
  actionOf,
  type AnswerContext,
  answerContextOf,
  hrefAfterStep,
  hrefBeforeStep,
  memberAt,
  positionOf,
  saveDraft,
} from './answer-context.ts';
import { answerWords } from './answer-words.ts';
import { personDraft, sharesEmail, withAnswer } from './draft.ts';
import { invitationProblemWords } from './invitation-words.ts';
import type { AnswerDraft, InvitedMember, PersonDraft } from './invitation.ts';
import { readAbroad, readEmail, readLastEntry, readOwnAccount, readWhere } from './questions.ts';
import type { AnsweringServices } from './submit.ts';

/** Whom a question is about: the reader, or somebody by name. */
type AboutPerson = { readonly you: boolean; readonly name: string };

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

function EmailQuestion(props: QuestionProps) {
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

function AccountQuestion(props: QuestionProps) {
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

function WhereQuestion(props: QuestionProps) {
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

function AbroadQuestion(props: QuestionProps) {
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

function EntryQuestion(props: QuestionProps) {
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

type PersonQuestion = 'email' | 'account' | 'where' | 'abroad' | 'entry';

type PersonQuestionPage = {
  readonly question: PersonQuestion;
  readonly tabTitle: Both;
  readonly path: Both;
  readonly Body: typeof EmailQuestion;
  readonly title: (about: AboutPerson, lang: Visit['lang']) => string;
  readonly read: (
    entered: Entered,
    member: InvitedMember,
    scene: AnswerContext,
    today: string,
  ) => Checked<PersonDraft>;
};

const QUESTIONS: readonly PersonQuestionPage[] = [
  {
    question: 'email',
    tabTitle: both({ en: 'Email address of a person', fr: "Adresse de courriel d'une personne" }),
    path: { en: 'email', fr: 'courriel' },
    Body: EmailQuestion,
    title: (about, lang) => answerWords(lang).emailLabel(about),
    read: readPersonEmail,
  },
  {
    question: 'account',
    tabTitle: both({ en: 'An account of their own', fr: 'Avoir son propre compte' }),
    path: { en: 'account', fr: 'compte' },
    Body: AccountQuestion,
    title: (about, lang) => answerWords(lang).accountLabel(about),
    read: readAccount,
  },
  {
    question: 'where',
    tabTitle: both({ en: 'In Canada now or not', fr: 'Au Canada maintenant ou non' }),
    path: { en: 'in-canada', fr: 'au-canada' },
    Body: WhereQuestion,
    title: (about, lang) => answerWords(lang).whereLabel(about),
    read: (entered) => mapped(readWhere(entered), (inCanada) => ({ inCanada })),
  },
  {
    question: 'abroad',
    tabTitle: both({ en: 'A person outside Canada', fr: "Une personne à l'extérieur du Canada" }),
    path: { en: 'outside-canada', fr: 'hors-du-canada' },
    Body: AbroadQuestion,
    title: (about, lang) => answerWords(lang).abroadTitle(about),
    read: (entered, _member, _scene, today) => readAbroad(entered, today),
  },
  {
    question: 'entry',
    tabTitle: both({ en: 'Last entry to Canada', fr: 'Dernière entrée au Canada' }),
    path: { en: 'last-entry', fr: 'derniere-entree' },
    Body: EntryQuestion,
    title: (about, lang) => answerWords(lang).entryTitle(about),
    read: (entered, { personId, birthDate }, { draft }, today) =>
      readLastEntry(entered, { inCanada: personDraft(draft, personId).inCanada !== false, birthDate, today }),
  },
];

function mapped<A, B>(checked: Checked<A>, to: (value: A) => B): Checked<B> {
  return checked.ok ? good(to(checked.value)) : checked;
}

function readPersonEmail(
  entered: Entered,
  member: InvitedMember,
  { family, draft }: AnswerContext,
): Checked<PersonDraft> {
  const read = readEmail(entered);
  if (!read.ok) return read;
  const holdsAccount = member.role === 'principal' || personDraft(draft, member.personId).ownAccount === true;
  const other = holdsAccount ? sharesEmail(member, read.value, family, draft) : undefined;
  return other ? bad(shared(other)) : good({ email: read.value });
}

function readAccount(
  entered: Entered,
  member: InvitedMember,
  { family, draft }: AnswerContext,
): Checked<PersonDraft> {
  const own = readOwnAccount(entered);
  if (!own.ok || !own.value) return mapped(own, (ownAccount) => ({ ownAccount }));
  const email = readEmail(entered);
  if (!email.ok) return email;
  const other = sharesEmail(member, email.value, family, draft);
  return other ? bad(shared(other)) : good({ ownAccount: true, email: email.value });
}

const shared = (other: InvitedMember): Problem => ({
  field: 'email',
  says: invitationProblemWords.emailShared({ name: displayName(other) }),
});

/** The pages that ask about one person, one question each; each saves into the draft. */
export function personPages(services: AnsweringServices): readonly Page[] {
  return QUESTIONS.map((asked) => personPage(services, asked));
}

/** The member whom the path names, when this question is put to them. */
function memberAskedFor(question: PersonQuestion, visit: Visit, { family, steps }: AnswerContext) {
  const member = memberAt(family, visit.params['place'] ?? '');
  const place = member ? family.members.indexOf(member) + 1 : 0;
  const put = steps.some((step) => step.question === question && step.place === place);
  return member && put ? { member, place } : undefined;
}

function personPage(services: AnsweringServices, asked: PersonQuestionPage): Page {
  const { question, tabTitle, path, read } = asked;
  return {
    id: `invitation.${question}`,
    tabTitle,
    path: { en: `/invitation/people/:place/${path.en}`, fr: `/invitation/personnes/:place/${path.fr}` },
    does: 'invitation.answer',
    show: async (visit, entered, problems) => {
      const found = await answerContextOf(services, visit);
      return found.ok ? questionReply(asked, visit, found.scene, { entered, problems }) : found.reply;
    },
    check: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      const to = found.ok ? memberAskedFor(question, visit, found.scene) : undefined;
      if (!found.ok || !to) return [];
      const checked = read(entered, to.member, found.scene, services.clock.today());
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const to = memberAskedFor(question, visit, found.scene);
      if (!to) return notFound;
      const checked = read(entered, to.member, found.scene, services.clock.today());
      if (!checked.ok) return refuse(checked.problems);
      const { personId } = to.member;
      await saveDraft(services, found.scene.family, (draft) => withAnswer(draft, personId, checked.value));
      return seeOther(await hrefAfterStep(services, visit, question, to.place));
    },
  };
}

type QuestionViewProps = { readonly entered: Entered; readonly problems: readonly Problem[] };

function questionReply(
  { question, Body, title }: PersonQuestionPage,
  visit: Visit,
  scene: AnswerContext,
  shown: QuestionViewProps,
): Reply {
  const to = memberAskedFor(question, visit, scene);
  if (!to) return notFound;
  const { family, draft, steps } = scene;
  const { member, place } = to;
  const about = { you: member.role === 'principal', name: displayName(member) };
  const action = actionOf(visit, `invitation.${question}`, { place: String(place) });
  const position = positionOf(steps, question, place);
  const props = { visit, ...shown, about, member, principal: family.members[0], draft, action, position };
  const before = hrefBeforeStep(visit, steps, question, place);
  const back = before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
  return { kind: 'page', title: title(about, visit.lang), body: <Body {...props} />, form: true, ...back };
}
