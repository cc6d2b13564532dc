import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseTemporary, TEMPORARY_BITS, temporaryPassword } from './temporary-password.ts';
import { makeUserName, normaliseUserName, userNameStem } from './user-name.ts';

const key = Buffer.alloc(32, 7);

test('a temporary password has 60 bits or more, four groups, no vowels and no lookalikes', () => {
  assert.ok(TEMPORARY_BITS >= 60);
  for (let serial = 0; serial < 500; serial += 1) {
    assert.match(
      temporaryPassword(key, 'a', serial),
      /^[CDFHJKMNPQRTVWX2-9]{4}(-[CDFHJKMNPQRTVWX2-9]{4}){3}$/,
    );
  }
});

test('it follows from key, account and serial, and from nothing less', () => {
  const one = temporaryPassword(key, 'a', 1);
  assert.equal(temporaryPassword(key, 'a', 1), one);
  const others = [
    temporaryPassword(key, 'a', 2),
    temporaryPassword(key, 'b', 1),
    temporaryPassword(Buffer.alloc(32, 8), 'a', 1),
  ];
  assert.equal(new Set([one, ...others]).size, 4);
  const signs = Array.from({ length: 2000 }, (_, i) => temporaryPassword(key, 'a', i))
    .join('')
    .replaceAll('-', '');
  const counts = [...new Set(signs)].map((sign) => signs.split(sign).length - 1);
  assert.equal(counts.length, 23);
  assert.ok(Math.max(...counts) / Math.min(...counts) < 1.3, 'every sign is about as frequent');
});

test('typing it in lower case, without hyphens or with misread signs is fine', () => {
  fc.assert(
    fc.property(fc.nat(), (serial) => {
      const made = temporaryPassword(key, 'a', serial);
      const normal = normaliseTemporary(made);
      assert.equal(normal.length, 16);
      assert.equal(normaliseTemporary(normal), normal);
      const typed = ` ${made.toLowerCase().replaceAll('-', ' – ').replaceAll('5', 's').replaceAll('2', 'z').replaceAll('8', 'b')} `;
      assert.equal(normaliseTemporary(typed), normal);
    }),
  );
});

test('user names are readable, in plain letters', () => {
  assert.equal(userNameStem({ familyName: 'Haddad', givenNames: 'Amina Léa' }), 'amina.haddad');
  assert.equal(userNameStem({ familyName: 'de la Cruz', givenNames: 'José' }), 'jose.delacruz');
  assert.equal(userNameStem({ familyName: 'Ødegård', givenNames: 'Bjørn' }), 'bjorn.odegard');
  assert.equal(userNameStem({ familyName: 'Suharto', givenNames: '' }), 'suharto');
  assert.equal(userNameStem({ familyName: '王', givenNames: '小明' }), 'person');
  assert.equal(userNameStem({ familyName: '王', givenNames: 'Ming' }), 'person');
  assert.equal(normaliseUserName(' Amina.Haddad 4821'), 'amina.haddad4821');
});

test('a taken user name is passed over; more digits follow; a bad predicate throws', async () => {
  const amina = { familyName: 'Haddad', givenNames: 'Amina' };
  const picks = [21, 21, 4821];
  const taken = new Set(['amina.haddad0021']);
  assert.equal(
    await makeUserName(
      amina,
      () => picks.shift() ?? 0,
      (n) => taken.has(n),
    ),
    'amina.haddad4821',
  );
  assert.match(
    await makeUserName(amina, randomInt, async (n) => /^\D+\d{4}$/.test(n)),
    /^amina\.haddad\d{8}$/,
  );
  await assert.rejects(makeUserName(amina, randomInt, () => true));
});
