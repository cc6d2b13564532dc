import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likelyMeant } from './likely-email.ts';

const SLIPS: Readonly<Record<string, string>> = {
  'gmail.com':
    'gmail.con gmial.com gamil.com gmai.com gmal.com gmaill.com gnail.com gmail.cm gmail.co gmail.om gmail.cmo gmail.vom gmail.comm gmail.ca gmail.fr gmail.org gmail gmial.con gmaul.com ggmail.com gmaik.com gmail.co.uk gmail.com.br gmail,com gmail..com gmailcom .gmail.com gmail.com.',
  'hotmail.com':
    'hotmial.com hotmai.com hotmal.com homail.com hotmaill.com hotmail.con hotmail.co hotmail.cm hotmail htomail.com hotmil.com hotamil.com hotmsil.com hitmail.com',
  'hotmail.fr': 'hotmial.fr hotmail.ffr hotmai.fr',
  'hotmail.ca': 'hotmial.ca hotmai.ca',
  'outlook.com':
    'outlok.com outloo.com outlook.con outlook.co otulook.com outllok.com oulook.com outlook outloook.com',
  'outlook.fr': 'outlok.fr',
  'yahoo.com': 'yahoo.co yaho.com yahooo.com yhaoo.com yahoo.con yahoo.cm yahho.com yaoo.com yahoo',
  'yahoo.ca': 'yaho.ca yahooo.ca',
  'yahoo.fr': 'yhoo.fr',
  'yahoo.co.uk': 'yaho.co.uk',
  'icloud.com': 'icloud.cm icloud.con iclod.com icoud.com iclould.com icloud icluod.com icloud.co',
  'videotron.ca': 'videotron.cca vidoetron.ca videtron.ca vidéotron.ca videotrn.ca videotron',
  'videotron.com': 'videotron.con',
  'sympatico.ca': 'sympatco.ca sympatico.a simpatico.ca sympatioc.ca',
  'protonmail.com': 'protonmail.con protonmial.com protomail.com',
  'bell.net': 'bell.nte bell.ney',
  'live.com': 'live.con',
  'rogers.com': 'rogers.con rogres.com',
  'shaw.ca': 'shaw.cca',
  'aol.com': 'aol.con',
  'ymail.com': 'ymail.con',
  'mail.com': 'mail.con',
  'msn.com': 'msn.con',
  'laposte.net': 'lapost.net laposte.nt',
  'comcast.net': 'comcast.ney comast.net',
  'example.com': 'example.con example.cmo example.vom',
  'example.org': 'example.ogr',
  'school.example.net': 'school.example.nte',
};

test('a slip behind the @ is seen, and what was meant is named', () => {
  for (const [meant, slips] of Object.entries(SLIPS))
    for (const slip of slips.split(' '))
      assert.equal(likelyMeant(`Amina.H@${slip}`), `Amina.H@${meant}`, slip);
  assert.equal(likelyMeant('amina@@gmail.con'), 'amina@gmail.com');
  assert.equal(likelyMeant('amina@GMAIL.CON'), 'amina@gmail.com');
});

const RIGHT = `
  gmail.com googlemail.com mail.com email.com ymail.com gmx.com gmx.net gmx.de gmx.ch live.ca live.com live.fr live.nl hotmail.fr hotmail.ca
  hotmail.com hotmail.co.uk outlook.com outlook.fr outlook.ca yahoo.ca yahoo.fr yahoo.com yahoo.co.uk yahoo.co.in
  yahoo.com.br yahoo.com.ph icloud.com me.com mac.com msn.com aol.com proton.me pm.me protonmail.com videotron.ca
  videotron.qc.ca sympatico.ca bell.net bell.ca bellnet.ca rogers.com shaw.ca telus.net cogeco.ca eastlink.ca nbnet.nb.ca
  mail.ru bk.ru list.ru inbox.lv yandex.ru yandex.com qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net
  orange.fr free.fr sfr.fr neuf.fr wanadoo.fr laposte.net web.de t-online.de libero.it comcast.net att.net cox.net
  mail.utoronto.ca gmail.utoronto.ca mail.mcgill.ca umontreal.ca ulaval.ca ubc.ca canada.ca gc.ca cic.gc.ca example.ca
  example.com example.co example.cm example.qc.ca firm.example xn--bcher-kva.example bücher.example 例子.中国
  bell.com shaw.com live.org free.org orange.co.uk web.com sky.com tim.com hey.ca list.org zoho.ca mail.co.uk
  cloud.com homemail.org fastmail.fm proton.ch tuta.com mailbox.org post.ch company.co startup.io
`;

test('addresses that people have are never asked about', () => {
  for (const domain of RIGHT.trim().split(/\s+/))
    assert.equal(likelyMeant(`amina@${domain}`), undefined, domain);
  for (const text of ['', '@', 'amina', '@gmail.com', `a@${'gmail'.repeat(10_000)}.con`])
    assert.equal(likelyMeant(text), undefined, text.slice(0, 20));
});
