import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../src/platform/root.ts';

/** A folder of labelled pictures, laid out as the first one: images/, and tools/variants.py or variants/, formats/. */
export type PhotoSet = {
  readonly folder: string;
  /** Short, for names of files: the same for the same pictures, wherever they lie. */
  readonly key: string;
  /** The set that the limits were found on and that docs/photo.md speaks of. */
  readonly isDefault: boolean;
  /** Where what is made from this set is kept. */
  readonly cache: string;
};

/** The pictures that the project is measured by: recognised by what they are, never by where they lie. */
const defaultKey = '9fd35f3872';

type Say = (line: string) => void;

/** Where the first set lies: in the folder beside the project, or where PORTAL_SHARED says. */
export const sharedPhotos = (): string =>
  join(process.env.PORTAL_SHARED ?? join(projectRoot(), '..', 'shared'), 'photo');

/** The set in a folder (of the person who called), or the first set; undefined, and said, when none is there. */
export function openSet(wanted: string | undefined, say: Say): PhotoSet | undefined {
  const asked = wanted ? resolve(process.env.INIT_CWD ?? process.cwd(), wanted) : sharedPhotos();
  const folder = [asked, join(asked, 'photo')].find((one) => existsSync(join(one, 'images', 'manifest.csv')));
  if (!folder) {
    say(`There is no images/manifest.csv in ${asked}: nothing was measured.`);
    return undefined;
  }
  const key = keyOf(folder);
  const cache = join(projectRoot(), '.cache', 'photo-sets', key);
  mkdirSync(cache, { recursive: true });
  return { folder, key, isDefault: key === defaultKey, cache };
}

/** A short name for result files; the first set's results have none. */
export function nameOf({ folder, key }: PhotoSet): string {
  const name = basename(folder) === 'photo' ? basename(dirname(folder)) : basename(folder);
  return `${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}-${key}`;
}

/** Made of the manifests, the generator, and the names and sizes of all files. */
function keyOf(folder: string): string {
  const hash = createHash('sha256');
  for (const part of ['images', 'formats', 'variants']) {
    for (const file of filesIn(join(folder, part))) hash.update(`${part}/${file}\n`);
  }
  for (const file of ['images/manifest.csv', 'formats/manifest.csv', 'variants/manifest.csv', generator]) {
    if (existsSync(join(folder, file))) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 10);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map(
    (name) => `${name} ${statSync(join(folder, name)).isFile() ? statSync(join(folder, name)).size : ''}`,
  );
}

const generator = join('tools', 'variants.py');

/**
 * The folder of the edited copies: the set's own, or made once by its generator, which needs Python with numpy, OpenCV
 * and Pillow. Undefined, and said why, when there are none.
 */
export function editedFolder({ folder, cache }: PhotoSet, say: Say): string | undefined {
  const made = join(cache, 'variants');
  const ready = [join(folder, 'variants'), made].find((one) => existsSync(join(one, 'manifest.csv')));
  if (ready) return ready;
  if (!existsSync(join(folder, generator))) {
    say(`${folder} has neither variants/manifest.csv nor ${generator}: no defects and no harmless copies.`);
    return undefined;
  }
  const python = process.env.PYTHON ?? 'python3';
  say(`Making edited copies of the pictures in ${made}; this takes some minutes.`);
  // Half a set is never taken for a whole one: the name is given at the end.
  const half = `${made}-unfinished`;
  rmSync(half, { recursive: true, force: true });
  const ran = spawnSync(python, [join(folder, generator), folder, half], { encoding: 'utf8' });
  if (ran.status === 0 && existsSync(join(half, 'manifest.csv'))) {
    renameSync(half, made);
    return made;
  }
  const why = ran.error?.message ?? ran.stderr.trim().split('\n').at(-1) ?? '';
  say(`The generator did not run: ${why}`);
  say(`It needs Python with numpy, OpenCV and Pillow; PYTHON names the program to use (now ${python}).`);
  return undefined;
}
