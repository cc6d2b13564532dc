import { invitationToken } from '../../src/invitation/actions.ts';
import { sealText } from '../../src/platform/crypto/seal.ts';
import { maybe, sql } from '../../src/platform/db/db.ts';
import { cookieNameAt } from '../../src/platform/http/cookies.ts';
import type { Page } from '../../src/case/page.ts';
import { makeSession } from '../../test/fixtures/people/accounts.ts';
import type { TestPortal } from '../../test/fixtures/portal/portal.ts';
import { type Answer, ask, tokenFor } from './ask.ts';
import type { Inventory, Person } from './inventory.ts';
import { formOf, readForm, type Shown } from '../losing/typing.ts';
import { audienceOf, expectedOf } from '../matrix/expect.ts';
import { type Subject, subjectsOf } from '../matrix/subjects.ts';

/** A form in front of somebody who may send it: anybody at all, with or without a session. */
export type Form = {
  readonly page: Page;
  readonly person: Person;
  readonly subject: Subject;
  readonly path: string;
  readonly shown: Shown;
  /** Nobody was shown it: sent by its address, with every field that any form has. */
  readonly blind: boolean;
};

/** So many people and cases are tried for one page. */
const LOOKS = 30;

function* placesOf(page: Page, inventory: Inventory) {
  for (const person of inventory.people) {
    if (expectedOf(page, person, 'POST') !== 'page') continue;
    for (const subject of subjectsOf(page, inventory, person) ?? []) {
      if (!subject.real || subject.key === 'missing') continue;
      if (subject.theirs === false && audienceOf(page, 'POST') === 'applicant') continue;
      const filled = page.path.en.replace(/:(\w+)/g, (_, name: string) => subject.params[name] ?? '');
      const query = page.id.startsWith('support.') ? '?reason=called' : '';
      yield { person, subject, path: `/en${filled}${query}` };
    }
  }
}

/** Whoever asks has opened the link of an invitation, too, and has said whose it is: those pages ask for no session. */
async function answering({ services, clock }: TestPortal): Promise<Readonly<Record<string, string>>> {
  const open = await maybe(
    services.db,
    sql<{
      id: string;
    }>`select id from invitation where answered_at is null and superseded_at is null limit 1`,
  );
  if (!open) return {};
  const until = new Date(clock.now().getTime() + 7_200_000);
  const held = { invitation: invitationToken(services.secret, open.id), answering: open.id };
  return Object.fromEntries(
    Object.entries(held).map(([name, value]) => [
      cookieNameAt(services.settings.PORTAL_URL, name),
      sealText(services.secret, `cookie ${name}`, value, until),
    ]),
  );
}

/** What a request of this person at this form carries; its session is a new one. */
export async function carried(portal: TestPortal, { person, subject }: Pick<Form, 'person' | 'subject'>) {
  const made = person.accountId ? await makeSession(portal, person.accountId, person.scope) : undefined;
  return {
    session: made?.token,
    cookies: { ...(await answering(portal)), ...subject.cookies },
    token: tokenFor(portal, made?.sessionId),
  };
}

async function look(portal: TestPortal, place: Pick<Form, 'person' | 'subject' | 'path'>): Promise<Answer> {
  const { session, cookies } = await carried(portal, place);
  return ask(portal, place.path, { session, cookies });
}

const weight = ({ shown: { typed, takesFile } }: Form): number =>
  Object.keys(typed).length + (takesFile ? 1 : 0);

/** The form of a page with as many fields as anybody is shown; undefined where nobody is shown one. */
export async function formAt(
  portal: TestPortal,
  inventory: Inventory,
  page: Page,
): Promise<Form | undefined> {
  let best: Form | undefined;
  let looked = 0;
  for (const place of placesOf(page, inventory)) {
    if (looked >= LOOKS) break;
    looked += 1;
    const { status, text } = await look(portal, place);
    const html = status === 200 ? formOf(text, place.path.split('?')[0] ?? '') : undefined;
    if (!html) continue;
    const form = { page, ...place, shown: readForm(html), blind: false };
    if (!best || weight(form) > weight(best)) best = form;
  }
  return best;
}

/** For a page that shows its form in a state that nobody is in: every field of every form, by who may send it. */
export function blindForm(inventory: Inventory, page: Page, typed: Shown['typed']): Form[] {
  const [place] = placesOf(page, inventory);
  return place
    ? [{ page, ...place, shown: { hidden: {}, held: {}, typed, takesFile: false }, blind: true }]
    : [];
}
