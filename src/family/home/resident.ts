import { isMending, nameBlockedWords } from '../../card/blocking.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Day, formatDay, type Lang } from '../../platform/i18n.ts';
import { type CaseFacts, isNameBlocked } from './progress.ts';
import { residentWords } from './resident-words.ts';

/** What is known of somebody whose permanent residence is confirmed. */
export type ResidentFacts = {
  /** The day of becoming a permanent resident; null before. */
  readonly residentSince: Day | null;
  /** The code of the record; null where it is not known. */
  readonly sex: string | null;
  /** By when the card that is ordered is mailed; null while none is. */
  readonly cardDueOn: Day | null;
};

type Facts = CaseFacts & ResidentFacts;
type Setting = { readonly lang: Lang; readonly zone: string; readonly cardDueDays: number };

/** Since when somebody is a permanent resident; undefined before an officer has confirmed it. */
export const residentSince = ({ landing, landingSince, residentSince: day }: Facts, zone: string) =>
  landing === 'confirmed' ? (day ?? dayOf(landingSince, zone)) : undefined;

type Words = ReturnType<typeof residentWords>;
type Dated = (at: Date) => { readonly day: string };

/** What is still to come for somebody, in sentences: the photo, then the card and by when. Pure. */
export function toCome(facts: Facts, { lang, zone, cardDueDays }: Setting): readonly string[] {
  const w = residentWords(lang);
  const on: Dated = (at) => ({ day: formatDay(lang, dayOf(at, zone)) });
  const { landing, card, cardSince, cardDueOn } = facts;
  if (landing !== 'confirmed') return [w.notDecided];
  switch (card) {
    case 'waiting':
      return [...beforeCard(facts, w, on), w.cardAfter({ days: cardDueDays })];
    case 'ordered':
    case 'printed': {
      // A card that cannot be printed has no day.
      const blocked = nameNews(facts, lang);
      const by = cardDueOn && !blocked ? [w.cardBy({ day: formatDay(lang, cardDueOn) })] : [];
      return [w.photoAccepted(on(facts.photoSince)), ...(blocked ? [blocked] : by)];
    }
    case 'mailed':
      return [w.cardMailed(on(cardSince))];
    case 'delivered':
      return [w.cardHere];
    case 'returned-mail':
      return [w.cardBack];
    case 'not-received':
      return [w.cardMissing];
    case 'replaced':
      return [w.cardAgain];
  }
}

/** What is said while the card cannot print the name; undefined when it can. */
function nameNews(facts: Facts, lang: Lang): string | undefined {
  if (!isNameBlocked(facts)) return undefined;
  return nameBlockedWords[isMending(facts.spelling) ? 'mending' : 'turn'][lang];
}

/** What a card waits for. */
function beforeCard(facts: Facts, w: Words, on: Dated): readonly string[] {
  const { photo, photoSince, addressSince, addressHidden } = facts;
  const photos = {
    none: w.photoNeeded,
    returned: w.photoReturned,
    submitted: w.photoWithUs(on(photoSince)),
    accepted: w.photoAccepted(on(photoSince)),
  };
  return [photos[photo], ...(addressSince === null && !addressHidden ? [w.addressNeeded] : [])];
}
