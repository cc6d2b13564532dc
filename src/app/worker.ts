import type { Logger } from 'pino';
import { isDatabaseAway } from '../platform/db/db.ts';

export type Loop = {
  readonly name: string;
  readonly everyMs: number;
  /** Does one piece of work; true when there may be more at once. */
  readonly step: () => Promise<boolean>;
};
export type Worker = { stop(): Promise<void> };

/**
 * Runs loops until stopped: each does its steps while there is work, then waits. All state is in the database, so any
 * number of workers may run and any may be killed. A loop that fails says so and goes on later.
 */
export function startWorker(loops: readonly Loop[], log: Logger): Worker {
  let stopping = false;
  const resting = new Set<() => void>();
  const rest = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(wake, ms);
      function wake() {
        clearTimeout(timer);
        resting.delete(wake);
        done();
      }
      resting.add(wake);
    });
  const run = async (loop: Loop) => {
    while (!stopping) {
      try {
        while (!stopping && (await loop.step()));
      } catch (error) {
        if (!isDatabaseAway(error)) log.error({ err: error, loop: loop.name }, 'a worker step failed');
      }
      if (!stopping) await rest(loop.everyMs);
    }
  };
  const running = loops.map(run);
  return {
    async stop() {
      stopping = true;
      for (const wake of resting) wake();
      await Promise.all(running);
    },
  };
}
