import type { CheckResult, Finding, PhotoLimits } from '../engine/types.ts';
import { checkAspect } from './aspect.ts';
import { checkBackground } from './background.ts';
import { checkBytes } from './bytes.ts';
import { checkCentre } from './centre.ts';
import { checkColour } from './colour.ts';
import { checkCompression } from './compression.ts';
import { checkCovered } from './covered.ts';
import { checkEdited } from './edited.ts';
import { checkEvenLight } from './even-light.ts';
import { checkExposure } from './exposure.ts';
import { checkExpression } from './expression.ts';
import { checkEyes } from './eyes.ts';
import { type Check, findingsIn, type PhotoFacts } from './facts.ts';
import { checkFilter } from './filter.ts';
import { checkFormat } from './format.ts';
import { checkGlare } from './glare.ts';
import { checkGlasses } from './glasses.ts';
import { checkHeadSize } from './head-size.ts';
import { checkHeadwear } from './headwear.ts';
import { checkMirrored } from './mirrored.ts';
import { checkMouth } from './mouth.ts';
import { checkNoFace } from './no-face.ts';
import { checkOld } from './old.ts';
import { checkOneFace } from './one-face.ts';
import { checkPixels } from './pixels.ts';
import { checkRecapture } from './recapture.ts';
import { checkRedEye } from './red-eye.ts';
import { checkShadowBackground } from './shadow-background.ts';
import { checkSharp } from './sharp.ts';
import { checkTilt } from './tilt.ts';
import { checkTurn } from './turn.ts';
import { checkUpscaled } from './upscaled.ts';

/** All checks, in the order in which people read what they say. */
const checks: readonly Check[] = [
  checkNoFace,
  checkOneFace,
  checkPixels,
  checkAspect,
  checkBytes,
  checkFormat,
  checkHeadSize,
  checkCentre,
  checkTilt,
  checkTurn,
  checkEyes,
  checkRedEye,
  checkMouth,
  checkExpression,
  checkCovered,
  checkGlasses,
  checkHeadwear,
  checkBackground,
  checkShadowBackground,
  checkExposure,
  checkEvenLight,
  checkGlare,
  checkSharp,
  checkCompression,
  checkUpscaled,
  checkColour,
  checkFilter,
  checkRecapture,
  checkMirrored,
  checkOld,
  checkEdited,
];

/** What became of every check, in their order. */
export function runChecks(facts: PhotoFacts, limits: PhotoLimits): readonly CheckResult[] {
  return checks.map((check) => check(facts, limits));
}

/** Everything the checks find at once, so that nobody learns of a second fault only after mending the first. */
export function checkPhoto(facts: PhotoFacts, limits: PhotoLimits): readonly Finding[] {
  return findingsIn(runChecks(facts, limits));
}
