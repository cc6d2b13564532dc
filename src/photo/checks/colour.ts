import type { CheckResult, PhotoLimits } from '../engine/types.ts';
import { notChecked, type PhotoFacts, result, rounded } from './facts.ts';
import { hasColouredForehead, isOddHue } from './skin-tone.ts';

/**
 * Natural colours: skin neither too strong in colour nor of an impossible hue, and a wall without a cast. Black and
 * white is allowed for this programme and only noted; a programme that wants colour has it fail by its rule set.
 * Source: IRCC, "Permanent resident photos": colour or black and white, natural skin tones.
 */
export function checkColour({ file, seen }: PhotoFacts, limits: PhotoLimits): CheckResult {
  const { grey, strong, hueFrom, hueTo, wall } = limits.checks.colour;
  if (file.grey || (seen && seen.skin.strongChroma < grey)) {
    return result('colour', limits.greyAllowed ? 'note' : 'fail', { about: 'grey' });
  }
  if (!seen) return notChecked('colour');
  const { skin, background } = seen;
  const cast = background.zone > 0.02 && background.plain > 0.5 && background.chroma > wall;
  const oddHue = isOddHue(seen, limits.checks.colour);
  // The strongest colours of a face below a red scarf are those of the scarf, unless most of the face comes near them.
  const isCloth = hasColouredForehead(seen, limits.checks.headwear) && skin.chroma < 0.75 * strong;
  const isStrong = skin.strongChroma > strong && !isCloth;
  const wrong = oddHue || cast || isStrong;
  if (!wrong && skin.strongChroma > strong) return result('colour', null);
  return result('colour', wrong ? 'warn' : null, {
    value: rounded(cast ? background.chroma : oddHue ? skin.hue : skin.strongChroma),
    limit: cast ? wall : oddHue ? `${hueFrom}-${hueTo}` : strong,
    unit: oddHue && !cast ? 'degree' : 'score',
    about: cast ? 'cast' : oddHue ? 'hue' : 'strong',
  });
}
