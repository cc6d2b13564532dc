import type { ChildProcess } from 'node:child_process';
import type { Answer, Spent, ToWorker } from './messages.ts';

/** Too many photos are waiting; nothing was looked at. Keep the file and try again later. */
export type Busy = { readonly kind: 'busy'; readonly busy: true };
export const busy: Busy = { kind: 'busy', busy: true };

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
