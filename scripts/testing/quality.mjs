// The steps that look at the code without running it. Each counts as one test.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const STEPS = [
  { name: 'format', command: 'biome', args: ['format', '--max-diagnostics=20'], mend: 'npm run format' },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'types in browsers', command: 'tsc', args: ['-p', 'tsconfig.browser.json'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
];

function runStep(root, { name, command, args, mend }) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
      timeout: 5 * 60_000,
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        words += chunk;
      });
    }
    const end = (ok) => {
      const hint = !ok && mend ? `\nTo mend it: ${mend}` : '';
      resolve({ name, ok, ms: performance.now() - begun, words: `${words.trim()}${hint}` });
    };
    child.on('error', (error) => {
      words += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs the steps one after the other and reports each as it ends: they take one core, tests have the others. */
export async function runQuality(root, report) {
  for (const step of STEPS) report(await runStep(root, step));
}
