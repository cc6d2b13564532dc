import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { both, type Both } from '../platform/i18n.ts';
import { type PhotoChecksSchema, type sheets, sheetsWith, anyPhotoChecks } from './profile-schema.ts';

type Frozen<T> = T extends (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Sheet<File extends keyof typeof sheets> = Frozen<z.infer<(typeof sheets)[File]>>;

export type PhotoRules = Sheet<'photo-rules.json'>;
export type ReturnReason = Sheet<'return-reasons.json'>[number];
export type HoldReason = Sheet<'hold-reasons.json'>[number];
/** `self` is signed by the person, `child` by a parent or guardian: its texts hold `{person}`. */
export type DeclarationWording = Sheet<'declaration.json'>;
export type EcoprTexts = Sheet<'ecopr.json'>;
export type Holiday = Sheet<'holidays.json'>['days'][number];
export type Carrier = Sheet<'profile.json'>['carriers'][number];
export type ProfileLimits = Sheet<'profile.json'>['limits'];

/** Everything that belongs to one authority and programme: read once at the start, never changed. */
export type Profile = Sheet<'profile.json'> & {
  readonly photoRules: PhotoRules;
  readonly returnReasons: readonly ReturnReason[];
  readonly holdReasons: readonly HoldReason[];
  readonly declaration: DeclarationWording;
  readonly ecopr: EcoprTexts;
  readonly holidays: readonly Holiday[];
};

export type ProfileProblem = { readonly file: string; readonly path: string; readonly wrong: string };

/**
 * Reads a profile folder. Gives the profile, frozen and typeset, or every problem in every file. The limits of the
 * photo checks are looked into where their shape is given: whoever puts the rooms together knows it.
 */
export function readProfile(
  folder: string,
  photoChecks: PhotoChecksSchema = anyPhotoChecks,
):
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] } {
  const problems: ProfileProblem[] = [];
  const shapes = sheetsWith(photoChecks);
  const read = <F extends keyof typeof sheets>(file: F): Sheet<F> | undefined => {
    const raw = parseFile(folder, file, problems);
    if (raw === undefined) return undefined;
    const checked = shapes[file].safeParse(raw);
    if (checked.success) return checked.data as Sheet<F>;
    for (const { path, message } of checked.error.issues)
      problems.push({ file, path: path.join('.'), wrong: message });
    return undefined;
  };
  const main = read('profile.json');
  const photoRules = read('photo-rules.json');
  const returnReasons = read('return-reasons.json');
  const holdReasons = read('hold-reasons.json');
  const declaration = read('declaration.json');
  const ecopr = read('ecopr.json');
  const holidays = read('holidays.json');
  if (!main || !photoRules || !returnReasons || !holdReasons || !declaration || !ecopr || !holidays) {
    return { ok: false, problems };
  }
  const whole = {
    ...main,
    photoRules,
    returnReasons,
    holdReasons,
    declaration,
    ecopr,
    holidays: holidays.days,
  };
  problems.push(...contradictions(whole), ...unequalPlaceholders(whole));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile: finish(whole) as Profile };
}

/** As `readProfile`, for the start of the program: throws with every problem, one a line. */
export function loadProfile(folder: string): Profile {
  const answer = readProfile(folder);
  if (answer.ok) return answer.profile;
  const lines = answer.problems.map(({ file, path, wrong }) => `  ${file}${path && `, ${path}`}: ${wrong}`);
  throw new Error(`The profile in ${folder} cannot be used:\n${lines.join('\n')}`);
}

function parseFile(folder: string, file: string, problems: ProfileProblem[]): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    problems.push({ file, path: '', wrong: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** What each file alone cannot tell: values that do not go together. */
function contradictions(p: Profile): ProfileProblem[] {
  const rules = [...limitsAgree(p), ...photoRulesAgree(p), ...codesAgree(p)];
  return rules.filter(([holds]) => !holds).map(([, file, path, wrong]) => ({ file, path, wrong }));
}

/** Whether it holds; else which file, where in it, and what is wrong. */
type Agreement = readonly [holds: boolean, file: string, path: string, wrong: string];

function limitsAgree({ limits, email }: Profile): readonly Agreement[] {
  return [
    [
      email.sender.address.endsWith(`@${email.senderDomain}`),
      'profile.json',
      'email.sender.address',
      'not in email.senderDomain',
    ],
    [
      ascending([...limits.invitationReminderDays, limits.invitationReplyDays]),
      'profile.json',
      'limits.invitationReminderDays',
      'must ascend and end before invitationReplyDays',
    ],
    [
      limits.invitationReplyDays <= limits.invitationExpiryDays,
      'profile.json',
      'limits.invitationExpiryDays',
      'is before invitationReplyDays',
    ],
  ];
}

function photoRulesAgree({ limits, photoRules: photo }: Profile): readonly Agreement[] {
  return [
    [
      limits.photoMaxAgeMonths === photo.age.maxMonths,
      'photo-rules.json',
      'age.maxMonths',
      'differs from limits.photoMaxAgeMonths',
    ],
    [
      photo.pixels.min.width < photo.pixels.max.width && photo.pixels.min.height < photo.pixels.max.height,
      'photo-rules.json',
      'pixels',
      'min is not below max',
    ],
    [
      ascending([photo.head.minMm, photo.head.aimMm, photo.head.maxMm, photo.head.frameMm]),
      'photo-rules.json',
      'head',
      'must ascend: minMm, aimMm, maxMm, frameMm',
    ],
    [photo.bytes.stated <= photo.bytes.upload, 'photo-rules.json', 'bytes', 'upload is below stated'],
    [
      photo.decode.anonymousMaxPixels <= photo.decode.maxPixels,
      'photo-rules.json',
      'decode.anonymousMaxPixels',
      'is above maxPixels',
    ],
  ];
}

function codesAgree(p: Profile): readonly Agreement[] {
  return [
    [unique(p.returnReasons.map((r) => r.code)), 'return-reasons.json', 'code', 'used twice'],
    [unique(p.returnReasons.map((r) => r.key)), 'return-reasons.json', 'key', 'used twice'],
    [unique(p.holdReasons.map((r) => r.code)), 'hold-reasons.json', 'code', 'used twice'],
    [unique(p.carriers.map((c) => c.code)), 'profile.json', 'carriers', 'a code is used twice'],
    [ascending(p.holidays.map((h) => Date.parse(h.day))), 'holidays.json', 'days', 'must ascend'],
  ];
}

const ascending = (list: readonly number[]) => list.every((n, i) => i === 0 || n > (list[i - 1] ?? n));
const unique = (list: readonly string[]) => new Set(list).size === list.length;

function isBoth(value: object): value is Both {
  return Object.keys(value).length === 2 && 'en' in value && typeof value.en === 'string' && 'fr' in value;
}

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');

/** A name that is filled in must stand in both languages, or one reader would miss it. */
function unequalPlaceholders(value: unknown, path: readonly string[] = []): ProfileProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!isBoth(value))
    return Object.entries(value).flatMap(([key, inner]) => unequalPlaceholders(inner, [...path, key]));
  return places(value.en) === places(value.fr)
    ? []
    : [{ file: '(words)', path: path.join('.'), wrong: 'en and fr do not hold the same {places}' }];
}

/** Typesets every pair of languages, leaves every other string byte-exact (subject lines, codes), and freezes it all. */
function finish(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(finish));
  if (isBoth(value)) return Object.freeze(both(value));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, finish(inner)])));
}
