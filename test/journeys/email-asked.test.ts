import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Visitor } from '../../src/demo/visitor.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { entered, invited } from '../fixtures/people/invitation.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

const valueOf = (visitor: Visitor) => visitor.seen.html.querySelector('#email')?.getAttribute('value');

describe('an email address that looks like another one', () => {
  let portal: TestPortal;
  before(async () => {
    portal = await testPortal();
  });
  after(() => portal.close());

  test('is asked about in the invitation; the one that was meant is taken', async () => {
    const visitor = await entered(portal, await invited(portal));
    await visitor.get('/en/invitation/people/1/email');
    const asked = await visitor.submit({ email: 'amina@gmial.com' });
    assert.equal(asked.status, 422);
    assert.match(asked.text, /Did you mean amina@gmail\.com\?/);
    const choices = asked.html
      .querySelectorAll('input[name=email-meant]')
      .map((one) => one.getAttribute('value'));
    assert.deepEqual(choices, ['amina@gmail.com', 'amina@gmial.com']);
    assert.equal(asked.html.querySelector('.errors a, [role=alert] a')?.getAttribute('href'), '#email-meant');
    const french = await visitor.switchLanguage({ email: 'amina@gmial.com' });
    assert.match(french.text, /Vouliez.vous écrire amina@gmail\.com\?/);
    await visitor.submit({ email: 'amina@gmial.com', 'email-meant': 'amina@gmail.com' });
    await visitor.get('/en/invitation/people/1/email');
    assert.equal(valueOf(visitor), 'amina@gmail.com');
  });

  test('is taken as it was typed by whoever says that it is right, and asked about anew when it changes', async () => {
    const visitor = await entered(portal, await invited(portal));
    await visitor.get('/en/invitation/people/1/email');
    await visitor.submit({ email: 'amina@gmial.com' });
    const other = await visitor.submit({ email: 'amina@hotmial.com', 'email-meant': 'amina@gmial.com' });
    assert.match(other.text, /Did you mean amina@hotmail\.com\?/);
    await visitor.submit({ email: 'amina@hotmial.com', 'email-meant': 'amina@hotmial.com' });
    await visitor.get('/en/invitation/people/1/email');
    assert.equal(valueOf(visitor), 'amina@hotmial.com');
  });

  test('is asked about wherever an address is typed', async () => {
    const { visitor } = await signedInFamily(portal, {
      people: [{ role: 'principal', givenNames: 'Amina' }],
    });
    const typed = { email: 'amina@gmail.con' };
    await visitor.get('/en/account/email');
    assert.match((await visitor.submit(typed)).text, /Did you mean amina@gmail\.com\?/);
    const stranger = portal.visitor();
    for (const path of ['/en/own-account', '/en/write-to-us', '/en/invitation/lost']) {
      await stranger.get(path);
      if (stranger.seen.status === 404) continue;
      assert.match((await stranger.submit(typed)).text, /Did you mean amina@gmail\.com\?/, path);
    }
  });
});

test('where the mail server takes Latin letters alone, another address is asked for at once', async () => {
  const portal = await testPortal({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } });
  try {
    const { visitor } = await signedInFamily(portal, {
      people: [{ role: 'principal', givenNames: 'Amina' }],
    });
    await visitor.get('/en/account/email');
    const refused = await visitor.submit({ email: 'łucja@example.ca' });
    assert.match(refused.text, /We cannot send email to an address with accents/);
    const taken = await visitor.submit({ email: 'lucja@bücher.example' });
    assert.ok(
      !taken.text.includes('We cannot send email'),
      'a domain is written in Latin letters on its way',
    );
  } finally {
    await portal.close();
  }
});
