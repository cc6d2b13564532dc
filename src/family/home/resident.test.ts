import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATES } from '../../case/case.ts';
import type { CaseFacts } from './progress.ts';
import { isResident, youAreResident } from './resident-words.ts';
import { type ResidentFacts, residentSince, toCome } from './resident.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 17));
const confirmed: CaseFacts & ResidentFacts = {
  familyName: 'Haddad',
  givenNames: 'Amina',
  landing: 'confirmed',
  landingSince: day(9),
  photo: 'accepted',
  photoSince: day(8),
  card: 'ordered',
  cardSince: day(9),
  declaredAt: day(3),
  addressSince: day(3),
  proofreadAt: null,
  disputed: false,
  residentSince: '2026-03-08',
  sex: 'F',
  cardDueOn: '2026-03-23',
};
const setting = { lang: 'en', zone: 'America/Toronto', cardDueDays: 14 } as const;

test('French says it as the record has it, and names the status where it does not know', () => {
  const says = (sex: string | null) => youAreResident('fr', { sex, since: '2026-12-01' });
  assert.equal(says('F'), 'Vous êtes résidente permanente du Canada depuis le 1er décembre 2026');
  assert.equal(says('M'), 'Vous êtes résident permanent du Canada depuis le 1er décembre 2026');
  for (const sex of ['X', '', null, 'toString'])
    assert.equal(
      says(sex),
      'Vous avez le statut de résident permanent du Canada depuis le 1er décembre 2026',
    );
  const zoe = { name: 'Zoé', sex: 'X', since: '2026-12-01' };
  assert.equal(
    isResident('fr', zoe),
    'Zoé a le statut de résident permanent du Canada depuis le 1er décembre 2026.',
  );
  const english = 'You are a permanent resident of Canada since 1 December 2026';
  assert.equal(youAreResident('en', { sex: null, since: '2026-12-01' }), english);
});

test('the day is that of the decision; nobody is a resident before it', () => {
  assert.equal(residentSince(confirmed, setting.zone), '2026-03-08');
  for (const landing of STATES.landing.filter((one) => one !== 'confirmed'))
    assert.equal(residentSince({ ...confirmed, landing }, setting.zone), undefined, landing);
});

test('what is to come: the photo, the address, then the card and by when', () => {
  const says = (over: Partial<typeof confirmed>) => toCome({ ...confirmed, ...over }, setting).join(' ');
  const waiting = { card: 'waiting', cardDueOn: null } as const;
  assert.match(
    says({}),
    /photo was accepted on 8 March 2026\. We are making the card, and mail it by 23 March/,
  );
  assert.match(says({ ...waiting, photo: 'none' }), /need a photo.*within 14 days after that/);
  assert.match(says({ ...waiting, photo: 'submitted' }), /photo has been with an officer since 8 March 2026/);
  assert.match(
    says({ ...waiting, addressSince: null }),
    /accepted on 8 March 2026\. We need the mailing address/,
  );
  assert.doesNotMatch(says({ ...waiting, addressSince: null, addressHidden: true }), /address/);
  assert.match(says({ card: 'mailed' }), /The card was mailed on 9 March 2026/);
  assert.match(says({ landing: 'declared' }), /has not decided yet/);
});

test('in every combination of states something is said, in both languages', () => {
  for (const lang of ['en', 'fr'] as const)
    for (const landing of STATES.landing)
      for (const photo of STATES.photo)
        for (const card of STATES.card) {
          const says = toCome({ ...confirmed, landing, photo, card }, { ...setting, lang });
          assert.ok(says.length > 0 && says.every((line) => line.length > 0 && !line.includes('undefined')));
        }
});
