import { randomInt } from 'node:crypto';
import { PROVINCES } from '../address/provinces.ts';
import type { Services } from '../case/services.ts';
import { pageLinks } from '../case/letters/page-links.ts';
import type { Profile } from '../config/profile.ts';
import { countryName } from '../intake/countries.ts';
import type { Identity } from '../intake/intake.ts';
import type { Both, Day, Lang } from '../platform/i18n.ts';
import type { EcoprDocument, EcoprDocumentTexts, EcoprDraft } from './document.ts';

/** A person and their application, as the document copies them. */
export type EcoprSource = Identity & {
  readonly passportNumber: string;
  readonly passportCountry: string;
  readonly passportValidUntil: Day;
  readonly category: string;
  readonly applicationNumber: string;
  /** Province of the home address, for the local time of the decision; null when there is none yet. */
  readonly province: string | null;
};

/** What an officer decided. */
export type EcoprDecision = {
  readonly documentNumber: string;
  readonly confirmedOn: Day;
  readonly place: string;
  readonly officer: { readonly accountId: string; readonly name: string };
  readonly issuedAt: Date;
};

/** 'T' and nine digits, a sample of the authority's form. Drawn at random, so that nobody can guess a neighbour's. */
export function newDocumentNumber(): string {
  return `T${String(randomInt(1_000_000_000)).padStart(9, '0')}`;
}

/** The number printed beside an officer's name: the head of the account's id, never the name they sign in with. */
export const officerNumber = (accountId: string): string => accountId.slice(0, 8).toUpperCase();

/** What a document will say of somebody, before an officer decides. @throws as `ecoprDocumentOf`. */
export function ecoprDraftOf(person: EcoprSource, profile: Profile): EcoprDraft {
  return {
    uci: readableUci(person.uci),
    familyName: person.familyName,
    givenNames: person.givenNames,
    otherNames: person.otherNames ?? '',
    birthDate: person.birthDate,
    birthPlace: person.birthPlace,
    birthCountry: countryName(person.birthCountry),
    sex: oneOf(profile.sexes, person.sex, 'sex'),
    maritalStatus: oneOf(profile.maritalStatuses, person.maritalStatus, 'marital status'),
    citizenship: countryName(person.citizenship),
    passport: {
      number: person.passportNumber,
      validUntil: person.passportValidUntil,
      country: countryName(person.passportCountry),
    },
    category: profile.categories[person.category] ?? same(person.category),
    applicationNumber: person.applicationNumber,
  };
}

/**
 * The document of a decision, from the person's fields as they are now. It keeps words, not codes, and is stored whole:
 * a later change of the person or of a list never changes it.
 * @throws when a code is unknown: the intake checks them all, and a document must never guess.
 */
export function ecoprDocumentOf(
  person: EcoprSource,
  decision: EcoprDecision,
  profile: Profile,
): EcoprDocument {
  return {
    ...ecoprDraftOf(person, profile),
    documentNumber: decision.documentNumber,
    residentSince: decision.confirmedOn,
    residentAt: placeName(decision.place),
    officer: { name: decision.officer.name, number: officerNumber(decision.officer.accountId) },
    issuedAt: decision.issuedAt,
    zone: zoneOf(person.province, profile),
  };
}

/** '1234-5678' or '11-2345-6789', as people know it; stored without hyphens. */
export const readableUci = (uci: string): string =>
  uci.replace(/^(\d\d)?(\d{4})(\d{4})$/, (_, a, b, c) => [a, b, c].filter(Boolean).join('-'));

const same = (text: string): Both => ({ en: text, fr: text });

function oneOf(list: Readonly<Record<string, Both>>, code: string, what: string): Both {
  const words = Object.hasOwn(list, code) ? list[code] : undefined;
  if (!words) throw new Error(`no ${what} is called '${code}'`);
  return words;
}

/** 'Winnipeg, MB' in words: 'Winnipeg, Manitoba' and 'Winnipeg (Manitoba)'. Other text stays as it is. */
export function placeName(place: string): Both {
  const [, city, code] = /^(.+), ([A-Z]{2})$/.exec(place) ?? [];
  const province =
    code && Object.hasOwn(PROVINCES, code) ? PROVINCES[code as keyof typeof PROVINCES] : undefined;
  if (!city || !province) return same(place);
  return { en: `${city}, ${province.en}`, fr: `${city} (${province.fr})` };
}

// The zone in which most of a province lives.
const ZONES: Readonly<Record<string, string>> = {
  BC: 'America/Vancouver',
  YT: 'America/Whitehorse',
  AB: 'America/Edmonton',
  NT: 'America/Yellowknife',
  SK: 'America/Regina',
  MB: 'America/Winnipeg',
  NB: 'America/Halifax',
  NS: 'America/Halifax',
  PE: 'America/Halifax',
  NL: 'America/St_Johns',
};
const zoneOf = (province: string | null, profile: Pick<Profile, 'zone'>) =>
  ZONES[province ?? ''] ?? profile.zone;

/** What the profile and the portal's address add to every document. */
export function ecoprTexts(services: Pick<Services, 'profile' | 'link'>): EcoprDocumentTexts {
  const { profile } = services;
  return {
    issuer: profile.names.authority,
    formNumber: profile.ecopr.formNumber,
    labels: profile.ecopr.fields,
    codes: { sexes: profile.sexes, maritalStatuses: profile.maritalStatuses },
    errorContact: pageLinks(services, 'ask'),
  };
}

/** 'ecopr-T012345678.pdf' or 'crpe-T012345678.pdf'. */
export const pdfName = (lang: Lang, documentNumber: string): string =>
  `${lang === 'en' ? 'ecopr' : 'crpe'}-${documentNumber}.pdf`;
