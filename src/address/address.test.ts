import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Entered } from '../platform/form.ts';
import { type Address, checkAddress, type CheckOptions } from './address.ts';
import { isDoubt } from './doubts.ts';

const montreal = {
  line1: '1234 rue Saint-Denis',
  line2: 'app. 5',
  city: 'Montréal',
  province: 'QC',
  postalCode: 'h2x1y4',
};
type Typed = Partial<Record<keyof Address, string>>;
const check = (typed: Typed, options: Partial<CheckOptions> = {}) =>
  checkAddress(Entered.of({ ...montreal, ...typed }), { use: 'mailing', insisted: [], ...options });

function refused(typed: Typed, options: Partial<CheckOptions> = {}) {
  const checked = check(typed, options);
  assert.ok(!checked.ok, 'should be refused');
  return checked;
}
const problemFields = (typed: Typed, options: Partial<CheckOptions> = {}) =>
  refused(typed, options).problems.map((p) => p.field);
const doubtCodes = (typed: Typed, options: Partial<CheckOptions> = {}) => {
  const { problems, doubts } = refused(typed, options);
  assert.deepEqual(problems, []);
  return doubts.map((d) => d.code);
};

test('an ordinary address is stored in the words of the person', () => {
  const checked = check({ line1: '  1234   rue Saint-Denis ', careOf: 'c/o  Refuge Ste-Anne' });
  assert.ok(checked.ok);
  assert.deepEqual(checked.value, {
    careOf: 'Refuge Ste-Anne',
    line1: '1234 rue Saint-Denis',
    line2: 'app. 5',
    city: 'Montréal',
    province: 'QC',
    postalCode: 'H2X 1Y4',
  });
  assert.deepEqual(checked.kept, []);
});

test('everything missing is said at once, each at its field', () => {
  const checked = checkAddress(Entered.none, { use: 'home', insisted: true, prefix: 'home-' });
  assert.ok(!checked.ok);
  assert.deepEqual(
    checked.problems.map((p) => p.field),
    ['home-line1', 'home-city', 'home-province', 'home-postalCode'],
  );
});

test('places outside Canada must be changed, whatever is insisted', () => {
  assert.deepEqual(problemFields({ postalCode: '90210' }, { insisted: true }), ['postalCode']);
  assert.deepEqual(problemFields({ city: 'Buffalo, USA' }, { insisted: true }), ['city']);
  assert.deepEqual(problemFields({ line2: 'United States' }, { insisted: true }), ['line2']);
  assert.deepEqual(problemFields({ city: 'Miami, États-Unis' }, { insisted: true }), ['city']);
  assert.ok(check({ line1: '40 rue des États-Unis' }).ok, 'a street may have that name');
  assert.ok(check({ line1: '12 Usa Crescent' }).ok);
});

test('a home is neither a PO box nor general delivery; mail may go there', () => {
  for (const line1 of ['PO Box 55', 'C.P. 4001 succ. A', 'General Delivery', 'Poste restante', 'GD STN A']) {
    assert.deepEqual(problemFields({ line1 }, { use: 'home', insisted: true }), ['line1'], line1);
    assert.ok(check({ line1 }).ok, line1);
  }
});

test('a rural route alone is doubted as a home, and passes for mail or with a house number', () => {
  assert.deepEqual(doubtCodes({ line1: 'RR 2' }, { use: 'home' }), ['home-rural-route']);
  assert.ok(check({ line1: 'RR 2' }).ok);
  assert.ok(check({ line1: '4120 Concession 5 RR 2' }, { use: 'home' }).ok);
});

test('a postal code of another province is doubted, with the province that fits', () => {
  const { doubts } = refused({ province: 'ON' });
  assert.equal(doubts.length, 1);
  assert.equal(doubts[0]?.code, 'postal-province');
  assert.deepEqual(doubts[0]?.suggestion, { field: 'province', value: 'QC' });
  assert.match(doubts[0]?.says.fr ?? '', /Québec.*Ontario/);
});

test('X is split between Nunavut and the Northwest Territories', () => {
  assert.ok(check({ postalCode: 'X0A 0H0', province: 'NU' }).ok);
  assert.ok(check({ postalCode: 'X1A 2P3', province: 'NT' }).ok);
  assert.deepEqual(doubtCodes({ postalCode: 'X0C 0G0', province: 'NT' }), ['postal-province']);
  assert.deepEqual(doubtCodes({ postalCode: 'X0E 0T0', province: 'NU' }), ['postal-province']);
});

test('K1A is doubted as an office, on either bank of the river', () => {
  assert.deepEqual(doubtCodes({ postalCode: 'K1A 0A9', province: 'ON' }), ['government-code']);
  assert.deepEqual(doubtCodes({ postalCode: 'K1A 0A9', province: 'QC' }), ['government-code']);
});

