import type { Check } from '../check.ts';
import { judgement, notChecked } from '../judgement.ts';

const limits = { otherSize: 'number' } as const;

export const oneFace: Check<'one_face', typeof limits> = {
  code: 'one_face',
  limits,
  name: { en: 'One person', fr: 'Une seule personne' },

  /**
   * One person alone. Much smaller faces are left out: patterns and pictures on a wall look like faces. A face that
   * lies wholly outside of what is kept is mended by the cut. Source: IRCC, "Permanent resident photos": one person.
   */
  judge({ seen, others }, limits) {
    if (!seen) return notChecked;
    const counted = others.filter(({ share }) => share > limits.checks.one_face.otherSize);
    const fixed = counted.every(({ cutAway }) => cutAway);
    const measure = { value: counted.length + 1, limit: 1, unit: 'person' } as const;
    return judgement(counted.length > 0 ? 'fail' : null, measure, fixed);
  },

  words: ({ value }) => ({
    title: {
      en: `We see ${value} faces in this photo. There should be one.`,
      fr: `Nous voyons ${value} visages sur cette photo. Il doit y en avoir un seul.`,
    },
    fix: {
      en: 'Take the photo with nobody else in it, and no pictures of people on the wall.',
      fr: 'Prenez la photo sans personne d’autre, et sans portrait au mur.',
    },
  }),
  mended: {
    en: 'We cut the photo so that only you are in it. Look at the result.',
    fr: 'Nous avons rogné la photo pour ne garder que vous. Regardez le résultat.',
  },
  measured: ({ value }) => ({
    en: `People in the photo: ${value}. It should be 1.`,
    fr: `Personnes sur la photo : ${value}. Il en faut 1.`,
  }),
  drawing: { other: { person: 'two' } },
  marks: ({ faces }) =>
    faces.slice(1).map(({ detection: { x, y, width, height } }) => [
      [x - width / 2, y - height / 2],
      [x + width / 2, y + height / 2],
    ]),
  explains: (_, { code }) => code === 'centre' || code === 'background',
};
