import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeBatch, markAll, markPrinted } from '../../src/card/production/actions.ts';
import type { Staff } from '../../src/case/actor.ts';
import type { Visitor } from '../../src/demo/visitor.ts';
import { many, one, run, sql } from '../../src/platform/db/db.ts';
import { sessionOf, staffMember, staffVisitor } from '../fixtures/people/accounts.ts';
import { orderOf } from '../fixtures/people/cases.ts';
import { represented } from '../fixtures/people/representative.ts';
import {
  type Alone,
  confirmed,
  declare,
  giveAddress,
  ordered,
  sendPhoto,
  somebody,
} from '../fixtures/people/residents.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

// The name of a person is corrected by two officers, and by nobody alone.

let portal: TestPortal;
let [one_, two]: readonly Staff[] = [];
let producer: Staff;
before(async () => {
  portal = await testPortal();
  [one_, two] = [await staffMember(portal, 'officer'), await staffMember(portal, 'officer')];
  producer = await staffMember(portal, 'producer');
});
after(() => portal.close());

const TICKS = { seen: 'yes' };
const LANGS = {
  en: { bench: (id: string) => `/en/staff/review/${id}/name`, names: '/en/staff/names' },
  fr: { bench: (id: string) => `/fr/personnel/examen/${id}/nom`, names: '/fr/personnel/noms' },
} as const;

type Lang = keyof typeof LANGS;

async function atName(
  officer: Staff | undefined,
  { caseId, number }: Pick<Alone, 'caseId' | 'number'>,
  lang: Lang = 'en',
) {
  assert.ok(officer);
  const visitor = await sessionOf(portal, officer.accountId);
  // The first officer has looked the case up; the second one has only what waits.
  if (officer === one_) {
    await visitor.get('/en/staff/review/find');
    await visitor.submit({ term: number, reason: 'quality' });
  }
  const seen = await visitor.get(LANGS[lang].bench(caseId));
  assert.equal(seen.status, 200);
  return visitor;
}

const press = (visitor: Visitor, name: 'confirm' | 'drop') => {
  const button = visitor.seen.html.querySelector(`main [name=${name}]`);
  return button
    ? visitor.submit({}, { form: 'waiting', press: { [name]: button.getAttribute('value') ?? '' } })
    : undefined;
};

/** Sends what no form of the page offers. */
const sent = (
  visitor: Visitor,
  { caseId }: Pick<Alone, 'caseId'>,
  fields: Readonly<Record<string, string>>,
) =>
  visitor.post(LANGS.en.bench(caseId), {
    _token: visitor.seen.html.querySelector('[name=_token]')?.getAttribute('value') ?? '',
    ...fields,
  });

const emailOf = async ({ personId }: Pick<Alone, 'personId'>) => {
  const query = sql<{ email: string }>`select email from account where person_id = ${personId}`;
  return (await one(portal.services.db, query)).email;
};

const nameOf = ({ personId }: Pick<Alone, 'personId'>) =>
  one(
    portal.services.db,
    sql<{
      familyName: string;
      givenNames: string;
      shown: string;
      found: boolean;
    }>`select p.family_name, p.given_names,
        k.display_name as shown, p.name_words @@ 'wang'::tsquery as found
      from person p join account k on k.person_id = p.id where p.id = ${personId}`,
  );

/** Both officers do their part on the pages. */
async function corrected(person: Alone, name: Readonly<Record<string, string>>, lang: Lang = 'en') {
  const asks = await atName(one_, person, lang);
  const asked = await asks.submit({ ...name, ...TICKS });
  assert.equal(asked.status, 200, asked.text);
  const confirms = await atName(two, person, lang);
  const done = await press(confirms, 'confirm');
  assert.ok(done, 'the second officer is offered it');
  assert.equal(done.status, 200);
  return done;
}

