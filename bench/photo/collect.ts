import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type JudgingPool, createPhotoPool } from '../../src/photo/engine/pool.ts';
import type { PhotoFacts } from '../../src/photo/checks/facts.ts';
import type { PhotoLimits } from '../../src/photo/engine/types.ts';
import { projectRoot } from '../../src/platform/root.ts';

/** What the engine measured of one picture, or why it could not be opened. */
export type Record = {
  readonly file: string;
  readonly facts?: PhotoFacts;
  readonly refused?: string;
  readonly cpuMs: number;
};

const root = projectRoot();

/** Builds the worker as the product does. */
export async function workerFile(): Promise<string> {
  const outfile = join(root, 'dist', 'programs', 'bench', 'photo-worker.js');
  await build({
    entryPoints: [join(root, 'src', 'photo', 'engine', 'worker.ts')],
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
export async function judgeOne(pool: JudgingPool, file: string, limits: PhotoLimits): Promise<Record> {
  const answer = await pool.judge(readFileSync(file), limits);
  const cpuMs = answer.spent?.cpuMs ?? 0;
  if (answer.kind === 'judged') return { file, facts: answer.facts, cpuMs };
  return { file, refused: answer.kind === 'busy' ? 'busy' : answer.code, cpuMs };
}

/**
 * Measures the pictures, one at a time. Measurements are kept for as long as the engine stays the same, so that a
 * change of limits is evaluated in seconds.
 */
export async function collect(
  files: readonly string[],
  limits: PhotoLimits,
  report: (line: string) => void,
): Promise<{ readonly records: ReadonlyMap<string, Record>; readonly peakMb: number }> {
  const worker = await workerFile();
  const cache = cacheFile(worker);
  const records = readCache(cache);
  const missing = files.filter((file) => !records.has(file));
  if (missing.length === 0) return { records, peakMb: 0 };
  const pool = createPhotoPool({ workerFile: worker, size: 1, queueLimit: 2, timeoutMs: 60_000 });
  let peakMb = 0;
  try {
    for (const [i, file] of missing.entries()) {
      const record = await judgeOne(pool, file, limits);
      records.set(file, record);
      appendFileSync(cache, `${JSON.stringify(record)}\n`);
      peakMb = Math.max(peakMb, residentMb(pool));
      if ((i + 1) % 100 === 0)
        report(`${i + 1} of ${missing.length} pictures, worker at ${residentMb(pool)} MB`);
    }
  } finally {
    await pool.close();
  }
  return { records, peakMb };
}

/** Named after the parts of the worker that measure: a change there asks for new measurements. */
function cacheFile(worker: string): string {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const engine = readFileSync(worker, 'utf8')
    .split(/^(?=\/\/ src\/)/m)
    .filter((section) => !section.startsWith('// src/photo/checks/'))
    .join('');
  return join(folder, `photo-facts-${createHash('sha256').update(engine).digest('hex').slice(0, 12)}.jsonl`);
}

function readCache(file: string): Map<string, Record> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Record).map((record) => [record.file, record]));
}

/** Memory that the pool's processes take, in megabytes; 0 where the system does not tell. */
export function residentMb(pool: JudgingPool): number {
  const sizes = pool.status().pids.map((pid) => {
    const status = `/proc/${pid}/status`;
    if (!existsSync(status)) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
  });
  return Math.round(Math.max(0, ...sizes));
}
