import type { ComponentChildren } from 'preact';
import { displayName } from '../case/names.ts';
import { type Page, pageAbout, type Visit } from '../case/page.ts';
import { countryChoices } from '../intake/countries.ts';
import { type CountryToday, todayInCountry } from '../platform/clock.ts';
import { type MailReach, readEmail } from '../platform/email-address.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { Button } from '../platform/html/button.tsx';
import { StepList } from '../platform/html/card.tsx';
import { Radios, Select } from '../platform/html/choice.tsx';
import { DateField, typedDay } from '../platform/html/date.tsx';
import { EmailField } from '../platform/html/email.tsx';
import { Form } from '../platform/html/form.tsx';
import { TextField } from '../platform/html/text.tsx';
import { type FormState, Instead, type Reply, seeOther } from '../platform/http/page.ts';
import { type Both, both } from '../platform/i18n.ts';
import {
  actionOf,
  type AnswerContext,
  hrefAfterStep,
  hrefBeforeStep,
  loadAnswerContext,
  memberAt,
  positionOf,
  saveDraft,
} from './answer-context.ts';
import { answerWords } from './answer-words.ts';
import { personDraft, sharesEmail, withAnswer } from './draft.ts';
import { invitationProblemWords } from './invitation-words.ts';
import type { AnswerDraft, InvitedMember, PersonDraft } from './invitation.ts';
import { readAbroad, readLastEntry, readOwnAccount, readWhere } from './questions.ts';
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
const typedOr = (entered: Entered, name: string, drafted: string | undefined) =>
  entered.has(name) ? entered.text(name) : drafted;

const typedDayOr = (entered: Entered, name: string, drafted: string | null | undefined) =>
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
      <EmailField
        lang={visit.lang}
        name="email"
        entered={entered}
        heading
        label={w.emailLabel(about)}
        hint={about.you ? w.emailHintYou : w.emailHint}
        value={knownEmail(props)}
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
        value={typedOr(entered, 'account', drafted)}
        options={[
          { value: 'principal', label: w.accountYou, hint: w.accountYouHint(about) },
          { value: 'own', label: w.accountOwn(about), hint: w.accountOwnHint(about) },
        ]}
        problems={problems}
      />
      <EmailField
        lang={visit.lang}
        name="email"
        entered={entered}
        label={w.accountEmail}
        hint={w.accountEmailHint}
        value={knownEmail(props)}
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
        value={typedOr(entered, 'where', drafted)}
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
        value={typedOr(entered, 'country', country)}
        problems={problems}
      />
      <DateField
        lang={lang}
        name="return"
        optional
        label={w.returnLabel}
        hint={w.returnHint}
        value={typedDayOr(entered, 'return', expectedReturn)}
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
        value={typedDayOr(entered, 'entry', lastEntryOn)}
        problems={problems}
      />
      <TextField
        lang={lang}
        name="place"
        optional={inCanada === false}
        label={w.entryPlace}
        hint={w.entryPlaceHint}
        value={typedOr(entered, 'place', lastEntryPlace ?? undefined)}
        problems={problems}
      />
    </QuestionForm>
  );
}

type ReadingRules = { readonly today: CountryToday; readonly mail: MailReach };

type PersonQuestion = 'email' | 'account' | 'where' | 'abroad' | 'entry';

type PersonQuestionPage = {
  readonly question: PersonQuestion;
  readonly tabTitle: Both;
  readonly path: Both;
  readonly Body: typeof EmailQuestion;
  readonly title: (about: AboutPerson, lang: Visit['lang']) => string;
  readonly read: (entered: Entered, asked: AskedMember, rules: ReadingRules) => Checked<PersonDraft>;
};

