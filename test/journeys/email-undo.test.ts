import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';
import { birth, letter, resetLink, settled, signIn } from '../fixtures/people/sign-in.ts';
import { PASSWORD, OTHER_PASSWORD } from '../fixtures/people/accounts.ts';
import { changesAt, fresh, PAGE } from '../fixtures/people/email-change.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

const { asked, use, emailOf } = changesAt(() => portal);

test('for a week the old address can undo it, also after a further change; afterwards no link moves it', async () => {
  const { family, someone } = await settled(portal);
  const [one, two] = [fresh(), fresh()];
  const first = await asked(someone, one, family.email);
  await use(first.confirm, birth);
  portal.clock.advance('+72h');
  await portal.work();
  assert.match(await letter(portal, family.email, 'the email address has changed'), /keep-email/);
  const again = await signIn(portal, one, PASSWORD);
  const second = await asked(again, two, one);
  await use(second.confirm, birth);
  portal.clock.advance('+72h');
  await portal.work();
  assert.deepEqual(await emailOf(family), { email: two, ofPerson: two });
  const back = await signIn(portal, two, PASSWORD);
  await use(first.stop, birth);
  assert.match((await back.get(PAGE)).url, /sign-in/, 'every session has ended');
  await portal.work();
  assert.deepEqual(await emailOf(family), { email: family.email, ofPerson: family.email });
  const dead = portal.visitor();
  assert.equal((await dead.get(second.stop)).status, 410, 'the link of the address between');
  await letter(portal, two, 'an email address was changed');
});

test('after a week the link of the old address is dead', async () => {
  const { family, someone } = await settled(portal);
  const email = fresh();
  const { confirm, stop } = await asked(someone, email, family.email);
  await use(confirm, birth);
  portal.clock.advance('+72h');
  await portal.work();
  portal.clock.advance('+7d');
  const late = portal.visitor();
  await late.get(stop);
  assert.equal(late.seen.status, 410);
  assert.match(late.seen.text, /took place some days ago/);
  assert.equal((await emailOf(family)).email, email);
});

test('a new password, by link or on the account page, stops a change that is on its way', async () => {
  for (const way of ['link', 'page']) {
    const { family, someone } = await settled(portal);
    const { confirm } = await asked(someone, fresh(), family.email);
    await use(confirm, birth);
    const link = await resetLink(portal, family.userName, family.email);
    if (way === 'link') {
      const reader = portal.visitor();
      await reader.get(link);
      await reader.submit({ password: OTHER_PASSWORD, number: family.number });
    } else {
      await someone.get('/en/account/password');
      await someone.submit({ present: PASSWORD, password: OTHER_PASSWORD });
      assert.equal((await portal.visitor().get(link)).status, 410, 'an old link opens nothing any more');
    }
    await portal.work();
    await letter(portal, family.email, 'your email address stays');
    portal.clock.advance('+80h');
    await portal.work();
    assert.equal((await emailOf(family)).email, family.email, way);
  }
});
