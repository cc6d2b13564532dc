import type { Day } from '../../platform/i18n.ts';
import type { DemoFamily } from '../families.ts';
import { expect, landed, receiptOn, UnexpectedPage } from './expected-page.ts';
import type { Seen, Visitor } from '../visitor.ts';

/** The three fields of a date. */
export function dayFields(name: string, day: Day): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [`${name}-year`]: year,
    [`${name}-month`]: String(Number(month)),
    [`${name}-day`]: String(Number(date)),
  };
}

/** Opens the link of an invitation and proves who answers. Leaves the visitor at the first question. */
export async function openInvitation(who: Visitor, link: string, { application }: DemoFamily): Promise<Seen> {
  landed(await who.get(link), /\/invitation$/, 'the page that asks for the details of an invitation');
  return giveDetails(who, application.number, application.people[0]?.birthDate ?? '');
}

/** Types the two details that the email does not hold. */
export function giveDetails(who: Visitor, number: string, birthDate: Day): Promise<Seen> {
  return who.submit({ number, ...dayFields('birth', birthDate) });
}

/** Answers every question that is put, to the page that shows all answers; gives how many there were. */
export async function answerQuestions(who: Visitor, family: DemoFamily): Promise<number> {
  for (let asked = 0; asked < 60; asked += 1) {
    const at = new URL(who.seen.url).pathname;
    if (/\/invitation\/(check|verification)$/.test(at)) return asked;
    const answered = await who.submit(answerTo(at, family));
    const moved = new URL(answered.url).pathname !== at;
    expect(answered, moved && answered.status === 200, `the question after ${at}`);
  }
  throw new UnexpectedPage('an end of the questions', who.seen.url);
}

/** Sends the answers; gives the number of the receipt. */
export async function sendAnswers(who: Visitor): Promise<string> {
  return receiptOn(await who.submit({}), 'the receipt of the answers');
}

function answerTo(path: string, { application, entry, ownAccounts }: DemoFamily): Record<string, string> {
  const [, place = '0', question = ''] = /\/(\d+)\/([\w-]+)$/.exec(path) ?? [];
  if (place === '0') return { portal: 'yes' };
  const person = inOrder(application.people)[Number(place) - 1];
  const own = person && ownAccounts[person.uci];
  switch (question) {
    case 'email':
    case 'courriel':
      return { email: own ?? person?.email ?? application.people[0]?.email ?? '' };
    case 'account':
    case 'compte':
      return own ? { account: 'own', email: own } : { account: 'principal' };
    case 'in-canada':
    case 'au-canada':
      return { where: 'canada' };
    default:
      return { ...dayFields('entry', entry.on), place: entry.place };
  }
}

const ROLES = ['principal', 'spouse', 'dependant'];

/** The order in which the invitation asks about people: principal applicant, spouse, then by age. */
function inOrder(people: DemoFamily['application']['people']) {
  return people.toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.birthDate.localeCompare(b.birthDate),
  );
}
