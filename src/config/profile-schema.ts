import { z } from 'zod';

const limit = z.number().finite();
const steps = z.strictObject({ warn: limit, fail: limit });

/** What each number measures is said at the check of its name, in src/photo/checks. */
const photoChecks = z.strictObject({
  aspect: z.strictObject({ stretchWarn: limit, squeezeWarn: limit }),
  one_face: z.strictObject({ otherSize: limit }),
  centre: z.strictObject({ across: steps, highest: steps, lowest: steps }),
  tilt: steps,
  turn: z.strictObject({ nose: steps, asymmetry: steps }),
  eyes: z.strictObject({
    ratio: steps,
    opening: steps,
    lids: z.strictObject({ warn: limit }),
    contrast: steps,
    spread: steps,
  }),
  red_eye: z.strictObject({ warn: limit }),
  mouth: z.strictObject({ gap: steps, inside: steps, hollow: z.strictObject({ warn: limit }) }),
  expression: z.strictObject({ warn: limit }),
  covered: z.strictObject({ mouth: steps, forehead: steps, fringe: limit }),
  glasses: z.strictObject({ bright: steps, reflection: limit }),
  headwear: z.strictObject({ foreheadLight: limit, foreheadColour: limit }),
  background: z.strictObject({
    smallest: limit,
    lightness: steps,
    chroma: steps,
    plain: steps,
    clutter: steps,
    chromaSpread: steps,
  }),
  shadow_background: z.strictObject({ shadow: limit, darkest: limit }),
  exposure: z.strictObject({
    brightest: steps,
    wall: steps,
    wallBrightest: limit,
    skin: steps,
    clipped: limit,
    burnt: steps,
  }),
  even_light: z.strictObject({ warn: limit }),
  glare: z.strictObject({ patch: limit }),
  sharp: z.strictObject({ softness: steps, face: steps, eyes: steps }),
  compression: z.strictObject({ quality: steps, blocks: steps }),
  upscaled: z.strictObject({ softness: limit, face: limit }),
  colour: z.strictObject({
    grey: limit,
    strong: limit,
    hueFrom: limit,
    hueTo: limit,
    wall: limit,
    wallPlain: limit,
  }),
  filter: z.strictObject({ texture: limit, sharpness: limit }),
  recapture: z.strictObject({ pattern: limit, border: limit, plain: limit }),
  source: z.string().min(1),
});

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
  decode: z.strictObject({ maxPixels: count, source }),
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
  background: z.strictObject({ colour: code, source }),
  colour: z.strictObject({ allowed: z.array(code).min(1), fewest: count, source }),
  editors: z.strictObject({ names: z.array(z.string().min(1)), source }),
  distanceFromWall: z.strictObject({ minMetres: count, maxMetres: count, source }),
  checks: photoChecks,
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
  .max(12);

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
