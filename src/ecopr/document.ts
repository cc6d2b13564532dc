import type { Profile } from '../config/profile.ts';
import { formatBirthDate } from '../platform/birth-date.ts';
import { elided } from '../platform/grammar.ts';
import { type Both, type Day, formatDay, formatInstant, type Lang } from '../platform/i18n.ts';
import { ecoprWords } from './ecopr-words.ts';

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
  /** Empty when there are none; documents issued before there was a line for them have none. */
  readonly otherNames?: string;
  readonly birthDate: Day;
  readonly birthPlace: string;
  readonly birthCountry: Both;
  /** In words; the code of the profile in documents that were issued before the words were kept. */
  readonly sex: Both | string;
  readonly maritalStatus: Both | string;
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
export type EcoprDocumentTexts = {
  /** Name of the authority, as text. */
  readonly issuer: Both;
  readonly formNumber: string;
  readonly labels: Profile['ecopr']['fields'];
  /** What the codes of older documents say. */
  readonly codes: Pick<Profile, 'sexes' | 'maritalStatuses'>;
  /** Where to report a mistake of ours: an address or a page, ready to print after a colon. */
  readonly errorContact: Both;
};

/** What is known of a document before an officer decides: all but the decision. */
export type EcoprDraft = Omit<
  EcoprDocument,
  'documentNumber' | 'residentSince' | 'residentAt' | 'officer' | 'issuedAt' | 'zone'
>;

/** The lines that stand in the record before the decision, and that a person can say are wrong, by their codes. */
export const RECORDED_LINES = [
  'surname',
  'givenNames',
  'otherNames',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'sex',
  'maritalStatus',
  'citizenship',
  'clientId',
  'passportNumber',
  'passportExpiry',
  'passportCountry',
  'category',
  'applicationNumber',
] as const;
export type RecordedLine = (typeof RECORDED_LINES)[number];
type DecidedLine = 'residentSince' | 'confirmedAt' | 'documentNumber' | 'officerSignature' | 'issuedAt';

export type EcoprRow = readonly [label: string, value: string, line: RecordedLine | DecidedLine];
export type EcoprSection = { readonly heading: string; readonly rows: readonly EcoprRow[] };
export type EcoprLayout = {
  readonly lang: Lang;
  readonly issuer: string;
  readonly title: string;
  /** What the document says, in one sentence. */
  readonly confirms: string;
  readonly notForTravel: string;
  readonly sections: readonly EcoprSection[];
  /** Where the person signs by hand. */
  readonly signing: { readonly heading: string; readonly signature: string; readonly date: string };
  readonly notesHeading: string;
  readonly paragraphs: readonly string[];
};

/** 'Given Family', or the one name. */
export function fullName(doc: Pick<EcoprDocument, 'givenNames' | 'familyName'>): string {
  return [doc.givenNames, doc.familyName].filter((part) => part !== '').join(' ');
}

/** The sentence with the name as it is, never typeset; French elides before it. */
const withName = (sentence: string, name: string): string =>
  sentence.replace(/(que )?\{name\}/, (_, que?: string) => (que ? elided('que', name) : name));

/** The document in one language, in reading order. Both languages have the same sections and rows. */
export function ecoprLayout(doc: EcoprDocument, lang: Lang, texts: EcoprDocumentTexts): EcoprLayout {
  const w = ecoprWords(lang);
  return {
    lang,
    issuer: texts.issuer[lang],
    title: `${w.title} (${w.shortName})`,
    confirms: withName(w.confirms({ day: formatDay(lang, doc.residentSince) }), fullName(doc)),
    notForTravel: w.notForTravel,
    sections: ecoprSections(doc, lang, texts),
    signing: {
      heading: w.signing,
      signature: texts.labels.clientSignature[lang],
      date: texts.labels.clientSignatureDate[lang],
    },
    notesHeading: w.goodToKnow,
    paragraphs: [w.useIt, `${w.errors}\n${texts.errorContact[lang]}`, w.history],
  };
}

