// The test run: node scripts/test.mjs [--one | --quality] [FILES]. With files (or --one) only those run;
// --quality looks at the code without running it. The last line is always "N passed, N failed".
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, bundleOf, findTests, groupsOf, strayHooks } from './testing/files.mjs';
import { runGroup } from './testing/group.mjs';
import { openLedger } from './testing/ledger.mjs';
import { runQuality } from './testing/quality.mjs';
import { openScratch, removeScratch } from './testing/scratch.mjs';

const LIMIT_MS = 60 * 60_000;

const root = dirname(import.meta.dirname);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { one: { type: 'boolean' }, quality: { type: 'boolean' } },
});
const ledger = openLedger((line) => process.stdout.write(`${line}\n`));

function chosenTests() {
  if (positionals.length === 0 && !values.one) return findTests(root);
  return positionals.map((file) => relative(root, join(process.env.INIT_CWD ?? process.cwd(), file)));
}

async function runTests(files, deadline) {
  for (const sentence of strayHooks(root, files)) ledger.fail(sentence);
  // Two runs at once must not share their bundles.
  const outdir = join(root, 'dist', 'test', String(process.pid));
  const scratch = openScratch();
  const putAway = () => {
    removeScratch(scratch);
    removeScratch(outdir);
  };
  process.once('exit', putAway);
  const problems = await bundle(root, files, outdir);
  if (problems.length > 0) return ledger.fail('the tests could not be built', problems.join('\n'));
  for (const group of groupsOf(root, files)) {
    const { died, printed } = await runGroup({
      root,
      bundles: group.map((file) => ({ file, bundle: bundleOf(outdir, file) })),
      env: { PR_PORTAL_TEST_SCRATCH: scratch },
      deadline: deadline - performance.now(),
      report: (event) => ledger.test(event),
    });
    ledger.closeFiles(group, died);
    if (died) ledger.fail('a test process did not end as it should', `${died}\n${printed}`.trim());
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const deadline = performance.now() + LIMIT_MS;
try {
  const only = values.one || positionals.length > 0;
  if (!only) await runQuality(root, (step) => ledger.step(step));
  if (!values.quality) await runTests(chosenTests(), deadline);
} catch (error) {
  ledger.fail('the test run itself', error.stack);
}
process.exitCode = ledger.close() ? 0 : 1;
