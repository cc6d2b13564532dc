import { asPercent, type Check, measureText } from '../check.ts';
import {
  above,
  below,
  type CheckPart,
  judgement,
  notChecked,
  percentOf,
  restingOn,
  rounded,
  worst,
} from '../judgement.ts';
import { boxesAt } from '../marks.ts';

const limits = {
  smallest: 'number',
  lightness: 'steps',
  chroma: 'steps',
  plain: 'steps',
  clutter: 'steps',
  chromaSpread: 'steps',
} as const;

export const background: Check<'background', typeof limits> = {
  code: 'background',
  limits,
  name: { en: 'Plain light background', fr: 'Fond uni et clair' },

  /**
   * A plain, light wall without colour. The zone is what lies beside and above head and shoulders; below a
   * share of the picture it is too small to judge. Source: IRCC, "Permanent resident photos": plain white or light background.
   */
  judge({ seen }, { checks }) {
    const behind = seen?.background;
    if (!behind || behind.zone < checks.background.smallest) return notChecked;
    const { plain, clutter, chromaSpread, lightness, chroma } = checks.background;
    const scored = (value: number, limit: number, about: string) =>
      ({ value: rounded(value), limit, unit: 'score', about }) as const;
    const shared = (value: number, limit: number, about: string) =>
      ({ value: percentOf(value), limit: percentOf(limit), unit: 'percent', about }) as const;
    const parts: readonly [CheckPart, ...CheckPart[]] = [
      { answer: below(behind.plain, plain), measure: shared(behind.plain, plain.warn, 'busy') },
      { answer: above(behind.clutter, clutter), measure: shared(behind.clutter, clutter.warn, 'things') },
      {
        answer: above(behind.chromaSpread, chromaSpread),
        measure: scored(behind.chromaSpread, chromaSpread.warn, 'uneven'),
      },
      {
        answer: below(behind.lightness, lightness),
        measure: scored(behind.lightness, lightness.warn, 'dark'),
      },
      { answer: above(behind.chroma, chroma), measure: scored(behind.chroma, chroma.warn, 'coloured') },
    ];
    const severity = worst(...parts.map(({ answer }) => answer));
    return judgement(severity, restingOn(parts, severity));
  },

  words: ({ about }) => ({
    title:
      about === 'busy'
        ? {
            en: 'What is behind you is not one plain surface.',
            fr: 'Ce qui est derrière vous n’est pas une surface unie.',
          }
        : about === 'things'
          ? { en: 'There are objects behind you.', fr: 'Il y a des objets derrière vous.' }
          : about === 'uneven'
            ? {
                en: 'The wall behind you has more than one colour.',
                fr: 'Le mur derrière vous a plus d’une couleur.',
              }
            : about === 'dark'
              ? { en: 'The wall behind you is too dark.', fr: 'Le mur derrière vous est trop foncé.' }
              : {
                  en: 'The wall behind you has too much colour.',
                  fr: 'Le mur derrière vous est trop coloré.',
                },
    fix: about === 'coloured' ? whiteWall : about === 'dark' ? lightWall : plainWall,
  }),
  effect: { en: 'the wall behind you does not look right', fr: 'le mur derrière vous ne convient pas' },
  measured: {
    busy: measureText(
      'least',
      'One plain surface fills {v} of what is behind you.',
      'Une surface unie occupe {v} de ce qui est derrière vous.',
      asPercent,
    ),
    things: measureText(
      'most',
      'Objects fill {v} of what is behind you.',
      'Des objets occupent {v} de ce qui est derrière vous.',
      asPercent,
    ),
    uneven: measureText(
      'most',
      'The colours of the wall differ by {v} points.',
      'Les couleurs du mur diffèrent de {v} points.',
    ),
    dark: measureText(
      'least',
      'The lightness of the wall is {v} out of 100, where 100 is white.',
      'La clarté du mur est de {v} sur 100, où 100 est blanc.',
    ),
    other: measureText(
      'most',
      'Colour of the wall: {v}, where 0 is white or grey.',
      'Couleur du mur : {v}, où 0 est blanc ou gris.',
    ),
  },
  drawing: { dark: { wall: 'dark' }, coloured: { wall: 'coloured' }, other: { wall: 'clutter' } },
  marks: ({ seen, axes }, { about }) =>
    about === 'busy' || about === 'things' ? boxesAt(axes, seen.background.clutterAt ?? []) : [],
  /** The cast is read off the wall, and in most photos the wall is the brightest part. */
  explains: ({ about }, { code, about: of, severity }) =>
    (code === 'colour' && of === 'cast') ||
    (code === 'exposure' &&
      (of === 'dark-wall' || (of === 'dark' && (about === 'coloured' || severity === 'warn')))),
};

const plainWall = {
  en: 'Stand in front of a plain white wall with nothing on it.',
  fr: 'Placez-vous devant un mur blanc uni, sans rien dessus.',
};

/** A lamp colours a white wall as well: then another wall would not help. */
const whiteWall = {
  en: 'Stand in front of a plain white wall. If it is white already, use daylight instead of a lamp.',
  fr: "Placez-vous devant un mur blanc uni. S'il est déjà blanc, préférez la lumière du jour à une lampe.",
};

const lightWall = {
  en: 'Stand in front of a plain white wall. If it is white already, it needs more light.',
  fr: "Placez-vous devant un mur blanc uni. S'il est déjà blanc, il lui faut plus de lumière.",
};
