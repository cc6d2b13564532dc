import type { StateOf } from '../case/case.ts';
import { addDays, dayOf } from '../platform/clock.ts';
import { type Both, both, type Day } from '../platform/i18n.ts';
import type { Profile, ProfileLimits } from '../config/profile.ts';

/** What the authority's profile says about days. */
type Calendar = Pick<Profile, 'zone' | 'limits'>;

export type CardState = StateOf<'card'>;

/** How many cards a batch takes unless told, and at most. */
export const BATCH = { usual: 50, most: 200 } as const;

/** The day a card must be in the mail: so many days after it was ordered (the authority's promise of two weeks). */
export function dueOn(orderedAt: Date, { zone, limits }: Calendar): Day {
  return addDays(dayOf(orderedAt, zone), limits.cardDueDays);
}

/** Whole days from one day to another; negative when it is past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How much of its time a card has used: amber from 60 %, red from 90 %, overdue from the day after it was due. */
export type Lateness = 'calm' | 'amber' | 'red' | 'overdue';

/** The lateness on `today` of a card due on `due`, whose time is `limits.cardDueDays`. */
export function latenessOf(due: Day, today: Day, limits: Pick<ProfileLimits, 'cardDueDays'>): Lateness {
  const left = daysBetween(today, due);
  if (left < 0) return 'overdue';
  const used = 1 - left / limits.cardDueDays;
  return used >= 0.9 ? 'red' : used >= 0.6 ? 'amber' : 'calm';
}

/** The first day on which a card that was mailed may be reported as not received. */
export function missingFrom(mailedAt: Date, { zone, limits }: Calendar): Day {
  return addDays(dayOf(mailedAt, zone), 7 * limits.cardMissingWeeks);
}

/** The day `count` working days after `from`: no Saturday, no Sunday, no holiday of the profile. */
export function addWorkingDays(from: Day, count: number, holidays: readonly { readonly day: Day }[]): Day {
  const off = new Set(holidays.map(({ day }) => day));
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !off.has(day)) left -= 1;
  }
  return day;
}

/** The instant kept for a day of mailing: now when it is today (or already tomorrow, further east), else the middle of that day. */
export function mailingInstant(
  mailedOn: Day,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Date {
  return mailedOn >= dayOf(now, zone) ? now : new Date(`${mailedOn}T17:00:00Z`);
}

/** What comes next for a card, as the person reads it. */
export const nextStep: Readonly<Record<CardState, Both>> = {
  waiting: both({
    en: 'We order the card when your residence is confirmed, your photo is accepted and we have your mailing address.',
    fr: 'Nous commandons la carte quand votre résidence est confirmée, votre photo acceptée et votre adresse postale connue.',
  }),
  ordered: both({
    en: 'We make the card next. You can still change the address it goes to.',
    fr: "Nous produirons bientôt la carte. Vous pouvez encore changer l'adresse où elle ira.",
  }),
  printed: both({
    en: 'We put the card in the mail next.',
    fr: 'Nous mettrons bientôt la carte à la poste.',
  }),
  mailed: both({
    en: 'The card is on its way. Tell us when you have it.',
    fr: 'La carte est en route. Dites-le-nous quand vous l’avez reçue.',
  }),
  delivered: both({
    en: 'You have your card. There is nothing more to do.',
    fr: "Vous avez votre carte. Il n'y a plus rien à faire.",
  }),
  'returned-mail': both({
    en: 'The card came back to us. Check your mailing address, and we mail it again.',
    fr: 'La carte nous est revenue. Vérifiez votre adresse postale, et nous la posterons de nouveau.',
  }),
  'not-received': both({
    en: 'You told us that the card did not come. We look into it and make a new one if it is lost.',
    fr: "Vous nous avez dit que la carte n'est pas arrivée. Nous vérifions et en produisons une autre si elle est perdue.",
  }),
  replaced: both({ en: 'We make a new card.', fr: 'Nous produisons une nouvelle carte.' }),
};

/** The states of a card in few words. */
export const cardStateWords: Readonly<Record<CardState, Both>> = {
  waiting: both({ en: 'Not ordered yet', fr: 'Pas encore commandée' }),
  ordered: both({ en: 'To make', fr: 'À produire' }),
  printed: both({ en: 'Printed', fr: 'Imprimée' }),
  mailed: both({ en: 'Mailed', fr: 'Postée' }),
  delivered: both({ en: 'Received', fr: 'Reçue' }),
  'returned-mail': both({ en: 'Came back', fr: 'Revenue' }),
  'not-received': both({ en: 'Not received', fr: 'Non reçue' }),
  replaced: both({ en: 'Replaced', fr: 'Remplacée' }),
};
