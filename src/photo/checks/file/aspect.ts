import { asPercent, asShare, type Check, measureText, type PhotoWords } from '../check.ts';
import type { PhotoFacts } from '../facts.ts';
import type { Finding, Measure } from '../findings.ts';
import { judgement, percentOf, rounded } from '../judgement.ts';
import type { PhotoLimits } from '../limit-types.ts';
import { valueText } from '../numbers.ts';

const limits = { stretchWarn: 'number', squeezeWarn: 'number' } as const;

export const aspect: Check<'aspect', typeof limits> = {
  code: 'aspect',
  limits,
  name: { en: 'Shape of the photo', fr: 'Forme de la photo' },

  /**
   * The frame's shape, 50 x 70 mm. The pixel limits (715 x 1000 to 2000 x 2800) are not exactly 5:7, so a tolerance
   * applies; other shapes are trimmed. Value: the percentage of the picture that was trimmed; limit: above which the
   * person should look whether the whole head is still there. A face wider or narrower than faces are was pulled to
   * the frame's shape instead, which no trimming mends.
   * Source: IRCC, "Permanent resident photos": 50 mm wide by 70 mm high; no ratio is published for digital photos.
   */
  judge(facts, limits) {
    const { fit, size } = facts;
    const stretched = stretch(facts, limits);
    if (stretched) return judgement('warn', stretched);
    const wanted = limits.frame.width / limits.frame.height;
    const asSent = Math.abs(size.width / size.height / wanted - 1);
    const limit = percentOf(limits.trimWarning);
    if (asSent <= limits.frame.tolerance) return judgement(null, { value: 0, limit, unit: 'percent' });
    const trimmed = 1 - (fit.width * fit.height) / (size.width * size.height);
    const value = percentOf(trimmed);
    const severity = trimmed > limits.trimWarning ? 'warn' : 'note';
    return judgement(severity, { value, limit, unit: 'percent' }, true);
  },

  words: (finding) => (finding.about === 'stretched' ? stretched : trimmedWords(finding)),
  measured: {
    stretched: measureText(
      'none',
      'Your face is {v} as wide as it is high.',
      'La largeur de votre visage est de {v} de sa hauteur.',
      asShare,
    ),
    other: measureText(
      'most',
      'We trimmed {v} of the photo.',
      'Nous avons rogné {v} de la photo.',
      asPercent,
    ),
  },
  drawing: { other: { head: 'wide' } },
  explains: ({ about }, { code }) =>
    about === 'stretched' && ['eyes', 'expression', 'head_size'].includes(code),
};

function stretch({ seen }: PhotoFacts, { checks }: PhotoLimits): Measure | undefined {
  if (!seen) return undefined;
  const { stretchWarn, squeezeWarn } = checks.aspect;
  const shape = seen.pose.faceWidth / (seen.pose.chin + seen.pose.forehead);
  if (shape <= stretchWarn && shape >= squeezeWarn) return undefined;
  const limit = shape > stretchWarn ? stretchWarn : squeezeWarn;
  return { value: rounded(shape), limit, unit: 'score', about: 'stretched' };
}

const trimmedWords = (finding: Finding): PhotoWords => ({
  title: {
    en: `We trimmed ${valueText('en', finding)}% of your photo to fit the frame.`,
    fr: `Nous avons rogné ${valueText('fr', finding)} % de votre photo pour l'ajuster au cadre.`,
  },
  fix:
    finding.severity === 'warn'
      ? {
          en: 'Look at the result. If part of your head is cut off, take the photo again with the camera upright, and step back a little.',
          fr: "Regardez le résultat. Si une partie de votre tête est coupée, reprenez la photo en tenant l'appareil à la verticale et en reculant un peu.",
        }
      : {
          en: 'You do not need to do anything. Your whole head should show in the result.',
          fr: "Vous n'avez rien à faire. Votre tête doit paraître en entier dans le résultat.",
        },
});

const stretched: PhotoWords = {
  title: {
    en: 'Your face looks stretched or squeezed. The photo may have been pulled into shape.',
    fr: 'Votre visage semble étiré ou écrasé. La photo a peut-être été déformée pour entrer dans le cadre.',
  },
  fix: {
    en: 'Send the photo as the camera took it. We cut it to the right shape for you.',
    fr: "Envoyez la photo telle que l'appareil l'a prise. Nous la rognons à la bonne forme pour vous.",
  },
};
