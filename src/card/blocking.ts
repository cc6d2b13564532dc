import type { StateOf } from '../case/case.ts';
import type { PersonName } from '../case/names.ts';
import { both, type Both } from '../platform/i18n.ts';
import { nameLines } from './name-line.ts';

/** What keeps a card from being ordered, printed or mailed. Each has somebody who can mend it. */
export type CardBlocker = 'residence' | 'photo' | 'address' | 'new-address' | 'family-name' | 'given-names';

/** What decides whether a card can be ordered, printed and mailed. */
export type CardFacts = PersonName & {
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  readonly card: StateOf<'card'>;
  /** A mailing address in Canada is on file; also said of a private one. */
  readonly hasAddress: boolean;
  /** After the post brought a card back: the address is newer than that. */
  readonly newAddress?: boolean | undefined;
};

const TO_PRINT: readonly StateOf<'card'>[] = ['waiting', 'replaced', 'ordered'];
const TO_ORDER: readonly StateOf<'card'>[] = ['waiting', 'replaced'];

/**
 * Everything that blocks a card now, in the order in which it is asked for; nothing once the card is printed, unless it
 * came back. The officer, the person and production read this one list: what stops a card stands on all their pages. An
 * order needs a confirmed residence, an accepted photo and a Canadian address (IRPR 55, 58; src/case/transitions.ts);
 * printing needs a name in letters that a card has.
 */
export function cardBlockers(facts: CardFacts): readonly CardBlocker[] {
  const { landing, photo, card, hasAddress, newAddress } = facts;
  if (card === 'returned-mail') return newAddress ? [] : ['new-address'];
  if (!TO_PRINT.includes(card)) return [];
  const ordered = !TO_ORDER.includes(card);
  return [
    ...(!ordered && landing !== 'confirmed' ? (['residence'] as const) : []),
    ...(!ordered && photo !== 'accepted' ? (['photo'] as const) : []),
    ...(hasAddress ? [] : (['address'] as const)),
    ...nameBlockers(facts),
  ];
}

type NameBlocker = Extract<CardBlocker, 'family-name' | 'given-names'>;

/** The parts of a name that no card can hold: letters of another script, or signs that are no letter alone. */
export function nameBlockers(name: PersonName): readonly NameBlocker[] {
  const { notes } = nameLines(name);
  return [
    ...(notes.includes('family-not-latin') ? (['family-name'] as const) : []),
    ...(notes.includes('given-not-latin') ? (['given-names'] as const) : []),
  ];
}

export const isOfName = (blocker: CardBlocker): blocker is NameBlocker =>
  blocker === 'family-name' || blocker === 'given-names';

const nameForOfficer = (part: Both): Both =>
  both({
    en: `The card cannot print the ${part.en}. Ask for the spelling in Latin letters of the passport: the person's page asks for it, too. You can decide now; the card waits.`,
    fr: `La carte ne peut pas imprimer ${part.fr}. Demandez l'orthographe en lettres latines du passeport : la page de la personne la demande aussi. Vous pouvez décider maintenant; la carte attend.`,
  });

/** What blocks the card, as a plain fact for an officer, with what to do. */
export const blockerForOfficer: Readonly<Record<CardBlocker, Both>> = {
  residence: both({
    en: 'Permanent residence is not confirmed yet. The card is ordered after your decision.',
    fr: "La résidence permanente n'est pas encore confirmée. La carte est commandée après votre décision.",
  }),
  photo: both({
    en: 'No photo is accepted yet. The card waits until one is.',
    fr: "Aucune photo n'est encore acceptée. La carte attend qu'une le soit.",
  }),
  address: both({
    en: 'There is no mailing address in Canada yet. The person is asked for it; the card waits until it is given.',
    fr: "Il n'y a pas encore d'adresse postale au Canada. Elle est demandée à la personne; la carte attend qu'elle soit donnée.",
  }),
  'new-address': both({
    en: 'The card came back. The person is asked to check the address; it is mailed again after that.',
    fr: "La carte est revenue. La personne est invitée à vérifier l'adresse; la carte sera ensuite postée de nouveau.",
  }),
  'family-name': nameForOfficer({ en: 'family name', fr: 'le nom de famille' }),
  'given-names': nameForOfficer({ en: 'given names', fr: 'les prénoms' }),
};

/** Where the spelling in Latin letters stands that a person was asked for. */
export type SpellingAsked = 'open' | 'corrected' | 'refused';

/** Whether we have the spelling and mend the name; else it is the person's turn. */
export const isMending = (asked: SpellingAsked | null | undefined): boolean =>
  asked === 'open' || asked === 'corrected';

/** What a name that no card can hold means for the person: their turn, or ours once they told us. */
export const nameBlockedWords = {
  turn: both({
    en: 'We cannot print this name on the card. Tell us how your passport spells it in Latin letters.',
    fr: 'Nous ne pouvons pas imprimer ce nom sur la carte. Dites-nous comment votre passeport l’écrit en lettres latines.',
  }),
  mending: both({
    en: 'We are correcting the name, then we print the card. You do not need to do anything for this.',
    fr: "Nous corrigeons le nom, puis nous imprimons la carte. Vous n'avez rien à faire pour cela.",
  }),
  tell: both({ en: 'Send the spelling', fr: "Envoyer l'orthographe" }),
};
