import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { mimeBytes } from '../../src/correspondence/transport.ts';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { staffVisitor } from '../fixtures/people/accounts.ts';
import { answersOf } from '../fixtures/people/caller.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { entered, invited } from '../fixtures/people/invitation.ts';
import { settled } from '../fixtures/people/sign-in.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

// An address that looks like a slip is asked about on every form that takes one, and never refused.

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const choices = ({ seen }: Visitor) =>
  seen.html.querySelectorAll('main [name=email-meant]').map((radio) => radio.getAttribute('value'));

const ASKED = { en: /Did you mean (\S+@gmail\.com)\?/, fr: /Vouliez-vous dire (\S+@gmail\.com)\?/ } as const;

let made = 0;
const local = () => `slip${(made += 1)}`;

/** A form on which an address is typed: how one comes there, and what else it wants. */
type AddressForm = {
  readonly called: string;
  readonly open: (lang: 'en' | 'fr') => Promise<Visitor>;
  readonly rest: Readonly<Record<string, string>>;
};

const path = (lang: 'en' | 'fr', en: string, fr: string) => (lang === 'en' ? `/en${en}` : `/fr${fr}`);
const anonymous = (en: string, fr: string) => async (lang: 'en' | 'fr') => {
  const visitor = portal.visitor(lang);
  await visitor.get(path(lang, en, fr));
  return visitor;
};

const FORMS: readonly AddressForm[] = [
  {
    called: 'write to us',
    open: anonymous('/write-to-us', '/ecrivez-nous'),
    rest: { kind: 'other', message: 'Hello' },
  },
  {
    called: 'an account of one’s own',
    open: anonymous('/own-account', '/votre-propre-compte'),
    rest: { number: 'E301234567', 'birth-year': '1990', 'birth-month': '3', 'birth-day': '27' },
  },
  {
    called: 'a lost invitation',
    open: anonymous('/invitation-help', '/aide-invitation'),
    rest: { number: 'E301234567' },
  },
  {
    called: 'the invitation',
    async open(lang) {
      const visitor = await entered(portal, await invited(portal, lang), lang);
      await visitor.submit({ portal: 'yes' });
      return visitor;
    },
    rest: {},
  },
  {
    called: 'another sign-in address',
    async open(lang) {
      const { someone } = await settled(portal);
      await someone.get(path(lang, '/account/email', '/compte/courriel'));
      return someone;
    },
    rest: {},
  },
  {
    called: 'a representative',
    async open(lang) {
      const { visitor, caseOf } = await signedInFamily(portal);
      const id = caseOf('Amina');
      const fr = `/personnes/${id}/representants/nouveau`;
      await visitor.get(path(lang, `/people/${id}/representatives/new`, fr));
      return visitor;
    },
    rest: {
      name: 'Claude Roy',
      body: 'unpaid',
      language: 'en',
      sees: 'status',
      'to-year': '2026',
      'to-month': '6',
      'to-day': '1',
    },
  },
];

for (const lang of ['en', 'fr'] as const)
  for (const { called, open, rest } of FORMS) {
    test(`${called}: an address with a slip is asked about, and each answer counts (${lang})`, async () => {
      const visitor = await open(lang);
      const [typed, meant] = [`${local()}@gmail.con`, `slip${made}@gmail.com`];
      const asked = await visitor.submit({ ...rest, email: typed });
      assert.equal(asked.status, 422);
      assert.equal(ASKED[lang].exec(asked.text)?.[1], meant, asked.text);
      assert.deepEqual(choices(visitor), [meant, typed]);
      assert.equal(
        asked.html.querySelector('main #email')?.getAttribute('value'),
        typed,
        'what was typed stays',
      );
      // An answer to another question is none: an address with a further slip is asked about for itself.
      const other = `${local()}@gmial.com`;
      const again = await visitor.submit({ email: other, 'email-meant': typed });
      assert.equal(again.status, 422);
      assert.deepEqual(choices(visitor), [`slip${made}@gmail.com`, other]);
      const done = await visitor.submit({ email: typed, 'email-meant': made % 2 === 0 ? typed : meant });
      assert.equal(done.status, 200, done.text);
      assert.deepEqual(choices(visitor), []);
    });

    test(`${called}: letters that our mail server cannot send before the @ are said at once (${lang})`, async () => {
      const visitor = await open(lang);
      const refused = await visitor.submit({ ...rest, email: `amélie${local()}@example.ca` });
      assert.equal(refused.status, 422);
      assert.match(refused.text, { en: /We cannot send email/, fr: /Nous ne pouvons pas envoyer/ }[lang]);
      assert.equal((await visitor.submit({ email: `${local()}@bücher.example` })).status, 200);
    });
  }

