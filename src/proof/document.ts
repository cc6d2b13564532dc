import { type Both, type Day, formatDay, formatInstant, type Lang } from '../platform/i18n.ts';
import { MARITAL_STATUSES, type MaritalStatus, SEXES, type Sex, words } from './words.ts';

/**
 * The electronic confirmation of permanent residence as data, as issued. A historical record: names of countries and
 * of the category are kept as words, so that it reads the same when a list of codes changes later.
 */
export type EcoprDocument = {
  readonly documentNumber: string;
  readonly uci: string;
  /** The whole name when the person has only one. */
  readonly familyName: string;
  /** Empty when the person has only one name. */
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly birthPlace: string;
  readonly birthCountry: Both;
  readonly sex: Sex;
  readonly maritalStatus: MaritalStatus;
  readonly citizenship: Both;
  readonly passport: EcoprPassport | null;
  readonly category: Both;
  readonly applicationNumber: string;
  /** The day of becoming a permanent resident; the 180 days of IRPR 58 count from the day after. */
  readonly residentSince: Day;
  /** Where the person was then, for example 'Winnipeg (Manitoba)'. */
  readonly residentAt: Both;
  /** The officer who was satisfied (IRPA 21(1)); never a system. */
  readonly officer: { readonly name: string; readonly number: string };
  readonly issuedAt: Date;
  /** IANA zone in which the instant of issue is written. */
  readonly zone: string;
};

export type EcoprPassport = {
  readonly number: string;
  readonly validUntil: Day;
  readonly country: Both;
};

/** What the authority's profile adds. */
export type EcoprTexts = {
  /** Name of the authority, as text. */
  readonly issuer: Both;
  /** Where to report a mistake of ours: an address or a page, ready to print after a colon. */
  readonly errorContact: Both;
};

export type EcoprRow = readonly [label: string, value: string];
export type EcoprSection = { readonly heading: string; readonly rows: readonly EcoprRow[] };
export type EcoprLayout = {
  readonly lang: Lang;
  readonly issuer: string;
  readonly title: string;
  /** What the document says, in one sentence. */
  readonly confirms: string;
  readonly notForTravel: string;
  readonly sections: readonly EcoprSection[];
  readonly notesHeading: string;
  readonly paragraphs: readonly string[];
};

/** 'Given Family', or the one name. */
export function fullName(doc: Pick<EcoprDocument, 'givenNames' | 'familyName'>): string {
  return [doc.givenNames, doc.familyName].filter((part) => part !== '').join(' ');
}

/** The document in one language, in reading order. Both languages have the same sections and rows. */
export function ecoprLayout(doc: EcoprDocument, lang: Lang, texts: EcoprTexts): EcoprLayout {
  const w = words(lang);
  return {
    lang,
    issuer: texts.issuer[lang],
    title: `${w.title} (${w.shortName})`,
    confirms: w.confirms({ day: formatDay(lang, doc.residentSince) }).replace('{name}', () => fullName(doc)),
    notForTravel: w.notForTravel,
    sections: [
      person(doc, lang),
      passport(doc.passport, lang),
      residence(doc, lang),
      thisDocument(doc, lang),
    ],
    notesHeading: w.goodToKnow,
    paragraphs: [w.useIt, `${w.errors}\n${texts.errorContact[lang]}`, w.history],
  };
}

function person(doc: EcoprDocument, lang: Lang): EcoprSection {
  const w = words(lang);
  return {
    heading: w.person,
    rows: [
      [w.familyName, doc.familyName],
      [w.givenNames, doc.givenNames || w.singleName],
      [w.birthDate, formatDay(lang, doc.birthDate)],
      [w.birthPlace, doc.birthPlace],
      [w.birthCountry, doc.birthCountry[lang]],
      [w.sex, SEXES[doc.sex][lang]],
      [w.maritalStatus, MARITAL_STATUSES[doc.maritalStatus][lang]],
      [w.citizenship, doc.citizenship[lang]],
      [w.uci, doc.uci],
    ],
  };
}

function passport(held: EcoprPassport | null, lang: Lang): EcoprSection {
  const w = words(lang);
  const rows: EcoprRow[] =
    held === null
      ? [[w.passportNumber, w.noPassport]]
      : [
          [w.passportNumber, held.number],
          [w.passportValidUntil, formatDay(lang, held.validUntil)],
          [w.passportCountry, held.country[lang]],
        ];
  return { heading: w.passport, rows };
}

function residence(doc: EcoprDocument, lang: Lang): EcoprSection {
  const w = words(lang);
  return {
    heading: w.residence,
    rows: [
      [w.since, formatDay(lang, doc.residentSince)],
      [w.place, doc.residentAt[lang]],
      [w.category, doc.category[lang]],
      [w.applicationNumber, doc.applicationNumber],
    ],
  };
}

function thisDocument(doc: EcoprDocument, lang: Lang): EcoprSection {
  const w = words(lang);
  return {
    heading: w.thisDocument,
    rows: [
      [w.documentNumber, doc.documentNumber],
      [w.officer, `${doc.officer.name} (${doc.officer.number})`],
      [w.issuedAt, formatInstant(lang, doc.issuedAt, doc.zone)],
    ],
  };
}
