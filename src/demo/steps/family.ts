import { displayName } from '../../case/names.ts';
import type { Approved, ApprovedPerson } from '../../intake/intake.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { DemoFamily } from '../families.ts';
import { awaitMail, linkIn, type MailWait } from '../mail.ts';
import type { Visitor } from '../visitor.ts';
import {
  type AccountLetters,
  caseIdsOn,
  choosePassword,
  readLetters,
  signIn,
  signInFirst,
} from './account.ts';
import { declare, type Signatures } from './declaration-and-address.ts';
import { answerQuestions, openInvitation, sendAnswers } from './invitation.ts';
import { UnexpectedPage } from './expected-page.ts';

/** Somebody of a family with an account, at their own browser. */
export type SignedInMember = {
  readonly person: ApprovedPerson;
  readonly userName: string;
  readonly who: Visitor;
  readonly cases: ReadonlyMap<string, string>;
};

/** Takes a family in and gives the link of the invitation that it gets by email. */
export async function invite(demo: DemoContext, lang: Lang, { application }: DemoFamily): Promise<string> {
  await demo.takeIn([application]);
  return awaitMail(demo, emailOf(application.people[0]), 'the invitation', (mails) =>
    mails.map((mail) => linkIn(mail, `/${lang}/invitation/`)).find(Boolean),
  );
}

/** The principal applicant answers for everybody; gives the number of the receipt. */
export async function answer(demo: DemoContext, link: string, family: DemoFamily): Promise<string> {
  const who = demo.visitor();
  await openInvitation(who, link, family);
  await answerQuestions(who, family);
  return sendAnswers(who);
}

/** The address for a person's account. */
export function accountEmail({ ownAccounts, application }: DemoFamily, person: ApprovedPerson): string {
  return ownAccounts[person.uci] ?? person.email ?? emailOf(application.people[0]);
}

/** The two letters about a person's account. */
export function accountLetters(
  demo: DemoContext,
  family: DemoFamily,
  person: ApprovedPerson,
): Promise<AccountLetters> {
  const name = displayName(person);
  return awaitMail(
    demo,
    accountEmail(family, person),
    `the two letters about the account of ${name}`,
    readLetters,
  );
}

/** First sign-in of a person, with the choice of their own password. */
export async function enter(
  demo: DemoContext,
  lang: Lang,
  { family, person, password }: { family: DemoFamily; person: ApprovedPerson; password: string },
): Promise<SignedInMember> {
  const letters = await accountLetters(demo, family, person);
  const who = demo.visitor();
  const { number } = family.application;
  await signInFirst(who, lang, letters, { number, birthDate: person.birthDate });
  await choosePassword(who, lang, password);
  const cases = await caseIdsOn(who, lang, { people: family.application.people, self: person });
  return { person, userName: letters.userName, who, cases };
}

/** The same person on another day. */
export async function returnLater(
  demo: DemoContext,
  lang: Lang,
  member: SignedInMember,
  password: string,
): Promise<SignedInMember> {
  const who = demo.visitor();
  await signIn(who, lang, member.userName, password);
  return { ...member, who };
}

/** The case of a person that a member acts in; throws a Miss when there is none. */
export function caseOf({ cases, person: actor }: SignedInMember, person: ApprovedPerson): string {
  const caseId = cases.get(person.uci);
  if (!caseId)
    throw new UnexpectedPage(
      `${displayName(actor)} to act for ${displayName(person)}`,
      `${cases.size} cases of others`,
    );
  return caseId;
}

/** What a member types under the declaration of a person; `age` in whole years. */
export function signatures(member: SignedInMember, person: ApprovedPerson, age: number): Signatures {
  const typedName = displayName(member.person);
  const signsToo = person.uci !== member.person.uci && age >= 14;
  return signsToo ? { typedName, childName: displayName(person) } : { typedName };
}

/** Signs the declaration of one person; gives the number of the receipt. */
export function declareFor(
  member: SignedInMember,
  lang: Lang,
  person: ApprovedPerson,
  age: number,
): Promise<string> {
  return declare(member.who, lang, caseOf(member, person), signatures(member, person, age));
}

function emailOf(person: ApprovedPerson | undefined): string {
  if (!person?.email) throw new Error('a principal applicant without an email address');
  return person.email;
}

/** Where the deeds of the demonstration happen: a running portal, or one of this process. */
export type DemoContext = MailWait & {
  /** Somebody new with a browser. */
  readonly visitor: () => Visitor;
  /** Takes approved applications in; throws when it is refused. */
  readonly takeIn: (applications: readonly Approved[]) => Promise<void>;
};
