import type { Finding, PhotoLimits } from '../engine/types.ts';
import { above, type PhotoFacts, rounded, worst } from './facts.ts';

/**
 * The person looks straight ahead: the tip of the nose lies in the middle (in distances between the eyes), and both
 * halves of the face are as wide. Source: IRCC, "Permanent resident photos": full front view, squared to the camera.
 */
export function checkTurn({ seen }: PhotoFacts, { checks }: PhotoLimits): Finding | null {
  if (!seen) return null;
  const { nose, asymmetry } = checks.turn;
  const aside = Math.abs(seen.pose.noseAcross);
  // One alone may be how a face is made; a turned head shows in both.
  const fact = aside > nose.fail && Math.abs(seen.pose.asymmetry) > asymmetry.warn;
  const severity = worst(
    fact ? 'fail' : null,
    above(aside, { ...nose, fail: Number.POSITIVE_INFINITY }),
    above(Math.abs(seen.pose.asymmetry), { ...asymmetry, fail: Number.POSITIVE_INFINITY }),
  );
  return severity && { code: 'turn', severity, value: rounded(aside), limit: nose.warn, unit: 'score' };
}
