import { z } from 'zod';
import type { PhotoRules } from '../config/profile.ts';
import { monthsOn } from '../case/ages.ts';
import type { BirthDate } from '../platform/birth-date.ts';
import type { Day } from '../platform/i18n.ts';
import { limitsAtAge } from './checks/ages.ts';
import { type CheckLimits, checks } from './checks/all.ts';
import type { LimitShape, PhotoLimits } from './checks/limit-types.ts';

const schemaOf = (shape: LimitShape): z.ZodType => {
  if (shape === 'number') return z.number();
  if (shape === 'warn') return z.strictObject({ warn: z.number() });
  if (shape === 'steps') return z.strictObject({ warn: z.number(), fail: z.number() });
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, schemaOf(inner)])),
  );
};

/** What a profile's photo rules hold under `checks`: the limits of every check that has some, and their source. */
export const checkLimitsSchema = z.strictObject({
  ...Object.fromEntries(
    checks.flatMap(({ code, limits }) => (limits === null ? [] : [[code, schemaOf(limits)]])),
  ),
  source: z.string().min(1),
});

/** The limits of the checks, out of a profile's photo rules. */
export const checkLimits = (rules: Pick<PhotoRules, 'checks'>): CheckLimits =>
  checkLimitsSchema.parse(rules.checks) as unknown as CheckLimits;

/**
 * What the engine needs of a profile's photo rules, with our own technical choices beside them: those protect the
 * machine or choose the encoding, and belong to no authority. `asOf` is today, to measure a picture's age from.
 */
export function photoLimits(rules: PhotoRules, asOf: Day): PhotoLimits {
  return {
    version: rules.version,
    uploadBytes: rules.bytes.upload,
    sourcePixels: rules.decode.maxPixels,
    stepSeconds: 10,
    minWidth: rules.pixels.min.width,
    minHeight: rules.pixels.min.height,
    maxWidth: rules.pixels.max.width,
    maxHeight: rules.pixels.max.height,
    maxBytes: rules.bytes.stated,
    frame: { width: rules.aspect.width, height: rules.aspect.height, tolerance: rules.aspect.tolerance },
    trimWarning: rules.aspect.trimWarning,
    qualities: [95, 92, 88, 84, 80],
    fewColours: rules.colour.fewest,
    maxAgeMonths: rules.age.maxMonths,
    acceptedKinds: [...rules.formats.accepted, ...rules.formats.converted],
    greyAllowed: rules.colour.allowed.includes('black-and-white'),
    head: rules.head,
    checks: checkLimits(rules),
    ages: rules.ages,
    editors: rules.editors.names,
    asOf,
  };
}

/** The same for somebody whose birth date is on file: less is asked of small children. */
export const limitsFor = (limits: PhotoLimits, birthDate: BirthDate, today: Day): PhotoLimits =>
  limitsAtAge(limits, monthsOn(birthDate, today));

/** The same for a photo of nobody we know: smaller pictures only. */
export const anonymousLimits = (rules: PhotoRules, asOf: Day): PhotoLimits => ({
  ...photoLimits(rules, asOf),
  sourcePixels: rules.decode.anonymousMaxPixels,
});

/** A photo in the slow lane ends at the latest after so many milliseconds. */
export const SLOW_MS = 120_000;

/** The same for a photo that outlasted a worker: none of its steps ends before the lane does. */
export const slowLimits = (rules: PhotoRules, asOf: Day): PhotoLimits => ({
  ...photoLimits(rules, asOf),
  stepSeconds: SLOW_MS / 1000,
});