/** The member to whom a question is put, and the family that answers. */
type AskedMember = AnswerContext & { readonly member: InvitedMember; readonly place: number };

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
    read: (entered, _asked, { today }) => readAbroad(entered, today),
  },
  {
    question: 'entry',
    tabTitle: both({ en: 'Last entry to Canada', fr: 'Dernière entrée au Canada' }),
    path: { en: 'last-entry', fr: 'derniere-entree' },
    Body: EntryQuestion,
    title: (about, lang) => answerWords(lang).entryTitle(about),
    read: (entered, { member: { personId, birthDate }, draft }, { today }) =>
      readLastEntry(entered, { inCanada: personDraft(draft, personId).inCanada !== false, birthDate, today }),
  },
];

function mapped<A, B>(checked: Checked<A>, to: (value: A) => B): Checked<B> {
  return checked.ok ? good(to(checked.value)) : checked;
}

/** An address that was written for the person before is not asked about again. */
const emailOf = (entered: Entered, { member, draft }: AskedMember, { mail }: ReadingRules) =>
  readEmail(entered, {
    mail,
    missing: invitationProblemWords.emailMissing,
    kept: personDraft(draft, member.personId).email,
  });

function readPersonEmail(entered: Entered, asked: AskedMember, rules: ReadingRules): Checked<PersonDraft> {
  const { member, family, draft } = asked;
  const email = emailOf(entered, asked, rules);
  if (!email.ok) return email;
  const holdsAccount = member.role === 'principal' || personDraft(draft, member.personId).ownAccount === true;
  const other = holdsAccount ? sharesEmail(member, email.value, family, draft) : undefined;
  return other ? bad(shared(other)) : good({ email: email.value });
}

function readAccount(entered: Entered, asked: AskedMember, rules: ReadingRules): Checked<PersonDraft> {
  const { member, family, draft } = asked;
  const own = readOwnAccount(entered);
  if (!own.ok || !own.value) return mapped(own, (ownAccount) => ({ ownAccount }));
  const email = emailOf(entered, asked, rules);
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
  return QUESTIONS.map((question) => personPage(services, question));
}

/** The member whom the path names; undefined when this question is not put to them. */
async function loadAskedMember(
  services: AnsweringServices,
  visit: Visit,
  question: PersonQuestion,
): Promise<AskedMember | Instead | undefined> {
  const context = await loadAnswerContext(services, visit);
  if (context instanceof Instead) return context;
  const { family, steps } = context;
  const member = memberAt(family, visit.params['place'] ?? '');
  const place = member ? family.members.indexOf(member) + 1 : 0;
  const isAsked = steps.some((step) => step.question === question && step.place === place);
  return member && isAsked ? { ...context, member, place } : undefined;
}

function personPage(services: AnsweringServices, definition: PersonQuestionPage): Page {
  const { question, tabTitle, path, read } = definition;
  return pageAbout({
    id: `invitation.${question}`,
    tabTitle,
    path: { en: `/invitation/people/:place/${path.en}`, fr: `/invitation/personnes/:place/${path.fr}` },
    does: 'invitation.answer',
    load: (visit) => loadAskedMember(services, visit, question),
    show: (visit, asked, form) => questionReply(definition, visit, asked, form),
    read: (entered, asked) =>
      read(entered, asked, {
        today: todayInCountry(services.clock, services.profile.countryZones),
        mail: services.settings,
      }),
    async act(visit, { family, member, place }, answer) {
      await saveDraft(services, family, (draft) => withAnswer(draft, member.personId, answer));
      return seeOther(await hrefAfterStep(services, visit, question, place));
    },
  });
}

function questionReply(
  { question, Body, title }: PersonQuestionPage,
  visit: Visit,
  { family, draft, steps, member, place }: AskedMember,
  form: FormState,
): Reply {
  const about = { you: member.role === 'principal', name: displayName(member) };
  const action = actionOf(visit, `invitation.${question}`, { place: String(place) });
  const position = positionOf(steps, question, place);
  const props = { visit, ...form, about, member, principal: family.members[0], draft, action, position };
  const before = hrefBeforeStep(visit, steps, question, place);
  const back = before === undefined ? {} : { back: { href: before, label: answerWords(visit.lang).back } };
  return { kind: 'page', title: title(about, visit.lang), body: <Body {...props} />, form: true, ...back };
}
