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

const limits = {
  brightest: 'steps',
  wall: 'steps',
  wallBrightest: 'number',
  skin: 'steps',
  red: 'number',
  besideWhite: { red: 'number', clipped: 'number', range: 'number' },
  burnt: 'steps',
} as const;

const BURNT: ReadonlySet<string> = new Set(['bright', 'burnt', 'red']);

export const exposure: Check<'exposure', typeof limits> = {
  code: 'exposure',
  limits,
  name: { en: 'Brightness', fr: 'Luminosité' },

  /**
   * Neither too dark nor burnt out. Darkness is judged by the wall and by the brightest parts, never by the skin: dark
   * skin is not a dark picture. Value: the level that 98 % of the picture stays below, or the skin's lightness.
   * Source: IRCC, "Permanent resident photos": natural skin tones, well lit.
   */
  judge({ seen, file }, { checks }) {
    if (!seen) return notChecked;
    const { brightest, wall, wallBrightest, skin, red, besideWhite, burnt } = checks.exposure;
    const { exposure, background } = seen;
    const scored = (value: number, limit: number, about: string) =>
      ({ value: rounded(value), limit, unit: 'score', about }) as const;
    const shared = (value: number, limit: number, about: string) =>
      ({ value: percentOf(value), limit: percentOf(limit), unit: 'percent', about }) as const;
    // A dark wall alone is a matter of the background: in a dark picture the brightest parts are dark as well.
    const dim = exposure.brightest < wallBrightest ? below(background.lightness, wall) : null;
    // White is the wall that is asked for, and says nothing by itself. Where it is lit to white unevenly, and not put
    // there, less of the skin must be at its brightest before the light was too much.
    const litWhite =
      exposure.clipped > besideWhite.clipped &&
      background.range > besideWhite.range &&
      (file.transparent ?? 0) <= checks.cut_out.share;
    const most = litWhite ? besideWhite.red : red;
    const parts: readonly [CheckPart, ...CheckPart[]] = [
      {
        answer: below(exposure.brightest, brightest),
        measure: scored(exposure.brightest, brightest.warn, 'dark'),
      },
      { answer: dim, measure: scored(background.lightness, wall.warn, 'dark-wall') },
      {
        answer: above(seen.skin.lightness[2], skin),
        measure: scored(seen.skin.lightness[2], skin.warn, 'bright'),
      },
      { answer: above(seen.skin.burnt, burnt), measure: shared(seen.skin.burnt, burnt.warn, 'burnt') },
      { answer: seen.skin.red > most ? 'warn' : null, measure: shared(seen.skin.red, most, 'red') },
    ];
    const severity = worst(...parts.map(({ answer }) => answer));
    return judgement(severity, restingOn(parts, severity));
  },

  words: ({ about }) => ({
    title: about?.startsWith('dark')
      ? { en: 'The photo is too dark.', fr: 'La photo est trop sombre.' }
      : about === 'red'
        ? {
            en: 'The photo may be too bright: light takes the detail from your skin.',
            fr: 'La photo est peut-être trop claire : la lumière efface les détails de la peau.',
          }
        : {
            en: 'The photo is too bright: parts of your face look white.',
            fr: 'La photo est trop claire : des parties de votre visage paraissent blanches.',
          },
    fix: {
      en: 'Face a window or a soft lamp. Do not use a strong light close to you.',
      fr: 'Placez-vous face à une fenêtre ou à une lampe douce. Évitez une lumière forte près de vous.',
    },
  }),
  effect: { en: 'the light does not look right', fr: 'la lumière ne convient pas' },
  measured: {
    'dark-wall': measureText(
      'least',
      'The lightness of the wall is {v} out of 100, where 100 is white.',
      'La clarté du mur est de {v} sur 100, où 100 est blanc.',
    ),
    burnt: measureText(
      'most',
      'Light has turned {v} of the skin white.',
      'La lumière a blanchi {v} de la peau.',
      asPercent,
    ),
    red: measureText(
      'most',
      '{v} of your skin is as bright as a photo can show.',
      '{v} de votre peau est aussi claire qu’une photo peut le montrer.',
      asPercent,
    ),
    dark: measureText(
      'least',
      'The brightest parts of the photo reach {v} out of 100, where 100 is white.',
      'Les parties les plus claires de la photo atteignent {v} sur 100, où 100 est blanc.',
      { as: (level) => level / 2.55 },
    ),
    other: measureText(
      'most',
      'The lightest part of your skin is {v} out of 100, where 100 is white.',
      'La partie la plus claire de votre peau est à {v} sur 100, où 100 est blanc.',
    ),
  },
  drawing: { dark: { light: 'dark' }, 'dark-wall': { light: 'dark' }, other: { light: 'bright' } },
  /** In a photo that is far too dark, a white wall is dark as well, and lips are hollow; light burns skin to spots. */
  explains: ({ about, severity }, { code, about: of }) =>
    about === 'dark'
      ? severity === 'fail' && ((code === 'background' && of === 'dark') || code === 'mouth')
      : BURNT.has(about ?? '') && ['glare', 'filter', 'colour'].includes(code),
};
