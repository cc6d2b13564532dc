import {
  type StepAction,
  type CaseFacts,
  IN_PORTAL,
  needsNewAddress,
  type CaseStep,
  caseStepsOf,
} from './way.ts';

/** Where a case stands, in one word for its tag. `turn` needs the person, `wait` needs us, `done` needs nobody. */
export type CaseStatus =
  | { readonly kind: 'turn'; readonly action: StepAction }
  | {
      readonly kind: 'wait';
      readonly on: 'preparing' | 'officer' | 'photo' | 'hold' | 'card' | 'missing-card' | 'return';
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
};

/** The state of a case as steps, whose turn it is, and what can be done. Pure. */
export function progressOf(file: CaseFacts): Progress {
  const open = openActions(file);
  const next = open[0] ?? (file.card === 'mailed' || file.card === 'not-received' ? 'card' : undefined);
  const waiting = waitingOf(file);
  return {
    standing: standingOf(file, open[0]),
    steps: caseStepsOf(file, open[0]),
    next,
    others: [...open.slice(1), ...lookUps(file)].filter((action) => action !== next),
    waiting,
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
  return actions;
}

/** What can be looked at. */
function lookUps({ landing, card }: CaseFacts): readonly StepAction[] {
  if (landing !== 'confirmed') return [];
  return card === 'waiting' ? ['proof'] : ['proof', 'card'];
}

function standingOf(file: CaseFacts, first: StepAction | undefined): CaseStatus {
  const { landing, card } = file;
  if (landing === 'declined' || landing === 'closed') return { kind: 'done', what: landing };
  if (landing === 'away') return { kind: 'wait', on: 'return' };
  if (first !== undefined) return { kind: 'turn', action: first };
  if (landing === 'on-hold') return { kind: 'wait', on: 'hold' };
  if (landing === 'declared') return { kind: 'wait', on: 'officer' };
  if (landing !== 'confirmed') return { kind: 'wait', on: 'preparing' };
  if (file.photo === 'submitted') return { kind: 'wait', on: 'photo' };
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
