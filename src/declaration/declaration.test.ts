import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Entered } from '../platform/form.ts';
import { declarationWords } from './declaration-words.ts';
import { checkDeclaration, howSigned, nameMatches } from './declaration.ts';

const amina = { familyName: 'Haddad-Benali', givenNames: 'Amina Léa Sara' };

test('case, accents, blanks, order and missing further names do not matter', () => {
  const accepted = [
    'Amina Léa Sara Haddad-Benali',
    'amina lea haddad benali',
    'AMINA HADDADBENALI',
    'Haddad Benali, Amina',
    'Haddad-Benali Amina Sara',
    'Amina L. S. Haddad-Benali',
    'Amina Sara Haddad–Benali',
  ];
  for (const typed of accepted) assert.ok(nameMatches(typed, amina), typed);
});

test('another name, half a name or an initial for the first name is refused', () => {
  const refused = [
    '',
    'Amina',
    'Haddad-Benali',
    'Amina Haddad',
    'Léa Haddad-Benali',
    'A. Haddad-Benali',
    'Amina Zoé Haddad-Benali',
    'Amina Sara Léa Haddad-Benali',
    'Amina Haddad-Benali x',
  ];
  for (const typed of refused) assert.ok(!nameMatches(typed, amina), typed);
});

test('special letters match in each usual spelling', () => {
  const bjorn = { familyName: 'Ødegård', givenNames: 'Bjørn' };
  for (const typed of ['Bjørn Ødegård', 'Bjorn Odegard', 'Bjoern Oedegaard'])
    assert.ok(nameMatches(typed, bjorn), typed);
  const muller = { familyName: 'Müller', givenNames: 'Jörg' };
  for (const typed of ['Jorg Muller', 'Joerg Mueller', 'JÖRG MÜLLER'])
    assert.ok(nameMatches(typed, muller), typed);
  assert.ok(nameMatches('Sean OBrien', { familyName: 'O’Brien', givenNames: 'Seán' }));
  assert.ok(nameMatches('Jean Pierre Lévesque', { familyName: 'Levesque', givenNames: 'Jean-Pierre' }));
});

test('every keyboard can sign every name, as the passport or as the card spells it', () => {
  const signed: readonly (readonly [string, string, readonly string[]])[] = [
    ['KUMAR A/L RAJAN', '', ['Kumar A/L Rajan', 'kumar al rajan', 'KUMAR A L RAJAN', 'kumar a.l. rajan']],
    ['AH KOW @ LIM KAU', '', ['Ah Kow @ Lim Kau', 'AH KOW LIM KAU', 'ah kow lim kau']],
    [
      'O’Connor',
      'Siobhán',
      ["Siobhan O'Connor", 'siobhan oconnor', 'OConnor Siobhan', 'Siobhan O`Connor', 'O Connor, Siobhan'],
    ],
    ['Đặng', 'Thị Hằng', ['Thi Dang', 'dang thi hang', 'Đặng Thị Hằng', 'Thi H. Dang']],
    ['Yıldız', 'İpek', ['Ipek Yildiz', 'İPEK YILDIZ', 'ipek yıldız']],
    ['Weiß', 'Käthe', ['Kathe Weiss', 'Kaethe Weiss', 'KÄTHE WEISS', 'Weiß Käthe']],
    ['Wałęsa', 'Łucja', ['Lucja Walesa', 'łucja wałęsa']],
    ['Þórðarson', 'Æsa', ['Aesa Thordarson', 'AESA THORDARSON', 'Þórðarson Æsa']],
    ['Kaʻahumanu', '', ["Ka'ahumanu", 'Kaahumanu', 'Kaʼahumanu']],
    ['Gutiérrez', 'María', ['Gutierrez, Maria', 'maria gutiérrez', 'Gutiérrez, María']],
    ['Elba', 'Ana', ['AnaElba', 'Ana Elba', 'elba ana']],
  ];
  for (const [familyName, givenNames, all] of signed)
    for (const typed of all)
      assert.ok(nameMatches(typed, { familyName, givenNames }), `${typed}: ${familyName}`);
  const others: readonly (readonly [string, string, string])[] = [
    ['KUMAR A/L RAJAN', '', 'Kumar Rajan'],
    ['KUMAR A/L RAJAN', '', 'Kumar A/P Rajan'],
    ['AH KOW @ LIM KAU', '', 'Lim Kau'],
    ['O’Connor', 'Siobhán', 'Siobhan Connor'],
    ['Müller', 'Jörg', 'Jorg Miller'],
    ['Đặng', 'Thị Hằng', 'Hang Dang'],
  ];
  for (const [familyName, givenNames, typed] of others)
    assert.ok(!nameMatches(typed, { familyName, givenNames }), `${typed}: ${familyName}`);
});

