import { z } from 'zod';

const words = z.strictObject({ en: z.string().trim().min(1), fr: z.string().trim().min(1) });
const day = z.iso.date();
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower-case letters, digits and hyphens');
const count = z.number().int().positive();
const range = z
  .tuple([z.number().int().nonnegative(), count])
  .refine(([from, to]) => from <= to, 'the first number must not be above the second');
const size = z.strictObject({ width: count, height: count });
const source = z.string().min(1);
const stageKey = z.string().regex(/^(landing|photo|card)\.[a-z-]+$/, 'a stage is track.state');

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const main = z.strictObject({
  id: code,
  version: z.string().min(1),
  sample: z.boolean(),
  sampleNotice: words,
  names: z.strictObject({
    product: words,
    productShort: words,
    tagline: words,
    authority: words,
    authorityShort: words,
    document: words,
    card: words,
  }),
  email: z.strictObject({
    sender: z.strictObject({ name: words, address: z.email() }),
    senderDomain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain, without @'),
    invitationSubject: z.string().min(1),
    publicPage: z.string().min(1),
  }),
  zone: z.string().refine(isZone, 'a time zone such as America/Toronto'),
  /** The ends of the country served: entered days are compared with today there. */
  countryZones: z.strictObject({
    easternmost: z.string().refine(isZone, 'a time zone such as America/St_Johns'),
    westernmost: z.string().refine(isZone, 'a time zone such as America/Vancouver'),
  }),
  contact: z.strictObject({
    mailbox: z.email(),
    /** At the end of every email; `{mailbox}` is the address. */
    mailboxWrite: words,
    /** On the public page, which does not name it. */
    mailboxSays: words,
    webFormSays: words,
  }),
  portOfEntry: z.strictObject({ title: words, lead: words, steps: z.array(words).min(1), note: words }),
  limits: z.strictObject({
    invitationReplyDays: count,
    invitationReminderDays: z.array(count).min(1),
    invitationExpiryDays: count,
    temporaryPasswordDays: count,
    temporaryPasswordTries: count,
    resetLinkMinutes: count,
    emailChangeHours: count,
    emailUndoDays: count,
    factorClearingHours: count,
    cardDueDays: count,
    mailWorkingDays: range,
    cardMissingWeeks: count,
    cardNameLetters: count,
    freeReissueDays: count,
    claimCardDays: count,
    addressReportingDays: count,
    photoMaxAgeMonths: count,
    dependantActsForSelfAge: count,
    signsSelfAge: count,
    retentionYears: count,
    privacyRequestDays: count,
  }),
  stageDays: z.record(stageKey, range),
  carriers: z.array(z.strictObject({ code, tracked: z.boolean(), workingDays: range, label: words })).min(1),
  maritalStatuses: z.record(code, words),
  sexes: z.record(z.string().regex(/^[A-Z]$/, 'one capital letter'), words),
  categories: z.record(code, words),
});

/** The shape of the limits of the photo checks, which the room that has these checks knows. */
export type PhotoChecksSchema = z.ZodType<Record<string, unknown>>;
export const anyPhotoChecks: PhotoChecksSchema = z.record(z.string(), z.unknown());

const photoRules = z.strictObject({
  version: code,
  effective: day,
  pixels: z.strictObject({ min: size, max: size, source }),
  aspect: z.strictObject({
    ...size.shape,
    tolerance: z.number().positive().max(0.1),
    trimWarning: z.number().positive().max(1),
    source,
  }),
  bytes: z.strictObject({ stated: count, upload: count, source }),
  decode: z.strictObject({ maxPixels: count, anonymousMaxPixels: count, source }),
  formats: z.strictObject({
    accepted: z.array(code).min(1),
    converted: z.array(code),
    kept: code,
    source,
  }),
  head: z.strictObject({
    minMm: z.number().positive(),
    maxMm: z.number().positive(),
    frameMm: z.number().positive(),
    aimMm: z.number().positive(),
    unsureMm: z.number().nonnegative(),
    source,
  }),
  age: z.strictObject({ maxMonths: count, source }),
  ages: z.strictObject({
    eyesMayBeClosedBelow: count,
    expressionIsFreeBelow: count,
    infantBelow: count,
    infantStretch: z.number().positive(),
    infantUnsureMm: z.number().nonnegative(),
    source,
  }),
  background: z.strictObject({ colour: code, source }),
  colour: z.strictObject({ allowed: z.array(code).min(1), fewest: count, source }),
  editors: z.strictObject({ names: z.array(z.string().min(1)), source }),
  distanceFromWall: z.strictObject({ minMetres: count, maxMetres: count, source }),
  checks: anyPhotoChecks,
  origins: z.array(z.strictObject({ code, label: words })).min(1),
});

const returnReasons = z
  .array(
    z.strictObject({
      code,
      key: z.string().regex(/^[0-9b-z]$/, 'one key, a digit or a letter'),
      rule: code,
      label: words,
      wrong: words,
      fix: words,
    }),
  )
  .min(1)
  // Each has a key of its own on the bench.
  .max(24);

const holdReasons = z
  .array(z.strictObject({ code, needsApplicant: z.boolean(), label: words, reads: words }))
  .min(1);

const oath = z.strictObject({
  statements: z.array(z.strictObject({ code, text: words })).min(1),
  sign: words,
});
const declaration = z.strictObject({
  version: z.string().min(1),
  effective: day,
  title: words,
  self: oath,
  child: oath,
});

const ecopr = z.strictObject({
  version: z.string().min(1),
  title: words,
  shortName: words,
  formNumber: z.string().min(1),
  fields: z.strictObject({
    clientId: words,
    documentNumber: words,
    surname: words,
    givenNames: words,
    otherNames: words,
    birthDate: words,
    birthPlace: words,
    birthCountry: words,
    sex: words,
    maritalStatus: words,
    citizenship: words,
    passportNumber: words,
    passportExpiry: words,
    passportCountry: words,
    category: words,
    residentSince: words,
    confirmedAt: words,
    photo: words,
    officerSignature: words,
    clientSignature: words,
    clientSignatureDate: words,
    verificationCode: words,
  }),
  notes: z.strictObject({
    proof: words,
    notTravel: words,
    sign: words,
    keep: words,
    errors: words,
    verify: words,
    longNames: words,
  }),
});

const holidays = z.strictObject({ source, days: z.array(z.strictObject({ day, name: words })).min(1) });

/** The files of a profile folder, and the shape each must have. */
export const sheets = {
  'profile.json': main,
  'photo-rules.json': photoRules,
  'return-reasons.json': returnReasons,
  'hold-reasons.json': holdReasons,
  'declaration.json': declaration,
  'ecopr.json': ecopr,
  'holidays.json': holidays,
} as const;

/** The same files, with the shape that the photo checks give their limits. */
export const sheetsWith = (checks: PhotoChecksSchema): typeof sheets => ({
  ...sheets,
  'photo-rules.json': photoRules.extend({ checks }),
});
