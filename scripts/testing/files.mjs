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

/** The test file at a path, or every one in a folder. Throws, with what to do, when there is none. */
export function testsAt(root, path) {
  const found = findTests(root).filter((file) => `${join(root, file)}${sep}`.startsWith(`${path}${sep}`));
  if (found.length > 0) return found;
  throw new Error(
    `There is no test at ${relative(root, path)}. Name a file that ends in .test.ts, or a folder with one.`,
  );
}

/** Files that stand on the families of the demonstration. */
export function wantsFamilies(file) {
  return file.startsWith('test/gallery') || file === 'test/browser/families.test.ts';
}

const OPENS = /\b(testPortal|livePortal)\(/;

/** Statements of a file that run as it is loaded, each with the number of its first line: formatted code indents all others. */
function topLevel(text) {
  const statements = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (/^[a-z]/i.test(line)) statements.push({ line: i + 1, text: line });
    else if (statements.length > 0) statements.at(-1).text += `\n${line}`;
  }
  return statements;
}

function strayIn(file, { line, text }) {
  if (/^(beforeEach|afterEach)\(/.test(text)) {
    return `${file}:${line}: put beforeEach and afterEach inside describe(); outside they run around every test of the file.`;
  }
  const call = OPENS.exec(text);
  // Behind an arrow or in a function, it runs when somebody calls.
  if (!call || /=>|\bfunction\b/.test(text.slice(0, call.index))) return undefined;
  return `${file}:${line}: ${call[1]}() runs as soon as the file is loaded; open the portal in before() and close it in after(), so that its failure is a test's failure and nothing stays open.`;
}

/** Sentences about files that open something, or set something up, at the wrong place. */
export function strayHooks(root, files) {
  return files.flatMap((file) =>
    topLevel(readFileSync(join(root, file), 'utf8'))
      .map((statement) => strayIn(file, statement))
      .filter((sentence) => sentence !== undefined),
  );
}

/** Where the bundle of a test file is. */
export function bundleOf(outdir, file) {
  return join(outdir, file.replace(/\.tsx?$/, '.mjs'));
}

const SERVER = 'test/fixtures/database/run-server.ts';
const NEEDS_SERVER = 'test/fixtures/database/database.ts';

/**
 * Bundles the files together, so that what they share is one module in memory. Resolves to the problems, one line
 * each, and to the module that starts the database, when a file needs one.
 */
export async function bundle(root, files, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  try {
    const { metafile } = await build({
      ...serverOptions,
      absWorkingDir: root,
      entryPoints: [...files, SERVER].map((file) => ({
        in: join(root, file),
        out: file.replace(/\.tsx?$/, ''),
      })),
      outdir,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      write: true,
      metafile: true,
    });
    return { problems: [], server: NEEDS_SERVER in metafile.inputs ? bundleOf(outdir, SERVER) : undefined };
  } catch (error) {
    const lines = (error.errors ?? []).map(
      ({ text, location }) => `${location?.file}:${location?.line}: ${text}`,
    );
    return { problems: lines.length > 0 ? lines : [error.message] };
  }
}
