// Builds what runs: the server and the command line, the photo worker, the style sheet and the small browser scripts.
// Nothing goes to standard output, and every file is replaced in one step, so that a running process never
// reads half of one.
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

export const serverOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  write: false,
  logLevel: 'silent',
};

const browserOptions = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  write: false,
  logLevel: 'silent',
};

function browserEntries(root) {
  const folder = join(root, 'src', 'browser');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[^.]+\.ts$/.test(name));
  return names.map((name) => join(folder, name));
}

function write(files) {
  for (const file of files) {
    mkdirSync(dirname(file.path), { recursive: true });
    const half = `${file.path}.${process.pid}.half`;
    writeFileSync(half, file.contents);
    renameSync(half, file.path);
  }
}

/**
 * Builds the project in the folder `root` into `root/dist`. Rejects with esbuild's error, whose `errors` tell
 * file and line.
 */
export async function buildAll(root) {
  const entryPoints = [{ in: join(root, 'src', 'main.ts'), out: 'main' }];
  const worker = join(root, 'src', 'photo', 'engine', 'worker.ts');
  if (existsSync(worker)) entryPoints.push({ in: worker, out: 'photo-worker' });
  const dist = join(root, 'dist');
  const browser = browserEntries(root).map((path) => ({ in: path, out: basename(path, '.ts') }));
  const look = {
    ...browserOptions,
    entryPoints: [join(root, 'src', 'look', 'look.css')],
    outfile: join(dist, 'look.css'),
  };
  const [server, scripts, styles] = await Promise.all([
    build({ ...serverOptions, absWorkingDir: root, entryPoints, outdir: dist }),
    build({ ...browserOptions, absWorkingDir: root, entryPoints: browser, outdir: join(dist, 'browser') }),
    build({ ...look, absWorkingDir: root }),
  ]);
  write([...server.outputFiles, ...scripts.outputFiles, ...styles.outputFiles]);
}
