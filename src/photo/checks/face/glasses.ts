import { asPercent, asShare, type Check, measureText } from '../check.ts';
import { below, judgement, notChecked, percentOf, rounded } from '../judgement.ts';
import { eyesAt } from '../marks.ts';

const limits = { bright: 'steps', reflection: 'number' } as const;

export const glasses: Check<'glasses', typeof limits> = {
  code: 'glasses',
  limits,
  name: { en: 'Glasses', fr: 'Lunettes' },

  /**
   * Dark glass, or light reflected in it. Clear glasses are allowed and say nothing here. Dark: the brightest part
   * round the eye against the cheek. Reflection: the share of the lens that is near white.
   * Source: IRCC, "Permanent resident photos": eyes clearly visible, no reflection in the glasses, no tinted lenses.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { bright, reflection } = checks.glasses;
    const dark = Math.min(...seen.eyes.bright);
    const severity = below(dark, bright);
    if (!severity && seen.eyes.reflection > reflection) {
      const [value, limit] = [percentOf(seen.eyes.reflection), percentOf(reflection)];
      return judgement('warn', { value, limit, unit: 'percent', about: 'reflection' });
    }
    const measure = { value: rounded(dark), limit: bright.warn, unit: 'score', about: 'dark' } as const;
    return judgement(severity, measure);
  },

  words: ({ about }) => ({
    title:
      about === 'dark'
        ? {
            en: 'These look like sunglasses, or something else hides the eyes.',
            fr: 'On dirait des lunettes de soleil, ou autre chose cache les yeux.',
          }
        : { en: 'Light is reflected in your glasses.', fr: 'Vos lunettes renvoient de la lumière.' },
    fix:
      about === 'dark'
        ? {
            en: 'Take sunglasses off: dark lenses are not allowed. Clear glasses may stay on if both eyes show clearly.',
            fr: 'Retirez les lunettes de soleil : les verres teintés ne sont pas permis. Des lunettes claires peuvent rester si les deux yeux se voient bien.',
          }
        : {
            en: 'Take your glasses off, or tilt the light so that both eyes show clearly.',
            fr: 'Retirez vos lunettes, ou déplacez la lumière pour que vos deux yeux se voient bien.',
          },
  }),
  effect: { en: 'your eyes are hard to see', fr: 'vos yeux se voient mal' },
  measured: {
    reflection: measureText(
      'most',
      'Reflections cover {v} of the area around your eyes.',
      'Des reflets couvrent {v} de la zone autour de vos yeux.',
      asPercent,
    ),
    other: measureText(
      'least',
      'The area around your eyes is {v} as bright as your cheeks.',
      'La clarté autour de vos yeux est de {v} de celle de vos joues.',
      asShare,
    ),
  },
  drawing: { dark: { eyes: 'dark' }, reflection: { eyes: 'glare' } },
  marks: (at) => eyesAt(at, [0.46, 0.34]),
  explains: (_, { code }) => code === 'eyes',
};
