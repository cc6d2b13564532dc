import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, run, sql } from '../../src/platform/db/db.ts';
import { signedInFamily } from '../fixtures/people/family.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

test('a form sent after its session ended is kept with the whole address of its page', async () => {
  const family = await signedInFamily(portal);
  const path = `/en/people/${family.caseOf('Amina')}/outside-canada?from=home`;
  const form = await family.visitor.get(path);
  const token = form.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  await run(portal.services.db, sql`update session set ended_at = ${portal.clock.now()}`);
  const { url } = await family.visitor.post(path, { _token: token, country: 'SE' });
  const then = new URL(new URL(url).searchParams.get('then') ?? '', url);
  assert.equal(then.pathname, path.split('?')[0]);
  assert.equal(then.searchParams.get('from'), 'home');
  assert.match(then.searchParams.get('kept') ?? '', /^[0-9a-f-]{36}$/);
});

test('looking at a kept form, also again and by HEAD, takes nothing away; sending it does', async () => {
  const family = await signedInFamily(portal);
  const path = `/en/people/${family.caseOf('Amina')}/outside-canada`;
  const form = await family.visitor.get(path);
  const token = form.html.querySelector('input[name=_token]')?.getAttribute('value') ?? '';
  await run(portal.services.db, sql`update session set ended_at = ${portal.clock.now()}`);
  const { url } = await family.visitor.post(path, { _token: token, country: 'SE' });
  const then = new URL(url).searchParams.get('then') ?? '';
  const again = await family.signIn('Amina');
  await fetch(new URL(then, portal.origin), {
    method: 'HEAD',
    headers: { cookie: `session=${again.cookies.get('session')}` },
  });
  for (const time of ['first', 'second']) {
    const { html } = await again.get(then);
    assert.ok(html.querySelector('option[value=SE][selected]'), `${time} load`);
  }
  const kept = () => many(portal.services.db, sql`select id from parked_form`);
  const waiting = (await kept()).length;
  const sent = await again.submit({ country: 'SE', since: '' });
  assert.notEqual(sent.status, 422, sent.text.slice(0, 400));
  assert.equal((await kept()).length, waiting - 1);
});
