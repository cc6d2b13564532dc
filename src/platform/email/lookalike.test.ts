import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likelyMeant } from './lookalike.ts';

const meant = [
  ...[
    'gmail.con',
    'gmial.com',
    'gmai.com',
    'gmail.co',
    'gmail.cm',
    'gmail.om',
    'gmaill.com',
    'gnail.com',
    'gmail.ca',
  ].map((typed) => [typed, 'gmail.com'] as const),
  ...['gmail.comm', 'gmail.fr', 'gmail.org', 'gamil.com', 'gmal.con', 'GMAIL.CON'].map(
    (typed) => [typed, 'gmail.com'] as const,
  ),
  ['hotmial.com', 'hotmail.com'],
  ['hotmail.con', 'hotmail.com'],
  ['hotmal.con', 'hotmail.com'],
  ['hotmaill.com', 'hotmail.com'],
  ['outlok.com', 'outlook.com'],
  ['outloook.com', 'outlook.com'],
  ['yaho.com', 'yahoo.com'],
  ['yahoo.co', 'yahoo.com'],
  ['yhaoo.com', 'yahoo.com'],
  ['icloud.cm', 'icloud.com'],
  ['iclod.com', 'icloud.com'],
  ['icloud.ca', 'icloud.com'],
  ['videotron.con', 'videotron.ca'],
  ['videotorn.ca', 'videotron.ca'],
  ['sympatco.ca', 'sympatico.ca'],
  ['protonmial.com', 'protonmail.com'],
  ['rediffmial.com', 'rediffmail.com'],
  ['wanado.fr', 'wanadoo.fr'],
  ['my-firm.con', 'my-firm.com'],
  ['uni.example.ogr', 'uni.example.org'],
] as const;

test('an address that looks like another one is asked about', () => {
  for (const [typed, wanted] of meant) assert.equal(likelyMeant(`amina@${typed}`), `amina@${wanted}`, typed);
  assert.equal(likelyMeant('Amina.H+pr@gmial.com'), 'Amina.H+pr@gmail.com', 'what stands before the @ stays');
});

const right = `
  gmail.com mail.com ymail.com email.com gmx.com gmx.net live.ca live.com hotmail.fr yahoo.ca
  yahoo.co.uk yahoo.com.br hotmail.com.br me.com mac.com pm.me aol.com qq.com 163.com 126.com wp.pl
  op.pl o2.pl web.de bk.ru ya.ru free.fr sfr.fr orange.fr laposte.net shaw.ca example.ca example.com
  ville.montreal.qc.ca ubc.ca utoronto.ca cic.gc.ca canada.ca bell.ca firm.co firm.cm firm.om acme.io
  startup.ai école.ca xn--cole-9oa.ca почта.рф example.中国 posteo.de riseup.net tele2.nl bluewin.ch
  ziggo.nl comcast.net verizon.net att.net cox.net hotmail.be hotmail.com.tr outlook.com.br outlook.pt
  yahoo.com.tr live.com.mx live.be gmx.fr
`
  .trim()
  .split(/\s+/);

test('what is right, or nobody knows, is not asked about', () => {
  for (const domain of right) assert.equal(likelyMeant(`amina@${domain}`), undefined, domain);
  for (const none of ['', 'amina', '@gmail.con', 'amina@']) assert.equal(likelyMeant(none), undefined);
});
