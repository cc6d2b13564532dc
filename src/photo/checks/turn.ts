import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type CheckPart, type PhotoFacts, restingOn, result, rounded, worst } from './facts.ts';

/**
 * The person looks straight ahead: the tip of the nose lies in the middle (in distances between the eyes), and both
 * halves of the face are as wide. Source: IRCC, "Permanent resident photos": full front view, squared to the camera.
 */
export function checkTurn({ seen }: PhotoFacts, { checks }: PhotoLimits): CheckResult {
  if (!seen) return notChecked('turn');
  const { nose, asymmetry } = checks.turn;
  const aside = Math.abs(seen.pose.noseAcross);
  const halves = Math.abs(seen.pose.asymmetry);
  // One alone may be how a face is made; a turned head shows in both.
  const fact = aside > nose.fail && halves > asymmetry.warn;
  const part = (value: number, { warn }: { readonly warn: number }, about: string): CheckPart => ({
    answer: value > warn ? 'warn' : null,
    measure: { value: rounded(value), limit: warn, unit: 'score', about },
  });
  const parts = [part(aside, nose, 'nose'), part(halves, asymmetry, 'halves')] as const;
  const severity = worst(fact ? 'fail' : null, ...parts.map(({ answer }) => answer));
  return result('turn', severity, restingOn([...parts], severity));
}
