import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reportsCommand } from '../../src/guidance/reports-command.ts';
import { type TestPortal, testPortal } from '../fixtures/portal/portal.ts';

let portal: TestPortal;
before(async () => {
  portal = await testPortal();
});
after(() => portal.close());

async function said(options: { days?: number; json?: boolean } = {}): Promise<string> {
  let text = '';
  const code = await reportsCommand(portal.services, { ...options, write: (more) => (text += more) });
  assert.equal(code, 0);
  return text;
}

test('what people report about a page can be read, the most frequent first, for as long as asked', async () => {
  assert.match(await said(), /No page was reported in the last 30 days/);
  for (const problem of [['spelling'], ['spelling', 'wrong']]) {
    const visitor = portal.visitor();
    await visitor.get('/en/report-a-problem?page=/en/photo');
    await visitor.submit({ problem });
    assert.match(visitor.seen.text, /Thank you for your help/);
  }
  const lines = (await said()).trimEnd().split('\n');
  assert.match(lines[0] ?? '', /^ +2 {2}\/en\/photo {2}There is a spelling mistake \(en, last 2026-03-02\)$/);
  assert.match(lines[1] ?? '', /^ +1 {2}\/en\/photo {2}Information is out of date or wrong/);
  assert.equal(JSON.parse(await said({ json: true })).reports[0].count, 2);
  portal.clock.advance('+8d');
  assert.match(await said({ days: 7 }), /No page was reported/);
});
