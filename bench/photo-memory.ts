import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appearances } from '../src/demo/portrait/appearances.ts';
import { drawPortrait } from '../src/demo/portrait/portrait.ts';
import { createPhotoPool, type PhotoPool } from '../src/photo/judge/pool.ts';
import type { PhotoLimits } from '../src/photo/checks/limit-types.ts';
import { photoLimits } from '../src/photo/rule-set.ts';
import { projectRoot } from '../src/platform/root.ts';
import { loadProfile } from '../src/config/profile.ts';
import { residentMb, workerFile } from './photo/collect.ts';
import { editedPictures, formatPictures, realPictures } from './photo/images.ts';
import { type MemoryResult, memoryResult, MOST_GROWTH_MB, MOST_MB, type Reading } from './photo/memory.ts';
import { editedFolder, openSet, sharedPhotos } from './photo/set.ts';

const root = projectRoot();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const EVERY = 250;

/**
 * `npm run bench -- photo-memory [count]`: prepares so many photos (10,000) in one worker that is never replaced, as
 * the portal does, and says how much memory it takes: drawn portraits on every machine, and where labelled pictures
 * lie beside the project those as well, with phone pictures and HEIC among them.
 */
export async function benchPhotoMemory(): Promise<boolean> {
  const count = Number(process.argv[3] ?? 10_000);
  const limits = photoLimits(loadProfile(join(root, 'profiles', 'ca-pr')).photoRules, '2026-11-24');
  const pool = createPhotoPool({
    workerFile: await workerFile(),
    size: 1,
    queueLimit: 2,
    timeoutMs: 120_000,
  });
  try {
    const pictures = await mixture();
    say(`${pictures.length} pictures, ${count} photos, one worker.`);
    return report(await measure(pool, pictures, limits, count));
  } finally {
    await pool.close();
  }
}

type Source = () => Buffer;

/** Many small pictures, and every fiftieth a file of another kind or size. */
async function mixture(): Promise<readonly Source[]> {
  const drawn = await Promise.all(appearances.map((look) => drawPortrait({ look })));
  const set = existsSync(sharedPhotos()) ? openSet(undefined, say) : undefined;
  const real = set ? realPictures(set, say) : [];
  const folder = set && editedFolder(set, say);
  const shared = folder ? [...real, ...editedPictures(folder, real, say)] : real;
  const small: Source[] = [
    ...drawn.map((bytes) => () => bytes),
    ...shared.map(
      ({ file }) =>
        () =>
          readFileSync(file),
    ),
  ];
  const odd = set ? formatPictures(set, say) : [];
  return small.flatMap((source, i) => {
    const file = i % 50 === 0 ? odd[(i / 50) % odd.length]?.file : undefined;
    return file ? [source, () => readFileSync(file)] : [source];
  });
}

async function measure(
  pool: PhotoPool & Parameters<typeof residentMb>[0],
  pictures: readonly Source[],
  limits: PhotoLimits,
  count: number,
): Promise<MemoryResult> {
  const readings: Reading[] = [];
  let [most, before, replaced] = [0, pool.status().pids[0], 0];
  let result = memoryResult(readings, replaced);
  for (let i = 1; i <= count; i++) {
    const bytes = pictures[(i - 1) % pictures.length]?.() ?? Buffer.alloc(0);
    const answer = await pool.prepare(bytes, limits, { wish: { whole: true } });
    if (answer.kind === 'busy') throw new Error(`the worker gave no answer: ${answer.why}`);
    most = Math.max(most, residentMb(pool));
    const [pid] = pool.status().pids;
    if (pid !== before) replaced += 1;
    before = pid;
    if (i % EVERY !== 0) continue;
    readings.push({ photos: i, mb: residentMb(pool), most });
    say(`${i} of ${count} photos: ${residentMb(pool)} MB, at most ${most} MB since the last reading`);
    most = 0;
    result = memoryResult(readings, replaced);
    // A run that is stopped leaves what it saw, and says how far it came.
    write(result);
  }
  return result;
}

function write(result: MemoryResult): void {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'photo-memory.json'), `${JSON.stringify(result, null, 2)}\n`);
}

function report({ mostMb, growthMbForThousand, replaced, met }: MemoryResult): boolean {
  say(`Largest: ${mostMb} MB (target at most ${MOST_MB} MB).`);
  say(
    growthMbForThousand === null
      ? 'Too few readings to tell growth.'
      : `Growth after the first thousand: ${growthMbForThousand} MB for a thousand photos (at most ${MOST_GROWTH_MB}).`,
  );
  say(`Workers replaced: ${replaced}. ${met ? 'met' : 'MISSED'}`);
  return met;
}