test('the invitation keeps the answer: the suggestion is saved, and one’s own way is not asked about twice', async () => {
  for (const keeps of [false, true]) {
    const visitor = await entered(portal, await invited(portal));
    await visitor.submit({ portal: 'yes' });
    const [typed, meant] = [`${local()}@hotmial.com`, `slip${made}@hotmail.com`];
    await visitor.submit({ email: typed });
    await visitor.submit({ 'email-meant': keeps ? typed : meant });
    const seen = await visitor.get('/en/invitation/people/1/email');
    assert.equal(seen.html.querySelector('#email')?.getAttribute('value'), keeps ? typed : meant);
    assert.equal((await visitor.submit({})).status, 200);
    assert.deepEqual(choices(visitor), []);
  }
});

test('an address that is none as it stands can only be the suggestion, or be written again', async () => {
  const visitor = portal.visitor('en');
  await visitor.get('/en/write-to-us');
  for (const typed of ['amina@gmail', 'amina@gmail,com', 'amina@gmail..com', 'amina@hotmailcom']) {
    const asked = await visitor.submit({ kind: 'other', message: 'Hello', email: typed });
    assert.match(asked.text, /Did you mean amina@(?:gmail|hotmail)\.com\?/);
    assert.equal(choices(visitor).length, 1, typed);
    assert.equal((await visitor.submit({ 'email-meant': typed })).status, 422, typed);
  }
  assert.equal((await visitor.submit({ 'email-meant': 'amina@hotmail.com' })).status, 200);
});

test('the desk is asked, too, and no wrong answer of a caller is counted for a slip of the agent', async () => {
  const { family } = await settled(portal);
  const { applicationId, personId, email } = family;
  await run(
    portal.services.db,
    sql`update outbox set gave_up_at = now(), unreachable_at = now() where to_address = ${email}`,
  );
  const agent = await staffVisitor(portal, 'agent');
  await agent.get(`/en/staff/support/applications/${applicationId}/people/${personId}/email?reason=called`);
  const typed = `${local()}@gmail.con`;
  const asked = await agent.submit({ email: typed, ...(await answersOf(portal, family)) });
  assert.match(asked.text, ASKED.en);
  const done = await agent.submit({ 'email-meant': `slip${made}@gmail.com` });
  assert.match(done.text, /Receipt R-/);
  const wanted = await many(
    portal.services.db,
    sql<{ newEmail: string }>`select new_email from email_change where account_id = ${family.accountId}`,
  );
  assert.deepEqual(wanted, [{ newEmail: `slip${made}@gmail.com` }]);
});

test('a domain of another script goes by its xn-- name, whatever is before the @', async () => {
  for (const [to, wire] of [
    ['amina@bücher.example', 'amina@xn--bcher-kva.example'],
    ['Amina@例子.中国', 'Amina@xn--fsqu00a.xn--fiqs8s'],
    ['amina@xn--bcher-kva.example', 'amina@xn--bcher-kva.example'],
    ['amina@example.ca', 'amina@example.ca'],
  ] as const) {
    const bytes = await mimeBytes({
      from: { name: 'Portal', address: 'portal@example.ca' },
      to,
      subject: 'Hello',
      text: 'Hello',
      html: '<p>Hello</p>',
      messageId: '<1@example.ca>',
      date: new Date(0),
      language: 'en',
    });
    assert.match(bytes.toString(), new RegExp(`^To: <?${wire}>?$`, 'mu'));
  }
});
