import type { Cover } from '../../pixels/measure/cover.ts';
import { asShare, type Check, measureText, type PhotoWords } from '../check.ts';
import { below, judgement, notChecked, rounded } from '../judgement.ts';
import type { LimitsOf } from '../limit-types.ts';
import { lipsAt } from '../marks.ts';

const limits = {
  line: 'steps',
  faintLine: 'number',
  end: 'number',
  below: 'number',
  surface: 'number',
  apart: 'number',
} as const;

export const covered: Check<'covered', typeof limits> = {
  code: 'covered',
  limits,
  name: { en: 'Whole face in view', fr: 'Visage entier visible' },

  /**
   * Something lies over the mouth: the line between the lips is not to be seen, or it is faint and either goes on beyond
   * the mouth or has skin of another colour round it than that below the eyes. Colour alone says nothing: lips may be painted, a beard may have any
   * colour. A fact only for a mask, of which three signs agree: no line at all, nose and mouth and chin and cheeks all
   * far from the skin, and all of them one surface. A scarf round the face covers none of these.
   * Source: IRCC, "Permanent resident photos": the full face shows, from chin to forehead.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const limits = checks.covered;
    const { cover } = seen;
    const lost = cover.below > limits.below || cover.line - cover.beyond < limits.end;
    const faint = cover.line < limits.faintLine && lost;
    const isMask = isOneSurface(cover, limits);
    const hidden = below(cover.line, limits.line);
    const severity = hidden === 'fail' && isMask ? 'fail' : hidden || faint ? 'warn' : null;
    return judgement(severity, {
      value: rounded(cover.line),
      limit: hidden ? limits.line.warn : limits.faintLine,
      unit: 'score',
      about: isMask ? 'mask' : 'mouth',
    });
  },

  words: ({ about }) => (about === 'mouth' ? coveredWords : maskWords),
  effect: { en: 'a part of your face cannot be seen', fr: 'une partie de votre visage ne se voit pas' },
  measured: {
    other: measureText(
      'least',
      'The line between your lips is {v} darker than the skin round it.',
      'La ligne entre vos lèvres est {v} plus foncée que la peau autour.',
      asShare,
    ),
  },
  drawing: { mouth: { mouth: 'covered' }, other: { mouth: 'mask' } },
  marks: (at) => [lipsAt(at)],
  /** What is measured of mouth, colour and light is then that of a mask or a glove. */
  explains: (_, { code, about: of }) =>
    code === 'mouth' ||
    code === 'expression' ||
    (code === 'colour' && (of === 'hue' || of === 'strong')) ||
    code === 'glasses',
};

const isOneSurface = (cover: Cover, { surface, apart }: LimitsOf<typeof limits>): boolean =>
  cover.surface > surface && cover.apart < apart;

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

/** Nose, mouth, chin and cheeks have one colour that is not that of the skin below the eyes. */
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
