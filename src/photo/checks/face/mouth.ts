import { asShare, type Check, measureText } from '../check.ts';
import type { Severity } from '../findings.ts';
import { above, type CheckPart, judgement, notChecked, restingOn, rounded, worst } from '../judgement.ts';
import { lipsAt } from '../marks.ts';

const limits = { opening: 'steps', teeth: 'steps', gap: 'number' } as const;

export const mouth: Check<'mouth', typeof limits> = {
  code: 'mouth',
  limits,
  name: { en: 'Mouth closed', fr: 'Bouche fermée' },

  /**
   * The mouth is closed. Pixels say so: the height of the dark between the lips, and teeth. The mesh reads a dark upper
   * and a light lower lip as a gap, and painted lips as another, so that it alone says something only where it sees a
   * mouth wide open; a fact needs the mesh and a tall opening, or the mesh, an opening and teeth. Source: IRCC, "Permanent resident photos": neutral expression, mouth closed.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { opening, teeth, gap } = checks.mouth;
    const [high, show] = [above(seen.mouth.opening, opening), above(seen.mouth.teeth, teeth)];
    const wide = seen.mouth.gap > gap;
    const shown = worst(high, show);
    const fact = wide && (shown === 'fail' || (high && show)) ? 'fail' : null;
    const severity: Severity | null = fact ?? (wide || shown ? 'warn' : null);
    const part = (answer: Severity | null, value: number, limit: number, about: string): CheckPart => ({
      answer: answer && severity,
      measure: { value: rounded(value), limit, unit: 'score', about },
    });
    const parts: readonly [CheckPart, ...CheckPart[]] = [
      part(high, seen.mouth.opening, opening.warn, 'gap'),
      part(show, seen.mouth.teeth, teeth.warn, 'inside'),
      part(wide ? 'warn' : null, seen.mouth.gap, gap, 'gap'),
    ];
    return judgement(severity, restingOn(parts, severity));
  },

  words: () => ({
    title: { en: 'Your mouth looks open.', fr: 'Votre bouche semble ouverte.' },
    fix: { en: 'Close your mouth and relax your face.', fr: 'Fermez la bouche et détendez le visage.' },
  }),
  effect: { en: 'your mouth cannot be seen', fr: 'votre bouche ne se voit pas' },
  measured: {
    inside: measureText(
      'most',
      'Teeth between your lips: {v} points.',
      'Dents entre vos lèvres : {v} points.',
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
