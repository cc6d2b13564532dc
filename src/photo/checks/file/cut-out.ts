import { asPercent, type Check, measureText, type PhotoWords } from '../check.ts';
import { judgement, notChecked, percentOf, rounded } from '../judgement.ts';

const limits = { share: 'number', halo: 'number', sureHalo: 'number', plain: 'number' } as const;

export const cutOut: Check<'cut_out', typeof limits> = {
  code: 'cut_out',
  limits,
  name: { en: 'Background kept', fr: 'Arrière-plan conservé' },

  /**
   * A program took the background away: a good part of the picture was transparent, or the outline of the head has
   * colours that neither the wall nor the person has. The first is a note for the officer, since the wall behind may be
   * as plain as the white we put there; so is the second, and a warning where it is plain to see.
   * Source: IRCC, "Permanent resident photos": the photo must not be changed in any way.
   */
  judge({ file, seen }, { checks }) {
    const { share, halo, sureHalo, plain } = checks.cut_out;
    const transparent = file.transparent ?? 0;
    if (transparent > share) {
      const [value, limit] = [percentOf(transparent), percentOf(share)];
      return judgement('note', { value, limit, unit: 'percent', about: 'transparent' });
    }
    // What lies before a busy wall has an outline of its colours.
    if (!seen || seen.background.plain < plain) return notChecked;
    const measure = {
      value: rounded(seen.background.halo),
      limit: halo,
      unit: 'score',
      about: 'halo',
    } as const;
    return judgement(above(seen.background.halo, halo, sureHalo), measure);
  },

  words: ({ about }) => (about === 'transparent' ? removed : outlined),
  measured: {
    transparent: measureText(
      'most',
      '{v} of the picture was transparent.',
      "{v} de l'image était transparente.",
      asPercent,
    ),
    other: measureText(
      'most',
      'Along the outline of your head, colours differ from the wall and from you by {v} points.',
      'Le long du contour de la tête, les couleurs s’écartent du mur et de vous de {v} points.',
    ),
  },
  drawing: {},
};

const above = (value: number, note: number, warn: number) =>
  value > warn ? 'warn' : value > note ? 'note' : null;

const fix = {
  en: 'Send the photo as it was taken, in front of a plain white or light wall.',
  fr: "Envoyez la photo telle qu'elle a été prise, devant un mur uni, blanc ou clair.",
};

const removed: PhotoWords = {
  title: {
    en: 'The background was removed: a good part of the picture was transparent.',
    fr: "L'arrière-plan a été supprimé : une bonne partie de l'image était transparente.",
  },
  fix,
};

const outlined: PhotoWords = {
  title: {
    en: 'The background looks changed: there is an edge of other colours round your head.',
    fr: "L'arrière-plan semble modifié : il y a un bord d'autres couleurs autour de la tête.",
  },
  fix,
};
