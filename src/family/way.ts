import type { StateOf } from '../case/case.ts';

/** One person's case, as a family page needs it. Instants are when the present state began unless they say otherwise. */
export type CaseFacts = {
  readonly landing: StateOf<'landing'>;
  readonly landingSince: Date;
  readonly photo: StateOf<'photo'>;
  readonly photoSince: Date;
  readonly card: StateOf<'card'>;
  readonly cardSince: Date;
  /** When the last declaration was signed. */
  readonly declaredAt: Date | null;
  /** Since when the mailing address holds. */
  readonly addressSince: Date | null;
  /** The person keeps the address to themselves, and somebody else is looking: nothing is known of it here. */
  readonly addressHidden?: boolean;
};

export type StepKey = 'declare' | 'confirm' | 'address' | 'photo' | 'card';
export type NoteKey =
  | 'paused'
  | 'after-declaring'
  | 'on-hold'
  | 'anytime'
  | 'card-came-back'
  | 'private'
  | 'photo-in-review'
  | 'photo-returned'
  | 'accepted'
  | 'needs-confirmation'
  | 'needs-address'
  | 'needs-photo'
  | 'being-made'
  | 'printed'
  | 'on-its-way'
  | 'came-back'
  | 'missing'
  | 'made-again';

export type CaseStep = {
  readonly key: StepKey;
  /** ok: done · now: the person's turn · wait: ours · todo: later · off: not needed. */
  readonly state: 'ok' | 'now' | 'wait' | 'todo' | 'off';
  readonly at?: Date | undefined;
  readonly note?: NoteKey | undefined;
};

/** What somebody can do next, each with a page of its own. */
export type StepAction =
  | 'declare'
  | 'address'
  | 'new-address'
  | 'photo'
  | 'new-photo'
  | 'back'
  | 'proof'
  | 'card';

/** The landing states in which the person can use the portal for the case. */
export const IN_PORTAL: readonly string[] = ['signed-in', 'declared', 'on-hold', 'confirmed'];
const SIGNED: readonly string[] = ['declared', 'on-hold', 'confirmed'];
const ENDED: readonly string[] = ['declined', 'closed'];
const HAS_CARD_ORDER: readonly string[] = [
  'ordered',
  'printed',
  'mailed',
  'delivered',
  'not-received',
  'replaced',
];

/** The card came back, and the address is the one it came back from. */
export const needsNewAddress = ({ card, cardSince, addressSince }: CaseFacts) =>
  card === 'returned-mail' && addressSince !== null && addressSince <= cardSince;

/** The five steps of a case; `first` is what the person is asked to do now. Pure. */
export function caseStepsOf(file: CaseFacts, first: StepAction | undefined): readonly CaseStep[] {
  if (ENDED.includes(file.landing)) return [];
  return [
    declareStep(file),
    confirmStep(file),
    addressStep(file, first),
    photoStep(file, first),
    cardStep(file),
  ];
}

function declareStep({ landing, declaredAt }: CaseFacts): CaseStep {
  if (SIGNED.includes(landing)) return { key: 'declare', state: 'ok', at: declaredAt ?? undefined };
  if (landing === 'away') return { key: 'declare', state: 'todo', note: 'paused' };
  return { key: 'declare', state: landing === 'signed-in' ? 'now' : 'todo' };
}

function confirmStep({ landing, landingSince }: CaseFacts): CaseStep {
  if (landing === 'confirmed') return { key: 'confirm', state: 'ok', at: landingSince };
  if (landing === 'declared') return { key: 'confirm', state: 'wait' };
  if (landing === 'on-hold') return { key: 'confirm', state: 'wait', note: 'on-hold' };
  return { key: 'confirm', state: 'todo', note: landing === 'away' ? undefined : 'after-declaring' };
}

function addressStep(file: CaseFacts, first: StepAction | undefined): CaseStep {
  if (file.addressHidden) return { key: 'address', state: 'todo', note: 'private' };
  if (needsNewAddress(file)) {
    return { key: 'address', state: first === 'new-address' ? 'now' : 'todo', note: 'card-came-back' };
  }
  if (file.addressSince) return { key: 'address', state: 'ok', at: file.addressSince };
  if (first === 'address') return { key: 'address', state: 'now' };
  return { key: 'address', state: 'todo', note: IN_PORTAL.includes(file.landing) ? 'anytime' : undefined };
}

function photoStep({ photo, photoSince, landing }: CaseFacts, first: StepAction | undefined): CaseStep {
  if (photo === 'accepted') return { key: 'photo', state: 'ok', at: photoSince, note: 'accepted' };
  if (photo === 'submitted') return { key: 'photo', state: 'wait', at: photoSince, note: 'photo-in-review' };
  if (photo === 'returned') {
    return {
      key: 'photo',
      state: first === 'new-photo' ? 'now' : 'todo',
      at: photoSince,
      note: 'photo-returned',
    };
  }
  if (first === 'photo') return { key: 'photo', state: 'now' };
  return { key: 'photo', state: 'todo', note: IN_PORTAL.includes(landing) ? 'anytime' : undefined };
}

const CARD_NOTES: Readonly<Partial<Record<StateOf<'card'>, NoteKey>>> = {
  ordered: 'being-made',
  printed: 'printed',
  mailed: 'on-its-way',
  'returned-mail': 'came-back',
  'not-received': 'missing',
  replaced: 'made-again',
};

function cardStep(file: CaseFacts): CaseStep {
  const { card, cardSince, landing, photo, addressSince, addressHidden } = file;
  if (card === 'delivered') return { key: 'card', state: 'ok', at: cardSince };
  if (HAS_CARD_ORDER.includes(card))
    return { key: 'card', state: 'wait', at: cardSince, note: CARD_NOTES[card] };
  if (card === 'returned-mail') return { key: 'card', state: 'wait', at: cardSince, note: 'came-back' };
  const confirmed = landing === 'confirmed';
  const note = !confirmed
    ? 'needs-confirmation'
    : photo !== 'accepted'
      ? 'needs-photo'
      : addressSince === null && !addressHidden
        ? 'needs-address'
        : undefined;
  return { key: 'card', state: 'todo', note };
}