const isDecided = (doc: EcoprDocument | EcoprDraft): doc is EcoprDocument => 'documentNumber' in doc;

/** Every line of the document as it is printed; before the decision, what an officer decides is said to be open. */
export function ecoprSections(
  doc: EcoprDocument | EcoprDraft,
  lang: Lang,
  texts: Pick<EcoprDocumentTexts, 'labels' | 'codes'>,
): readonly EcoprSection[] {
  const decided = isDecided(doc) ? doc : undefined;
  return [
    person(doc, lang, texts),
    passport(doc.passport, lang, texts),
    residence(doc, decided, lang, texts),
    thisDocument(decided, lang, texts),
  ];
}

type LineTexts = Pick<EcoprDocumentTexts, 'labels' | 'codes'>;

const worded = (value: Both | string, list: Readonly<Record<string, Both>>, lang: Lang): string =>
  typeof value === 'string' ? (list[value]?.[lang] ?? value) : value[lang];

function person(doc: EcoprDraft, lang: Lang, { labels, codes }: LineTexts): EcoprSection {
  const w = ecoprWords(lang);
  return {
    heading: w.person,
    rows: [
      [labels.surname[lang], doc.familyName, 'surname'],
      [labels.givenNames[lang], doc.givenNames || w.singleName, 'givenNames'],
      [labels.otherNames[lang], doc.otherNames || w.none, 'otherNames'],
      [labels.birthDate[lang], formatBirthDate(lang, doc.birthDate), 'birthDate'],
      [labels.birthPlace[lang], doc.birthPlace, 'birthPlace'],
      [labels.birthCountry[lang], doc.birthCountry[lang], 'birthCountry'],
      [labels.sex[lang], worded(doc.sex, codes.sexes, lang), 'sex'],
      [labels.maritalStatus[lang], worded(doc.maritalStatus, codes.maritalStatuses, lang), 'maritalStatus'],
      [labels.citizenship[lang], doc.citizenship[lang], 'citizenship'],
      [labels.clientId[lang], doc.uci, 'clientId'],
    ],
  };
}

function passport(held: EcoprPassport | null, lang: Lang, { labels }: LineTexts): EcoprSection {
  const w = ecoprWords(lang);
  const rows: EcoprRow[] =
    held === null
      ? [[labels.passportNumber[lang], w.noPassport, 'passportNumber']]
      : [
          [labels.passportNumber[lang], held.number, 'passportNumber'],
          [labels.passportExpiry[lang], formatDay(lang, held.validUntil), 'passportExpiry'],
          [labels.passportCountry[lang], held.country[lang], 'passportCountry'],
        ];
  return { heading: w.passport, rows };
}

function residence(
  doc: EcoprDraft,
  decided: EcoprDocument | undefined,
  lang: Lang,
  { labels }: LineTexts,
): EcoprSection {
  const w = ecoprWords(lang);
  const since = decided ? formatDay(lang, decided.residentSince) : w.byOfficer;
  return {
    heading: w.residence,
    rows: [
      [labels.residentSince[lang], since, 'residentSince'],
      [labels.confirmedAt[lang], decided?.residentAt[lang] ?? w.byOfficer, 'confirmedAt'],
      [labels.category[lang], doc.category[lang], 'category'],
      [w.applicationNumber, doc.applicationNumber, 'applicationNumber'],
    ],
  };
}

function thisDocument(doc: EcoprDocument | undefined, lang: Lang, { labels }: LineTexts): EcoprSection {
  const w = ecoprWords(lang);
  const signed = doc && `${doc.officer.name} (${doc.officer.number})`;
  const issued = doc && formatInstant(lang, doc.issuedAt, doc.zone);
  return {
    heading: w.thisDocument,
    rows: [
      [labels.documentNumber[lang], doc?.documentNumber ?? w.byOfficer, 'documentNumber'],
      [labels.officerSignature[lang], signed ?? w.byOfficer, 'officerSignature'],
      [w.issuedAt, issued ?? w.byOfficer, 'issuedAt'],
    ],
  };
}
