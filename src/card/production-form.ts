import { addDays } from '../platform/clock.ts';
import { bad, type Checked, type Entered, good, type Problem } from '../platform/form.ts';
import { both, type Day } from '../platform/i18n.ts';
import type { Carrier } from '../profile.ts';
import { BATCH } from './card.ts';

export const makerProblems = {
  size: both({
    en: `Enter a number from 1 to ${BATCH.most}.`,
    fr: `Entrez un nombre de 1 à ${BATCH.most}.`,
  }),
  nothing: both({
    en: 'There is no card to make now. Nothing was changed.',
    fr: "Il n'y a aucune carte à produire en ce moment. Rien n'a changé.",
  }),
  choose: both({ en: 'Choose at least one card.', fr: 'Choisissez au moins une carte.' }),
  carrier: both({ en: 'Choose a carrier.', fr: 'Choisissez un transporteur.' }),
  mailedOn: both({
    en: 'Enter the day of mailing: today or one of the last 31 days.',
    fr: "Entrez le jour de la mise à la poste : aujourd'hui ou l'un des 31 derniers jours.",
  }),
};

/** How many cards a batch is to take. */
export function checkSize(entered: Entered): Checked<number> {
  const text = entered.text('size') || String(BATCH.usual);
  const size = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return size >= 1 && size <= BATCH.most ? good(size) : bad({ field: 'size', says: makerProblems.size });
}

/** The carrier and the day of mailing: a carrier of the profile; no later than today and no older than a month. */
export function checkMailing(
  entered: Entered,
  carriers: readonly Carrier[],
  today: Day,
): Checked<{ readonly carrier: string; readonly mailedOn: Day }> {
  const carrier = entered.text('carrier');
  const mailedOn = entered.day('mailed');
  const problems: Problem[] = [];
  if (!carriers.some(({ code }) => code === carrier))
    problems.push({ field: 'carrier', says: makerProblems.carrier });
  if (mailedOn === '' || mailedOn > today || mailedOn < addDays(today, -31)) {
    problems.push({ field: 'mailed', says: makerProblems.mailedOn });
  }
  return problems.length > 0 ? bad(...problems) : good({ carrier, mailedOn });
}