for (const lang of ['en', 'fr'] as const) {
  test(`one officer asks, another confirms, and the name counts on every page, for the card and in a letter (${lang})`, async () => {
    const person = await somebody(portal, { familyName: '王', givenNames: '明' });
    await declare(person);
    const browser = await person.browser();
    assert.match(
      (await browser.get('/en/family')).text,
      /Your turn: name on the card|Tell us how your passport/,
    );
    const asks = await atName(one_, person, lang);
    const asked = await asks.submit({ family: 'Wang', given: 'Ming', ...TICKS });
    assert.match(
      asked.text,
      { en: /Another officer must confirm/, fr: /Un autre agent doit confirmer/ }[lang],
    );
    assert.equal((await nameOf(person)).familyName, '王', 'nothing changed');
    assert.equal(asks.seen.html.querySelector('main [name=confirm]'), null, 'nobody confirms their own word');
    // While it is ours to correct, nobody else is told that it is their turn.
    assert.doesNotMatch((await browser.get('/en/family')).text, /Your turn: name|Tell us how your passport/);
    const list = await (await sessionOf(portal, two?.accountId ?? '')).get(LANGS[lang].names);
    assert.match(
      list.text,
      { en: /Waiting for a second officer/, fr: /En attente d’un deuxième agent/ }[lang],
    );
    const confirms = await atName(two, person, lang);
    const done = await press(confirms, 'confirm');
    assert.match(done?.text ?? '', { en: /The name is corrected/, fr: /Le nom est corrigé/ }[lang]);
    const name = await nameOf(person);
    assert.deepEqual(name, { familyName: 'Wang', givenNames: 'Ming', shown: 'Ming Wang', found: true });
    assert.match((await browser.get('/en/family')).text, /Wang/);
    const lines = await browser.get(`/en/people/${person.caseId}/confirmation/check`);
    assert.match(lines.text, /Wang/i);
    await portal.work();
    const mails = await portal.mail(await emailOf(person));
    const letter = mails.find(({ subject }) => /corrected your name/.test(subject));
    assert.ok(letter, mails.map(({ subject }) => subject).join('\n'));
    assert.match(letter.textPart, /It is your turn/);
    assert.match(letter.textPart, /À vous/);
    assert.ok(
      !letter.textPart.includes('王') && !letter.subject.includes('王'),
      'what it was is not in the mail',
    );
    const acts = await many(
      portal.services.db,
      sql<{
        act: string;
        details: unknown;
      }>`select act, entry::text as details from audit where case_id = ${person.caseId}
        and act like 'name.%' order by seq`,
    );
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['name.ask', 'name.correct'],
    );
    assert.doesNotMatch(JSON.stringify(acts), /Wang|王/);
  });
}

test('an officer alone changes no name, whatever they send; another one may drop it, and asking begins again', async () => {
  const person = await somebody(portal);
  const was = await nameOf(person);
  const asks = await atName(one_, person);
  await asks.submit({ family: 'Other', given: 'Name', ...TICKS });
  const { id } = await one(
    portal.services.db,
    sql<{ id: string }>`select id from second_person_request where subject = ${person.caseId}`,
  );
  const alone = await sent(asks, person, { confirm: id });
  assert.match(alone.text, /Another person must confirm it/);
  assert.deepEqual(await nameOf(person), was);
  const second = await atName(one_, person);
  assert.equal(second.seen.html.querySelector('main [name=family]'), null, 'one request at a time');
  await press(await atName(two, person), 'drop');
  assert.deepEqual(await nameOf(person), was);
  const kept = await one(
    portal.services.db,
    sql<{ details: unknown }>`select details from second_person_request where id = ${id}`,
  );
  assert.deepEqual(kept.details, {}, 'what was dropped is not kept');
  await corrected(person, { family: 'Benali', given: 'Amina' });
  assert.equal((await nameOf(person)).shown, 'Amina Benali');
});

test('an officer who has neither the case nor a name that waits sees nothing of it, and does nothing', async () => {
  const person = await somebody(portal, { familyName: 'Zwischenzeit' });
  const visitor = await atName(two, person);
  assert.match(visitor.seen.text, /This name is not open/);
  assert.doesNotMatch(visitor.seen.text, /Zwischenzeit/);
  const tried = await sent(visitor, person, { family: 'Other', given: 'Name', ...TICKS });
  assert.equal(tried.status, 422);
  const asked = await many(
    portal.services.db,
    sql`select 1 from second_person_request where subject = ${person.caseId}`,
  );
  assert.equal(asked.length, 0);
});

test('a name is read by the rules of intake, and what a card cannot hold is no correction', async () => {
  const person = await somebody(portal);
  const visitor = await atName(one_, person);
  for (const [typed, says] of [
    [{}, /Enter the family name/],
    [{ family: '王', given: '明' }, /cannot print this/],
    [{ family: 'www.evil.example.com', given: 'A' }, /no codes and no web address/],
    [{ family: 'GarcÃ­a', given: 'A' }, /no codes and no web address/],
    [{ family: 'a'.repeat(51), given: 'A' }, /up to 50 letters/],
    [{ family: 'Haddad', given: '' }, /tick that the passport has one name only/],
    [{ family: "Benali-O'Neil", given: 'Amina' }, /already so/],
  ] as const) {
    const refused = await visitor.submit({ family: '', given: '', ...typed, ...TICKS });
    assert.equal(refused.status, 422, JSON.stringify(typed));
    assert.match(refused.text, says);
    await visitor.get(LANGS.en.bench(person.caseId));
  }
  const unseen = await visitor.submit({ family: 'Haddad', given: 'Amina' });
  assert.match(unseen.text, /Compare the name with the passport/);
  await visitor.get(LANGS.en.bench(person.caseId));
  assert.equal((await visitor.submit({ family: 'Suharto', single: 'yes', ...TICKS })).status, 200);
  await press(await atName(two, person), 'confirm');
  const { familyName, givenNames, shown } = await nameOf(person);
  assert.deepEqual(
    { familyName, givenNames, shown },
    { familyName: 'Suharto', givenNames: '', shown: 'Suharto' },
  );
});

