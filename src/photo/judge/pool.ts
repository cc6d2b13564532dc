import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Refusal } from '../checks/findings.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import { unusable } from '../pixels/picture.ts';
import { type Enclosure, ENCLOSED_BY_NODE, startEnclosed } from './enclosure.ts';
import type { Judged } from './judge.ts';
import { processorMs } from './processor-time.ts';
import type { Prepared, PrepareOptions } from './prepare.ts';

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

export type PoolAnswer = Prepared | Refusal | Busy;
export type PoolVerdict = (Judged | Refusal | Busy) & { readonly spent?: Spent };

/** A photo's bytes, or how to get them: then they take memory only once a worker takes them. */
export type PhotoSource = Uint8Array | (() => Promise<Uint8Array>);

/**
 * Who waits behind whom. `case`: an upload of a case, first in the queue. `anonymous`: a photo of nobody we know; only
 * half of the workers, and only what time is left. `slow`: an upload of a case that outlasted or killed workers; a
 * process of its own for each, one at a time, with the time and memory that the others must not have.
 */
export type Lane = 'case' | 'anonymous' | 'slow';

/** How a photo is asked about; the lane of cases when nothing is said. */
export type Asking = {
  /** Aborts when the caller goes away. */
  readonly signal?: AbortSignal | undefined;
  readonly wish?: PrepareOptions | undefined;
  readonly lane?: Lane;
};

export type PhotoPool = {
  /**
   * Prepares one photo in a worker process. Rejects with the signal's reason when the caller goes away, and with an
   * error when workers do not start at all; everything that a file can cause is a value, a dead worker too.
   */
  prepare(bytes: PhotoSource, limits: PhotoLimits, how?: Asking): Promise<PoolAnswer>;
  /** For health pages and tests. */
  status(): { readonly queued: number; readonly running: number; readonly pids: readonly number[] };
  /** Ends the workers; what was waiting or running resolves to busy. */
  close(): Promise<void>;
};

/** A pool that also answers without preparing: for the command line and for evaluations. */
export type JudgingPool = PhotoPool & {
  /** Says what there is to say about one photo, and prepares nothing; otherwise as `prepare`. */
  judge(bytes: Uint8Array, limits: PhotoLimits, signal?: AbortSignal): Promise<PoolVerdict>;
};

export type PoolOptions = {
  /** The bundled worker entry. */
  readonly workerFile: string;
  /** Worker processes; one for each core to spare. */
  readonly size: number;
  /** Photos that may wait while all workers are at work. */
  readonly queueLimit: number;
  /**
   * The most processor time for one photo, in milliseconds, from the moment a ready worker takes it: a photo is not at
   * fault when the machine is busy. The clock counts where the system does not tell, and `byClock` times as long anywhere:
   * a worker that only sleeps is stopped as well.
   */
  readonly timeoutMs: number;
  /** 12 when absent. Proofs plant a fault with 1. */
  readonly byClock?: number;
  /** A photo that each worker judges before it is ready, so that nobody's is the slow first one. */
  readonly warmUp?: { readonly bytes: Uint8Array; readonly limits: PhotoLimits };
  /** Resident size at which a worker gives up; 0 or absent for no limit. */
  readonly memoryBytes?: number;
  /** Photos of nobody we know: how many may wait, and the longest time for one; as the others when absent. */
  readonly anonymous?: { readonly queueLimit: number; readonly timeoutMs: number };
  /** The hard end of a photo in the slow lane, and its memory; as the others when absent. */
  readonly slow?: { readonly timeoutMs: number; readonly memoryBytes: number };
  /** What stands round the workers (walls.ts finds the strongest); Node's own permissions when absent. */
  readonly enclosure?: Enclosure;
};

/** A bounded pool of warm worker processes. A stranger's file can kill or stall a worker, never this process. */
export function createPhotoPool(options: PoolOptions): JudgingPool {
  return new ProcessPool(options);
}

const startsBeforeGivingUp = 3;

/** No job has this number. */
const WARM_UP = 0;

/** So much longer than its processor time may a photo take, and so often that is looked at. */
const [BY_CLOCK, LOOK_MS] = [12, 200] as const;

