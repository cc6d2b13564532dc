// The test run: node scripts/test.mjs [--one | --quality] [FILES AND FOLDERS]. With them (or --one) only those run;
// --quality looks at the code without running it; `--quality house` prints the figures of the house instead. The last line is always "N passed, N failed".
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, bundleOf, findTests, strayHooks, testsAt, wantsFamilies } from './testing/files.mjs';
import { houseLines } from './testing/house.mjs';
import { openLedger } from './testing/ledger.mjs';
import { runQuality } from './testing/quality.mjs';
import { runQueue } from './testing/queue.mjs';
import { openBundles, openScratch, removeScratch } from './testing/scratch.mjs';
import { keepTimes, longestFirst } from './testing/times.mjs';

const LIMIT_MS = 60 * 60_000;

const root = dirname(import.meta.dirname);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { one: { type: 'boolean' }, quality: { type: 'boolean' } },
});
const ledger = openLedger((line) => process.stdout.write(`${line}\n`));

function chosenTests() {
  if (positionals.length === 0 && !values.one) return findTests(root);
  return positionals.flatMap((path) => testsAt(root, resolve(process.env.INIT_CWD ?? process.cwd(), path)));
}

/** The folder of this run, and what it bundles; both are gone when this process ends. */
function openPlaces() {
  const outdir = openBundles(root);
  const scratch = openScratch();
  process.env.PR_PORTAL_TEST_SCRATCH = scratch;
  // What programs of others write down (the browser its profiles) is there too, and gone with it.
  process.env.TMPDIR = scratch;
  process.once('exit', () => {
    removeScratch(scratch);
    removeScratch(outdir);
  });
  return outdir;
}

async function serveDatabase(module) {
  if (!module) return { env: {}, close: async () => {} };
  const { serveRun } = await import(pathToFileURL(module).href);
  return serveRun();
}

/** One process for each core: a browser beside it, or a database, has work for more. */
const SLOTS = Math.max(1, availableParallelism());

/** Runs the files; one core is left to `beside` until that is over. */
async function runTests(files, deadline, beside) {
  for (const sentence of strayHooks(root, files)) ledger.fail(sentence);
  const outdir = openPlaces();
  const { problems, server } = await bundle(root, files, outdir);
  if (problems.length > 0) return ledger.fail('the tests could not be built', problems.join('\n'));
  const database = await serveDatabase(server);
  await runQueue({
    root,
    env: database.env,
    files: longestFirst(root, files),
    slots: SLOTS,
    beside,
    bundleOf: (file) => bundleOf(outdir, file),
    wantsFamilies,
    deadline,
    begin: (file) => (event) => ledger.test({ ...event, file }),
    end: (file, result) => ledger.closeFile(file, result),
  });
  await database.close();
  keepTimes(root, ledger.times());
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const deadline = performance.now() + LIMIT_MS;
if (values.quality && positionals.includes('house')) {
  process.stdout.write(`${houseLines(root).join('\n')}\n`);
  process.exit(0);
}
try {
  const only = values.one || positionals.length > 0;
  const quality = only ? undefined : runQuality(root, (step) => ledger.step(step));
  if (!values.quality) await runTests(chosenTests(), deadline, quality);
  await quality;
} catch (error) {
  ledger.fail('the test run itself', error.stack);
}
process.exitCode = ledger.close() ? 0 : 1;
