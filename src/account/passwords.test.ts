import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPassword, normalisePassword } from './passwords.ts';

const context = ['Amina', 'Haddad', 'amina.haddad4821', 'E000123456', 'PR Portal', 'Portail RP'];
const fault = (password: string) => {
  const checked = checkPassword(password, context);
  return checked.ok ? undefined : checked.problems[0].code;
};

test('fifteen characters are enough, of any kind', () => {
  const fine = [
    'green piano walks home',
    'correcthorsebatterystaple',
    'vélo mauve nuage doux',
    'mon chat boit du thé',
    '鯨が空を飛ぶ夜に笛を吹く少年だ',
    'amina likes green pianos',
    'x7$Kp!2mQz9@Lw4',
    'blue 1999 kettle mirror',
  ];
  for (const password of fine) assert.equal(fault(password), undefined, password);
});

test('length is counted in code points after NFKC', () => {
  assert.equal(fault('greenpianowalk'), 'short');
  assert.equal(fault('greenpianowalks'), undefined);
  const astral = Array.from('𝕒𐐀🐋🎹🌲🚲🏠🎩🧭🪁🦊🐌🍁🧊🔔');
  assert.equal(astral.length, 15);
  assert.equal(fault(astral.join('')), undefined);
  assert.equal(fault(astral.slice(1).join('')), 'short');
  assert.equal(fault(`${'abdcefxq '.repeat(15)}`), 'long');
  assert.equal(fault('   '), 'missing');
  assert.equal(normalisePassword('e\u0301'), normalisePassword('é'));
  assert.equal(normalisePassword('Ａﬁ'), 'Afi');
  assert.equal(normalisePassword(' a '), ' a ', 'blanks belong to the password');
});

test('with a second factor eight are enough, and the same things are refused', () => {
  const short = (password: string) => {
    const checked = checkPassword(password, context, { shortest: 8 });
    return checked.ok ? checked.short : checked.problems[0].code;
  };
  assert.equal(short('kW7 plum'), true, 'good, and marked as short');
  assert.equal(short('green piano walks home'), false);
  assert.equal(short('kW7 plu'), 'short');
  assert.equal(short('password'), 'common');
  assert.equal(short('abcdefgh'), 'sequence');
  assert.equal(short('haddad74'), 'context');
  assert.equal(fault('kW7 plum'), 'short', 'alone it is not enough');
});

test('repeated, sequential and common ones are refused', () => {
  for (const p of [
    'aaaaaaaaaaaaaaa',
    'passwordpassword',
    'passwordpasswordpass',
    'abababbabababab',
    'PassWordPassword',
  ]) {
    assert.equal(fault(p), 'repeated', p);
  }
  for (const p of [
    'abcdefghijklmnop',
    'qwertyuiopasdfghjkl',
    'azertyuiopqsdfghjklm',
    '98765432109876543',
    'zyxwvutsrqponmlk',
  ]) {
    assert.ok(['sequence', 'common', 'repeated'].includes(fault(p) ?? ''), p);
  }
  assert.ok(fault('123456789012345'));
  assert.equal(fault('password1234567'), 'common');
  assert.equal(fault('!!!Sunshine!!!!!'), 'common');
  assert.equal(fault('fghjkl-3456789-xcvbn'), 'sequence');
});

test('what others could know is refused when little else is there', () => {
  for (const p of [
    'AminaHaddad1990',
    'amina.haddad4821!',
    'prportal-2026-x1',
    'Portail RP 12345',
    'e000123456haddad',
    'Àmina  Häddad 12',
  ]) {
    assert.equal(fault(p), 'context', p);
  }
});

test('each refusal names its field and speaks both languages', () => {
  for (const p of ['', 'short', 'aaaaaaaaaaaaaaa', 'AminaHaddad1990']) {
    const checked = checkPassword(p, context, { field: 'newPassword' });
    assert.ok(!checked.ok);
    assert.equal(checked.problems[0].field, 'newPassword');
    assert.notEqual(checked.problems[0].says.en, checked.problems[0].says.fr);
  }
  const short = checkPassword('short');
  assert.match(short.ok ? '' : short.problems[0].says.en, /5 of the 15/);
});
