import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';
import { loadProfile } from '../src/profile.ts';
import { createPhotoPool } from '../src/photo/engine/pool.ts';
import type { PhotoLimits } from '../src/photo/engine/types.ts';
import { photoLimits } from '../src/photo/limits.ts';
import { collect, judgeOne, residentMb, workerFile } from './photo/collect.ts';
import { editedPictures, formatPictures, realPictures, sharedPhotos } from './photo/images.ts';
import { type Result, targets } from './photo/targets.ts';
import { median } from './photo/statistics.ts';
import { score } from './photo/score.ts';

const root = projectRoot();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run bench -- photo [people]`: judges the labelled pictures beside the project, prints the table of targets with
 * every miss named, and writes bench/results/photo.json. With a number only that many people are looked at.
 */
export async function benchPhoto(): Promise<boolean> {
  if (!existsSync(sharedPhotos())) {
    say(`There are no labelled pictures in ${sharedPhotos()}: nothing was measured.`);
    return false;
  }
  const limits = photoLimits(loadProfile(join(root, 'profiles', 'ca-pr')).photoRules, '2026-11-24');
  const edited = chosen(editedPictures(variants()), Number(process.argv[3] ?? 0));
  const pictures = [...formatPictures(), ...realPictures(), ...edited];
  const { records, peakMb } = await collect(
    pictures.map(({ file }) => file),
    limits,
    say,
  );
  const speed = await measureSpeed(limits);
  const { results, details } = targets(score(pictures, records, limits), limits, speed);
  for (const line of [...details, '', ...results.map(lineOf)]) say(line);
  if (peakMb > 0) say(`Largest worker while measuring: ${peakMb} MB.`);
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const people = new Set(edited.map(({ subject }) => subject)).size;
  writeFileSync(
    join(folder, 'photo.json'),
    `${JSON.stringify({ rules: limits.version, people, pictures: pictures.length, results, details }, null, 2)}\n`,
  );
  return results.every(({ met }) => met);
}

const lineOf = ({ what, value, target, met }: Result): string =>
  `${met ? 'met   ' : 'MISSED'}  ${what}: ${value} (target ${target})`;

/** The edited copies, made once by the set's own generator: it needs Python with numpy, OpenCV and Pillow. */
function variants(): string {
  const folder = join(root, '.cache', 'photo-variants');
  if (existsSync(join(folder, 'manifest.csv'))) return folder;
  const python = process.env.PYTHON ?? 'python3';
  say('Making edited copies of the pictures; this takes some minutes.');
  const made = spawnSync(python, [join(sharedPhotos(), 'tools', 'variants.py'), sharedPhotos(), folder]);
  if (made.status !== 0)
    say(`The generator did not run (${python} with numpy, OpenCV and Pillow is needed).`);
  return folder;
}

function chosen<T extends { readonly subject: string }>(
  pictures: readonly T[],
  people: number,
): readonly T[] {
  if (!people) return pictures;
  const first = new Set([...new Set(pictures.map(({ subject }) => subject))].slice(0, people));
  return pictures.filter(({ subject }) => first.has(subject));
}

/** Processor time of a warm worker, in milliseconds, and the memory it holds in the end. */
export type Speed = { readonly cpu: Readonly<Record<string, number>>; readonly memoryMb: number };

async function measureSpeed(limits: PhotoLimits): Promise<Speed> {
  const pool = createPhotoPool({ workerFile: await workerFile(), size: 1, queueLimit: 2, timeoutMs: 60_000 });
  const cpu: Record<string, number> = {};
  let memoryMb = 0;
  try {
    // The first photos teach the just-in-time compiler; a worker of the portal lives for thousands.
    for (let i = 0; i < 30; i++) await judgeOne(pool, join(sharedPhotos(), 'formats', 'ok.jpg'), limits);
    for (const name of ['ok.jpg', 'phone12mp.jpg', 'iphone12mp.heic']) {
      const file = join(sharedPhotos(), 'formats', name);
      const times: number[] = [];
      for (let i = 0; i < 12; i++) {
        const { cpuMs } = await judgeOne(pool, file, limits);
        if (i >= 4) times.push(cpuMs);
        memoryMb = Math.max(memoryMb, residentMb(pool));
      }
      cpu[basename(name)] = Math.round(median(times));
    }
  } finally {
    await pool.close();
  }
  return { cpu, memoryMb };
}
