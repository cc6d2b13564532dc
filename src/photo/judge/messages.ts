import type { Judged } from './judge.ts';
import type { Prepared, PrepareOptions } from './prepared.ts';
import type { PhotoLimits } from '../checks/limits.ts';
import type { Refusal } from '../checks/findings.ts';

/** What a worker is asked for: the photo to keep, or only what there is to say about it. */
type Task = 'prepare' | 'judge';

/** Time that a worker took, in milliseconds: on the clock, and of its processor. */
export type Spent = { readonly ms: number; readonly cpuMs: number };

/** One job at a time for each worker. */
export type ToWorker = {
  readonly id: number;
  readonly task: Task;
  readonly bytes: Uint8Array;
  readonly limits: PhotoLimits;
  readonly wish?: PrepareOptions;
};

export type Answer = Prepared | Judged | Refusal;

export type FromWorker =
  | { readonly ready: true }
  | { readonly id: number; readonly result: Answer; readonly spent?: Spent };
