import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { smtpTransport } from '../../src/correspondence/transport.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { authority, newEmail } from '../fixtures/people/representative.ts';
import { somebody } from '../fixtures/people/residents.ts';
import { allFresh } from '../fixtures/people/sign-in.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const people = [
  { role: 'principal', givenNames: 'Amina', familyName: 'Haddad', email: 'letters@example.test' },
  { role: 'dependant', givenNames: 'Inès', familyName: 'Haddad', birthDate: '2018-05-10' },
] as const;

test('a letter says "you" to the reader, and names a child in its subject, greeting the parent', async () => {
  const { visitor, caseOf } = await signedInFamily(portal, { people });
  for (const name of ['Amina', 'Inès']) {
    await visitor.get(`/en/people/${caseOf(name)}/declaration`);
    await visitor.submit({ inCanada: 'yes', typedName: 'Amina Haddad' });
  }
  await portal.work();
  const mail = await portal.mail('letters@example.test');
  const [child, own] = mail;
  assert.equal(mail.length, 2);
  assert.equal(own?.subject, 'We have your declaration / Nous avons votre déclaration');
  assert.match(own.textPart, /you declared that you\s+are\s+in\s+Canada/);
  assert.match(own.textPart, /Receipt number:\s+R-\w{4}-\w{4}/);
  assert.equal(child?.subject, 'We have the declaration for Inès / Nous avons la déclaration pour Inès');
  assert.match(child.textPart, /Hello Amina Haddad,/);
  assert.match(child.textPart, /the\s+declaration\s+that\s+Inès\s+Haddad\s+is\s+in\s+Canada/);
  assert.match(child.textPart, /la\s+déclaration\s+qu’Inès\s+Haddad\s+est\s+au\s+Canada/);
});

test('what a client typed as a name reaches nobody by our letters before they have signed in', async () => {
  const person = await somebody(portal);
  const who = await person.browser();
  const email = newEmail();
  await allFresh(portal);
  await who.get(`/en/people/${person.caseId}/representatives/new`);
  const typed = { ...authority(email, ['status']), name: 'Win at casino.example now' };
  assert.match((await who.submit(typed)).text, /on record/);
  await portal.work();
  const mail = await portal.mail(email);
  assert.ok(mail.length >= 3, `${mail.length} letters`);
  for (const one of mail) assert.doesNotMatch(`${one.subject} ${one.textPart} ${one.htmlPart}`, /casino/);
});

describe('the way to the mail server', () => {
  /** A server without TLS that takes everything, not on the loopback name. */
  async function openServer() {
    const heard: string[] = [];
    const server = createServer((socket) => {
      socket.write('220 ready\r\n');
      socket.on('data', (chunk) => {
        heard.push(chunk.toString());
        const line = chunk.toString();
        const known = /^STARTTLS/i.test(line) ? '502 not here' : '250 fine';
        socket.write(/^DATA/i.test(line) ? '354 continue\r\n' : `${known}\r\n`);
      });
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.2', done));
    const { port } = server.address() as { port: number };
    return { url: `smtp://127.0.0.2:${port}`, heard, close: () => server.close() };
  }
  const mail = {
    from: { name: 'PR Portal', address: 'portal@example.org' },
    to: 'amina@example.org',
    subject: 'One',
    text: 'secret words',
    html: '<p>secret words</p>',
    messageId: '<1@example.org>',
    date: new Date(0),
    language: 'en',
  } as const;

  test('nothing leaves this machine without TLS where TLS is required', async () => {
    const server = await openServer();
    const strict = smtpTransport(server.url, { requireTls: true });
    await assert.rejects(strict.send(mail), /TLS|SSL/);
    strict.close();
    assert.doesNotMatch(server.heard.join(), /MAIL FROM|secret/);
    const loose = smtpTransport(server.url);
    await loose.send(mail);
    loose.close();
    assert.match(server.heard.join(), /MAIL FROM/);
    server.close();
  });
});
