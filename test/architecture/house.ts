import { spawnSync } from 'node:child_process';
import { join, posix } from 'node:path';
import { circlesIn, isTest, roomGraph, type Sources } from './scan.ts';

/** One function with its length in lines, without blank ones and comments. */
export type FunctionLength = { readonly file: string; readonly name: string; readonly lines: number };

/** What the house measures: figures to look at, of the code files in `src` that are no tests. */
export type House = {
  readonly files: number;
  readonly medianLines: number;
  readonly longestFile: string;
  readonly medianFunction: number;
  readonly longestFunction: string;
  readonly fullFolders: readonly string[];
  readonly circles: readonly string[];
  readonly namesTwice: readonly string[];
  readonly smallFiles: readonly string[];
};

const FULL_FOLDER = 20;
const SMALL_FILE = 20;

/** Every function of at least `least` lines below these folders, as the linter counts them. Throws when it cannot. */
export function functionLengths(root: string, folders: readonly string[], least = 1): FunctionLength[] {
  const bin = join(root, 'node_modules', '.bin', 'oxlint');
  const config = join(
    root,
    'test',
    'architecture',
    least > 1 ? 'function-length.json' : 'every-function.json',
  );
  const { stdout } = spawnSync(bin, ['-c', config, '-f', 'unix', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!/(^|\n)\d+ problems?\s*$|^\s*$/.test(stdout))
    throw new Error(`the linter said: ${stdout.slice(-500)}`);
  const line = /^([^:]+):\d+:\d+: The [a-z ]*function(?: `(\w+)`)? has too many lines \((\d+)\)/gm;
  return [...stdout.matchAll(line)].map(([, file = '', name = '(unnamed)', lines]) => ({
    file,
    name,
    lines: Number(lines),
  }));
}

const isCode = (file: string) => file.startsWith('src/') && !isTest(file) && !file.endsWith('.d.ts');
const linesOf = (text: string) => text.trimEnd().split('\n').length;
const EXPORT = /^export (?:async )?(?:function\*?|const|type|class) (\w+)/gm;

/** The figures of these sources; `functions` in any order. */
export function houseOf(sources: Sources, functions: readonly FunctionLength[]): House {
  const code = [...sources].filter(([file]) => isCode(file));
  const byLength = code.map(([file, text]) => ({ file, lines: linesOf(text) })).toSorted(byLines);
  const functionsByLength = functions.filter(({ file }) => isCode(file)).toSorted(byLines);
  const longest = byLength.at(-1);
  const longestFunction = functionsByLength.at(-1);
  return {
    files: code.length,
    medianLines: median(byLength),
    longestFile: longest ? `${longest.file} (${longest.lines} lines)` : '',
    medianFunction: median(functionsByLength),
    longestFunction: longestFunction
      ? `${longestFunction.name} in ${longestFunction.file} (${longestFunction.lines} lines)`
      : '',
    fullFolders: fullFolders(code.map(([file]) => file)),
    circles: circlesIn(roomGraph(sources)).map((way) => way.join(' -> ')),
    namesTwice: namesTwice(code),
    smallFiles: byLength.filter(({ lines }) => lines <= SMALL_FILE).map(({ file }) => file),
  };
}

const byLines = (a: { readonly lines: number }, b: { readonly lines: number }) => a.lines - b.lines;

const median = (sorted: readonly { readonly lines: number }[]): number =>
  sorted[Math.floor(sorted.length / 2)]?.lines ?? 0;

function fullFolders(files: readonly string[]): readonly string[] {
  const folders = Map.groupBy(files, (file) => posix.dirname(file));
  return [...folders]
    .filter(([, held]) => held.length > FULL_FOLDER)
    .map(([folder, held]) => `${folder} (${held.length})`);
}

function namesTwice(code: readonly (readonly [string, string])[]): readonly string[] {
  const where = new Map<string, Set<string>>();
  for (const [file, text] of code)
    for (const [, name = ''] of text.matchAll(EXPORT))
      where.set(name, (where.get(name) ?? new Set()).add(file));
  return [...where].filter(([, files]) => files.size > 1).map(([name, files]) => `${name} (${files.size})`);
}
