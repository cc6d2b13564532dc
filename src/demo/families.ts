import type { ApprovedPerson } from '../intake/intake.ts';
import type { Day } from '../platform/i18n.ts';
import { gutierrez, nguyen, wulandari } from './families-more.ts';
import { type DemoFamily, type Make, makeFrom } from './household.ts';

export type DemoFamilies = Readonly<
  Record<'haddad' | 'diallo' | 'nguyen' | 'gutierrez' | 'wulandari', DemoFamily>
>;

/** The families of the demonstration, in the form in which approved applications come in. */
export function demoFamilies(today: Day): DemoFamilies {
  const make = makeFrom(today);
  return {
    haddad: haddad(make),
    diallo: diallo(make),
    nguyen: nguyen(make),
    gutierrez: gutierrez(make),
    wulandari: wulandari(make),
  };
}

/** A couple with two children; the husband has an account of his own. */
function haddad(make: Make): DemoFamily {
  const { approved } = make;
  return {
    application: {
      number: 'E301840277',
      ...approved(21),
      category: 'fsw',
      language: 'en',
      people: [...haddadParents(make), ...haddadChildren(make)],
    },
    entry: { on: approved(300).approvedOn, place: 'Toronto Pearson' },
    address: {
      line1: '75 Lisgar Street',
      line2: 'Apt 504',
      city: 'Ottawa',
      province: 'ON',
      postalCode: 'K2P 0C1',
    },
    ownAccounts: { '1108402789': 'omar@example.com' },
  };
}

const HADDAD = { familyName: 'Haddad', country: 'JO' } as const;

function haddadParents({ person, aged }: Make): readonly ApprovedPerson[] {
  return [
    person({
      ...HADDAD,
      role: 'principal',
      uci: '1108402771',
      givenNames: 'Amina',
      birthDate: aged(36, 120),
      birthPlace: 'Amman',
      sex: 'F',
      maritalStatus: 'married',
      passport: 'P4418207',
      email: 'amina@example.com',
    }),
    person({
      ...HADDAD,
      role: 'spouse',
      uci: '1108402789',
      givenNames: 'Omar',
      birthDate: aged(38, 41),
      birthPlace: 'Irbid',
      sex: 'M',
      maritalStatus: 'married',
      passport: 'P4418215',
      email: 'omar@example.com',
    }),
  ];
}

function haddadChildren({ person, aged }: Make): readonly ApprovedPerson[] {
  return [
    person({
      ...HADDAD,
      role: 'dependant',
      uci: '1108402797',
      givenNames: 'Yusuf',
      birthDate: aged(9, 75),
      birthPlace: 'Amman',
      sex: 'M',
      maritalStatus: 'single',
      passport: 'P5520931',
    }),
    person({
      ...HADDAD,
      role: 'dependant',
      uci: '1108402805',
      givenNames: 'Sara',
      birthDate: aged(4, 200),
      birthPlace: 'Amman',
      sex: 'F',
      maritalStatus: 'single',
      passport: 'P5520948',
    }),
  ];
}

/** A French-speaking family whose invitation waits. */
function diallo(make: Make): DemoFamily {
  const { approved } = make;
  return {
    application: {
      number: 'E302115604',
      ...approved(6),
      category: 'qsw',
      language: 'fr',
      people: [...dialloParents(make), ...dialloChildren(make)],
    },
    entry: { on: approved(220).approvedOn, place: 'Montréal-Trudeau' },
    address: {
      line1: '4571, rue Saint-Denis',
      line2: 'app. 3',
      city: 'Montréal',
      province: 'QC',
      postalCode: 'H2J 2L4',
    },
    ownAccounts: {},
  };
}

const DIALLO = { country: 'SN', maritalStatus: 'married' } as const;

function dialloParents({ person, aged }: Make): readonly ApprovedPerson[] {
  return [
    person({
      ...DIALLO,
      role: 'principal',
      uci: '1121156042',
      familyName: 'Diallo',
      givenNames: 'Mariama',
      birthDate: aged(33, 15),
      birthPlace: 'Thiès',
      sex: 'F',
      passport: 'A02117745',
      email: 'mariama@example.ca',
    }),
    person({
      ...DIALLO,
      role: 'spouse',
      uci: '1121156059',
      familyName: 'Sarr',
      givenNames: 'Ibrahima',
      birthDate: aged(35, 260),
      birthPlace: 'Saint-Louis',
      sex: 'M',
      passport: 'A02117752',
      email: 'ibrahima@example.ca',
    }),
  ];
}

function dialloChildren({ person, aged }: Make): readonly ApprovedPerson[] {
  return [
    person({
      ...DIALLO,
      role: 'dependant',
      uci: '1121156067',
      familyName: 'Sarr',
      givenNames: 'Aïssatou',
      birthDate: aged(6, 33),
      birthPlace: 'Dakar',
      sex: 'F',
      maritalStatus: 'single',
      passport: 'A03340081',
    }),
  ];
}
