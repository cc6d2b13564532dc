import { asPercent, type Check, measureText } from '../check.ts';
import type { Severity } from '../findings.ts';
import { judgement, notChecked, percentOf } from '../judgement.ts';
import { rangeText, valueText } from '../numbers.ts';

/**
 * The head in the frame, in millimetres of the printed photo; `unsureMm` is what our measure of a crown may err by. The
 * crop needs them too, so they stand by themselves in the rule set: `head` in profiles/ca-pr/photo-rules.json.
 */
export type HeadLimits = {
  readonly minMm: number;
  readonly maxMm: number;
  readonly frameMm: number;
  readonly aimMm: number;
  readonly unsureMm: number;
};

export const headSize: Check<'head_size'> = {
  code: 'head_size',
  limits: null,
  name: { en: 'Size of the head', fr: 'Taille de la tête' },

  /**
   * Chin to crown (without hair) against the height of the frame. The crown lies under hair: our measure errs by about
   * 1 mm, so that only what lies further out than `unsureMm` is a fact. Mended when the cut brings it into the limits.
   * Value and limit: percent of the photo's height.
   * Source: IRCC, print specification: 31 to 36 mm of 70; IRPR 56(2)(e) states 25 to 35 mm for a smaller print.
   */
  judge({ before, after, own }, { head }) {
    if (!before || !after) return notChecked;
    const judge = (mm: number): Severity | null => {
      if (mm >= head.minMm && mm <= head.maxMm) return null;
      return mm < head.minMm - head.unsureMm || mm > head.maxMm + head.unsureMm ? 'fail' : 'warn';
    };
    const severity = own ? null : judge(before.mm);
    const left = judge(after.mm);
    const mm = severity ? before.mm : after.mm;
    const measure = {
      value: percentOf(mm / head.frameMm),
      limit: `${percentOf(head.minMm / head.frameMm)}-${percentOf(head.maxMm / head.frameMm)}`,
      unit: 'percent',
      about: mm < head.aimMm ? 'small' : 'large',
    } as const;
    return judgement(severity ?? left, measure, !left);
  },

  words: (finding) => ({
    title: {
      en: `Your head fills ${valueText('en', finding)}% of the height. It should be ${rangeText('en', finding)}%.`,
      fr: `Votre tête occupe ${valueText('fr', finding)} % de la hauteur. Il faut de ${rangeText('fr', finding)} %.`,
    },
    fix: finding.about === 'small' ? closer : stepBack,
  }),
  mended: {
    en: 'We cut the photo so that your head has the right size. You do not need to do anything.',
    fr: "Nous avons rogné la photo pour que votre tête soit à la bonne taille. Vous n'avez rien à faire.",
  },
  effect: { en: 'your head has the wrong size', fr: 'votre tête n’a pas la bonne taille' },
  measured: {
    other: measureText(
      'range',
      'Your head fills {v} of the height.',
      'Votre tête occupe {v} de la hauteur.',
      asPercent,
    ),
  },
  drawing: {
    small: { place: 'translate(12.5 18) scale(.5)' },
    large: { place: 'translate(-13 -18) scale(1.52)' },
  },
};

const closer = {
  en: 'Move the camera closer, or choose a better quality in its settings. Then take the photo again.',
  fr: 'Rapprochez l’appareil, ou choisissez une meilleure qualité dans ses réglages. Reprenez ensuite la photo.',
};

const stepBack = {
  en: 'Step back. Leave free space around your whole head, and take the photo again.',
  fr: 'Reculez. Laissez de l’espace autour de toute la tête, puis reprenez la photo.',
};
