import type { ChildProcess } from 'node:child_process';
import type { Answer, Spent, ToWorker } from './messages.ts';

/**
 * There is no answer, and the file is not known to be at fault: keep it and try again later. `full`: too many photos
 * are waiting. `died`: the worker that held it did. `closed`: this process ends.
 */
export type Busy = { readonly kind: 'busy'; readonly why: 'full' | 'died' | 'closed' };
export const busy = (why: Busy['why']): Busy => ({ kind: 'busy', why });

/** What a job ends with, and what it took. */
export type Answered = (Answer | Busy) & { readonly spent?: Spent };

/** One photo on its way through the pool. */
export type Job = {
  readonly message: ToWorker;
  readonly signal: AbortSignal | undefined;
  readonly settle: (answer: Answered) => void;
  readonly fail: (reason: unknown) => void;
  deaths: number;
  timer?: NodeJS.Timeout;
};

/** One worker process, and what it is at work on. */
export type Slot = { readonly child: ChildProcess; ready: boolean; job: Job | null };
