// Runs one group of test files in a child process, and survives whatever becomes of it.
import { fork } from 'node:child_process';
import { join, relative } from 'node:path';

const SILENCE_LIMIT_MS = 6 * 60_000;

/**
 * Runs the bundles ({ file, bundle } each) and calls `report` for each event of a test. Resolves to the
 * reason why the group did not end as it should, or undefined. `deadline` is in milliseconds from now.
 */
export function runGroup({ root, bundles, env, deadline, report }) {
  return new Promise((resolve) => {
    const child = fork(join(root, 'scripts', 'testing', 'child.mjs'), {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    // Source maps name the source, but a file that cannot be loaded is named by its bundle.
    const sourceOf = (path) => bundles.find(({ bundle }) => bundle === path)?.file ?? relative(root, path);
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed = (printed + chunk).slice(-20_000);
    });
    let done = false;
    let running = '';
    let reason;
    const kill = (why) => {
      reason ??= why;
      child.kill('SIGKILL');
    };
    const overall = setTimeout(() => kill('the whole run took too long'), Math.max(deadline, 0));
    let silence = setTimeout(() => {}, 0);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => kill('nothing happened for six minutes'), SILENCE_LIMIT_MS);
    };
    heard();
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('message', (message) => {
      heard();
      if (message.type === 'start') running = message.name;
      else if (message.type === 'done') done = true;
      else if (message.type === 'open')
        reason = `all tests ended, but something was left open (${message.what})`;
      else report({ ...message, file: sourceOf(message.file) });
    });
    child.on('close', (code, signal) => {
      clearTimeout(overall);
      clearTimeout(silence);
      process.off('SIGINT', forward).off('SIGTERM', forward);
      if (done && !signal && !code) return resolve({ printed });
      const end = reason ?? `the process ended with ${signal ?? `exit code ${code}`}`;
      resolve({ printed, died: `${end}${running && !done ? `, in or after "${running}"` : ''}` });
    });
    child.send({ files: bundles.map(({ bundle }) => bundle) });
  });
}
