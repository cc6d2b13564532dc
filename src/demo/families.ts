import type { Approved, ApprovedPerson } from '../intake/intake.ts';
import { addDays } from '../platform/clock.ts';
import type { Day } from '../platform/i18n.ts';

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

/** A Canadian address as its form takes it. */
export type DemoAddress = {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
};

/** A family of the demonstration: what was approved, and what they answer. Everybody and everything is invented. */
export type DemoFamily = {
  readonly application: Approved;
  /** The last entry to Canada. */
  readonly entry: { readonly on: Day; readonly place: string };
  readonly address: DemoAddress;
  /** Who has an account of their own, by client identifier, and the email address for it. */
  readonly ownAccounts: Readonly<Record<string, string>>;
};

type Person = Omit<ApprovedPerson, 'birthCountry' | 'citizenship' | 'passport'> & {
  readonly country: string;
  readonly passport: string;
};

/** Makes what is approved, with dates that follow from today. */
type Make = {
  readonly person: (person: Person) => ApprovedPerson;
  /** The birth date of somebody so many years and days old. */
  readonly aged: (years: number, days: number) => Day;
  /** When an application was made and approved, the latter so many days ago. */
  readonly approved: (days: number) => { readonly madeOn: Day; readonly approvedOn: Day };
};

/** Dates follow from `today`, so that a child stays a child and nothing is too old. */
const makeFrom = (today: Day): Make => ({
  person: ({ country, passport, ...rest }) => ({
    ...rest,
    birthCountry: country,
    citizenship: country,
    passport: { number: passport, country, validUntil: addDays(today, 5 * 365) },
  }),
  aged: (years, days) => addDays(today, -Math.round(years * 365.25) - days),
  approved: (days) => ({ madeOn: addDays(today, -400 - days), approvedOn: addDays(today, -days) }),
});

/** A couple, each with an account of their own, who have not signed in yet. */
function nguyen(make: Make): DemoFamily {
  const { approved } = make;
  return {
    application: {
      number: 'E301977830',
      ...approved(10),
      category: 'pnp',
      language: 'en',
      people: nguyenPeople(make),
    },
    entry: { on: approved(180).approvedOn, place: 'Vancouver' },
    address: {
      line1: '1455 Portage Avenue',
      line2: 'Unit 12',
      city: 'Winnipeg',
      province: 'MB',
      postalCode: 'R3G 0W4',
    },
    ownAccounts: { '1119778313': 'bao@example.ca' },
  };
}

function nguyenPeople({ person, aged }: Make): readonly ApprovedPerson[] {
  const of = { country: 'VN', maritalStatus: 'married' } as const;
  return [
    person({
      ...of,
      role: 'principal',
      uci: '1119778305',
      familyName: 'Nguyễn',
      givenNames: 'Minh Anh',
      birthDate: aged(29, 300),
      birthPlace: 'Huế',
      sex: 'F',
      passport: 'C7104426',
      email: 'minhanh@example.com',
    }),
    person({
      ...of,
      role: 'spouse',
      uci: '1119778313',
      familyName: 'Trần',
      givenNames: 'Quốc Bảo',
      birthDate: aged(31, 8),
      birthPlace: 'Đà Nẵng',
      sex: 'M',
      passport: 'C7104434',
      email: 'bao@example.ca',
    }),
  ];
}

/** One person alone, with a long name. */
function gutierrez({ person, aged, approved }: Make): DemoFamily {
  const long = {
    familyName: 'Gutiérrez Villaseñor de la Cueva',
    givenNames: 'María Fernanda de los Ángeles',
  };
  return {
    application: {
      number: 'E301652218',
      ...approved(23),
      category: 'cec',
      language: 'en',
      people: [
        person({
          ...long,
          country: 'MX',
          role: 'principal',
          uci: '1116522180',
          birthDate: aged(53, 210),
          birthPlace: 'Oaxaca de Juárez',
          sex: 'F',
          maritalStatus: 'widowed',
          passport: 'G39011726',
          email: 'mariafernanda@example.com',
        }),
      ],
    },
    entry: { on: approved(500).approvedOn, place: 'Calgary' },
    address: {
      line1: '1820 Quinpool Road',
      line2: '',
      city: 'Halifax',
      province: 'NS',
      postalCode: 'B3L 1A6',
    },
    ownAccounts: {},
  };
}

/** A mother with a single name, and her daughter of 16. */
function wulandari({ person, aged, approved }: Make): DemoFamily {
  const of = { country: 'ID', sex: 'F', maritalStatus: 'single' } as const;
  return {
    application: {
      number: 'E301518844',
      ...approved(34),
      category: 'aip',
      language: 'en',
      people: [
        person({
          ...of,
          role: 'principal',
          uci: '1115188445',
          familyName: 'Wulandari',
          givenNames: '',
          birthDate: aged(41, 95),
          birthPlace: 'Yogyakarta',
          maritalStatus: 'divorced',
          passport: 'X1804475',
          email: 'wulandari@example.com',
        }),
        person({
          ...of,
          role: 'dependant',
          uci: '1115188452',
          familyName: 'Lestari',
          givenNames: 'Dewi',
          birthDate: aged(16, 140),
          birthPlace: 'Yogyakarta',
          passport: 'X1804483',
        }),
      ],
    },
    entry: { on: approved(240).approvedOn, place: 'Halifax Stanfield' },
    address: { line1: '96 Lutz Street', line2: '', city: 'Moncton', province: 'NB', postalCode: 'E1C 5E6' },
    ownAccounts: {},
  };
}
