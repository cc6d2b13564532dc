import { type ChildProcess, fork } from 'node:child_process';

/**
 * No secret of ours is in its environment. The heap is small, since pictures live outside it; so is its young part,
 * which would otherwise take 100 MB for numbers that live for milliseconds.
 */
export function forkWorker({
  workerFile,
  memoryBytes = 0,
}: {
  readonly workerFile: string;
  readonly memoryBytes?: number;
}): ChildProcess {
  return fork(workerFile, [String(memoryBytes)], {
    serialization: 'advanced',
    // Two arenas instead of one for each thread: the C library would otherwise keep tens of megabytes in pieces.
    env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: '2' },
    execArgv: ['--max-old-space-size=128', '--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
