import type { Measured } from '../../pixels/measure/all.ts';
import { type Check, measureText, type PhotoWords } from '../check.ts';
import type { Severity } from '../findings.ts';
import { above, judgement, notChecked, rounded, worst } from '../judgement.ts';
import { isOddHue } from '../light/colour.ts';
import type { PhotoLimits } from '../limit-types.ts';
import { foreheadAt, lipsAt } from '../marks.ts';
import { hasOtherForehead } from './headwear.ts';

const limits = { mouth: 'steps', forehead: 'steps', fringe: 'number' } as const;

export const covered: Check<'covered', typeof limits> = {
  code: 'covered',
  limits,
  name: { en: 'Whole face in view', fr: 'Visage entier visible' },

  /**
   * Something covers a part of the face: the colour round the mouth, or of the forehead, lies far from that of the
   * nose (distance in a* and b*, so that light and shade do not count).
   * Source: IRCC, "Permanent resident photos": the full face shows, from chin to forehead.
   */
  judge({ seen }, limits) {
    if (!seen) return notChecked;
    const { mouth, forehead } = limits.checks.covered;
    const byMouth = above(seen.cover.mouth, mouth);
    const severity = worst(byMouth, byForehead(seen, limits));
    const isMouth = byMouth === severity;
    return judgement(severity, {
      value: rounded(isMouth ? seen.cover.mouth : seen.cover.forehead),
      limit: isMouth ? mouth.warn : forehead.warn,
      unit: 'score',
      about: isMouth ? 'mouth' : 'forehead',
    });
  },

  words: ({ about }) => (about === 'forehead' ? maskWords : coveredWords),
  measured: {
    mouth: measureText(
      'most',
      'Around your mouth, the colour differs from that of your nose by {v} points.',
      "Autour de la bouche, la couleur s'écarte de {v} points de celle du nez.",
    ),
    other: measureText(
      'most',
      'The colour of your forehead differs from that of the middle of your face by {v} points.',
      "La couleur de votre front s'écarte de {v} points de celle du milieu de votre visage.",
    ),
  },
  drawing: { forehead: { mouth: 'mask' }, other: { mouth: 'covered' } },
  marks: (at, { about }) => (about === 'mouth' ? [lipsAt(at)] : [foreheadAt(at)]),
  /** Colour of the skin, and light of the cheeks, are then those of a mask or a glove. */
  explains: (_, { code, about: of, severity }) =>
    (code === 'colour' && (of === 'hue' || of === 'strong')) ||
    (code === 'glasses' && of === 'dark' && severity === 'warn'),
};

/**
 * A forehead of another colour is never a fact. With a mask over mouth and nose, most of the face has no colour of
 * skin: a warning. Otherwise it is a scarf or a turban, which people may wear, or a dark fringe: then the officer alone
 * hears of it, or nobody.
 */
function byForehead(seen: Measured, { checks }: PhotoLimits): Severity | null {
  const { forehead, fringe } = checks.covered;
  if (seen.cover.foreheadLight < fringe || seen.cover.forehead <= forehead.warn) return null;
  if (isOddHue(seen, checks.colour)) return 'warn';
  return hasOtherForehead(seen, checks.headwear) ? 'note' : 'warn';
}

const coveredWords: PhotoWords = {
  title: {
    en: 'Something may cover your mouth or a part of your face.',
    fr: 'Quelque chose cache peut-être votre bouche ou une partie de votre visage.',
  },
  fix: {
    en: 'Show your whole face, with no mask, hand or scarf in front of it.',
    fr: 'Montrez tout le visage, sans masque, main ni foulard devant.',
  },
};

/** The forehead alone has another colour than the rest: the rest is a mask. */
const maskWords: PhotoWords = {
  title: {
    en: 'A mask may cover most of your face.',
    fr: 'Un masque couvre peut-être la plus grande partie de votre visage.',
  },
  fix: {
    en: 'Take the mask off. Your whole face must show, from the chin to the forehead.',
    fr: 'Retirez le masque. Tout le visage doit se voir, du menton au front.',
  },
};
