import type { Check } from './check.ts';
import { compression } from './detail/compression.ts';
import { filter } from './detail/filter.ts';
import { recapture } from './detail/recapture.ts';
import { sharp } from './detail/sharp.ts';
import { upscaled } from './detail/upscaled.ts';
import { centre } from './face/centre.ts';
import { covered } from './face/covered.ts';
import { expression } from './face/expression.ts';
import { eyes } from './face/eyes.ts';
import { glasses } from './face/glasses.ts';
import { headSize } from './face/head-size.ts';
import { headwear } from './face/headwear.ts';
import { mouth } from './face/mouth.ts';
import { noFace } from './face/no-face.ts';
import { oneFace } from './face/one-face.ts';
import { redEye } from './face/red-eye.ts';
import { tilt } from './face/tilt.ts';
import { turn } from './face/turn.ts';
import type { PhotoFacts } from './facts.ts';
import { aspect } from './file/aspect.ts';
import { bytes } from './file/bytes.ts';
import { cutOut } from './file/cut-out.ts';
import { edited } from './file/edited.ts';
import { format } from './file/format.ts';
import { mirrored } from './file/mirrored.ts';
import { old } from './file/old.ts';
import { pixelCount } from './file/pixel-count.ts';
import { type CheckResult, type Finding, findingsIn } from './findings.ts';
import type { Judgement } from './judgement.ts';
import { background } from './light/background.ts';
import { colour } from './light/colour.ts';
import { evenLight } from './light/even-light.ts';
import { exposure } from './light/exposure.ts';
import { glare } from './light/glare.ts';
import { shadowBackground } from './light/shadow-background.ts';
import type { LimitShape, LimitsOf, PhotoLimits } from './limit-types.ts';

/** All checks, in the order in which people read their findings. */
export const checks = [
  noFace,
  oneFace,
  pixelCount,
  aspect,
  bytes,
  format,
  headSize,
  centre,
  tilt,
  turn,
  eyes,
  redEye,
  mouth,
  expression,
  covered,
  glasses,
  headwear,
  background,
  shadowBackground,
  exposure,
  evenLight,
  glare,
  sharp,
  compression,
  upscaled,
  colour,
  filter,
  recapture,
  mirrored,
  old,
  edited,
  cutOut,
] as const;

type AnyCheck = (typeof checks)[number];
export type FindingCode = AnyCheck['code'];

type Limited = Extract<AnyCheck, { readonly limits: LimitShape }>;
/** The limits of every check that has some, as the programme's rule set gives them. */
export type CheckLimits = { readonly [One in Limited as One['code']]: LimitsOf<One['limits']> };

const byCode: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.code, check]));

export function checkOf(code: FindingCode): Check {
  const check = byCode.get(code);
  if (!check) throw new Error(`no check is called ${code}`);
  return check;
}

/** What became of every check, in their order. */
export function runChecks(facts: PhotoFacts, limits: PhotoLimits): readonly CheckResult[] {
  return checks.map(({ code, judge }) => {
    const judgement = judge(facts, limits);
    // Of what is free at an age no measure is said either: it would stand against a limit that does not hold.
    if (judgement && limits.free?.includes(code)) return { state: 'passed', code };
    return resultOf(code, judgement);
  });
}

/** Every check of a photo that none could look at. */
export const noneChecked: readonly CheckResult[] = checks.map(({ code }) => ({ state: 'not-checked', code }));

function resultOf(code: FindingCode, judgement: Judgement): CheckResult {
  if (!judgement) return { state: 'not-checked', code };
  const { severity, measure, fixed } = judgement;
  if (!severity) return { state: 'passed', code, ...measure };
  return { state: 'finding', code, severity, ...measure, ...(fixed ? { fixed } : {}) };
}

/** Everything the checks find at once, so that nobody learns of a second fault only after mending the first. */
export function checkPhoto(facts: PhotoFacts, limits: PhotoLimits): readonly Finding[] {
  return findingsIn(runChecks(facts, limits));
}
