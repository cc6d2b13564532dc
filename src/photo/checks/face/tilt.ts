import { type Check, measureText } from '../check.ts';
import { above, judgement, notChecked, rounded } from '../judgement.ts';
import { valueText } from '../numbers.ts';

const limits = 'steps' as const;

export const tilt: Check<'tilt', typeof limits> = {
  code: 'tilt',
  limits,
  name: { en: 'Head held straight', fr: 'Tête bien droite' },

  /**
   * The eyes are level. Value: degrees. A picture lying on its side or upside down is turned, which mends it; so is a
   * tilted head, when there is room around it to turn the cut.
   * Source: IRCC, "Permanent resident photos": square to the camera; ISO/IEC 19794-5 allows 5 to 8 degrees of roll.
   */
  judge({ seen, turn, rollAfter, own }, { checks }) {
    if (!seen || rollAfter === undefined) return notChecked;
    const severity = own ? null : above(Math.abs(seen.pose.roll), checks.tilt);
    const left = above(Math.abs(rollAfter), checks.tilt);
    const roll = Math.abs(severity ? seen.pose.roll : rollAfter);
    const head = { value: rounded(roll), limit: checks.tilt.warn, unit: 'degree' } as const;
    if (severity || left || turn === 0) return judgement(severity ?? left, { ...head, about: 'head' }, !left);
    return judgement('fail', { value: turn, limit: 0, unit: 'degree', about: 'picture' }, true);
  },

  words: ({ about, ...finding }) => ({
    title:
      about === 'picture'
        ? {
            en: 'Your photo was lying on its side or upside down.',
            fr: 'Votre photo était couchée ou à l’envers.',
          }
        : {
            en: `Your head leans by ${valueText('en', finding)} degrees.`,
            fr: `Votre tête penche de ${valueText('fr', finding)} degrés.`,
          },
    fix: {
      en: 'Hold your head straight and the camera level.',
      fr: 'Tenez la tête droite et l’appareil bien horizontal.',
    },
  }),
  mended: {
    en: 'We turned it upright. You do not need to do anything.',
    fr: "Nous l'avons redressée. Vous n'avez rien à faire.",
  },
  effect: { en: 'your head seems to lean', fr: 'votre tête semble penchée' },
  measured: {
    picture: measureText('none', 'We turned the photo upright.', 'Nous avons redressé la photo.'),
    other: measureText('most', 'Your head leans by {v} degrees.', 'Votre tête penche de {v} degrés.'),
  },
  drawing: { other: { head: 'tilted' } },
};
