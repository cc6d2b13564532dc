import type { Track } from '../case/case.ts';
import { type AnyRule, TRANSITIONS } from '../case/transitions.ts';

/** The states of a case after its trail was replayed, or the first act that cannot have happened. */
export type Replayed =
  | { readonly ok: true; readonly states: Readonly<Record<Track, string>>; readonly moves: number }
  | { readonly ok: false; readonly act: string; readonly state: string };

const RULES: ReadonlyMap<string, { readonly track: Track; readonly rule: AnyRule }> = new Map(
  (Object.keys(TRANSITIONS) as Track[]).flatMap((track) =>
    Object.entries(TRANSITIONS[track] as Record<string, AnyRule>).map(
      ([action, rule]) => [`${track}.${action}`, { track, rule }] as const,
    ),
  ),
);

/** The names by which moves stand in the trail. */
export const MOVES: readonly string[] = [...RULES.keys()];

/** Follows a case from its opening through the acts that are moves; other acts change no state. */
export function replay(acts: readonly string[]): Replayed {
  const states: Record<Track, string> = { landing: 'approved', photo: 'none', card: 'waiting' };
  let moves = 0;
  for (const act of acts) {
    const move = RULES.get(act);
    if (!move) continue;
    const state = states[move.track];
    if (!move.rule.from.includes(state)) return { ok: false, act, state };
    states[move.track] = move.rule.to;
    moves += 1;
  }
  return { ok: true, states, moves };
}
