import type { Surroundings } from '../../pixels/measure/around/surroundings.ts';
import { asPercent, type Check, measureText, type PhotoWords } from '../check.ts';
import { type Judgement, judgement, notChecked, percentOf, rounded } from '../judgement.ts';
import type { LimitsOf } from '../limit-types.ts';

const limits = {
  /** A regular pattern: noted from here on, told from `sure` on. */
  pattern: 'number',
  sure: 'number',
  border: 'number',
  plain: 'number',
  /** What lies round a picture that was photographed: unlike what is close to the head, and alike at the sides and below. */
  rim: 'number',
  round: 'number',
  /** Share of the body that ends in a straight line: with something else round it, and by itself. */
  straight: 'number',
  page: 'number',
} as const;

export const recapture: Check<'recapture', typeof limits> = {
  code: 'recapture',
  limits,
  name: { en: 'An original photo', fr: 'Une photo originale' },

  /**
   * A picture of a picture, judged on all that was sent. Bars over the whole width above and below are those of a phone
   * or a program. A body that ends in a straight line, with one and the same thing at both sides and below it, is a
   * print on a table or a screen on a desk, and the frame proves it; on white, a page with a photo on it. A regular pattern over the face is the
   * dots of a print or the grid of a screen. Where it is less sure (cloth and furniture deceive), the officer alone
   * hears of it. Source: IRCC, "Permanent resident photos": an original photo, not a copy; a scan of one is allowed.
   */
  judge({ seen, surroundings, after }, { checks, head }) {
    if (!seen) return notChecked;
    // What a page holds is a photo once it is cut out of it, where there is enough of it: a scan is allowed.
    const tooSmall = after !== undefined && after.mm < head.minMm - head.unsureMm;
    const held = surroundings && heldPicture(surroundings, checks.recapture, tooSmall);
    if (held) return held;
    const { pattern, sure, border, plain } = checks.recapture;
    const regular = seen.pattern > pattern;
    // A wall that is all busy has no edge of its own.
    if (!regular && seen.background.border > border && seen.background.plain > plain) {
      const value = rounded(seen.background.border);
      return judgement('note', { value, limit: border, unit: 'score', about: 'border' });
    }
    const measure = { value: rounded(seen.pattern), limit: pattern, unit: 'score' } as const;
    return judgement(seen.pattern > sure ? 'warn' : regular ? 'note' : null, measure);
  },

  words: ({ about }) => kinds[about ?? ''] ?? kinds['pattern'] ?? other,
  measured: {
    border: measureText(
      'most',
      'The edge of the photo differs from the wall by {v} points.',
      "Le bord de la photo s'écarte du mur de {v} points.",
    ),
    screenshot: measureText(
      'most',
      'Even bars above and below fill {v} of the picture.',
      'Des bandes unies, en haut et en bas, occupent {v} de l’image.',
      asPercent,
    ),
    framed: measureText(
      'most',
      'What lies round the photo differs from the wall behind you by {v} points.',
      'Ce qui entoure la photo s’écarte du mur derrière vous de {v} points.',
    ),
    page: measureText(
      'most',
      'Below you, the photo ends in a straight line over {v} of your width.',
      'Sous vous, la photo finit par une ligne droite sur {v} de votre largeur.',
      asPercent,
    ),
    other: measureText(
      'most',
      'A pattern like that of a screen or a print: {v} points.',
      'Motif semblable à celui d’un écran ou d’une photo papier : {v} points.',
    ),
  },
  drawing: { other: { quality: 'print' } },
  /** Light, colours and sharpness are then those of the print, the table or the screen. */
  explains: ({ severity }, { code }) => severity !== 'note' && consequences.has(code),
};

const consequences: ReadonlySet<string> = new Set([
  'background',
  'head_size',
  'centre',
  'pixels',
  'tilt',
  'even_light',
  'glare',
  'exposure',
  'sharp',
  'upscaled',
  'compression',
  'colour',
  'filter',
  'shadow_background',
]);

/** Even bars of this share of the height are no accident; one alone may be a sill or a ceiling. */
const LEAST_BAR = 0.04;
const BRIGHT = 80;

function heldPicture(
  around: Surroundings,
  limits: LimitsOf<typeof recapture.limits>,
  tooSmall: boolean,
): Judgement | undefined {
  const { bars, rim, round, straight, rimLight } = around;
  const [above, below] = bars;
  const both = percentOf(above + below);
  if (above > LEAST_BAR && below > LEAST_BAR)
    return judgement('warn', { value: both, limit: 0, unit: 'percent', about: 'screenshot' });
  if (rim > limits.rim && round < limits.round) {
    const measure = { value: rounded(rim), limit: limits.rim, unit: 'score', about: 'framed' } as const;
    return judgement(straight > limits.straight ? 'fail' : 'note', measure);
  }
  if (straight > limits.page && round < limits.round && rimLight > BRIGHT) {
    const [value, limit] = [percentOf(straight), percentOf(limits.page)];
    return judgement(tooSmall ? 'fail' : 'warn', { value, limit, unit: 'percent', about: 'page' });
  }
  return undefined;
}

const other: PhotoWords = {
  title: {
    en: 'This may be a photo of a print or of a screen.',
    fr: 'C’est peut-être la photo d’une photo papier ou d’un écran.',
  },
  fix: {
    en: 'Send the photo file itself. If you only have a print, scan it with a scanner or a scanner app.',
    fr: 'Envoyez le fichier de la photo. Si vous n’avez qu’une photo papier, numérisez-la avec un numériseur ou une application de numérisation.',
  },
};

const kinds: Readonly<Record<string, PhotoWords>> = {
  pattern: other,
  screenshot: {
    title: { en: 'This looks like a screenshot.', fr: 'On dirait une capture d’écran.' },
    fix: {
      en: 'Send the photo file itself: open your photos, choose the photo, and send that.',
      fr: 'Envoyez le fichier de la photo : ouvrez vos photos, choisissez-la et envoyez-la.',
    },
  },
  framed: {
    title: {
      en: 'This looks like a picture of a printed photo or of a screen.',
      fr: 'On dirait l’image d’une photo papier ou d’un écran.',
    },
    fix: other.fix,
  },
  page: {
    title: {
      en: 'This looks like a page with a photo on it.',
      fr: 'On dirait une page sur laquelle se trouve une photo.',
    },
    fix: {
      en: 'Send the photo alone, not the page. A scan of the photo is fine.',
      fr: 'Envoyez la photo seule, pas la page. Une numérisation de la photo convient.',
    },
  },
};
