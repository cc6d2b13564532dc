import { formatDay } from '../../../platform/i18n.ts';
import type { Check } from '../check.ts';
import { judgement, notChecked } from '../judgement.ts';

export const old: Check<'old'> = {
  code: 'old',
  limits: null,
  name: { en: 'Date of the photo', fr: 'Date de la photo' },

  /**
   * The camera's own date is older than allowed: a warning, never a refusal, since camera clocks are often wrong. Value:
   * the day. Source: IRPR 56(2)(e) and IRCC, "Permanent resident photos": taken within 12 months.
   */
  judge({ file }, limits) {
    if (file.taken === undefined || limits.asOf === undefined) return notChecked;
    const isOld = file.taken < monthsBefore(limits.asOf, limits.maxAgeMonths);
    return judgement(isOld ? 'warn' : null, { value: file.taken, limit: limits.maxAgeMonths, unit: 'month' });
  },

  words: ({ value, limit }) => ({
    title: {
      en: `The file says that the photo was taken on ${formatDay('en', String(value))}.`,
      fr: `Le fichier indique que la photo a été prise le ${formatDay('fr', String(value))}.`,
    },
    fix: {
      en: `Your photo must be less than ${limit} months old. If the date is wrong, you do not need to do anything. If not, take a new photo.`,
      fr: `Votre photo doit dater de moins de ${limit} mois. Si la date est fausse, vous n'avez rien à faire. Sinon, prenez une nouvelle photo.`,
    },
  }),
  measured: ({ value }) => ({
    en: `Taken on ${formatDay('en', String(value))}, as the file says.`,
    fr: `Prise le ${formatDay('fr', String(value))}, selon le fichier.`,
  }),
  drawing: {},
};

/** The same day of an earlier month. As text 2026-02-31 still sorts after every day of that February. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const earlier = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return `${earlier.padStart(7, '0')}${day.slice(7)}`;
}
