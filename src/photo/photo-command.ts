import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../platform/root.ts';
import type { Finding, PhotoVerdict } from './checks/findings.ts';
import type { PhotoLimits } from './checks/limit-types.ts';
import { createPhotoPool, type JudgingPool, type PoolVerdict } from './judge/pool.ts';
import { type Fit, type Unusable, unusable } from './pixels/picture.ts';
import { findingWords } from './report/finding-text.ts';
import { refusalWords } from './report/unusable-file.ts';

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
  /** Where it is said that a photo could not be written. */
  readonly complain?: (text: string) => void;
};

/** What is said of one file. */
export type CheckedFile = {
  readonly file: string;
  readonly verdict: PhotoVerdict;
  readonly findings: readonly Finding[];
  readonly fit: Fit | null;
  readonly ms: number;
  readonly cpuMs: number;
  readonly refusal?: Unusable;
};

const MOST_WORKERS = 64;

/**
 * `portal photo check`: a line for each file, in the order of the arguments (folders by name, with the folders in
 * them). Files that cannot be read are findings. Holds a few photos at a time, however many there are. Gives the exit
 * code: 0 when every file was looked at, 2 without any path or with a number of workers that cannot be.
 */
export async function photoCheckCommand(
  paths: readonly string[],
  options: PhotoCheckOptions,
): Promise<number> {
  const size = options.workers ?? Math.min(MOST_WORKERS, availableParallelism());
  if (!Number.isInteger(size) || size < 1 || size > MOST_WORKERS) {
    complain(options, `--workers takes a whole number from 1 to ${MOST_WORKERS}`);
    return 2;
  }
  if (paths.length === 0) return 2;
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const pool = createPhotoPool({ workerFile, size, queueLimit: size * 2, timeoutMs: 60_000 });
  try {
    await checkAllOf(pool, paths, size * 2, options);
  } finally {
    await pool.close();
  }
  options.progress?.('\n');
  return 0;
}

async function checkAllOf(
  pool: JudgingPool,
  paths: readonly string[],
  atOnce: number,
  options: PhotoCheckOptions,
): Promise<void> {
  const write = options.write ?? ((text: string) => process.stdout.write(text));
  const all = options.progress ? await countFiles(paths) : 0;
  const began = performance.now();
  const waiting: Promise<CheckedFile>[] = [];
  let done = 0;
  const finish = async (): Promise<void> => {
    const checked = await waiting.shift();
    if (!checked) return;
    done += 1;
    write(options.json ? `${jsonLine(checked)}\n` : sentences(checked));
    options.progress?.(progressLine(done, all, performance.now() - began));
  };
  for await (const listed of filesIn(paths)) {
    waiting.push(checkFile(pool, listed, options));
    if (waiting.length >= atOnce) await finish();
  }
  while (waiting.length > 0) await finish();
}

function complain(options: PhotoCheckOptions, text: string): void {
  (options.complain ?? ((line: string) => process.stderr.write(line)))(`${text}\n`);
}

/** The bytes of a file that is small enough to be taken in at all. */
async function readSmall(file: string, { uploadBytes }: PhotoLimits): Promise<Uint8Array | Unusable> {
  const about = await stat(file).catch(() => undefined);
  if (!about?.isFile()) return unusable('unreadable');
  if (about.size > uploadBytes) return unusable('too-heavy', about.size, uploadBytes);
  return readFile(file).catch(() => unusable('unreadable'));
}

const TRIES = 3;

/** Asks again while there is no answer: nobody but us is asking, so that it comes soon. */
async function patiently<A extends { readonly kind: string }>(ask: () => Promise<A>): Promise<A> {
  let answer = await ask();
  for (let tries = 1; answer.kind === 'busy' && tries < TRIES; tries++) {
    await pause(200 * tries);
    answer = await ask();
  }
  return answer;
}

async function checkFile(
  pool: JudgingPool,
  { file, below }: Listed,
  options: PhotoCheckOptions,
): Promise<CheckedFile> {
  const began = performance.now();
  const bytes = await readSmall(file, options.limits);
  if ('kind' in bytes) return refused(file, bytes, 0, 0);
  const answer: PoolVerdict = await patiently(() => pool.judge(bytes, options.limits));
  const ms = Math.round(answer.spent?.ms ?? performance.now() - began);
  const cpuMs = Math.round(answer.spent?.cpuMs ?? 0);
  if (answer.kind !== 'judged') {
    return refused(file, answer.kind === 'busy' ? unusable('unreadable') : answer, ms, cpuMs);
  }
  if (options.out) await writePrepared(pool, { file, below }, bytes, options.out, options);
  const { verdict, findings, fit } = answer;
  return { file, verdict, findings, fit, ms, cpuMs };
}

async function writePrepared(
  pool: JudgingPool,
  { file, below }: Listed,
  bytes: Uint8Array,
  folder: string,
  options: PhotoCheckOptions,
): Promise<void> {
  const prepared = await patiently(() => pool.prepare(bytes, options.limits));
  if (prepared.kind !== 'prepared') {
    const why = prepared.kind === 'busy' ? 'the worker died' : refusalWords(prepared).title.en;
    return complain(options, `${file}: not written: ${why}`);
  }
  const to = join(folder, `${below}.jpg`);
  try {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, prepared.jpeg);
  } catch (error) {
    complain(options, `${file}: not written: ${error instanceof Error ? error.message : String(error)}`);
  }
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

/** A file to look at, and its place below the folder of results: two folders may hold the same names. */
type Listed = { readonly file: string; readonly below: string };

/** In a folder only names that a picture may have; a file that is named itself is always looked at. */
const pictureNames = new Set(
  '.jpg .jpeg .jpe .jfif .png .heic .heif .webp .avif .gif .tif .tiff .bmp .svg .jp2 .j2k'.split(' '),
);

/** The files of the arguments in order, folders by name with the folders in them. Holds the names of a folder at a time. */
async function* filesIn(paths: readonly string[]): AsyncGenerator<Listed> {
  const above = commonFolder(paths.map((path) => dirname(resolve(path))));
  for (const path of paths)
    yield* filesAt(path, paths.length > 1 ? relative(above, resolve(path)) : '', true);
}

/** The folder that holds them all: places below it are never the same for two files. */
const commonFolder = ([first = '', ...rest]: readonly string[]): string =>
  rest.reduce((above, folder) => {
    let common = above;
    while (relative(common, folder).startsWith('..') && dirname(common) !== common) common = dirname(common);
    return common;
  }, first);

async function* filesAt(path: string, below: string, named: boolean): AsyncGenerator<Listed> {
  const about = await stat(path).catch(() => undefined);
  if (about?.isDirectory()) {
    for (const name of (await readdir(path)).sort()) {
      yield* filesAt(join(path, name), join(below, name), false);
    }
  } else if (named || pictureNames.has(extname(path).toLowerCase())) {
    yield { file: path, below: below || basename(path) };
  }
}

/** How many files there are to look at. */
async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _file of filesIn(paths)) count += 1;
  return count;
}

const WIDTH = 24;

/** One line that is drawn over: a bar, how many of how many, and the time that is left at this pace. */
function progressLine(done: number, all: number, ms: number): string {
  const filled = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
  const bar = '#'.repeat(filled) + '.'.repeat(WIDTH - filled);
  const left = done === 0 ? '' : `  ${timeOf((ms / done) * (all - done))} left`;
  return `\r[${bar}] ${done}/${all}${left}\u001b[K`;
}

function timeOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
