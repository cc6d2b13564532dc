import { asPercent, type Check, measureText } from '../check.ts';
import { judgement, notChecked, percentOf } from '../judgement.ts';
import { eyesAt } from '../marks.ts';

const limits = 'warn' as const;

export const redEye: Check<'red_eye', typeof limits> = {
  code: 'red_eye',
  limits,
  name: { en: 'No red eyes', fr: 'Pas de yeux rouges' },

  /**
   * Flash light thrown back from the pupil: the share of the inner pupil that glows red.
   * Source: IRCC, "Permanent resident photos": no red eyes, and none mended by a program.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const [value, limit] = [percentOf(seen.eyes.red), percentOf(checks.red_eye.warn)];
    const red = seen.eyes.red > checks.red_eye.warn;
    return judgement(red ? 'warn' : null, { value, limit, unit: 'percent' });
  },

  words: () => ({
    title: { en: 'Your eyes look red from the flash.', fr: 'Vos yeux paraissent rouges à cause du flash.' },
    fix: {
      en: 'Take the photo again without flash. Do not repair the red with a program.',
      fr: 'Reprenez la photo sans flash. Ne corrigez pas le rouge avec un logiciel.',
    },
  }),
  measured: {
    other: measureText(
      'most',
      'Red fills {v} of your pupils.',
      'Le rouge occupe {v} de vos pupilles.',
      asPercent,
    ),
  },
  drawing: { other: { eyes: 'red' } },
  marks: (at) => eyesAt(at, [0.2, 0.16]),
};
