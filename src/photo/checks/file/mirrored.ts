import type { Check } from '../check.ts';
import { judgement } from '../judgement.ts';

export const mirrored: Check<'mirrored'> = {
  code: 'mirrored',
  limits: null,
  name: { en: 'Not mirrored', fr: 'Non inversée' },
  forOfficers: true,

  /**
   * The file asks to be shown mirrored, as front cameras of some phones do: it is shown so, and the officer is told.
   * A face alone does not tell left from right, so that nothing else can be proven.
   * Source: IRCC, "Permanent resident photos": an original, unaltered photo.
   */
  judge({ file }) {
    return judgement(file.mirrored ? 'note' : null);
  },

  words: () => ({
    title: {
      en: 'The file asks to be shown mirrored.',
      fr: 'Le fichier demande à être affiché inversé, comme dans un miroir.',
    },
    fix: {
      en: 'If left and right are swapped, send the original photo.',
      fr: 'Si la gauche et la droite sont inversées, envoyez la photo originale.',
    },
  }),
  measured: {},
  drawing: {},
};
