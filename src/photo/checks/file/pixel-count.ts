import { sizeText } from '../../pixels/picture.ts';
import type { Check, PhotoWords } from '../check.ts';
import type { Finding } from '../findings.ts';
import { judgement } from '../judgement.ts';
import { pixels } from '../numbers.ts';

export const pixelCount: Check<'pixels'> = {
  code: 'pixels',
  limits: null,
  name: { en: 'Number of pixels', fr: 'Nombre de pixels' },

  /**
   * Enough pixels to make the smallest allowed photo without inventing any, and not more than the largest; too many
   * are scaled down. Source: IRCC, "Permanent resident photos", digital photo: 715 x 1000 to 2000 x 2800 pixels.
   */
  judge({ fit, size, result }, limits) {
    const value = sizeText(size);
    const least = sizeText({ width: limits.minWidth, height: limits.minHeight });
    const few = fit.width < limits.minWidth || fit.height < limits.minHeight;
    if (few || (result.width === fit.width && result.height === fit.height)) {
      return judgement(few ? 'fail' : null, { value, limit: least, unit: 'pixel' });
    }
    const limit = sizeText({ width: limits.maxWidth, height: limits.maxHeight });
    return judgement('note', { value, limit, unit: 'pixel' }, true);
  },

  words: ({ severity, value, limit }) =>
    severity === 'fail' ? tooFewPixels(value, limit) : manyPixels(value, limit),
  effect: { en: 'your face has too few pixels', fr: 'votre visage a trop peu de pixels' },
  measured: ({ value, limit }) => ({
    en: `Your photo has ${pixels('en', value)} pixels; the limit is ${pixels('en', limit)}.`,
    fr: `Votre photo fait ${pixels('fr', value)} pixels; la limite est de ${pixels('fr', limit)}.`,
  }),
  drawing: { other: { quality: 'squares' } },
};

/** Also said of a file that is refused for it. */
export function tooFewPixels(value: Finding['value'], limit: Finding['limit']): PhotoWords {
  return {
    title: {
      en: `This photo is ${pixels('en', value)} pixels. We need at least ${pixels('en', limit)} after it is cut to the frame.`,
      fr: `Cette photo fait ${pixels('fr', value)} pixels. Il en faut au moins ${pixels('fr', limit)} une fois la photo rognée selon le cadre.`,
    },
    fix: {
      en: 'Take it again from closer, with the camera upright and set to its best quality. Send the file from the camera, not a copy from a chat.',
      fr: "Reprenez-la de plus près, en tenant l'appareil à la verticale et en choisissant la meilleure qualité. Envoyez le fichier de l'appareil, et non une copie tirée d'un clavardage.",
    },
  };
}

function manyPixels(value: Finding['value'], limit: Finding['limit']): PhotoWords {
  return {
    title: {
      en: `Your photo is ${pixels('en', value)} pixels. We keep photos of up to ${pixels('en', limit)}.`,
      fr: `Votre photo fait ${pixels('fr', value)} pixels. Nous gardons des photos d'au plus ${pixels('fr', limit)}.`,
    },
    fix: {
      en: 'We made it smaller. You do not need to do anything.',
      fr: "Nous l'avons réduite. Vous n'avez rien à faire.",
    },
  };
}
