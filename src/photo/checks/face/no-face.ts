import type { Check } from '../check.ts';
import { judgement } from '../judgement.ts';

export const noFace: Check<'no_face'> = {
  code: 'no_face',
  limits: null,
  name: { en: 'Your face', fr: 'Votre visage' },

  /**
   * Without a face nothing else can be judged. Source: IRCC, "Permanent resident photos": the photo shows the full
   * front of the person's head.
   */
  judge({ seen }) {
    return judgement(seen ? null : 'fail', { value: seen ? 1 : 0, limit: 1, unit: 'person' });
  },

  words: () => ({
    title: {
      en: 'We could not find a face in this photo.',
      fr: "Nous n'avons trouvé aucun visage sur cette photo.",
    },
    fix: {
      en: 'Face the camera, with your whole face in view and light from the front.',
      fr: 'Placez-vous face à l’appareil, le visage bien visible et éclairé de face.',
    },
  }),
  measured: ({ value }) =>
    value === 1
      ? { en: 'We found your face.', fr: 'Nous avons trouvé votre visage.' }
      : { en: 'Faces found: 0.', fr: 'Visages trouvés : 0.' },
  drawing: { other: { person: 'none' } },
};
