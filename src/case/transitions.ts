import type { Need, StateOf, Track } from './case.ts';

/** Who may make a move. `person` is the person or whoever acts for them; `system` is what follows by itself. */
export type Mover = 'person' | 'officer' | 'agent' | 'producer' | 'system';

type Rule<T extends Track> = {
  readonly from: readonly StateOf<T>[];
  readonly to: StateOf<T>;
  readonly by: readonly Mover[];
  /** What must hold besides the state. */
  readonly needs?: readonly Need[];
  /** Emails owed to whoever acts for the case (rooms register them under these names). */
  readonly letters?: readonly string[];
  /** Work owed in the same transaction (rooms register it under these names). */
  readonly works?: readonly string[];
};

/**
 * The life of a case, whole: track, action, states, actor, conditions and what is owed. Buttons, permissions, emails and
 * the timeline that people see are read from here; case/move.ts alone acts on it.
 *
 * Only an officer's `confirm` makes a permanent resident (IRPA 21(1), IRPR 72); a declaration alone never does. The
 * card follows by itself once residence is confirmed, the photo accepted and a Canadian mailing address known
 * (IRPR 55, 58).
 */
export const TRANSITIONS = {
  landing: {
    invite: { from: ['approved'], to: 'invited', by: ['system'] },
    answer: { from: ['invited'], to: 'answered', by: ['person'] },
    decline: { from: ['invited'], to: 'declined', by: ['person'] },
    reopen: { from: ['declined'], to: 'invited', by: ['agent'] },
    'make-account': { from: ['answered'], to: 'account-ready', by: ['system'] },
    'sign-in': { from: ['account-ready'], to: 'signed-in', by: ['person'] },
    declare: { from: ['signed-in'], to: 'declared', by: ['person'], letters: ['declaration.received'] },
    leave: {
      from: ['account-ready', 'signed-in', 'declared', 'on-hold'],
      to: 'away',
      by: ['person', 'system'],
    },
    return: { from: ['away'], to: 'signed-in', by: ['person'] },
    hold: { from: ['declared'], to: 'on-hold', by: ['officer'], letters: ['review.held'] },
    release: { from: ['on-hold'], to: 'declared', by: ['officer'], letters: ['review.released'] },
    confirm: {
      from: ['declared'],
      to: 'confirmed',
      by: ['officer'],
      needs: ['no-hold'],
      letters: ['proof.ready'],
      works: ['proof.issue'],
    },
    close: {
      from: [
        'approved',
        'invited',
        'answered',
        'account-ready',
        'signed-in',
        'declared',
        'declined',
        'away',
        'on-hold',
      ],
      to: 'closed',
      by: ['officer'],
    },
  },
  photo: {
    submit: { from: ['none', 'returned'], to: 'submitted', by: ['person'], needs: ['signed-in'] },
    accept: { from: ['submitted'], to: 'accepted', by: ['officer'], letters: ['photo.accepted'] },
    return: { from: ['submitted'], to: 'returned', by: ['officer'], letters: ['photo.returned'] },
  },
  card: {
    order: {
      from: ['waiting'],
      to: 'ordered',
      by: ['system'],
      needs: ['confirmed', 'photo-accepted', 'mailing-address'],
      works: ['card.order'],
    },
    print: { from: ['ordered'], to: 'printed', by: ['producer'] },
    mail: { from: ['printed'], to: 'mailed', by: ['producer'], letters: ['card.mailed'] },
    'mail-back': { from: ['mailed'], to: 'returned-mail', by: ['producer'], letters: ['card.came-back'] },
    'mail-again': {
      from: ['returned-mail'],
      to: 'mailed',
      by: ['producer'],
      needs: ['address-since-return'],
      letters: ['card.mailed'],
    },
    receive: { from: ['mailed', 'not-received'], to: 'delivered', by: ['person'] },
    'report-missing': { from: ['mailed'], to: 'not-received', by: ['person'] },
    replace: { from: ['not-received', 'returned-mail'], to: 'replaced', by: ['producer'] },
    'order-again': {
      from: ['replaced'],
      to: 'ordered',
      by: ['system'],
      needs: ['confirmed', 'photo-accepted', 'mailing-address'],
      works: ['card.order'],
    },
  },
} as const satisfies { [T in Track]: Record<string, Rule<T>> };

export type ActionOf<T extends Track> = keyof (typeof TRANSITIONS)[T] & string;
/** A move by name, for example { track: 'photo', action: 'accept' }. */
export type MoveName = { [T in Track]: { readonly track: T; readonly action: ActionOf<T> } }[Track];

export type AnyRule = Omit<Rule<Track>, 'from' | 'to'> & {
  readonly from: readonly string[];
  readonly to: string;
};

/** The rule of a move. */
export function ruleOf(name: MoveName): AnyRule {
  return (TRANSITIONS[name.track] as Record<string, AnyRule>)[name.action] as AnyRule;
}

/** The moves that happen by themselves as soon as their conditions hold, tried after every change of a case. */
export const AUTOMATIC: readonly MoveName[] = [
  { track: 'card', action: 'order' },
  { track: 'card', action: 'order-again' },
];
