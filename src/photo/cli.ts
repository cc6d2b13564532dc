import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import { projectRoot } from '../platform/root.ts';
import { createPhotoPool, type JudgingPool, type PoolVerdict } from './engine/pool.ts';
import type { Verdict } from './engine/outcome.ts';
import type { Finding, Fit, PhotoLimits, Unusable } from './engine/types.ts';
import { findingWords } from './findings.ts';
import { refusalWords } from './refusals.ts';

export type PhotoCheckOptions = {
  /** One JSON object a line instead of sentences. */
  readonly json?: boolean | undefined;
  /** A folder for the prepared photos. */
  readonly out?: string | undefined;
  /** Worker processes; one for each core when absent. */
  readonly workers?: number | undefined;
  readonly limits: PhotoLimits;
  readonly write?: (text: string) => void;
  /** Where progress is drawn: a terminal, or nothing. */
  readonly progress?: ((text: string) => void) | undefined;
};

/** What is said of one file. */
export type CheckedFile = {
  readonly file: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly fit: Fit | null;
  readonly ms: number;
  readonly cpuMs: number;
  readonly refusal?: Unusable;
};

/**
 * `portal photo check`: a line for each file, in the order of the arguments (folders by name, with the folders in
 * them). Files that cannot be read are findings. Holds a few photos at a time, however many there are. Gives the exit
 * code: 0 when every file was looked at, 2 without any path.
 */
export async function photoCheckCommand(
  paths: readonly string[],
  options: PhotoCheckOptions,
): Promise<number> {
  if (paths.length === 0) return 2;
  const write = options.write ?? ((text: string) => process.stdout.write(text));
  const size = Math.max(1, options.workers ?? availableParallelism());
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const pool = createPhotoPool({ workerFile, size, queueLimit: size * 2, timeoutMs: 60_000 });
  if (options.out) await mkdir(options.out, { recursive: true });
  const waiting: Promise<CheckedFile>[] = [];
  let done = 0;
  const finish = async (): Promise<void> => {
    const checked = await waiting.shift();
    if (!checked) return;
    done += 1;
    write(options.json ? `${jsonLine(checked)}\n` : sentences(checked));
    options.progress?.(`\r${done} checked`);
  };
  try {
    for await (const file of filesIn(paths)) {
      waiting.push(checkFile(pool, file, options));
      if (waiting.length >= size * 2) await finish();
    }
    while (waiting.length > 0) await finish();
  } finally {
    await pool.close();
  }
  options.progress?.('\n');
  return 0;
}

/** In a folder only names that a picture may have; a file that is named itself is always looked at. */
const pictureNames = new Set(
  '.jpg .jpeg .jpe .jfif .png .heic .heif .webp .avif .gif .tif .tiff .bmp .svg .jp2 .j2k'.split(' '),
);

async function* filesIn(paths: readonly string[], named = true): AsyncGenerator<string> {
  for (const path of paths) {
    const about = await stat(path).catch(() => undefined);
    if (about?.isDirectory()) {
      const names = (await readdir(path)).sort();
      yield* filesIn(
        names.map((name) => join(path, name)),
        false,
      );
    } else if (named || pictureNames.has(extname(path).toLowerCase())) {
      yield path;
    }
  }
}

async function checkFile(pool: JudgingPool, file: string, options: PhotoCheckOptions): Promise<CheckedFile> {
  const began = performance.now();
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return refused(file, { kind: 'unusable', code: 'unreadable' }, 0, 0);
  const answer: PoolVerdict = await pool.judge(bytes, options.limits);
  const ms = Math.round(answer.spent?.ms ?? performance.now() - began);
  const cpuMs = Math.round(answer.spent?.cpuMs ?? 0);
  if (answer.kind !== 'judged') {
    const refusal = answer.kind === 'busy' ? ({ kind: 'unusable', code: 'unreadable' } as const) : answer;
    return refused(file, refusal, ms, cpuMs);
  }
  if (options.out)
    await writePrepared(pool, bytes, join(options.out, `${basename(file)}.jpg`), options.limits);
  const { verdict, findings, fit } = answer;
  return { file, verdict, findings, fit, ms, cpuMs };
}

async function writePrepared(
  pool: JudgingPool,
  bytes: Uint8Array,
  to: string,
  limits: PhotoLimits,
): Promise<void> {
  const prepared = await pool.prepare(bytes, limits);
  if (prepared.kind === 'prepared') await writeFile(to, prepared.jpeg);
}

const codeOfRefusal: Partial<Readonly<Record<Unusable['code'], Finding['code']>>> = {
  'too-heavy': 'bytes',
  'too-small': 'pixels',
  'too-many-pixels': 'pixels',
};

function refused(file: string, refusal: Unusable, ms: number, cpuMs: number): CheckedFile {
  const code = codeOfRefusal[refusal.code] ?? 'format';
  const finding: Finding = {
    code,
    severity: 'fail',
    value: code === 'format' ? refusal.code : (refusal.value ?? refusal.code),
    ...(refusal.limit === undefined ? {} : { limit: refusal.limit }),
    about: refusal.code,
  };
  return { file, verdict: 'fail', findings: [finding], fit: null, ms, cpuMs, refusal };
}

/** Every key is there, so that whoever reads it need not ask. */
function jsonLine({ file, verdict, findings, fit, ms, cpuMs }: CheckedFile): string {
  const plain = findings.map(({ code, severity, fixed, value, limit, unit }) => ({
    code,
    severity,
    fixed: fixed ?? false,
    value: value ?? null,
    limit: limit ?? null,
    unit: unit ?? null,
  }));
  const cut = fit && { x: fit.x, y: fit.y, width: fit.width, height: fit.height, rotate: fit.rotate };
  return JSON.stringify({ file, verdict, findings: plain, fit: cut, ms, cpuMs });
}

function sentences({ file, verdict, findings, refusal }: CheckedFile): string {
  const lines = refusal
    ? [refusalWords(refusal)]
    : findings.map((finding) => {
        const words = findingWords(finding);
        return { ...words, title: { ...words.title, en: `${mark(finding)} ${words.title.en}` } };
      });
  return `${[`${file}: ${verdict}`, ...lines.map(({ title, fix }) => `   ${title.en} ${fix.en}`)].join('\n')}\n`;
}

const mark = ({ severity, fixed }: Finding): string => (fixed ? 'mended:' : `${severity}:`);
