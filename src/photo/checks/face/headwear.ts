import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import { foreheadAt } from '../marks.ts';

const limits = { foreheadLight: 'number', foreheadColour: 'number' } as const;

export const headwear: Check<'headwear', typeof limits> = {
  code: 'headwear',
  limits,
  name: { en: 'Head covering', fr: 'Couvre-chef' },
  forOfficers: true,

  /**
   * The forehead is not skin: a hat, a scarf, or a fringe. We cannot tell which, and head coverings worn for religion
   * or health are allowed, so that this is a note and never a refusal.
   * Source: IRCC, "Permanent resident photos": head coverings only for religious or medical reasons.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { foreheadLight, foreheadColour } = checks.headwear;
    const { foreheadLight: light, forehead: colour } = seen.cover;
    if (Math.abs(light) <= foreheadLight && colour > foreheadColour) {
      const measure = {
        value: rounded(colour),
        limit: foreheadColour,
        unit: 'score',
        about: 'colour',
      } as const;
      return judgement('note', measure);
    }
    const measure = { value: rounded(light), limit: foreheadLight, unit: 'score' } as const;
    return judgement(Math.abs(light) > foreheadLight ? 'note' : null, measure);
  },

  words: () => ({
    title: {
      en: 'You may be wearing something on your head, or hair covers your forehead.',
      fr: 'Vous portez peut-être un couvre-chef, ou des cheveux couvrent votre front.',
    },
    fix: {
      en: 'A head covering worn for religion or health is fine if your full face shows.',
      fr: 'Un couvre-chef porté pour la religion ou la santé est permis si tout le visage se voit.',
    },
  }),
  measured: {
    colour: measureText(
      'most',
      'The colour of the forehead is {v} points away from that of the nose.',
      "La couleur du front s'écarte de {v} points de celle du nez.",
    ),
    other: measureText(
      'most',
      'The forehead is {v} points lighter or darker than the nose.',
      "Le front s'écarte de {v} points de la clarté du nez.",
      { as: Math.abs },
    ),
  },
  drawing: {},
  marks: (at) => [foreheadAt(at)],
};
