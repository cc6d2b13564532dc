import type { Hasher } from '../account/hashing.ts';
import { addStaff, type NewStaff } from '../account/staff/staff.ts';
import type { Services } from '../case/services.ts';

/** The staff of the demonstration. Their passphrases are public: a demonstration holds invented people only. */
export const DEMO_STAFF = {
  officer: {
    userName: 'officer',
    name: 'Robin Tremblay',
    email: 'officer@example.ca',
    language: 'en',
    roles: ['officer'],
    password: 'maple kettle window bridge',
  },
  second: {
    userName: 'officer2',
    name: 'Priya Raman',
    email: 'officer2@example.ca',
    language: 'en',
    roles: ['officer'],
    password: 'harbour violin pepper stone',
  },
  agent: {
    userName: 'agent',
    name: 'Luc Bernier',
    email: 'agent@example.ca',
    language: 'fr',
    roles: ['agent'],
    password: 'lantern cedar marble drum',
  },
  // What one agent asks for, another one approves.
  secondAgent: {
    userName: 'agent2',
    name: 'Noor Haidari',
    email: 'agent2@example.ca',
    language: 'en',
    roles: ['agent'],
    password: 'paper comet willow drawer',
  },
  producer: {
    userName: 'producer',
    name: 'Jo Whitehorse',
    email: 'producer@example.ca',
    language: 'en',
    roles: ['producer'],
    password: 'copper ribbon walnut ferry',
  },
  // So do producers, and administrators.
  secondProducer: {
    userName: 'producer2',
    name: 'Mina Castonguay',
    email: 'producer2@example.ca',
    language: 'fr',
    roles: ['producer'],
    password: 'meadow anchor thimble frost',
  },
  administrator: {
    userName: 'administrator',
    name: 'Sam Okafor',
    email: 'administrator@example.ca',
    language: 'en',
    roles: ['administrator'],
    password: 'granite orchid paddle summit',
  },
  secondAdministrator: {
    userName: 'administrator2',
    name: 'Lena Marchand',
    email: 'administrator2@example.ca',
    language: 'en',
    roles: ['administrator'],
    password: 'velvet harvest kayak lemon',
  },
} as const satisfies Record<string, NewStaff>;

/** The passphrase of every applicant of the demonstration who has chosen one. */
export const DEMO_PASSWORD = 'river lantern orange piano';

/** Adds those of the demonstration's staff who are not there yet. Throws when one is refused. */
export async function addDemoStaff(services: Services, hasher: Hasher): Promise<void> {
  for (const staff of Object.values(DEMO_STAFF)) {
    const added = await addStaff(services, hasher, staff);
    if (!added.ok && added.problems.some(({ field }) => field !== 'user'))
      throw new Error(`${staff.userName}: ${added.problems.map(({ says }) => says.en).join(' ')}`);
  }
}

type CodeFor = (userName: string) => Promise<string | undefined>;

/** How the demonstration's staff sign in; with a new enrolment code for whoever needs a passkey and has none yet. */
export async function staffSigns(codeFor: CodeFor = async () => undefined): Promise<readonly string[]> {
  const signs: string[] = [];
  for (const { userName, password } of Object.values(DEMO_STAFF)) {
    const code = await codeFor(userName);
    signs.push(`${userName} / ${password}${code ? `   (enrolment code ${code})` : ''}`);
  }
  return signs;
}
