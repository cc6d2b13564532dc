// Runs one TypeScript program of the project: node scripts/run.mjs FILE [ARGUMENTS]. It stays in this
// process, so signals and exit codes are the program's own.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { serverOptions } from './build.mjs';
import { openScratch, removeScratch } from './testing/scratch.mjs';

const root = dirname(import.meta.dirname);
const [file, ...args] = process.argv.slice(2);
if (!file || !existsSync(join(root, file))) {
  process.stderr.write(`There is no program ${file ?? ''} in this project.\n`);
  process.exit(2);
}
const outfile = join(root, 'dist', 'programs', file.replace(/\.tsx?$/, '.mjs'));
await build({
  ...serverOptions,
  absWorkingDir: root,
  entryPoints: [join(root, file)],
  outfile,
  write: true,
  logLevel: 'warning',
});
// Programs that stand up portals work where tests do; a measurement works where portals do.
if (/^(prove|test)\//.test(file)) {
  const scratch = openScratch();
  process.env.PR_PORTAL_TEST_SCRATCH = scratch;
  process.once('exit', () => removeScratch(scratch));
}
process.argv = [process.execPath, outfile, ...args];
await import(pathToFileURL(outfile).href);
