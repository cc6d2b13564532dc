import type { Day } from '../platform/i18n.ts';
import type { PhotoRules } from '../config/profile.ts';
import type { PhotoLimits } from './engine/types.ts';

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
    checks: rules.checks,
    editors: rules.editors.names,
    asOf,
  };
}
