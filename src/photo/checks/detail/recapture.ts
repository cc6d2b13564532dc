import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';

const limits = { pattern: 'number', border: 'number', plain: 'number' } as const;

export const recapture: Check<'recapture', typeof limits> = {
  code: 'recapture',
  limits,
  name: { en: 'An original photo', fr: 'Une photo originale' },
  forOfficers: true,

  /**
   * A regular pattern over the face, as the dots of a print or the grid of a screen leave it, or an edge all round that
   * is unlike the wall, as a print on a table has. Cloth, photo-lab prints and furniture deceive it both ways, so that it
   * is a note for the officer. Source: IRCC, "Permanent resident photos": an original
   * photo, not a copy.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { pattern, border, plain } = checks.recapture;
    const regular = seen.pattern > pattern;
    // A wall that is all busy has no edge of its own.
    if (!regular && seen.background.border > border && seen.background.plain > plain) {
      const value = rounded(seen.background.border);
      return judgement('note', { value, limit: border, unit: 'score', about: 'framed' });
    }
    const measure = { value: rounded(seen.pattern), limit: pattern, unit: 'score' } as const;
    return judgement(regular ? 'note' : null, measure);
  },

  words: () => ({
    title: {
      en: 'This may be a photo of a print or of a screen.',
      fr: 'C’est peut-être la photo d’une photo papier ou d’un écran.',
    },
    fix: { en: 'Send the original photo.', fr: 'Envoyez la photo originale.' },
  }),
  measured: {
    framed: measureText(
      'most',
      'The edge of the photo differs from the wall by {v} points.',
      "Le bord de la photo s'écarte du mur de {v} points.",
    ),
    other: measureText(
      'most',
      'A pattern like that of a screen or a print: {v} points.',
      'Motif semblable à celui d’un écran ou d’une photo papier : {v} points.',
    ),
  },
  drawing: { other: { quality: 'print' } },
};
