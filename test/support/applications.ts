import type { Approved, ApprovedPerson } from '../../src/intake/intake.ts';

/** One approved person; by default Amina, the principal applicant. */
export const approvedPerson = (change: Partial<ApprovedPerson> = {}): ApprovedPerson => ({
  role: 'principal',
  uci: '1122334455',
  familyName: 'Haddad',
  givenNames: 'Amina',
  birthDate: '1990-03-27',
  birthPlace: 'Tunis',
  birthCountry: 'TN',
  sex: 'F',
  maritalStatus: 'married',
  citizenship: 'TN',
  passport: { number: 'K123456', country: 'TN', validUntil: '2029-01-01' },
  email: 'amina@example.com',
  ...change,
});

/** One approved application; by default Amina's alone. */
export const approvedApplication = (change: Partial<Approved> = {}): Approved => ({
  number: 'E301234567',
  madeOn: '2024-05-01',
  approvedOn: '2026-02-20',
  category: 'fsw',
  language: 'fr',
  people: [approvedPerson()],
  ...change,
});