test('cities: digits and a province behind the name are doubted, real towns with numbers are not', () => {
  assert.deepEqual(doubtCodes({ city: 'Montreal 2' }), ['city-number']);
  assert.ok(check({ city: '100 Mile House', province: 'BC', postalCode: 'V0K 2E0' }).ok);
  const { doubts } = refused({ city: 'Laval, Québec' });
  assert.deepEqual(doubts[0]?.suggestion, { field: 'city', value: 'Laval' });
  assert.deepEqual(doubtCodes({ city: 'Laval QC' }), ['city-province']);
  assert.ok(check({ city: 'Québec' }).ok, 'Québec is a city too');
  assert.ok(check({ city: 'Ville de Québec' }).ok);
});

test('no number and other scripts are doubted', () => {
  assert.deepEqual(doubtCodes({ line1: 'rue Principale', line2: '' }), ['no-number']);
  assert.deepEqual(doubtCodes({ city: 'ᐃᖃᓗᐃᑦ' }), ['not-latin']);
  assert.ok(check({ city: 'Ḵ’emk’emeláy̓' }).ok, 'marks on Latin letters are fine');
});

test('a doubt is kept by its key, and only for the answer that was doubted', () => {
  const [doubt] = refused({ province: 'ON' }).doubts;
  assert.ok(doubt);
  const kept = check({ province: 'ON' }, { insisted: [doubt.key] });
  assert.ok(kept.ok);
  assert.deepEqual(
    kept.kept.map((d) => d.code),
    ['postal-province'],
  );
  assert.deepEqual(doubtCodes({ province: 'AB' }, { insisted: [doubt.key] }), ['postal-province']);
  assert.ok(check({ province: 'ON' }, { insisted: true }).ok);
});

test('a field that must be fixed is not doubted as well', () => {
  const { problems, doubts } = refused({ line1: 'x'.repeat(81), province: 'ON' });
  assert.deepEqual(
    problems.map((p) => p.field),
    ['line1'],
  );
  assert.deepEqual(
    doubts.map((d) => d.code),
    ['postal-province'],
  );
  assert.deepEqual([...problems, ...doubts].map(isDoubt), [false, true]);
});

test('invisible direction marks and line breaks never reach a label', () => {
  const checked = check({ line1: '12 \u202Eelm\u202C\r\nSt' });
  assert.ok(checked.ok);
  assert.equal(checked.value.line1, '12 elm St');
});

test('property: what was stored passes again and stays the same', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 });
  const anyAddress = fc.record({
    careOf: fc.oneof(
      line,
      line.map((s) => `c/o a/s ${s}`),
    ),
    line1: line.map((s) => `12 ${s}`),
    line2: line,
    city: line.map((s) => `Laval ${s}`),
    province: fc.constantFrom('QC', 'ON', 'NU'),
    postalCode: fc.constantFrom('h2x1y4', 'H2X-1Y4', 'x0a 0h0', ' k1a 0a9 '),
  });
  const options: CheckOptions = { use: 'mailing', insisted: true };
  fc.assert(
    fc.property(anyAddress, (typed) => {
      const once = checkAddress(Entered.of(typed), options);
      if (!once.ok) return;
      const twice = checkAddress(Entered.of(once.value), options);
      assert.ok(twice.ok);
      assert.deepEqual(twice.value, once.value);
    }),
  );
});

test('a line that repeats city, province or postal code is asked about, with the line as it should be', () => {
  const place = { city: 'Montréal', province: 'QC', postalCode: 'H2X 1Y4' };
  const lines: Readonly<Record<string, string>> = {
    '12 rue Elm, Montréal': '12 rue Elm',
    '12 rue Elm, Montréal, QC': '12 rue Elm',
    '12 rue Elm, Montreal, Québec H2X1Y4': '12 rue Elm',
    '12 rue Elm H2X 1Y4': '12 rue Elm',
    '12 rue Elm, Montréal, Quebec, Canada': '12 rue Elm',
    '12 rue de Montréal': '',
    '12 rue Elm': '',
    '12 rue Elm QC': '',
    '12 rue Elm, app. 5': '',
  };
  for (const [line1, wanted] of Object.entries(lines)) {
    const checked = check({ ...place, line1 });
    const doubt = checked.ok ? undefined : checked.doubts.find(({ code }) => code === 'repeated');
    assert.equal(doubt?.suggestion?.value ?? '', wanted, line1);
  }
});

test('a consultant or a law firm as "care of" is asked about; family, friends and shelters are not', () => {
  const asked = (careOf: string) => {
    const checked = check({ careOf });
    return !checked.ok && checked.doubts.some(({ code }) => code === 'representative');
  };
  for (const firm of [
    'Maple Immigration Services Inc.',
    'North Star Consultants',
    'Roy and Roy, Avocats',
    'Claude Roy, avocate',
    'Smith Law Office',
    'J. Doe, RCIC',
    'Étude Tremblay, notaires',
    'Visa Experts',
  ])
    assert.equal(asked(firm), true, firm);
  for (const friend of ['Ann Roy', 'Refuge Ste-Anne', 'Famille Lavoie', 'YMCA Centre', ''])
    assert.equal(asked(friend), false, friend);
});
