import { pointAt } from '../../pixels/face/points.ts';
import { outlines } from '../../pixels/measure/scene.ts';
import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';
import type { MarkedFace, Places } from '../marks.ts';

const limits = 'warn' as const;

export const evenLight: Check<'even_light', typeof limits> = {
  code: 'even_light',
  limits,
  name: { en: 'Even light on the face', fr: 'Éclairage uniforme du visage' },

  /**
   * Both halves of the face get the same light. Value: the difference in photographic stops (1 is twice the light). The
   * smaller of two measures counts: hair over one cheek moves only one of them.
   * Source: IRCC, "Permanent resident photos": even lighting, no shadows across the face.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const stops = Math.min(Math.abs(seen.skin.sides), Math.abs(seen.skin.sidesMedian));
    const limit = checks.even_light.warn;
    return judgement(stops > limit ? 'warn' : null, { value: rounded(stops), limit, unit: 'stop' });
  },

  words: () => ({
    title: {
      en: 'One side of your face gets more light than the other.',
      fr: "Un côté de votre visage est plus éclairé que l'autre.",
    },
    fix: {
      en: 'Turn to the light so that it comes from the front.',
      fr: 'Tournez-vous vers la lumière pour qu’elle vienne de face.',
    },
  }),
  effect: { en: 'one side of your face looks darker', fr: 'un côté de votre visage paraît plus foncé' },
  measured: {
    other: measureText(
      'most',
      'The brighter side of your face gets {v} more light than the other.',
      'Le côté le plus clair de votre visage reçoit {v} plus de lumière que l’autre.',
      { unit: '%', as: (stops) => 100 * (2 ** stops - 1) },
    ),
  },
  drawing: { other: { light: 'half' } },
  marks: darkHalf,
  explains: (_, { code, about: of }) => code === 'shadow_background' || (code === 'glasses' && of === 'dark'),
};

/** The half of the face with less light. */
function darkHalf({ seen, face, axes }: MarkedFace): Places {
  const darkOnRight = seen.skin.sides > 0;
  const half = outlines.face
    .map((i) => pointAt(face.mesh, i))
    .filter((point) => axes.across(point) > 0 === darkOnRight);
  return [half];
}
