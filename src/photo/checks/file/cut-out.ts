import { type Check, measureText } from '../check.ts';
import { judgement, notChecked, percentOf } from '../judgement.ts';

const limits = { share: 'number' } as const;

export const cutOut: Check<'cut_out', typeof limits> = {
  code: 'cut_out',
  limits,
  name: { en: 'Background kept', fr: 'Arrière-plan conservé' },
  forOfficers: true,

  /**
   * A good part of the picture was transparent: a program took the background away. A note for the officer, never a
   * refusal, since the wall behind may be as plain as the white we put there. Value: the share that was transparent.
   * Source: IRCC, "Permanent resident photos": the photo must not be changed in any way.
   */
  judge({ file }, { checks }) {
    if (file.transparent === undefined) return notChecked;
    const { share } = checks.cut_out;
    const measure = { value: percentOf(file.transparent), limit: percentOf(share), unit: 'percent' } as const;
    return judgement(file.transparent > share ? 'note' : null, measure);
  },

  words: () => ({
    title: {
      en: 'The background was removed: a good part of the picture was transparent.',
      fr: "L'arrière-plan a été supprimé : une bonne partie de l'image était transparente.",
    },
    fix: {
      en: 'Send the photo as it was taken, in front of a plain white or light wall.',
      fr: "Envoyez la photo telle qu'elle a été prise, devant un mur uni, blanc ou clair.",
    },
  }),
  measured: {
    other: measureText('most', '{v} of the picture was transparent.', "{v} de l'image était transparent."),
  },
  drawing: {},
};
