import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hasherOf } from '../../src/account/account-services.ts';
import { smtpTransport, type Transport } from '../../src/correspondence/transport.ts';
import { addDemoStaff } from '../../src/demo/staff.ts';
import { walkFamily } from '../../src/demo/walk/walk-family.ts';
import { walkCommand } from '../../src/demo/walk/walk.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { type Received, type TestSmtp, testSmtp } from '../fixtures/portal/mail-server.ts';

describe('the whole way of a family of four, over HTTP and SMTP', () => {
  let smtp: TestSmtp;
  let portal: TestPortal;
  let transport: Transport;
  const lines: string[] = [];
  let code: number;

  before(async () => {
    smtp = await testSmtp();
    transport = smtpTransport(smtp.url);
    portal = await testPortal({ env: { SMTP_URL: smtp.url }, transport });
    await addDemoStaff(portal.services, hasherOf(portal.services.settings));
    code = await walk();
  });

  after(async () => {
    await portal.close();
    transport.close();
    await smtp.close();
  });

  const walk = (lang: 'en' | 'fr' = 'en') =>
    walkCommand({
      origin: portal.origin,
      lang,
      services: { ...portal.services, ...portal.acts },
      tick: () => portal.work(),
      out: (line) => lines.push(line),
      err: (line) => lines.push(line),
    });

  it('goes as expected, step by step', () => {
    assert.equal(code, 0, lines.join('\n'));
    assert.ok(
      lines.some((line) =>
        /^ok .*invitation answered: R-[2-9A-Z]{4}-[2-9A-Z]{4} \(Grace Mensah\)$/.test(line),
      ),
    );
  });

  it('goes a second time on the same portal, in French', async () => {
    const from = lines.length;
    assert.equal(await walk('fr'), 0, lines.slice(from).join('\n'));
  });

  it('reaches a real mail server: every email, once, from the address of the authority', async () => {
    await portal.work();
    const sent = smtp.received;
    const listed = sent
      .map(
        ({ from, subject, messageId, contentType }) =>
          `${messageId} ${from.address} ${contentType} ${subject}`,
      )
      .join('\n');
    assert.ok(sent.length >= 30, listed);
    for (const mail of sent) {
      assert.equal(mail.from.address, 'prportal-portailrp@cic.gc.ca', listed);
      assert.equal(mail.envelopeFrom, 'prportal-portailrp@cic.gc.ca', listed);
      assert.match(mail.messageId, /^<[0-9a-f-]{36}@cic\.gc\.ca>$/, listed);
      assert.deepEqual(mail.envelopeTo, mail.to, listed);
    }
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, sent.length, listed);
    const boxed = new Set((await portal.mail()).map(({ messageId }) => messageId));
    assert.deepEqual(new Set(sent.map(({ messageId }) => messageId)), boxed);
  });

  it('writes every email in both languages, as text and as HTML', () => {
    for (const mail of smtp.received) {
      assert.equal(mail.contentType, 'multipart/alternative', mail.subject);
      assert.equal(mail.attachments, 0, mail.subject);
      for (const part of [mail.text, mail.html]) {
        assert.match(part, /Hello /, mail.subject);
        assert.match(part, /Bonjour /, mail.subject);
      }
      assert.match(mail.html, /lang="fr/, mail.subject);
      assert.match(mail.html, /lang="en/, mail.subject);
    }
  });

  it('writes the published subject line of the invitation, and names both languages in the others', () => {
    const exact =
      'IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)';
    assert.equal(smtp.received.filter(({ subject }) => subject === exact).length, 2);
    for (const { subject } of smtp.received) assert.match(subject, / \/ /);
  });

  it('prints in every email the address to write to, which the public page sends people to it for', () => {
    for (const { text, html, subject } of smtp.received)
      for (const part of [text, html]) assert.match(part, /Write to prportal-portailrp@cic\.gc\.ca/, subject);
  });

  it('keeps personal data out of every email: names only', async () => {
    assert.ok(smtp.received.some(({ subject }) => subject.includes('We need more time for your file')));
    for (const mail of smtp.received) assertNothingPersonal(mail);
  });

  it('keeps its Message-ID when the mail server asks to try again', async () => {
    const before = smtp.received.length;
    smtp.refuse(451, 1);
    const { application } = walkFamily(portal.clock.today(), 'en');
    await portal.takeIn([application]);
    await portal.work();
    assert.equal(smtp.received.length, before);
    portal.clock.advance('+5m');
    await portal.work();
    assert.equal(smtp.received.length, before + 1);
    const [last] = await portal.mail(application.people[0]?.email);
    assert.equal(last?.messageId, smtp.received.at(-1)?.messageId);
  });
});

/** What the walking family has on file and no email may hold: dates of birth, numbers, addresses, why a file waits. */
function assertNothingPersonal({ subject, text, html }: Received): void {
  const all = `${subject}\n${text}\n${html}`.replace(/https?:[^\s"<>]+/g, '');
  for (const [what, pattern] of [
    ['a client identifier', /\b9\d{9}\b/],
    ['an application number', /\bE\d{9}\b/],
    ['a passport number', /\bG\d{7}\b/],
    ['a postal code', /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/],
    ['a street', /49 Street|Lloydminster/],
    ['a place of birth', /Kumasi/],
    ['the reason of a hold', /medical|médical/],
    ['a year of birth', /\b(19|20)[0-2]\d-\d\d-\d\d\b/],
  ] as const) {
    assert.doesNotMatch(all, pattern, `${subject} holds ${what}`);
  }
}
