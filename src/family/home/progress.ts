import {
  type CardBlocker,
  cardBlockers,
  isMending,
  isOfName,
  type SpellingAsked,
} from '../../card/blocking.ts';
import { isUndecided, type StateOf } from '../../case/case.ts';
import type { PersonName } from '../../case/names.ts';

/** Where a case stands, in one word for its tag. `turn` needs the person, `wait` needs us, `done` needs nobody. */
export type CaseStatus =
  | { readonly kind: 'turn'; readonly action: StepAction }
  | {
      readonly kind: 'wait';
      readonly on: 'preparing' | 'officer' | 'photo' | 'hold' | 'card' | 'name' | 'missing-card' | 'return';
    }
  | { readonly kind: 'done'; readonly what: 'mailed' | 'delivered' | 'declined' | 'closed' };

/** A stage of the profile's `stageDays` that waits on us, and since when. */
export type WaitingStage = {
  readonly stage: 'landing.declared' | 'photo.submitted' | 'card.ordered' | 'card.printed' | 'card.mailed';
  readonly since: Date;
};

export type Progress = {
  readonly standing: CaseStatus;
  readonly steps: readonly CaseStep[];
  /** The one next step; undefined when there is nothing to do but wait. */
  readonly next: StepAction | undefined;
  /** What else may be done now, in the order of the way. */
  readonly others: readonly StepAction[];
  readonly waiting: readonly WaitingStage[];
  /** We mend the name that the card cannot print: the person sent its spelling. */
  readonly mending: boolean;
};

/** The state of a case as steps, whose turn it is, and what can be done. Pure. */
export function progressOf(file: CaseFacts): Progress {
  const open = openActions(file);
  const waits = file.card === 'mailed' || file.card === 'not-received' ? 'card' : undefined;
  const next = open[0] ?? waits ?? (mayProofread(file) ? 'proofread' : undefined);
  const waiting = waitingOf(file);
  return {
    standing: standingOf(file, open[0]),
    steps: caseStepsOf(file, open[0]),
    next,
    others: [...open.slice(1), ...lookUps(file)].filter((action) => action !== next),
    waiting,
    mending: isNameBlocked(file) && isMending(file.spelling),
  };
}

/** What needs the person, in the order of the way. */
function openActions(file: CaseFacts): readonly StepAction[] {
  if (file.landing === 'away') return ['back'];
  if (!IN_PORTAL.includes(file.landing)) return [];
  const actions: StepAction[] = [];
  if (file.photo === 'returned') actions.push('new-photo');
  if (file.landing === 'signed-in') actions.unshift('declare');
  if (file.addressSince === null && !file.addressHidden) actions.push('address');
  if (needsNewAddress(file)) actions.push('new-address');
  if (file.photo === 'none') actions.push('photo');
  if (isNameBlocked(file) && !isMending(file.spelling)) actions.push('spelling');
  return actions;
}

/** What can be looked at, and read before the decision. */
function lookUps(file: CaseFacts): readonly StepAction[] {
  const { landing, card } = file;
  if (mayProofread(file)) return ['proofread'];
  if (landing !== 'confirmed') return [];
  return card === 'waiting' ? ['proof'] : ['proof', 'card'];
}

const mayProofread = ({ landing, proofreadAt, disputed }: CaseFacts) =>
  isUndecided(landing) && landing !== 'away' && proofreadAt === null && !disputed;

function standingOf(file: CaseFacts, first: StepAction | undefined): CaseStatus {
  const { landing, card } = file;
  if (landing === 'declined' || landing === 'closed') return { kind: 'done', what: landing };
  if (landing === 'away') return { kind: 'wait', on: 'return' };
  if (first !== undefined) return { kind: 'turn', action: first };
  if (landing === 'on-hold') return { kind: 'wait', on: 'hold' };
  if (landing === 'declared') return { kind: 'wait', on: 'officer' };
  if (landing !== 'confirmed') return { kind: 'wait', on: 'preparing' };
  if (file.photo === 'submitted') return { kind: 'wait', on: 'photo' };
  if (isNameBlocked(file)) return { kind: 'wait', on: 'name' };
  if (card === 'mailed' || card === 'delivered') return { kind: 'done', what: card };
  return { kind: 'wait', on: card === 'not-received' ? 'missing-card' : 'card' };
}

