import { asShare, type Check, measureText } from '../check.ts';
import type { Severity } from '../findings.ts';
import { above, type CheckPart, judgement, notChecked, restingOn, rounded, worst } from '../judgement.ts';
import { lipsAt } from '../marks.ts';

const limits = { gap: 'steps', inside: 'steps', hollow: 'warn' } as const;

export const mouth: Check<'mouth', typeof limits> = {
  code: 'mouth',
  limits,
  name: { en: 'Mouth closed', fr: 'Bouche fermée' },

  /**
   * The mouth is closed. The mesh alone may not say so: it reads a dark upper and a light lower lip as a gap, and would
   * turn away half of the Black people it looks at. So dark or tooth-like pixels between the lips must show, or the gap
   * must be wider than lips ever draw. Between dark lips the mesh may miss a gap that a camera sees: then a good part of
   * the mouth is much darker than the lips. Source: IRCC, "Permanent resident photos": neutral expression, mouth closed.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { gap, inside, hollow } = checks.mouth;
    const open = seen.mouth.dark + seen.mouth.teeth;
    const wide = above(seen.mouth.gap, gap);
    const shows = above(open, inside);
    const fact = wide === 'fail' && shows === 'fail' ? 'fail' : null;
    const dark = seen.mouth.hollow > hollow.warn ? 'warn' : null;
    const doubt: Severity | null = wide || shows ? 'warn' : null;
    const severity = worst(fact, doubt, dark);
    const between: CheckPart = {
      answer: wide,
      measure: { value: rounded(seen.mouth.gap), limit: gap.warn, unit: 'score', about: 'gap' },
    };
    const within: CheckPart = {
      answer: shows,
      measure: { value: rounded(open), limit: inside.warn, unit: 'score', about: 'inside' },
    };
    const lips: CheckPart = {
      answer: dark,
      measure: {
        value: Math.round(seen.mouth.hollow * 1000) / 1000,
        limit: hollow.warn,
        unit: 'score',
        about: 'inside',
      },
    };
    return judgement(severity, restingOn([between, within, lips], severity));
  },

  words: () => ({
    title: { en: 'Your mouth looks open.', fr: 'Votre bouche semble ouverte.' },
    fix: { en: 'Close your mouth and relax your face.', fr: 'Fermez la bouche et détendez le visage.' },
  }),
  effect: { en: 'your mouth cannot be seen', fr: 'votre bouche ne se voit pas' },
  measured: {
    inside: measureText(
      'most',
      'Teeth or a dark gap between your lips: {v} points.',
      'Dents ou espace foncé entre vos lèvres : {v} points.',
      { as: (value) => value * 1000 },
    ),
    other: measureText(
      'most',
      'The gap between your lips is {v} of the distance between your eyes.',
      "L'écart entre vos lèvres est de {v} de la distance entre vos yeux.",
      asShare,
    ),
  },
  drawing: { other: { mouth: 'open' } },
  marks: (at) => [lipsAt(at)],
  explains: (_, { code }) => code === 'expression',
};
