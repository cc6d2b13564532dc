// Finds the test files and bundles them in one go.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { serverOptions } from '../build.mjs';

const FOLDERS = ['src', 'test', 'scripts', 'bench', 'prove'];
const TEST = /\.test\.tsx?$/;

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else if (TEST.test(entry.name)) yield full;
  }
}

/** Every test file, as sorted paths relative to the project. */
export function findTests(root) {
  const folders = FOLDERS.map((name) => join(root, name)).filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) => [...walk(folder)])
    .map((file) => relative(root, file).split(sep).join('/'))
    .toSorted();
}

const needsBrowser = (file) => file.startsWith('test/browser/') || file.startsWith('test/gallery');

/** So many files that open something for all of their tests share a process. */
const OPEN_AT_ONCE = 8;

function batchesOf(files) {
  const count = Math.ceil(files.length / OPEN_AT_ONCE);
  const size = Math.ceil(files.length / count);
  return Array.from({ length: count }, (_, i) => files.slice(i * size, (i + 1) * size));
}

/**
 * The files that share a process. Tests that drive a browser run apart: a crash there must not take the others along.
 * And the hooks of a whole file, which open a portal as a rule, run as soon as it is loaded, and when one fails so does
 * every test of its process: only a few of such files run together.
 */
export function groupsOf(root, files) {
  const opens = (file) => /^before\(/m.test(readFileSync(join(root, file), 'utf8'));
  const [apart, others] = [files.filter(needsBrowser), files.filter((file) => !needsBrowser(file))];
  return [others, apart]
    .flatMap((part) => [part.filter((file) => !opens(file)), ...batchesOf(part.filter(opens))])
    .filter((group) => group.length > 0);
}

/**
 * Sentences about files that would disturb others: all files of a group share one process, so a hook outside
 * of `describe` would run around every test of every file.
 */
export function strayHooks(root, files) {
  const stray = files.filter((file) =>
    /^(beforeEach|afterEach)\(/m.test(readFileSync(join(root, file), 'utf8')),
  );
  return stray.map(
    (file) =>
      `${file}: put beforeEach and afterEach inside describe(); outside they run around every file's tests.`,
  );
}

/** Where the bundle of a test file is. */
export function bundleOf(outdir, file) {
  return join(outdir, file.replace(/\.tsx?$/, '.mjs'));
}

/**
 * Bundles the files together, so that what they share is one module in memory. Resolves to the problems,
 * one line each, by test file; an empty key holds those of shared code.
 */
export async function bundle(root, files, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  try {
    await build({
      ...serverOptions,
      absWorkingDir: root,
      entryPoints: files.map((file) => ({ in: join(root, file), out: file.replace(/\.tsx?$/, '') })),
      outdir,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      write: true,
    });
    return [];
  } catch (error) {
    const lines = (error.errors ?? []).map(
      ({ text, location }) => `${location?.file}:${location?.line}: ${text}`,
    );
    return lines.length > 0 ? lines : [error.message];
  }
}
