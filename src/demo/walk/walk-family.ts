import { randomInt } from 'node:crypto';
import type { ApprovedPerson } from '../../intake/intake.ts';
import { addDays } from '../../platform/clock.ts';
import type { Day, Lang } from '../../platform/i18n.ts';
import type { DemoAddress, DemoFamily } from '../families.ts';

/** The family that walks: parents with an account each, and two children. */
export type WalkFamily = DemoFamily & {
  readonly mother: ApprovedPerson;
  readonly father: ApprovedPerson;
  readonly children: readonly [ApprovedPerson, ApprovedPerson];
};

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

/** A fresh family of four: numbers and email addresses that no earlier walk had. */
export function walkFamily(today: Day, lang: Lang): WalkFamily {
  const serial = digits(9);
  const { mother, father, ama, kojo } = peopleOf(today, serial);
  return {
    application: {
      number: `E${serial}`,
      madeOn: addDays(today, -420),
      approvedOn: addDays(today, -1),
      category: 'pnp',
      language: lang,
      people: [mother, father, ama, kojo],
    },
    entry: { on: addDays(today, -90), place: 'Edmonton' },
    address: LLOYDMINSTER,
    ownAccounts: { [father.uci]: `daniel.${serial}@example.com` },
    mother,
    father,
    children: [ama, kojo],
  };
}

function peopleOf(today: Day, serial: string) {
  const of = (years: number) => ({
    uci: `9${digits(9)}`,
    familyName: 'Mensah',
    birthDate: addDays(today, -Math.round(years * 365.25) - 40),
    birthPlace: 'Kumasi',
    birthCountry: 'GH',
    citizenship: 'GH',
    passport: { number: `G${digits(7)}`, country: 'GH', validUntil: addDays(today, 1500) },
  });
  const married = { maritalStatus: 'married', sex: 'F' } as const;
  const single = { role: 'dependant', maritalStatus: 'single' } as const;
  const mother: ApprovedPerson = {
    ...of(34),
    ...married,
    role: 'principal',
    givenNames: 'Grace',
    email: `grace.${serial}@example.com`,
  };
  const father: ApprovedPerson = {
    ...of(37),
    ...married,
    sex: 'M',
    role: 'spouse',
    givenNames: 'Daniel',
    email: `daniel.${serial}@example.com`,
  };
  const ama: ApprovedPerson = { ...of(11), ...single, sex: 'F', givenNames: 'Ama' };
  const kojo: ApprovedPerson = { ...of(5), ...single, sex: 'M', givenNames: 'Kojo' };
  return { mother, father, ama, kojo };
}

/** The town lies in two provinces: this address is right, and yet is asked about, because its code begins with a T. */
const LLOYDMINSTER: DemoAddress = {
  line1: '5012 49 Street',
  line2: 'Unit 8',
  city: 'Lloydminster',
  province: 'SK',
  postalCode: 'T9V 0K5',
};
