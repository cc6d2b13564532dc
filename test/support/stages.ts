import assert from 'node:assert/strict';
import type { Staff } from '../../src/case/actor.ts';
import { displayName } from '../../src/case/names.ts';
import { declare as sign } from '../../src/demo/steps/declaration-and-address.ts';
import { acceptPhoto, confirmResidence } from '../../src/demo/steps/review.ts';
import { receiptOn } from '../../src/demo/steps/expected-page.ts';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { sessionOf } from './accounts.ts';
import { type Ids, type SignedInFamily, signedInFamily } from './family.ts';
import type { TestPortal } from './portal.ts';

/** Somebody alone who has signed in, and may be taken further on the pages themselves. */
export type Alone = SignedInFamily &
  Ids & {
    readonly accountId: string;
    /** A browser with a session that begins now. */
    readonly browser: () => Promise<Visitor>;
  };

type Named = { readonly familyName?: string; readonly givenNames?: string };

/** Somebody alone who has signed in, and done nothing yet. */
export async function somebody(portal: TestPortal, name: Named = {}): Promise<Alone> {
  const { familyName = "Benali-O'Neil", givenNames = 'Amina' } = name;
  const family = await signedInFamily(portal, { people: [{ role: 'principal', familyName, givenNames }] });
  const ids = family.people[givenNames];
  if (!ids?.accountId) throw new Error('a principal applicant has an account');
  const { accountId } = ids;
  return { ...family, ...ids, accountId, browser: () => family.signIn(givenNames) };
}

const WINNIPEG = { city: 'Winnipeg', province: 'MB', postalCode: 'R3C 1A5' };

/** Gives a home address, and the same for the mail; the address before, if any, ends. */
export async function giveAddress(
  visitor: Visitor,
  caseId: string,
  home: { readonly line1: string } & Readonly<Record<string, string>>,
): Promise<void> {
  await visitor.get(`/en/people/${caseId}/address/home`);
  await visitor.submit({ ...WINNIPEG, ...home });
  await visitor.submit({ same: 'home' });
  await visitor.submit({});
  assert.match(visitor.seen.text, /The address is saved/);
}

/** Signs the declaration for oneself. */
export async function declare(person: Alone): Promise<void> {
  await sign(await person.browser(), 'en', person.caseId, { typedName: displayName(person) });
}

const portrait = drawPortrait({ look: 0 });

/** Uploads a photo that nothing speaks against, and submits it. */
export async function sendPhoto(visitor: Visitor, caseId: string): Promise<void> {
  await visitor.get(`/en/people/${caseId}/photo`);
  await visitor.submit({}, { file: { name: 'me.jpg', bytes: await portrait, type: 'image/jpeg' } });
  await visitor.get(`/en/people/${caseId}/photo/submit`);
  receiptOn(await visitor.submit({ takenBy: 'self' }), 'the receipt of the photo');
}

async function atTheQueue(portal: TestPortal, { accountId }: Staff): Promise<Visitor> {
  const visitor = await sessionOf(portal, accountId);
  await visitor.get('/en/staff/review');
  return visitor;
}

/** Somebody who declared, gave an address in Winnipeg, and was confirmed by an officer. */
export async function confirmed(portal: TestPortal, officer: Staff, name?: Named): Promise<Alone> {
  const person = await somebody(portal, name);
  await declare(person);
  await giveAddress(person.visitor, person.caseId, { line1: '12 Elm St' });
  await confirmResidence(await atTheQueue(portal, officer), 'en', { number: person.number, person });
  return person;
}

/** Somebody whose card has been ordered: confirmed, with an accepted photo. */
export async function ordered(portal: TestPortal, officer: Staff, name?: Named): Promise<Alone> {
  const person = await confirmed(portal, officer, name);
  await sendPhoto(person.visitor, person.caseId);
  await acceptPhoto(await atTheQueue(portal, officer), 'en', { number: person.number, person });
  return person;
}
