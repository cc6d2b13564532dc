import { displayName } from '../../case/names.ts';
import type { ApprovedPerson } from '../../intake/intake.ts';
import type { Day, Lang } from '../../platform/i18n.ts';
import type { DemoLetter } from '../mail.ts';
import { describe, expect, headingOf, landed, UnexpectedPage } from './expected-page.ts';
import { dayFields } from './invitation.ts';
import { casePath, pathOf, type Seen, type Visitor } from '../visitor.ts';

/** What the two letters about a new account say. */
export type AccountLetters = { readonly userName: string; readonly temporary: string };

const USER_NAME = /^ {4}([a-z.]+\d{4,8})$/m;
const TEMPORARY = /^ {4}([A-Z\d]{4}(?:-[A-Z\d]{4}){3})$/m;

/** Reads user name and temporary password from the newest letters to an address; undefined while one is missing. */
export function readLetters(mails: readonly DemoLetter[]): AccountLetters | undefined {
  const first = (pattern: RegExp) => mails.map(({ text }) => pattern.exec(text)?.[1]).find(Boolean);
  const [userName, temporary] = [first(USER_NAME), first(TEMPORARY)];
  return userName && temporary ? { userName, temporary } : undefined;
}

/** Signs in for the first time; leaves the visitor where an own password is chosen. */
export async function signInFirst(
  who: Visitor,
  lang: Lang,
  letters: AccountLetters,
  { number, birthDate }: { readonly number: string; readonly birthDate: Day },
): Promise<Seen> {
  landed(
    await who.get(pathOf('first-sign-in', lang)),
    pathOf('first-sign-in', lang),
    'the page of the first sign-in',
  );
  const { userName: user, temporary } = letters;
  const seen = await who.submit({ user, temporary, number, ...dayFields('birth', birthDate) });
  return landed(seen, pathOf('choose-password', lang), 'the page where a password is chosen');
}

/** Chooses the own password and goes on without a passkey; leaves the visitor at home. */
export async function choosePassword(who: Visitor, lang: Lang, password: string): Promise<Seen> {
  landed(
    await who.submit({ password }),
    pathOf('passkey.offer', lang),
    'the offer of a passkey after the password was chosen',
  );
  return landed(
    await who.follow('welcome=1'),
    pathOf('home', lang),
    'the family page after the password was chosen',
  );
}

/** Signs in with an own password. Staff come to the staff pages, applicants to their family. */
export async function signIn(who: Visitor, lang: Lang, user: string, password: string): Promise<Seen> {
  await who.get(pathOf('sign-in', lang));
  const seen = await who.submit({ user, password });
  const stayed = new URL(seen.url).pathname === pathOf('sign-in', lang);
  return expect(seen, !stayed && seen.status === 200, `to be signed in as ${user}`);
}

/** The cases that the family page links to, by the client identifier of their person; `self` is who is signed in. */
export async function caseIdsOn(
  who: Visitor,
  lang: Lang,
  { people, self }: { readonly people: readonly ApprovedPerson[]; readonly self: ApprovedPerson },
): Promise<ReadonlyMap<string, string>> {
  const home = await who.get(pathOf('home', lang));
  const ids = home.html
    .querySelectorAll('main a[href]')
    .map((a) => /\/(?:people|personnes)\/([0-9a-f-]{36})\b/.exec(a.getAttribute('href') ?? '')?.[1])
    .filter((id) => id !== undefined);
  const found = new Map<string, string>();
  for (const caseId of new Set(ids)) {
    const heading = headingOf(await who.get(casePath('declaration', caseId, lang)));
    // Pages about somebody else name them; pages about oneself may say 'your'.
    const person = people.find((one) => one.uci !== self.uci && heading.includes(displayName(one))) ?? self;
    found.set(person.uci, caseId);
  }
  if (found.size === 0) throw new UnexpectedPage('a family page with its people', describe(home));
  return found;
}
