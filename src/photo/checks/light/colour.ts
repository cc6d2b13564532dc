import type { Measured } from '../../pixels/measure/all.ts';
import { type Check, measureText, type PhotoWords } from '../check.ts';
import type { Finding } from '../findings.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import type { LimitsOf } from '../limit-types.ts';

const limits = {
  grey: 'number',
  strong: 'number',
  hueFrom: 'number',
  hueTo: 'number',
  wall: 'number',
  wallPlain: 'number',
} as const;

export const colour: Check<'colour', typeof limits> = {
  code: 'colour',
  limits,
  name: { en: 'Natural colours', fr: 'Couleurs naturelles' },

  /**
   * Natural colours: skin neither too strong in colour nor of an impossible hue, and a wall without a cast. Black and
   * white is allowed for this programme and only noted; a programme that wants colour has it fail by its rule set.
   * Source: IRCC, "Permanent resident photos": colour or black and white, natural skin tones.
   */
  judge({ file, seen }, limits) {
    const { grey, strong, hueFrom, hueTo, wall, wallPlain } = limits.checks.colour;
    if (file.grey || (seen && seen.skin.strongChroma < grey)) {
      return judgement(limits.greyAllowed ? 'note' : 'fail', { about: 'grey' });
    }
    if (!seen) return notChecked;
    const { skin, background } = seen;
    const isWall = background.zone >= limits.checks.background.smallest && background.plain > wallPlain;
    const cast = isWall && background.chroma > wall;
    const oddHue = isOddHue(seen, limits.checks.colour);
    const wrong = oddHue || cast || skin.strongBelow > strong;
    return judgement(wrong ? 'warn' : null, {
      value: rounded(cast ? background.chroma : oddHue ? skin.hue : skin.strongBelow),
      limit: cast ? wall : oddHue ? `${hueFrom}-${hueTo}` : strong,
      unit: oddHue && !cast ? 'degree' : 'score',
      about: cast ? 'cast' : oddHue ? 'hue' : 'strong',
    });
  },

  words: ({ about, severity }) => (about === 'grey' ? greyWords(severity) : castWords),
  effect: { en: 'the colours look unnatural', fr: 'les couleurs paraissent fausses' },
  measured: {
    cast: measureText(
      'most',
      'Colour of the wall: {v}, where 0 is white or grey.',
      'Couleur du mur : {v}, où 0 est blanc ou gris.',
    ),
    hue: measureText(
      'range',
      'The tint of your skin is {v}, where 0 is red and 90 is yellow.',
      'La teinte de votre peau est de {v}, où 0 est rouge et 90 est jaune.',
    ),
    strong: measureText(
      'most',
      'The strength of the colours of your skin is {v}, where 0 is grey.',
      "L'intensité des couleurs de votre peau est de {v}, où 0 est gris.",
    ),
  },
  drawing: { other: { light: 'blue' } },
};

const greyWords = (severity: Finding['severity']): PhotoWords => ({
  title: { en: 'Your photo is black and white.', fr: 'Votre photo est en noir et blanc.' },
  fix:
    severity === 'fail'
      ? { en: 'Take the photo in colour.', fr: 'Prenez la photo en couleur.' }
      : {
          en: 'That is allowed. You do not need to do anything.',
          fr: "C'est permis. Vous n'avez rien à faire.",
        },
});

const castWords: PhotoWords = {
  title: { en: 'The colours do not look natural.', fr: 'Les couleurs ne semblent pas naturelles.' },
  fix: {
    en: 'Use daylight or one kind of lamp, and no filter.',
    fr: 'Utilisez la lumière du jour ou une seule sorte de lampe, sans filtre.',
  },
};

/** Most of what was read as skin has a colour that no skin has: the light is wrong, or it is cloth. */
export const isOddHue = ({ skin }: Measured, { grey, hueFrom, hueTo }: LimitsOf<typeof limits>): boolean =>
  skin.chroma > grey && (skin.hue < hueFrom || skin.hue > hueTo);
