import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailFailureOf, type MailFailure } from './mail-failure.ts';

const judged = (command: string | undefined, response = '', code = 'EENVELOPE'): MailFailure =>
  mailFailureOf(
    Object.assign(new Error('refused'), {
      code,
      command,
      response,
      ...(response ? { responseCode: Number(response.slice(0, 3)) } : {}),
    }),
  );

test('who refuses the recipient, or names the address after the text, means the address', () => {
  for (const [command, response] of [
    ['RCPT TO', '550 5.1.1 no such user'],
    ['RCPT TO', '550 no such user'],
    ['RCPT TO', '552 5.2.2 mailbox full'],
    ['RCPT TO', '556 5.1.10 takes no mail'],
    ['DATA', '550 5.1.1 no such user'],
    ['DATA', '554 5.2.1 mailbox closed'],
  ] as const)
    assert.equal(judged(command, response), 'addressee', `${command}: ${response}`);
});

test('whatever our server says of us is our failure, for now or for good', () => {
  for (const command of ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH PLAIN', 'AUTH LOGIN', 'MAIL FROM', 'RSET'])
    for (const response of [
      '',
      '421 4.3.2 closing',
      '451 later',
      '535 5.7.8 bad password',
      '554 5.7.1 go away',
    ])
      assert.equal(judged(command, response, 'EPROTOCOL'), 'server', `${command}: ${response}`);
  for (const [command, response] of [
    ['RCPT TO', '550 5.7.1 relaying denied'],
    ['RCPT TO', '553 5.1.8 your domain does not exist'],
    ['RCPT TO', '550 5.1.7 bad sender'],
    ['DATA', '554 5.7.1 looks like spam'],
    ['DATA', '554 transaction failed'],
    ['DATA', '552 5.3.4 too large'],
  ] as const)
    assert.equal(judged(command, response), 'policy', `${command}: ${response}`);
  assert.equal(judged('DATA'), 'server', 'the connection broke');
});

test('a letter that is to come later, or that we cannot write, keeps no other waiting', () => {
  assert.equal(judged('RCPT TO', '450 4.2.0 greylisted'), 'letter');
  assert.equal(judged('RCPT TO', '452 4.2.2 mailbox full'), 'letter');
  assert.equal(judged('DATA', '451 4.3.0 later'), 'letter');
  assert.equal(judged('API'), 'letter');
  assert.equal(judged('API', '', 'ECONNECTION'), 'server', 'a connection that broke before');
  assert.equal(judged('MAIL FROM', '', 'EMESSAGE'), 'letter');
  for (const error of [new TypeError('no such case'), undefined, 'words'])
    assert.equal(mailFailureOf(error), 'letter');
});
