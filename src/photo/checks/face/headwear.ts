import type { Cover } from '../../pixels/measure/cover.ts';
import { type Check, measureText, type PhotoWords } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import type { LimitsOf } from '../limit-types.ts';
import { foreheadAt } from '../marks.ts';

const limits = {
  foreheadLight: 'number',
  foreheadColour: 'number',
  worn: { away: 'number', colour: 'number', hue: 'number', strong: 'number', white: 'number' },
  hood: { apart: 'number', away: 'number', texture: 'number' },
} as const;

export const headwear: Check<'headwear', typeof limits> = {
  code: 'headwear',
  limits,
  name: { en: 'Head covering', fr: 'Couvre-chef' },
  forOfficers: true,

  /**
   * Something is worn on the head: below the hairline lies a colour that hair does not have, or is as white as cloth; or
   * one cloth lies above the head, beside it and below the chin. The person is told, since a head covering is allowed
   * for religion or health alone; it is never held against the photo. Where the forehead is not skin and may be hair, a
   * dark fringe above all, only the officer reads of it.
   * Source: IRCC, "Permanent resident photos": head coverings only for religious or medical reasons.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { foreheadLight, foreheadColour } = checks.headwear;
    const { brow, hood } = seen.cover;
    if (isWorn(seen.cover, checks.headwear)) {
      const { away } = checks.headwear.worn;
      const value = brow.away > away ? brow.away : hood.away;
      return judgement('note', { value: rounded(value), limit: away, unit: 'score', about: 'worn' });
    }
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

  effect: { en: 'your head looks covered', fr: 'votre tête semble couverte' },
  tells: ({ about }) => about === 'worn',
  words: ({ about }) => (about === 'worn' ? wornWords : foreheadWords),
  measured: {
    worn: measureText(
      'most',
      'The colour above your face is {v} points away from that of your skin.',
      "La couleur au-dessus de votre visage s'écarte de {v} points de celle de votre peau.",
    ),
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

/** Below this a hue means nothing. */
const leastColour = 12;

function isWorn({ brow, hood }: Cover, { worn, hood: round }: LimitsOf<typeof limits>): boolean {
  // Fair and red hair have nearly the hue of skin, and are never as strong in colour as cloth may be.
  const unlikeHair = brow.hue > worn.hue || brow.chroma > worn.strong;
  const coloured = brow.colour > worn.colour && unlikeHair && brow.chroma > leastColour;
  const onForehead = brow.away > worn.away && (coloured || brow.light > worn.white);
  return onForehead || (hood.apart < round.apart && hood.away > round.away && hood.texture < round.texture);
}

const wornWords: PhotoWords = {
  title: {
    en: 'You seem to be wearing something on your head.',
    fr: 'Vous semblez porter un couvre-chef.',
  },
  fix: {
    en: 'If you wear it for your religion or your health, keep it on: your whole face must show. It is not allowed for other reasons.',
    fr: 'Si vous le portez pour votre religion ou votre santé, gardez-le : tout le visage doit se voir. Il n’est pas permis pour une autre raison.',
  },
};

const foreheadWords: PhotoWords = {
  title: {
    en: 'You may be wearing something on your head, or hair covers your forehead.',
    fr: 'Vous portez peut-être un couvre-chef, ou des cheveux couvrent votre front.',
  },
  fix: {
    en: 'A head covering worn for religion or health is fine if your full face shows.',
    fr: 'Un couvre-chef porté pour la religion ou la santé est permis si tout le visage se voit.',
  },
};
