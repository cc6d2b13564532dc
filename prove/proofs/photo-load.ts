import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { loadProfile } from '../../src/config/profile.ts';
import { appearances } from '../../src/demo/portrait/appearances.ts';
import { drawPortrait } from '../../src/demo/portrait/portrait.ts';
import { verdictOf } from '../../src/photo/checks/findings.ts';
import { createPhotoPool, type JudgingPool, type PoolOptions } from '../../src/photo/judge/pool.ts';
import { anonymousLimits } from '../../src/photo/rule-set.ts';
import { projectRoot } from '../../src/platform/root.ts';
import { exactly, type Figure, none, type Proof } from '../proof.ts';

/** Photos that are judged while the machine is kept busy, and by how many processes. */
const [PHOTOS, BUSY] = [200, 6] as const;

/**
 * What a stranger's photo may take on a machine like this, and with the fault what it may take on the clock: about what
 * the largest of them needs of a processor that it has for itself.
 */
const [MAY_TAKE_MS, ON_THE_CLOCK_MS] = [5_000, 300] as const;

type Photo = { readonly name: string; readonly bytes: Buffer };

/** Good photos of every drawn person, in the sizes and formats in which people send them. */
async function goodPhotos(): Promise<readonly Photo[]> {
  const kinds = {
    'as drawn': (bytes: Buffer) => Promise.resolve(bytes),
    small: (bytes: Buffer) => sharp(bytes).resize(900, 1260).jpeg({ quality: 88 }).toBuffer(),
    large: (bytes: Buffer) => sharp(bytes).resize(2400, 3360).jpeg({ quality: 90 }).toBuffer(),
    webp: (bytes: Buffer) => sharp(bytes).resize(1200, 1680).webp({ quality: 88 }).toBuffer(),
  };
  const people = await Promise.all(
    appearances.map(async (look) => ({ name: look.name, bytes: await drawPortrait({ look }) })),
  );
  const photos: Photo[] = [];
  for (const { name, bytes } of people)
    for (const [kind, make] of Object.entries(kinds))
      photos.push({ name: `${name}, ${kind}`, bytes: await make(bytes) });
  return photos;
}

const limits = anonymousLimits(
  loadProfile(join(projectRoot(), 'profiles', 'ca-pr')).photoRules,
  '2026-11-24',
);

async function onPool<T>(options: Partial<PoolOptions>, work: (pool: JudgingPool) => Promise<T>): Promise<T> {
  const workerFile = join(projectRoot(), 'dist', 'photo-worker.js');
  const pool = createPhotoPool({ workerFile, size: 2, queueLimit: 4, timeoutMs: MAY_TAKE_MS, ...options });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/** What is said of one photo, in short. */
async function saidOf(pool: JudgingPool, { bytes }: Photo): Promise<string> {
  const answer = await pool.judge(bytes, limits);
  if (answer.kind === 'busy') return `busy, ${answer.why}`;
  if (answer.kind === 'unusable') return answer.code;
  const codes = answer.findings
    .filter(({ fixed }) => !fixed)
    .map(({ code, severity }) => `${code} ${severity}`);
  return [verdictOf(answer.findings), ...codes].join(' ');
}

function keepBusy(): readonly ChildProcess[] {
  return Array.from({ length: BUSY }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(Math.random())'], { stdio: 'ignore' }),
  );
}

/** Judges so many photos, two at a time, while the machine has other things to do. */
async function underLoad(photos: readonly Photo[], options: Partial<PoolOptions>) {
  const busy = keepBusy();
  const said: (readonly [string, string])[] = [];
  try {
    await onPool(options, async (pool) => {
      const queue = Array.from({ length: PHOTOS }, (_, n) => photos[n % photos.length] as Photo).values();
      const take = async () => {
        for (const photo of queue) said.push([photo.name, await saidOf(pool, photo)]);
      };
      await Promise.all([take(), take()]);
    });
  } finally {
    for (const one of busy) one.kill('SIGKILL');
  }
  return said;
}

async function run(planted: boolean): Promise<readonly Figure[]> {
  const photos = await goodPhotos();
  const quiet = new Map<string, string>();
  await onPool({}, async (pool) => {
    for (const photo of photos) quiet.set(photo.name, await saidOf(pool, photo));
  });
  // The fault: the clock alone counts, as it did.
  const byClock = planted ? { timeoutMs: ON_THE_CLOCK_MS, byClock: 1 } : {};
  const said = await underLoad(photos, byClock);
  const other = said.filter(([name, what]) => what !== quiet.get(name));
  const inTime = said.filter(([, what]) => what === 'too-slow' || what.startsWith('busy'));
  const text = (list: typeof said) => list.map(([name, what]) => `${name}: ${what}`);
  return [
    exactly('photos judged on a busy machine', said.length, PHOTOS),
    none('refused for time', text(inTime)),
    none('judged otherwise than on a quiet machine', text(other)),
    none(
      'good photos refused on a quiet machine',
      [...quiet].filter(([, what]) => !/^(pass|warn)/.test(what)).map(([name, what]) => `${name}: ${what}`),
    ),
  ];
}

export const photoLoad: Proof = {
  name: 'photo-load',
  says: 'a photo is judged alike however busy the machine is, and none is refused for time',
  fault: {
    says: 'the clock counts, and not what a worker used of the processor',
    caughtBy: 'refused for time',
  },
  run: ({ planted }) => run(planted),
};
