import type { Problem } from '../platform/form.ts';
import { both } from '../platform/i18n.ts';

/** The three tracks of a case, each moving by itself, and the states they pass. */
export const STATES = {
  landing: [
    'approved',
    'invited',
    'answered',
    'account-ready',
    'signed-in',
    'declared',
    'confirmed',
    'declined',
    'away',
    'on-hold',
    'closed',
  ],
  photo: ['none', 'submitted', 'accepted', 'returned'],
  card: ['waiting', 'ordered', 'printed', 'mailed', 'delivered', 'returned-mail', 'not-received', 'replaced'],
} as const;

export type Track = keyof typeof STATES;
export type StateOf<T extends Track> = (typeof STATES)[T][number];
export type State = StateOf<Track>;

const UNDECIDED: readonly StateOf<'landing'>[] = ['signed-in', 'declared', 'on-hold', 'away'];

/** Whether somebody is in the portal, and no officer has confirmed permanent residence yet. */
export const isUndecided = (landing: StateOf<'landing'>): boolean => UNDECIDED.includes(landing);

/** One person's case as it stands. */
export type Case = {
  readonly id: string;
  readonly personId: string;
  readonly landing: StateOf<'landing'>;
  readonly landingSince: Date;
  readonly photo: StateOf<'photo'>;
  readonly photoSince: Date;
  readonly card: StateOf<'card'>;
  readonly cardSince: Date;
  /** Counts every change; a decision that names an older one is refused. */
  readonly version: number;
};

/** What must hold for some moves, read in the same transaction. */
export type CaseFactsNeeded = {
  /** An officer's hold is open. */
  readonly held: boolean;
  readonly mailingAddress: boolean;
  readonly homeAddress: boolean;
  /** The mailing address is newer than the last return of the card by the post. */
  readonly addressSinceReturn: boolean;
};

export type Need =
  | 'no-hold'
  | 'signed-in'
  | 'confirmed'
  | 'photo-accepted'
  | 'mailing-address'
  | 'address-since-return';

const SIGNED_IN: readonly State[] = ['signed-in', 'declared', 'on-hold', 'confirmed'];

/** Whether a need of a move is met. */
export function meets(need: Need, file: Case, facts: CaseFactsNeeded): boolean {
  switch (need) {
    case 'no-hold':
      return !facts.held;
    case 'signed-in':
      return SIGNED_IN.includes(file.landing);
    case 'confirmed':
      return file.landing === 'confirmed';
    case 'photo-accepted':
      return file.photo === 'accepted';
    case 'mailing-address':
      return facts.mailingAddress;
    case 'address-since-return':
      return facts.addressSinceReturn;
  }
}

/** The case has moved on since the page was opened, for example in another window or by the other parent. */
export const notNow: Problem = {
  field: 'form',
  says: both({
    en: 'This has changed since you opened the page, so nothing was done. Go back to your family page to see where things are.',
    fr: "La situation a changé depuis que vous avez ouvert la page, alors rien n'a été fait. Revenez à la page de votre famille pour voir où en sont les choses.",
  }),
};
