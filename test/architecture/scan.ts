import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { posix } from 'node:path';

/** Source texts by their path below the project, for example 'src/case/move.ts'. */
export type Sources = ReadonlyMap<string, string>;

type Import = {
  /** The file imported (resolved below the project), or the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** The names it takes, without renames. */
  readonly names: readonly string[];
  readonly reExport: boolean;
};

/** Reads every TypeScript file below these folders of the project. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path)),
  );
  return new Map(found.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The text with comments blanked out; strings and templates stay. */
export function withoutComments(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(token, (found) => (/^\/[*/]/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
}

const STATIC = /^(import|export)\s+(type\s)?([^;'"=]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`$]+)['"`]/g;

/** What a file imports and exports again, static and dynamic. */
export function importsOf(file: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const resolve = (to: string) => (to.startsWith('.') ? posix.join(posix.dirname(file), to) : to);
  const fixed = [...code.matchAll(STATIC)].map(([, kind, type, clause = '', to = '']) => {
    const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
    const parts = braces
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    const allTypes = parts.length > 0 && parts.every((part) => part.startsWith('type '));
    const outside = clause
      .replace(/\{[^}]*\}/, '')
      .replace(/\bfrom\s*$/, '')
      .replace(/[,\s]/g, '');
    return {
      to: resolve(to),
      typeOnly: type !== undefined || (allTypes && outside === ''),
      names: parts.map((part) => part.replace(/^type /, '').split(/\s+as\s+/)[0] ?? ''),
      reExport: kind === 'export',
    };
  });
  const late = [...code.matchAll(DYNAMIC)].map(([, to = '']) => ({
    to: resolve(to),
    typeOnly: false,
    names: [],
    reExport: false,
  }));
  return [...fixed, ...late];
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

/** Which room imports which, types included. */
export function roomGraph(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    const from = roomOf(file);
    if (from === undefined || isTest(file)) continue;
    for (const { to } of importsOf(file, text)) {
      const other = roomOf(to);
      if (other !== undefined && other !== from) graph.set(from, (graph.get(from) ?? new Set()).add(other));
    }
  }
  return graph;
}

/** The room of a file of src ('photo' for src/photo/checks/all.ts); undefined at the top and outside src. */
export function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

/** Circles of a graph, each as the names on it, the first again at the end. */
export function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (name: string) => {
    if (way.includes(name)) {
      found.push([...way.slice(way.indexOf(name)), name]);
      return;
    }
    if (done.has(name)) return;
    way.push(name);
    for (const next of graph.get(name) ?? []) visit(next);
    way.pop();
    done.add(name);
  };
  for (const name of graph.keys()) visit(name);
  return found;
}

/** Circles of imports that matter at run time, each as the files on it. */
export function circles(sources: Sources): readonly (readonly string[])[] {
  const needed = (file: string, text: string) =>
    importsOf(file, text).flatMap(({ to, typeOnly }) => (!typeOnly && sources.has(to) ? [to] : []));
  return circlesIn(new Map([...sources].map(([file, text]) => [file, new Set(needed(file, text))])));
}

/** Every file that a file needs at run time, itself included, with packages. */
export function reachOf(sources: Sources, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly } of importsOf(file, sources.get(file) ?? '')) if (!typeOnly) visit(to);
  };
  visit(start);
  return reached;
}
