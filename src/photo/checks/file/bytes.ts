import type { Check } from '../check.ts';
import { judgement } from '../judgement.ts';
import { megabytes } from '../numbers.ts';

export const bytes: Check<'bytes'> = {
  code: 'bytes',
  limits: null,
  name: { en: 'Size of the file', fr: 'Taille du fichier' },

  /**
   * The file we hand on has a largest size; a heavier one is saved again, smaller. There is no smallest size: the
   * published minimums belong to other programmes. Source: IRCC, "Permanent resident photos": at most 4 MB.
   */
  judge({ file }, limits) {
    const measure = { value: file.bytes, limit: limits.maxBytes, unit: 'byte' } as const;
    return judgement(file.bytes > limits.maxBytes ? 'note' : null, measure, true);
  },

  words: ({ value, limit }) => ({
    title: {
      en: `Your file is ${megabytes('en', value)}. We keep photos of up to ${megabytes('en', limit)}.`,
      fr: `Votre fichier fait ${megabytes('fr', value)}. Nous gardons des photos d'au plus ${megabytes('fr', limit)}.`,
    },
    fix: {
      en: 'We saved it again as a smaller file. You do not need to do anything.',
      fr: "Nous l'avons enregistré de nouveau en plus petit. Vous n'avez rien à faire.",
    },
  }),
  measured: ({ value, limit }) => ({
    en: `Your file is ${megabytes('en', value)}. Up to ${megabytes('en', limit)} is kept as it is.`,
    fr: `Votre fichier fait ${megabytes('fr', value)}. Jusqu'à ${megabytes('fr', limit)}, il reste tel quel.`,
  }),
  drawing: {},
};