test('after the confirmation is issued a name changes only for a card that no name can be printed on', async () => {
  assert.ok(one_);
  const plain = await confirmed(portal, one_);
  const refused = await atName(one_, plain);
  assert.match(refused.seen.text, /cannot be corrected here now/);
  const tried = await sent(refused, plain, { family: 'Haddad', given: 'A', ...TICKS });
  assert.match(tried.text, /the confirmation is issued or the case is closed/);

  const blocked = await ordered(portal, one_, { familyName: '王', givenNames: '明' });
  const document = () =>
    one(
      portal.services.db,
      sql<{ document: unknown }>`select document from confirmation where case_id = ${blocked.caseId}`,
    );
  const issued = await document();
  assert.match((await atName(one_, blocked)).seen.text, /Only the card gets the corrected name/);
  await corrected(blocked, { family: 'Wang', given: 'Ming' });
  assert.deepEqual(await document(), issued, 'what was issued stays as it was');
  await makeBatch(portal.services, { actor: producer, once: randomUUID(), size: 200 });
  const order = await orderOf(portal, blocked.caseId);
  assert.equal((await markAll(portal.services, [order.id], producer, markPrinted)).done, 1);
  assert.match((await atName(one_, blocked)).seen.text, /cannot be corrected here now/);
});

test('a decision that was begun before the name changed is refused, and who had read the lines reads them again', async () => {
  const person = await somebody(portal);
  await declare(person);
  const version = () =>
    one(
      portal.services.db,
      sql<{ version: number }>`select version from case_file where id = ${person.caseId}`,
    );
  const before_ = await version();
  await corrected(person, { family: 'Benali', given: 'Amina' });
  assert.equal((await version()).version, before_.version + 1);
});

test('the database gives a name to nobody whom two officers did not name', async () => {
  const person = await somebody(portal);
  const visitor = await atName(one_, person);
  await visitor.submit({ family: 'Other', given: 'Name', ...TICKS });
  const tried = await one(
    portal.services.db,
    sql<{ done: boolean }>`select portal_rename(id, '{}', 'Other') as done from second_person_request
      where subject = ${person.caseId}`,
  );
  assert.equal(tried.done, false);
  await assert.rejects(
    run(
      portal.services.db,
      sql`update second_person_request set approved = true, decided_by = asked_by where subject = ${person.caseId}`,
    ),
  );
});

test('a reported name is answered as corrected only once two officers corrected it, and the lines are read again', async () => {
  const person = await somebody(portal);
  await declare(person);
  const who = await person.browser();
  await who.get(`/en/people/${person.caseId}/confirmation/check`);
  assert.match((await who.submit({})).text, /You said that every line is right/);
  const isAsked = async () => /Check each line of the document/.test((await who.get('/en/family')).text);
  const asked = await isAsked();
  portal.clock.advance('+1m');
  await who.get(`/en/people/${person.caseId}/confirmation/lines/surname`);
  await who.submit({ shouldBe: 'Benali' });
  const { number } = await one(
    portal.services.db,
    sql<{ number: string }>`select number from correction_request where case_id = ${person.caseId}`,
  );
  const officer = await sessionOf(portal, two?.accountId ?? '');
  assert.match((await officer.get(LANGS.en.names)).text, /Asked for by the person/);
  const answer = async () => {
    const agent = await staffVisitor(portal, 'agent');
    await agent.get(`/en/staff/support/corrections/${number}`);
    return agent.submit({ outcome: 'corrected', answer: 'It says Benali now.' });
  };
  const early = await answer();
  assert.equal(early.status, 422);
  assert.match(early.text, /Two officers do that/);
  await corrected(person, { family: 'Benali', given: 'Amina' });
  assert.doesNotMatch((await officer.get(LANGS.en.names)).text, new RegExp(person.caseId));
  assert.match((await answer()).text, /R-/);
  assert.match((await who.get(`/en/people/${person.caseId}/confirmation/check`)).text, /Benali/);
  assert.equal(asked, false);
  assert.ok(await isAsked(), 'their reading was of another name');
});

test('a representative is not told that it is somebody’s turn while we correct the name', async () => {
  const person = await somebody(portal, { familyName: '王', givenNames: '明' });
  await declare(person);
  await giveAddress(person.visitor, person.caseId, { line1: '12 Elm St' });
  await sendPhoto(person.visitor, person.caseId);
  const { claude } = await represented(portal, await person.browser(), person, ['status']);
  const tag = async () =>
    (await claude.get('/en/clients')).html.querySelectorAll('main .tag').map(({ text }) => text.trim());
  const before_ = await tag();
  const asks = await atName(one_, person);
  await asks.submit({ family: 'Wang', given: 'Ming', ...TICKS });
  const during = await tag();
  assert.notDeepEqual(during, before_, 'it was the turn of the person, and is ours');
  await press(await atName(two, person), 'confirm');
  assert.deepEqual(await tag(), during);
});
