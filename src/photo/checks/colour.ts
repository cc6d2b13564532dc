import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';
import { isOddHue } from './skin-tone.ts';

/**
 * Natural colours: skin neither too strong in colour nor of an impossible hue, and a wall without a cast. Black and
 * white is allowed for this programme and only noted; a programme that wants colour has it fail by its rule set.
 * Source: IRCC, "Permanent resident photos": colour or black and white, natural skin tones.
 */
export function checkColour({ file, seen }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const { grey, strong, hueFrom, hueTo, wall, wallPlain } = limits.checks.colour;
  if (file.grey || (seen && seen.skin.strongChroma < grey)) {
    return result('colour', limits.greyAllowed ? 'note' : 'fail', { about: 'grey' });
  }
  if (!seen) return notChecked('colour');
  const { skin, background } = seen;
  const isWall = background.zone >= limits.checks.background.smallest && background.plain > wallPlain;
  const cast = isWall && background.chroma > wall;
  const oddHue = isOddHue(seen, limits.checks.colour);
  const wrong = oddHue || cast || skin.strongBelow > strong;
  return result('colour', wrong ? 'warn' : null, {
    value: rounded(cast ? background.chroma : oddHue ? skin.hue : skin.strongBelow),
    limit: cast ? wall : oddHue ? `${hueFrom}-${hueTo}` : strong,
    unit: oddHue && !cast ? 'degree' : 'score',
    about: cast ? 'cast' : oddHue ? 'hue' : 'strong',
  });
}