test('single names and other scripts', () => {
  assert.ok(nameMatches('suharto', { familyName: 'Suharto', givenNames: '' }));
  assert.ok(!nameMatches('Suharto Suharto', { familyName: 'Suharto', givenNames: '' }));
  assert.ok(nameMatches('王小明', { familyName: '王', givenNames: '小明' }));
  assert.ok(nameMatches('小明 王', { familyName: '王', givenNames: '小明' }));
  assert.ok(nameMatches('محمد علي', { familyName: 'علي', givenNames: 'مُحَمَّد' }));
  assert.ok(!nameMatches('की राम', { familyName: 'राम', givenNames: 'का' }), 'vowel signs are letters');
  assert.ok(!nameMatches('-', { familyName: '-', givenNames: '' }));
});

test('the box and the name are both asked for, with the name in the words', () => {
  const checked = checkDeclaration(Entered.of({ typedName: 'Somebody Else' }), { signer: amina });
  assert.ok(!checked.ok);
  assert.deepEqual(
    checked.problems.map((p) => p.field),
    ['inCanada', 'typedName'],
  );
  const [box] = checked.problems;
  assert.ok(box?.says.en.includes(declarationWords('en').tick), 'the box says what it asks to say');
  assert.ok(box?.says.fr.includes(declarationWords('fr').tick));
  assert.match(checked.problems[1]?.says.fr ?? '', /Amina Léa Sara Haddad-Benali/);
});

test('a good declaration keeps the name as typed', () => {
  const typed = Entered.of({ inCanada: 'yes', typedName: '  amina   haddad benali ' });
  const value = { typedName: 'amina haddad benali', coSignedName: null };
  assert.deepEqual(checkDeclaration(typed, { signer: amina }), { ok: true, value });
  const long = Entered.of({ inCanada: 'yes', typedName: `amina haddad benali${'-'.repeat(300)}` });
  assert.equal(checkDeclaration(long, { signer: amina }).ok, false);
});

test('from 14 to 17 both names are asked for, each its own', () => {
  const child = { familyName: 'Haddad', givenNames: 'Yusuf' };
  const check = (fields: Record<string, string>) =>
    checkDeclaration(Entered.of({ inCanada: 'yes', typedName: 'Amina Haddad-Benali', ...fields }), {
      signer: amina,
      child,
    });
  assert.deepEqual(check({ childName: 'yusuf haddad' }), {
    ok: true,
    value: { typedName: 'Amina Haddad-Benali', coSignedName: 'yusuf haddad' },
  });
  for (const childName of ['', 'Amina Haddad-Benali']) {
    const checked = check({ childName });
    assert.ok(!checked.ok);
    assert.deepEqual(
      checked.problems.map((p) => p.field),
      ['childName'],
    );
  }
});

test('nobody signs for another adult; a minor alone on the account signs alone', () => {
  assert.equal(howSigned(false, 'self'), 'self');
  assert.equal(howSigned(false, 'parent'), 'child');
  assert.equal(howSigned(false, 'both'), 'both');
  assert.equal(howSigned(true, 'both'), 'self');
});
