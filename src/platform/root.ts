import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Is this folder's package.json the one of PR Portal, and not that of some package on the way up? */
function isProject(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (
    typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'pr-portal'
  );
}

let known: string | undefined;

/**
 * The folder that holds package.json, as an absolute path. The code runs from bundles at different depths,
 * so it looks upwards from the running file. Throws when no such folder is found.
 */
export function projectRoot(): string {
  if (known !== undefined) return known;
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (isProject(folder)) {
      known = folder;
      return folder;
    }
    if (folder === dirname(folder)) {
      throw new Error(
        `No package.json of pr-portal above ${import.meta.dirname}. Run it from its own folder.`,
      );
    }
  }
}

/** The major version of Node.js that the program runs on, as package.json says; npm may be started by an older one. */
export function neededNode(): number {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    readonly config: { readonly node: string };
  };
  return Number(manifest.config.node);
}
