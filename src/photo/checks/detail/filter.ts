import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, rounded } from '../judgement.ts';

const limits = { texture: 'number', sure: 'number', blur: 'number', sharpness: 'number' } as const;

export const filter: Check<'filter', typeof limits> = {
  code: 'filter',
  limits,
  name: { en: 'No beauty filter', fr: 'Pas de filtre de beauté' },

  /**
   * A smoothing filter: skin without texture beside sharp eyes. Make-up, soft light and young skin come near: a note for
   * the officer, and a warning only where next to nothing is left of the skin, or the edges of the face went with it.
   * Source: IRCC, "Permanent resident photos": the photo must not be altered.
   */
  judge({ seen }, { checks }) {
    if (!seen) return notChecked;
    const { texture, sure, blur, sharpness } = checks.filter;
    const smooth = seen.sharpness.cheek < texture;
    const isSure = seen.sharpness.cheek < sure || seen.sharpness.face > blur;
    // Where the eyes are blurred too, nothing tells a filter from blur.
    if (smooth && seen.sharpness.eyes > sharpness) return notChecked;
    const [value, limit] = [rounded(seen.sharpness.cheek * 100), rounded(texture * 100)];
    return judgement(smooth ? (isSure ? 'warn' : 'note') : null, { value, limit, unit: 'score' });
  },

  words: () => ({
    title: {
      en: 'Your skin looks too smooth, as if a beauty filter was used.',
      fr: 'Votre peau paraît trop lisse, comme avec un filtre de beauté.',
    },
    fix: {
      en: 'Turn off every filter and beauty mode of the camera, and take the photo again.',
      fr: 'Désactivez tous les filtres et le mode beauté de l’appareil, puis reprenez la photo.',
    },
  }),
  effect: { en: 'your skin looks too smooth', fr: 'votre peau paraît trop lisse' },
  measured: {
    other: measureText(
      'least',
      'Fine lines and pores that show on your skin: {v} points.',
      'Traits fins et pores visibles sur votre peau : {v} points.',
    ),
  },
  drawing: { other: { light: 'smooth' } },
};