function waitingOf(file: CaseFacts): readonly WaitingStage[] {
  const waiting: WaitingStage[] = [];
  if (file.landing === 'declared') waiting.push({ stage: 'landing.declared', since: file.landingSince });
  if (file.photo === 'submitted' && IN_PORTAL.includes(file.landing)) {
    waiting.push({ stage: 'photo.submitted', since: file.photoSince });
  }
  const { card } = file;
  if (card === 'ordered' || card === 'printed' || card === 'mailed') {
    waiting.push({ stage: `card.${card}`, since: file.cardSince });
  }
  return waiting;
}

/** What blocks the card of a case, as src/card/blocking.ts says. */
const blockersOf = (file: CaseFacts) =>
  cardBlockers({
    ...file,
    hasAddress: file.addressSince !== null || file.addressHidden === true,
    newAddress: file.addressHidden || (file.addressSince !== null && file.addressSince > file.cardSince),
  });

/** Whether the card waits for a name that it can print. */
export const isNameBlocked = (file: CaseFacts): boolean => blockersOf(file).some(isOfName);

/** One person's case, as a family page needs it. Instants are when the present state began unless they say otherwise. */
export type CaseFacts = PersonName & {
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
  /** What became of the spelling in Latin letters that the person sent; null before. */
  readonly spelling?: SpellingAsked | null;
  /** When somebody last found every line of the document right. */
  readonly proofreadAt: Date | null;
  /** An error in a line of the document waits for our answer. */
  readonly disputed: boolean;
};

export type StepKey = 'declare' | 'proofread' | 'confirm' | 'address' | 'photo' | 'card';
export type NoteKey =
  | 'paused'
  | 'after-declaring'
  | 'on-hold'
  | 'anytime'
  | 'error-reported'
  | 'card-came-back'
  | 'private'
  | 'photo-in-review'
  | 'photo-returned'
  | 'accepted'
  | 'needs-confirmation'
  | 'needs-address'
  | 'needs-photo'
  | 'needs-spelling'
  | 'mending-name'
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
  | 'proofread'
  | 'address'
  | 'new-address'
  | 'photo'
  | 'new-photo'
  | 'back'
  | 'spelling'
  | 'proof'
  | 'card';

/** The landing states in which the person can use the portal for the case. */
const IN_PORTAL: readonly string[] = ['signed-in', 'declared', 'on-hold', 'confirmed'];
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
const needsNewAddress = (file: CaseFacts) =>
  file.addressSince !== null && blockersOf(file).includes('new-address');

/** The steps of a case; `first` is what the person is asked to do now. Pure. */
function caseStepsOf(file: CaseFacts, first: StepAction | undefined): readonly CaseStep[] {
  if (ENDED.includes(file.landing)) return [];
  return [
    declareStep(file),
    ...proofreadSteps(file),
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

/** Reading the document before it is issued: nobody has to, so it is never anybody's turn, and it is left out once it is too late for it. */
function proofreadSteps({ landing, proofreadAt, disputed }: CaseFacts): readonly CaseStep[] {
  const key = 'proofread';
  if (disputed && landing !== 'confirmed') return [{ key, state: 'wait', note: 'error-reported' }];
  if (proofreadAt) return [{ key, state: 'ok', at: proofreadAt }];
  if (landing === 'confirmed') return [];
  return [{ key, state: 'todo', note: isUndecided(landing) ? 'anytime' : undefined }];
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
  const { card, cardSince } = file;
  if (card === 'delivered') return { key: 'card', state: 'ok', at: cardSince };
  const blocker = blockersOf(file)[0];
  if (card === 'ordered' && blocker !== undefined)
    return { key: 'card', state: 'wait', at: cardSince, note: blockerNote(file, blocker) };
  if (HAS_CARD_ORDER.includes(card))
    return { key: 'card', state: 'wait', at: cardSince, note: CARD_NOTES[card] };
  if (card === 'returned-mail') return { key: 'card', state: 'wait', at: cardSince, note: 'came-back' };
  return { key: 'card', state: 'todo', note: blocker && blockerNote(file, blocker) };
}

const BLOCKER_NOTES = {
  residence: 'needs-confirmation',
  photo: 'needs-photo',
  address: 'needs-address',
  'new-address': 'card-came-back',
} as const;

function blockerNote(file: CaseFacts, blocker: CardBlocker): NoteKey {
  if (!isOfName(blocker)) return BLOCKER_NOTES[blocker];
  return isMending(file.spelling) ? 'mending-name' : 'needs-spelling';
}
