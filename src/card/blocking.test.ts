import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, meets, STATES } from '../case/case.ts';
import { ruleOf } from '../case/transitions.ts';
import { cardBlockers, type CardFacts } from './blocking.ts';

const name = { familyName: 'Haddad', givenNames: 'Amina' };

/** Whether the table of moves lets the card be ordered or mailed again. */
function mayGoOn({ landing, photo, card, hasAddress, newAddress }: CardFacts): boolean {
  const at = new Date(0);
  const since = { landingSince: at, photoSince: at, cardSince: at };
  const file: Case = { id: '', personId: '', landing, photo, card, ...since, version: 1 };
  const facts = {
    held: false,
    mailingAddress: hasAddress,
    homeAddress: hasAddress,
    addressSinceReturn: newAddress === true,
  };
  const action = card === 'waiting' ? 'order' : card === 'replaced' ? 'order-again' : 'mail-again';
  const rule = ruleOf({ track: 'card', action });
  return (rule.needs ?? []).every((need) => meets(need, file, facts));
}

test('what blocks a card is what its moves need, in every state', () => {
  for (const landing of STATES.landing) {
    for (const photo of STATES.photo) {
      for (const card of ['waiting', 'replaced', 'returned-mail'] as const) {
        for (const hasAddress of [true, false]) {
          for (const newAddress of [true, false]) {
            const facts = { ...name, landing, photo, card, hasAddress, newAddress };
            assert.equal(cardBlockers(facts).length === 0, mayGoOn(facts), JSON.stringify(facts));
          }
        }
      }
    }
  }
});

test('a name blocks a card until it is printed, whatever else is missing', () => {
  const facts = { landing: 'confirmed', photo: 'accepted', hasAddress: true } as const;
  const names = [
    [{ familyName: '王', givenNames: '小明' }, ['family-name', 'given-names']],
    [{ familyName: 'Wang', givenNames: '小明' }, ['given-names']],
    [{ familyName: 'علي', givenNames: 'Ali' }, ['family-name']],
    [{ familyName: 'Иванов', givenNames: '' }, ['family-name']],
    [{ familyName: 'ʔ', givenNames: '' }, ['family-name']],
    [{ familyName: 'KUMAR A/L RAJAN', givenNames: '' }, []],
    [{ familyName: 'AH KOW @ LIM KAU', givenNames: '' }, []],
    [{ familyName: 'Nguyễn', givenNames: 'Thị Hằng' }, []],
    [{ familyName: 'Łukasz', givenNames: 'Þór' }, []],
  ] as const;
  for (const [of, blockers] of names) {
    assert.deepEqual(cardBlockers({ ...of, ...facts, card: 'ordered' }), blockers, of.familyName);
    assert.deepEqual(cardBlockers({ ...of, ...facts, card: 'waiting' }), blockers, of.familyName);
    for (const card of ['printed', 'mailed', 'delivered', 'not-received'] as const)
      assert.deepEqual(cardBlockers({ ...of, ...facts, card }), [], `${of.familyName} ${card}`);
  }
});
