import { asPercent, type Check, measureText } from '../check.ts';
import { judgement, notChecked, percentOf, rounded } from '../judgement.ts';
import { boxesAt } from '../marks.ts';

const limits = { shadow: 'number', darkest: 'number' } as const;

export const shadowBackground: Check<'shadow_background', typeof limits> = {
  code: 'shadow_background',
  limits,
  name: { en: 'No shadow behind you', fr: 'Pas d’ombre derrière vous' },

  /**
   * A shadow on the wall: its colour, but darker, with a soft edge. Value: percent of the wall. Never a fact: a wall may
   * be uneven by itself. Source: IRCC, "Permanent resident photos": no shadows on the face or the background.
   */
  judge({ seen }, { checks }) {
    const behind = seen?.background;
    if (!behind || behind.zone < checks.background.smallest) return notChecked;
    const limits = checks.shadow_background;
    if (behind.shadow <= limits.shadow && behind.darkest < limits.darkest) {
      const [value, limit] = [rounded(-behind.darkest), -limits.darkest];
      return judgement('warn', { value, limit, unit: 'score', about: 'deep' });
    }
    const [value, limit] = [percentOf(behind.shadow), percentOf(limits.shadow)];
    const severity = behind.shadow > limits.shadow ? 'warn' : null;
    return judgement(severity, { value, limit, unit: 'percent' });
  },

  words: () => ({
    title: {
      en: 'There may be a shadow on the wall behind you.',
      fr: 'Il y a peut-être une ombre sur le mur derrière vous.',
    },
    fix: {
      en: 'Stand one big step away from the wall, with the light coming from the front.',
      fr: 'Placez-vous à un grand pas du mur, avec la lumière de face.',
    },
  }),
  effect: { en: 'the wall seems to have a shadow', fr: 'le mur semble avoir une ombre' },
  measured: {
    deep: measureText(
      'most',
      'A part of the wall is {v} points darker than the rest.',
      'Une partie du mur est plus foncée que le reste de {v} points.',
    ),
    other: measureText('most', 'Shadow covers {v} of the wall.', "L'ombre couvre {v} du mur.", asPercent),
  },
  drawing: { other: { wall: 'shadow' } },
  marks: ({ seen, axes }) => boxesAt(axes, seen.background.shadowAt ?? []),
};
