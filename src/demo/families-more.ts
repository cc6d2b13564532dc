import type { ApprovedPerson } from '../intake/intake.ts';
import type { DemoFamily, Make } from './household.ts';

/** A couple, each with an account of their own, who have not signed in yet. */
export function nguyen(make: Make): DemoFamily {
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
export function gutierrez({ person, aged, approved }: Make): DemoFamily {
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
export function wulandari({ person, aged, approved }: Make): DemoFamily {
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
