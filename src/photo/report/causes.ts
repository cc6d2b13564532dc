import type { Finding, FindingCode } from '../engine/types.ts';
import type { CheckedPhoto } from '../photo.ts';

/** One thing to mend, and the findings that go away with it. */
export type Cause = { readonly cause: Finding; readonly also: readonly Finding[] };

type Found = Pick<CheckedPhoto, 'findings'>;

const weights = { fail: 0, warn: 1, note: 2 } as const;

/** What is left of the findings, facts first. Notes are for an officer alone (`all`). */
export const leftIn = ({ findings }: Found, all = false): readonly Finding[] =>
  findings
    .filter(({ severity, fixed }) => !fixed && (all || severity !== 'note'))
    .toSorted((a, b) => weights[a.severity] - weights[b.severity]);

type Explains = (cause: Finding, other: Finding) => boolean;

/** What a finding explains besides itself, by what both were measured on. */
const explained: Partial<Readonly<Record<FindingCode, Explains>>> = {
  // The cast is read off the wall, and in most photos the wall is the brightest part.
  background: ({ about }, { code, about: of, severity }) =>
    (code === 'colour' && of === 'cast') ||
    (code === 'exposure' &&
      (of === 'dark-wall' || (of === 'dark' && (about === 'coloured' || severity === 'warn')))),
  // In a photo that is far too dark, a white wall is dark as well.
  exposure: ({ about, severity }, { code, about: of }) =>
    code === 'background' && of === 'dark' && about === 'dark' && severity === 'fail',
  mouth: (_, { code }) => code === 'expression',
  // Colour of the skin, and light of the cheeks, are then those of a mask or a glove.
  covered: (_, { code, about: of, severity }) =>
    (code === 'colour' && (of === 'hue' || of === 'strong')) ||
    (code === 'glasses' && of === 'dark' && severity === 'warn'),
  glasses: (_, { code }) => code === 'eyes',
  // A photo that is only a little soft may well have been made larger: then both are said.
  sharp: ({ severity }, { code }) => code === 'upscaled' && severity === 'fail',
};

/** A warning never hides a fact. */
const explains: Explains = (cause, other) =>
  weights[cause.severity] <= weights[other.severity] && (explained[cause.code]?.(cause, other) ?? false);

/** What a person is told: where one cause explains several findings, it is said once. Facts first. */
export function causesOf(photo: Found): readonly Cause[] {
  const left = leftIn(photo);
  const first = left.filter((one) => !left.some((cause) => explains(cause, one)));
  // What only an explained finding would explain stands for itself.
  const causes = left.filter((one) => !first.some((cause) => explains(cause, one)));
  const causeOf = (one: Finding) => first.find((cause) => explains(cause, one));
  return causes.map((cause) => ({ cause, also: left.filter((one) => causeOf(one) === cause) }));
}

/** How many things must be fixed, and for how many more an officer may return the photo. */
export function countCauses(photo: Found): { readonly faults: number; readonly warnings: number } {
  const told = causesOf(photo);
  const faults = told.filter(({ cause }) => cause.severity === 'fail').length;
  return { faults, warnings: told.length - faults };
}
