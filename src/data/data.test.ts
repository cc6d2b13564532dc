import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Entered } from '../platform/form.ts';
import {
  checkCorrection,
  checkLineCorrection,
  checkDecision,
  checkExportFormat,
  fileNameOf,
  isNotation,
  LONGEST_CORRECTION,
  correctionReplyBy,
  correctionStatusOf,
} from './data.ts';
import { isVisible, type DataReader } from './inventory/inventory.ts';

const asked = { part: 'identity', wrong: 'a', shouldBe: 'b' };

describe('a correction request', () => {
  test('names the part, what is wrong and what it should say; evidence may be left out', () => {
    assert.deepEqual(checkCorrection(Entered.of(asked)), {
      ok: true,
      value: { ...asked, evidence: '', line: null },
    });
    for (const gone of ['part', 'wrong', 'shouldBe']) {
      const checked = checkCorrection(Entered.of({ ...asked, [gone]: ' ' }));
      assert.deepEqual(checked.ok ? [] : checked.problems.map(({ field }) => field), [gone]);
    }
  });

  test('takes 2,000 characters and no more, and no part that is a list of requests', () => {
    const of = (more: object) => checkCorrection(Entered.of({ ...asked, ...more })).ok;
    assert.ok(of({ wrong: 'é'.repeat(LONGEST_CORRECTION) }));
    assert.ok(!of({ wrong: 'é'.repeat(LONGEST_CORRECTION + 1) }));
    assert.ok(!of({ evidence: 'x'.repeat(LONGEST_CORRECTION + 1) }));
    assert.ok(!of({ part: 'corrections' }) && !of({ part: 'constructor' }));
  });

  test('about a line of the document says what the line reads, and must ask for something else', () => {
    const line = { line: 'birthPlace', label: 'Place of birth', value: 'Beirut' };
    const checked = checkLineCorrection(Entered.of({ shouldBe: 'Tyre' }), line);
    const wrong = 'Place of birth: Beirut';
    const value = { part: 'identity', wrong, shouldBe: 'Tyre', evidence: '', line: 'birthPlace' };
    assert.deepEqual(checked, { ok: true, value });
    for (const shouldBe of ['', 'Beirut', 'x'.repeat(LONGEST_CORRECTION + 1)])
      assert.ok(!checkLineCorrection(Entered.of({ shouldBe }), line).ok, shouldBe);
  });

  test('is late from the day after its reply date; only a refused one is a notation', () => {
    const open = { outcome: null, replyBy: correctionReplyBy('2026-03-02', { privacyRequestDays: 30 }) };
    assert.equal(open.replyBy, '2026-04-01');
    assert.equal(correctionStatusOf(open, '2026-04-01'), 'open');
    assert.equal(correctionStatusOf(open, '2026-04-02'), 'late');
    assert.equal(correctionStatusOf({ ...open, outcome: 'corrected' }, '2027-01-01'), 'corrected');
    assert.deepEqual(
      ([null, 'corrected', 'refused'] as const).map((outcome) => isNotation({ outcome })),
      [false, false, true],
    );
  });

  test('is answered with a decision and words', () => {
    assert.ok(checkDecision(Entered.of({ outcome: 'refused', answer: 'why' })).ok);
    assert.ok(!checkDecision(Entered.of({ outcome: 'refused', answer: '' })).ok);
    assert.ok(!checkDecision(Entered.of({ outcome: 'maybe', answer: 'why' })).ok);
  });
});

test('a copy has a form and a name without anybody in it', () => {
  assert.ok(checkExportFormat(Entered.of({ format: 'pdf' })).ok);
  assert.ok(!checkExportFormat(Entered.of({ format: 'exe' })).ok);
  assert.equal(fileNameOf('fr', '2026-03-02', 'json'), 'mes-donnees-2026-03-02.json');
});

test('who acts sees no account, no hidden address, and an email only of who has no account', () => {
  const who = (more: Partial<DataReader>) =>
    ({ own: false, hasAccount: false, addressHidden: false, ...more }) as DataReader;
  const address = { part: 'addresses' } as const;
  const account = { part: 'account', only: 'person' } as const;
  const email = { part: 'identity', only: 'unless-account' } as const;
  assert.ok(isVisible(address, who({})) && !isVisible(address, who({ addressHidden: true })));
  assert.ok(isVisible(address, who({ own: true, addressHidden: true })));
  assert.ok(!isVisible(account, who({})) && isVisible(account, who({ own: true, hasAccount: true })));
  assert.ok(isVisible(email, who({})) && !isVisible(email, who({ hasAccount: true })));
});
