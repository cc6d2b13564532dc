import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type JudgingPool, createPhotoPool } from '../../src/photo/judge/pool.ts';
import type { PhotoFacts } from '../../src/photo/checks/facts.ts';
import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';
import { projectRoot } from '../../src/platform/root.ts';
import type { Picture } from './images.ts';
import type { PhotoSet } from './set.ts';

/** What the engine measured of one picture, or why it could not be opened. */
export type Record = {
  readonly id: string;
  readonly facts?: PhotoFacts;
  readonly refused?: string;
  readonly cpuMs: number;
};

const root = projectRoot();

/** Builds the worker as the product does. */
export async function workerFile(): Promise<string> {
  const outfile = join(root, 'dist', 'programs', 'bench', 'photo-worker.js');
  await build({
    entryPoints: [join(root, 'src', 'photo', 'judge', 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

/** Judges one picture. */
export async function judgeOne(
  pool: JudgingPool,
  { id, file }: Pick<Picture, 'id' | 'file'>,
  limits: PhotoLimits,
): Promise<Record> {
  const answer = await pool.judge(readFileSync(file), limits);
  const cpuMs = answer.spent?.cpuMs ?? 0;
  if (answer.kind === 'judged') return { id, facts: answer.facts, cpuMs };
  return { id, refused: answer.kind === 'busy' ? 'busy' : answer.code, cpuMs };
}

/**
 * Measures the pictures, one at a time on each core. Measurements are kept as they come, for as long as the engine and
 * the set stay the same: a run that was stopped goes on where it was, and a change of limits is evaluated in seconds.
 */
export async function collect(
  set: PhotoSet,
  pictures: readonly Picture[],
  limits: PhotoLimits,
  report: (line: string) => void,
): Promise<ReadonlyMap<string, Record>> {
  const worker = await workerFile();
  const cache = cacheFile(set, worker);
  const records = readCache(cache);
  const missing = pictures.filter(({ id }) => !records.has(id));
  if (records.size > 0) report(`${pictures.length - missing.length} pictures were measured before.`);
  if (missing.length === 0) return records;
  const size = Math.min(availableParallelism(), 4);
  const pool = createPhotoPool({ workerFile: worker, size, queueLimit: size, timeoutMs: 120_000 });
  const began = Date.now();
  let done = 0;
  const queue = missing.values();
  const measureNext = async () => {
    for (const picture of queue) {
      const record = await judgeOne(pool, picture, limits);
      // Who was too busy to answer is asked again the next time.
      if (record.refused !== 'busy') appendFileSync(cache, `${JSON.stringify(record)}\n`);
      records.set(picture.id, record);
      done += 1;
      if (done % 50 === 0 || done === missing.length)
        report(progress(done, missing.length, Date.now() - began));
    }
  };
  try {
    await Promise.all(Array.from({ length: size }, measureNext));
  } finally {
    await pool.close();
  }
  return records;
}

function progress(done: number, of: number, ms: number): string {
  const left = Math.ceil(((ms / done) * (of - done)) / 60_000);
  return `${done} of ${of} pictures measured; about ${left} minutes left.`;
}

/** Named after the parts of the worker that measure: a change there asks for new measurements. */
function cacheFile({ cache }: PhotoSet, worker: string): string {
  const engine = readFileSync(worker, 'utf8')
    .split(/^(?=\/\/ src\/)/m)
    .filter((section) => !section.startsWith('// src/photo/checks/'))
    .join('');
  return join(cache, `facts-${createHash('sha256').update(engine).digest('hex').slice(0, 12)}.jsonl`);
}

/** A line that was cut off when a run was stopped is left out. */
function readCache(file: string): Map<string, Record> {
  if (!existsSync(file)) return new Map();
  const records = new Map<string, Record>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.endsWith('}')) continue;
    try {
      const record = JSON.parse(line) as Record;
      records.set(record.id, record);
    } catch {}
  }
  return records;
}

/** Memory that the pool's processes take, in megabytes: the largest; 0 where the system does not tell. */
export function residentMb(pool: JudgingPool): number {
  const sizes = pool.status().pids.map((pid) => {
    const status = `/proc/${pid}/status`;
    if (!existsSync(status)) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
  });
  return Math.round(Math.max(0, ...sizes));
}