/** Invariant: a job is in one queue, or in exactly one slot, or settled. The slow lane is a pool of its own. */
class ProcessPool implements JudgingPool {
  readonly #options: PoolOptions;
  readonly #queues: Readonly<Record<Job['lane'], Job[]>> = { case: [], anonymous: [] };
  readonly #slots: Slot[] = [];
  #slow: ProcessPool | undefined;
  #lastId = 0;
  #failedStarts = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#fill();
  }

  async prepare(...[bytes, limits, how = {}]: Parameters<PhotoPool['prepare']>): Promise<PoolAnswer> {
    const { signal, wish, lane = 'case' } = how;
    if (lane === 'slow') return this.#prepareSlowly(bytes, limits, how);
    const answer = await this.#ask(
      { task: 'prepare', bytes, limits, lane, ...(wish ? { wish } : {}) },
      signal,
    );
    if (answer.kind === 'judged') throw new Error('a photo worker answered another question');
    return answer;
  }

  async judge(bytes: Uint8Array, limits: PhotoLimits, signal?: AbortSignal): Promise<PoolVerdict> {
    const answer = await this.#ask({ task: 'judge', bytes, limits, lane: 'case' }, signal);
    if (answer.kind === 'prepared') throw new Error('a photo worker answered another question');
    return answer;
  }

  /** A worker of its own, which ends with its photo: whatever it does, no other photo waits behind it. */
  async #prepareSlowly(...[bytes, limits, { signal, wish }]: Slowly): Promise<PoolAnswer> {
    if (this.#closed) return busy('closed');
    if (this.#slow) return busy('full');
    const { anonymous: _anonymous, warmUp: _warmUp, slow, ...options } = this.#options;
    const pool = new ProcessPool({ ...options, ...slow, size: 1, queueLimit: 1 });
    this.#slow = pool;
    try {
      return await pool.prepare(bytes, limits, { signal, wish });
    } finally {
      this.#slow = undefined;
      await pool.close();
    }
  }

  async #ask({ bytes, lane, ...asked }: Asked, signal?: AbortSignal): Promise<Answered> {
    signal?.throwIfAborted();
    if (this.#closed) return busy('closed');
    const queue = this.#queues[lane];
    if (queue.length >= this.#limitsOf(lane).queueLimit + this.#free(lane)) return busy('full');
    // Whoever asks after the workers failed to start gets one more honest try.
    if (this.#slots.length === 0) this.#failedStarts = startsBeforeGivingUp - 1;
    this.#fill();
    const { promise, resolve: settle, reject: fail } = Promise.withResolvers<Answered>();
    this.#lastId += 1;
    const message = { ...asked, id: this.#lastId };
    const job: Job = { message, lane, bytes, signal, settle, fail, deaths: 0 };
    const abandon = () => this.#abandon(job);
    signal?.addEventListener('abort', abandon, { once: true });
    queue.push(job);
    this.#dispatch();
    return promise.finally(() => signal?.removeEventListener('abort', abandon));
  }

  #limitsOf(lane: Job['lane']): { readonly queueLimit: number; readonly timeoutMs: number } {
    return lane === 'anonymous' ? (this.#options.anonymous ?? this.#options) : this.#options;
  }

  /** Workers that a job of this lane could have at once; cases that wait are before a stranger. */
  #free(lane: Job['lane']): number {
    const { size } = this.#options;
    const running = this.#slots.flatMap(({ job }) => job ?? []);
    const free = size - running.length;
    if (lane === 'case') return free;
    const share = Math.max(1, Math.floor(size / 2));
    const left = share - running.filter((job) => job.lane === lane).length;
    return Math.max(0, Math.min(free - this.#queues.case.length, left));
  }

  /** Cases go first. */
  #next(): Job | undefined {
    const { case: cases, anonymous } = this.#queues;
    return cases.shift() ?? (this.#free('anonymous') > 0 ? anonymous.shift() : undefined);
  }

  #waiting(): readonly Job[] {
    return Object.values(this.#queues).flatMap((queue) => queue.splice(0));
  }

  status(): ReturnType<PhotoPool['status']> {
    const slow = this.#slow?.status();
    return {
      queued: this.#queues.case.length + this.#queues.anonymous.length,
      running: this.#slots.filter((slot) => slot.job).length + (slow?.running ?? 0),
      pids: [
        ...this.#slots.map(({ child }) => child.pid).filter((pid) => pid !== undefined),
        ...(slow?.pids ?? []),
      ],
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting()) job.settle(busy('closed'));
    await this.#slow?.close();
    const exits = this.#slots.map(({ child }) => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      return exit;
    });
    await Promise.allSettled(exits);
  }

  #fill(): void {
    while (!this.#closed && this.#slots.length < this.#options.size) this.#start();
  }

  #start(): void {
    const { workerFile, memoryBytes = 0, enclosure = ENCLOSED_BY_NODE } = this.#options;
    const child = startEnclosed(workerFile, [String(memoryBytes)], enclosure);
    const slot: Slot = { child, ready: false, job: null };
    this.#slots.push(slot);
    child.on('message', (message: FromWorker) => this.#heard(slot, message));
    child.on('exit', () => this.#gone(slot));
    // A process that could not be made has only 'error'; a failed kill or send also ends in 'exit'.
    child.on('error', () => {
      if (child.pid === undefined) this.#gone(slot);
    });
  }

  #heard(slot: Slot, message: FromWorker): void {
    if ('ready' in message) {
      this.#failedStarts = 0;
      this.#warm(slot);
    } else if (message.id === WARM_UP) {
      slot.ready = true;
    } else if (slot.job?.message.id === message.id) {
      const { result, spent } = message;
      this.#release(slot)?.settle(spent && result.kind !== 'prepared' ? { ...result, spent } : result);
    }
    this.#dispatch();
  }

  /** Whoever waits already is served at once, slowly. */
  #warm(slot: Slot): void {
    const { warmUp } = this.#options;
    const waits = this.#queues.case.length + this.#queues.anonymous.length > 0;
    slot.ready = !warmUp || waits;
    if (slot.ready || !warmUp) return;
    slot.child.send({ ...warmUp, id: WARM_UP, task: 'judge' } satisfies ToWorker, () => undefined);
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (!slot.ready || slot.job) continue;
      const job = this.#next();
      if (!job) return;
      slot.job = job;
      this.#watch(slot, job);
      if (typeof job.bytes !== 'function') this.#send(slot, job, job.bytes);
      else
        job.bytes().then(
          (bytes) => this.#send(slot, job, bytes),
          (error) => this.#unread(slot, job, error),
        );
    }
  }

  #send(slot: Slot, job: Job, bytes: Uint8Array): void {
    if (slot.job !== job) return;
    // A worker that died this instant fails the send; its 'exit' then gives the job to another.
    slot.child.send({ ...job.message, bytes } satisfies ToWorker, () => undefined);
  }

  /** The bytes cannot be had: the worker is as free as before. */
  #unread(slot: Slot, job: Job, error: unknown): void {
    job.fail(error);
    if (slot.job !== job) return;
    this.#release(slot);
    this.#dispatch();
  }

  /** Looks from time to time whether a job has used up what it may. */
  #watch(slot: Slot, job: Job): void {
    const { timeoutMs } = this.#limitsOf(job.lane);
    const { pid } = slot.child;
    const [began, before] = [performance.now(), processorMs(pid)];
    const longest = timeoutMs * (this.#options.byClock ?? BY_CLOCK);
    job.timer = setInterval(
      () => {
        const now = processorMs(pid);
        const waited = performance.now() - began;
        const used = before === undefined || now === undefined ? waited : now - before;
        if (used >= timeoutMs || waited >= longest) this.#stop(slot, job);
      },
      Math.min(LOOK_MS, timeoutMs),
    );
  }

  #release(slot: Slot): Job | null {
    const { job } = slot;
    clearInterval(job?.timer);
    slot.job = null;
    return job;
  }

  #stop(slot: Slot, job: Job): void {
    this.#release(slot);
    slot.ready = false;
    slot.child.kill('SIGKILL');
    job.settle(unusable('too-slow', undefined, this.#limitsOf(job.lane).timeoutMs));
  }

  #gone(slot: Slot): void {
    const at = this.#slots.indexOf(slot);
    if (at < 0) return;
    this.#slots.splice(at, 1);
    const job = this.#release(slot);
    if (job) this.#afterDeath(job);
    else if (!slot.ready && !slot.child.killed) this.#failedStarts += 1;
    if (this.#failedStarts < startsBeforeGivingUp) this.#fill();
    else if (this.#slots.length === 0) this.#giveUp();
  }

  /**
   * A death may be the machine's doing. Who wants a photo prepared keeps the file and asks again; who wants it judged
   * gets one fresh worker. A second death is the file's.
   */
  #afterDeath(job: Job): void {
    job.deaths += 1;
    if (this.#closed) job.settle(busy('closed'));
    else if (job.message.task !== 'judge') job.settle(busy('died'));
    else if (job.deaths > 1) job.settle(unusable('unreadable'));
    else if (!job.signal?.aborted) this.#queues[job.lane].unshift(job);
  }

  /** A running job ends in its worker, and nobody hears the answer. */
  #abandon(job: Job): void {
    const queue = this.#queues[job.lane];
    const at = queue.indexOf(job);
    if (at >= 0) queue.splice(at, 1);
    job.fail(job.signal?.reason);
  }

  #giveUp(): void {
    const reason = new Error(`photo workers do not start: ${this.#options.workerFile}`);
    for (const job of this.#waiting()) job.fail(reason);
  }
}

/**
 * There is no answer, and the file is not known to be at fault: keep it and try again later. `full`: too many photos
 * are waiting. `died`: the worker that held it did. `closed`: this process ends.
 */
type Busy = { readonly kind: 'busy'; readonly why: 'full' | 'died' | 'closed' };
const busy = (why: Busy['why']): Busy => ({ kind: 'busy', why });

/** What a job ends with, and what it took. */
type Answered = (Answer | Busy) & { readonly spent?: Spent };

type Asked = Omit<ToWorker, 'id' | 'bytes'> & Pick<Job, 'bytes' | 'lane'>;
type Slowly = Required<Parameters<PhotoPool['prepare']>>;

/** One photo on its way through the pool. */
type Job = {
  readonly message: Omit<ToWorker, 'bytes'>;
  readonly lane: Exclude<Lane, 'slow'>;
  readonly bytes: PhotoSource;
  readonly signal: AbortSignal | undefined;
  readonly settle: (answer: Answered) => void;
  readonly fail: (reason: unknown) => void;
  deaths: number;
  timer?: NodeJS.Timeout;
};

/** One worker process, and what it is at work on. */
type Slot = { readonly child: ChildProcess; ready: boolean; job: Job | null };
