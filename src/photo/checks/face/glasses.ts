import { asPercent, asShare, type Check, measureText, type PhotoWords } from '../check.ts';
import { below, judgement, notChecked, percentOf, rounded } from '../judgement.ts';
import { eyesAt } from '../marks.ts';

const limits = { lens: 'steps', edge: 'number', bridge: 'number', reflection: 'number' } as const;

export const glasses: Check<'glasses', typeof limits> = {
  code: 'glasses',
  limits,
  name: { en: 'Glasses', fr: 'Lunettes' },

  /**
   * Dark or tinted glass, or light reflected in it, over both eyes. Clear glasses are allowed and say nothing here; and
   * without the edge of a frame or a lens below both eyes nothing is said at all, since eyes may lie deep, and shade or
   * makeup may be dark. Dark: the skin behind the glass against the cheek beside it, of the lighter side; on dark skin
   * as on light. Reflection: the share of the lens that is near white.
   * Source: IRCC, "Permanent resident photos": eyes clearly visible, no reflection in the glasses, no tinted lenses.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { lens, edge, bridge, reflection } = checks.glasses;
    const { eyes } = seen;
    const light = Math.max(...eyes.lens);
    const framed = Math.min(...eyes.edge) > edge;
    const severity = framed ? below(light, lens) : null;
    if (framed && !severity && eyes.reflection > reflection) {
      const [value, limit] = [percentOf(eyes.reflection), percentOf(reflection)];
      return judgement('warn', { value, limit, unit: 'percent', about: 'reflection' });
    }
    const about = eyes.bridge < bridge ? 'bar' : light < lens.fail ? 'dark' : 'tinted';
    return judgement(severity, { value: rounded(light), limit: lens.warn, unit: 'score', about });
  },

  words: ({ about }) => wordsAbout[about as keyof typeof wordsAbout] ?? wordsAbout.dark,
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
      'The skin below your eyes is {v} as light as your cheeks.',
      'La clarté sous vos yeux est de {v} de celle de vos joues.',
      asShare,
    ),
  },
  drawing: { reflection: { eyes: 'glare' }, other: { eyes: 'dark' } },
  marks: (at) => eyesAt(at, [0.46, 0.34]),
  explains: ({ about }, { code }) =>
    code === 'eyes' || code === 'headwear' || (code === 'glare' && about === 'reflection'),
};

const clearMayStay = {
  en: 'Clear glasses may stay on if both eyes show clearly.',
  fr: 'Des lunettes claires peuvent rester si les deux yeux se voient bien.',
};

/** By what was measured. */
const wordsAbout = {
  dark: {
    title: { en: 'These look like sunglasses.', fr: 'On dirait des lunettes de soleil.' },
    fix: {
      en: `Take sunglasses off: dark lenses are not allowed. ${clearMayStay.en}`,
      fr: `Retirez les lunettes de soleil : les verres foncés ne sont pas permis. ${clearMayStay.fr}`,
    },
  },
  tinted: {
    title: { en: 'Your lenses look tinted.', fr: 'Vos verres semblent teintés.' },
    fix: {
      en: `Take these glasses off: tinted lenses are not allowed. ${clearMayStay.en}`,
      fr: `Retirez ces lunettes : les verres teintés ne sont pas permis. ${clearMayStay.fr}`,
    },
  },
  bar: {
    title: { en: 'Something dark lies over your eyes.', fr: 'Quelque chose de foncé cache vos yeux.' },
    fix: {
      en: 'Show both eyes, with nothing in front of them.',
      fr: 'Montrez vos deux yeux, sans rien devant.',
    },
  },
  reflection: {
    title: { en: 'Light is reflected in your glasses.', fr: 'Vos lunettes renvoient de la lumière.' },
    fix: {
      en: 'Take your glasses off, or tilt the light so that both eyes show clearly.',
      fr: 'Retirez vos lunettes, ou déplacez la lumière pour que vos deux yeux se voient bien.',
    },
  },
} as const satisfies Record<string, PhotoWords>;
