import { displayName } from '../case/names.ts';
import type { Page, Visit } from '../case/visit.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { notFound, refuse, type Reply, seeOther } from '../platform/http/page.ts';
import type { Both } from '../platform/i18n.ts';
import { answerWords } from './answer-words.ts';
import { saveDraft } from './answering.ts';
import { personDraft, sharesEmail, withAnswer } from './draft.ts';
import type { InvitedMember, PersonDraft } from './invitation.ts';
import * as view from './person-views.tsx';
import { invitationProblemWords } from './problem-words.ts';
import { readAbroad, readEmail, readLastEntry, readOwnAccount, readWhere } from './questions.ts';
import {
  actionOf,
  hrefAfterStep,
  hrefBeforeStep,
  memberAt,
  positionOf,
  type AnswerContext,
  answerContextOf,
} from './scene.ts';
import type { AnsweringServices } from './submit.ts';

type PersonQuestion = 'email' | 'account' | 'where' | 'abroad' | 'entry';

type Asked = {
  readonly question: PersonQuestion;
  readonly path: Both;
  readonly Body: typeof view.EmailQuestion;
  readonly title: (about: view.AboutPerson, lang: Visit['lang']) => string;
  readonly read: (
    entered: Entered,
    member: InvitedMember,
    scene: AnswerContext,
    today: string,
  ) => Checked<PersonDraft>;
};

const QUESTIONS: readonly Asked[] = [
  {
    question: 'email',
    path: { en: 'email', fr: 'courriel' },
    Body: view.EmailQuestion,
    title: (about, lang) => answerWords(lang).emailLabel(about),
    read: readPersonEmail,
  },
  {
    question: 'account',
    path: { en: 'account', fr: 'compte' },
    Body: view.AccountQuestion,
    title: (about, lang) => answerWords(lang).accountLabel(about),
    read: readAccount,
  },
  {
    question: 'where',
    path: { en: 'in-canada', fr: 'au-canada' },
    Body: view.WhereQuestion,
    title: (about, lang) => answerWords(lang).whereLabel(about),
    read: (entered) => mapped(readWhere(entered), (inCanada) => ({ inCanada })),
  },
  {
    question: 'abroad',
    path: { en: 'outside-canada', fr: 'hors-du-canada' },
    Body: view.AbroadQuestion,
    title: (about, lang) => answerWords(lang).abroadTitle(about),
    read: (entered, _member, _scene, today) => readAbroad(entered, today),
  },
  {
    question: 'entry',
    path: { en: 'last-entry', fr: 'derniere-entree' },
    Body: view.EntryQuestion,
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
function askedOf(question: PersonQuestion, visit: Visit, { family, steps }: AnswerContext) {
  const member = memberAt(family, visit.params['place'] ?? '');
  const place = member ? family.members.indexOf(member) + 1 : 0;
  const put = steps.some((step) => step.question === question && step.place === place);
  return member && put ? { member, place } : undefined;
}

function personPage(services: AnsweringServices, asked: Asked): Page {
  const { question, path, read } = asked;
  return {
    id: `invitation.${question}`,
    path: { en: `/invitation/people/:place/${path.en}`, fr: `/invitation/personnes/:place/${path.fr}` },
    does: 'invitation.answer',
    show: async (visit, entered, problems) => {
      const found = await answerContextOf(services, visit);
      return found.ok ? questionReply(asked, visit, found.scene, { entered, problems }) : found.reply;
    },
    check: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      const to = found.ok ? askedOf(question, visit, found.scene) : undefined;
      if (!found.ok || !to) return [];
      const checked = read(entered, to.member, found.scene, services.clock.today(services.profile.zone));
      return checked.ok ? [] : checked.problems;
    },
    act: async (visit, entered) => {
      const found = await answerContextOf(services, visit);
      if (!found.ok) return found.reply;
      const to = askedOf(question, visit, found.scene);
      if (!to) return notFound;
      const checked = read(entered, to.member, found.scene, services.clock.today(services.profile.zone));
      if (!checked.ok) return refuse(checked.problems);
      const { personId } = to.member;
      await saveDraft(services, found.scene.family, (draft) => withAnswer(draft, personId, checked.value));
      return seeOther(await hrefAfterStep(services, visit, question, to.place));
    },
  };
}

type Shown = { readonly entered: Entered; readonly problems: readonly Problem[] };

function questionReply(
  { question, Body, title }: Asked,
  visit: Visit,
  scene: AnswerContext,
  shown: Shown,
): Reply {
  const to = askedOf(question, visit, scene);
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
