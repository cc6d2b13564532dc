import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** After so many bytes the pieces that bodies came in are let go of. */
const OFTEN = 4_000_000;

type Collect = (options: { readonly type: 'minor' }) => void;

/** The engine's own collector; none where it may not be asked. */
function collector(): Collect | undefined {
  try {
    setFlagsFromString('--expose-gc');
    return runInNewContext('gc') as Collect;
  } catch {
    return undefined;
  }
}

const collect = collector();
let passed = 0;

/**
 * Counts bytes of bodies that passed through this process. Each piece is a buffer outside of the engine's heap, which
 * by itself looks for dead ones only when some sixty megabytes of them have come together; and what the C library gave
 * out once it seldom gives back. Asked to look in time, the process stays small however much is sent (about a
 * millisecond for each four megabytes).
 */
export function countPassing(bytes: number): void {
  passed += bytes;
  if (passed < OFTEN) return;
  passed = 0;
  collect?.({ type: 'minor' });
}
