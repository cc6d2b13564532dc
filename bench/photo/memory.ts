import { existsSync, readFileSync } from 'node:fs';
import { type Row, rowOf } from './rows.ts';
import { slope } from './statistics.ts';

/** One look at the worker's size: how many photos it had prepared, its size then, and the largest since the last look. */
export type Reading = { readonly photos: number; readonly mb: number; readonly most: number };

export type MemoryResult = {
  readonly photos: number;
  readonly mostMb: number;
  /** Null with too few readings for a line. */
  readonly growthMbForThousand: number | null;
  readonly replaced: number;
  readonly met: boolean;
  readonly readings: readonly Reading[];
};

/** What a worker may take, and by how much it may grow over a thousand photos before that counts as a leak. */
export const MOST_MB = 350;
export const MOST_GROWTH_MB = 2;
/** The first thousand fills what is kept for reuse; growth is measured after it, over so many readings at least. */
const SETTLED = 1_000;
const FEWEST_READINGS = 5;
/** The target speaks of so many photos: what a shorter run shows is not enough. */
const PHOTOS = 10_000;

export function memoryResult(readings: readonly Reading[], replaced: number): MemoryResult {
  const photos = readings.at(-1)?.photos ?? 0;
  const mostMb = Math.max(0, ...readings.map(({ most }) => most));
  const later = readings.filter((reading) => reading.photos >= SETTLED);
  const enough = later.length >= FEWEST_READINGS;
  const growth = enough ? slope(later.map(({ photos: at, mb }) => [at / 1_000, mb] as const)) : Number.NaN;
  const met =
    photos >= PHOTOS && mostMb > 0 && mostMb <= MOST_MB && growth <= MOST_GROWTH_MB && replaced === 0;
  const growthMbForThousand = Number.isNaN(growth) ? null : Number(growth.toFixed(2));
  return { photos, mostMb, growthMbForThousand, replaced, met, readings };
}

/** The last run of the memory bench as a row of the photo table. */
export function memoryRow(file: string): Row {
  const what = 'memory over 10,000 photos (bench photo-memory)';
  const target = `at most ${MOST_MB} MB, at most ${MOST_GROWTH_MB} MB more for each thousand`;
  if (!existsSync(file)) return rowOf(what, 'none', target, undefined);
  const { readings, replaced } = JSON.parse(readFileSync(file, 'utf8')) as MemoryResult;
  const { photos, mostMb, growthMbForThousand: growth, met } = memoryResult(readings, replaced);
  if (photos === 0) return rowOf(what, 'none', target, undefined);
  const grows = growth === null ? 'too few readings for growth' : `${growth} MB more for each thousand`;
  return rowOf(what, `${photos} photos, at most ${mostMb} MB, ${grows}`, target, met);
}
