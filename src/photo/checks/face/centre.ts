import { asPercent, type Check, measureText } from '../check.ts';
import type { Placement } from '../facts.ts';
import type { Severity } from '../findings.ts';
import { above, below, judgement, notChecked, percentOf, worst } from '../judgement.ts';
import { valueText } from '../numbers.ts';

const limits = { across: 'steps', highest: 'steps', lowest: 'steps' } as const;

export const centre: Check<'centre', typeof limits> = {
  code: 'centre',
  limits,
  name: { en: 'Head in the middle', fr: 'Tête au milieu' },

  /**
   * The head stands in the middle. Value: how far its centre lies from the middle of the width, or down the height,
   * in percent. Mended when the cut brings it back.
   * Source: IRCC, "Permanent resident photos": the face is centred; no share is published, the limits are ours.
   */
  judge({ before, after, own }, { checks }) {
    if (!before || !after) return notChecked;
    const limits = checks.centre;
    const sideways = (at: Placement) => above(Math.abs(at.across - 0.5), limits.across);
    const upDown = (at: Placement): Severity | null =>
      worst(below(at.down, limits.highest), above(at.down, limits.lowest));
    const judge = (at: Placement) => worst(sideways(at), upDown(at));
    const severity = own ? null : judge(before);
    const left = judge(after);
    const at = severity ? before : after;
    const isSideways = sideways(at) === judge(at);
    const measure = {
      value: isSideways ? percentOf(Math.abs(at.across - 0.5)) : percentOf(at.down),
      limit: isSideways
        ? percentOf(limits.across.warn)
        : `${percentOf(limits.highest.warn)}-${percentOf(limits.lowest.warn)}`,
      unit: 'percent',
      about: isSideways ? 'sideways' : at.down < 0.5 ? 'high' : 'low',
    } as const;
    return judgement(severity ?? left, measure, !left);
  },

  words: ({ about, ...finding }) => ({
    title:
      about === 'sideways'
        ? {
            en: `Your head is too far from the middle: by ${valueText('en', finding)}% of the width.`,
            fr: `Votre tête est trop loin du milieu : de ${valueText('fr', finding)} % de la largeur.`,
          }
        : {
            en: `Your head is too ${about === 'high' ? 'high' : 'low'} in the photo.`,
            fr: `Votre tête est trop ${about === 'high' ? 'haute' : 'basse'} sur la photo.`,
          },
    fix: {
      en: 'Leave free space all around your head, with your face in the middle.',
      fr: 'Laissez de l’espace tout autour de votre tête, le visage au milieu.',
    },
  }),
  mended: {
    en: 'We cut the photo so that your head is in the middle. You do not need to do anything.',
    fr: "Nous avons rogné la photo pour que votre tête soit au milieu. Vous n'avez rien à faire.",
  },
  effect: { en: 'your head is not in its place', fr: 'votre tête n’est pas à sa place' },
  measured: {
    sideways: measureText(
      'most',
      'The middle of your head is off the middle of the photo by {v} of its width.',
      "Le milieu de votre tête s'écarte de celui de la photo de {v} de sa largeur.",
      asPercent,
    ),
    other: measureText(
      'range',
      'The middle of your head is {v} of the way down the photo.',
      'Le milieu de votre tête est à {v} de la hauteur, à partir du haut de la photo.',
      asPercent,
    ),
  },
  drawing: {
    high: { place: 'translate(0 -13)' },
    low: { place: 'translate(0 13)' },
    other: { place: 'translate(12 0)' },
  },
};
