import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';

/** A file to look at, and its place below the folder of results: two folders may hold the same names. */
export type Listed = { readonly file: string; readonly below: string };

/** In a folder only names that a picture may have; a file that is named itself is always looked at. */
const pictureNames = new Set(
  '.jpg .jpeg .jpe .jfif .png .heic .heif .webp .avif .gif .tif .tiff .bmp .svg .jp2 .j2k'.split(' '),
);

/** The files of the arguments in order, folders by name with the folders in them. Holds the names of a folder at a time. */
export async function* filesIn(paths: readonly string[]): AsyncGenerator<Listed> {
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
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _file of filesIn(paths)) count += 1;
  return count;
}

const WIDTH = 24;

/** One line that is drawn over: a bar, how many of how many, and the time that is left at this pace. */
export function progressLine(done: number, all: number, ms: number): string {
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
