// One process that runs test files, and whatever becomes of it.
import { fork } from 'node:child_process';
import { join } from 'node:path';

const SILENCE_LIMIT_MS = 6 * 60_000;
const END_LIMIT_MS = 60_000;

/** Follows one file in the child: `why` tells at its end what went wrong beside its tests, undefined as a rule. */
function follow(child, { report, deadline }) {
  let running = '';
  let reason;
  const kill = (why) => {
    reason ??= why;
    child.kill('SIGKILL');
  };
  const overall = setTimeout(() => kill('the whole run took too long'), Math.max(deadline, 0));
  let silence;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => kill('nothing happened for six minutes'), SILENCE_LIMIT_MS);
  };
  heard();
  return {
    hear(message) {
      heard();
      if (message.type === 'start') running = message.name;
      else if (message.type === 'open')
        reason = `all tests ended, but something was left open (${message.what})`;
      else report(message);
    },
    why(code, signal) {
      const end = reason ?? `the process ended with ${signal ?? `exit code ${code}`}`;
      return `${end}${running ? `, in or after "${running}"` : ''}`;
    },
    over() {
      clearTimeout(overall);
      clearTimeout(silence);
    },
  };
}

/** Starts a process that runs test files, one at a time. Close it at the end. */
export function openProcess(root, env) {
  const child = fork(join(root, 'scripts', 'testing', 'child.mjs'), {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed = (printed + chunk).slice(-20_000);
  });
  // A child that is gone says so by its end.
  child.on('error', () => {});
  const closed = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return {
    /**
     * Runs a bundle and calls `report` for each event of a test; `deadline` is in milliseconds from now. Resolves to
     * the reason why the process died of it, or to the memory that it holds now.
     */
    run({ bundle, report, deadline }) {
      printed = '';
      const file = follow(child, { report, deadline });
      return new Promise((resolve) => {
        const end = (result) => {
          child.off('message', hear);
          file.over();
          resolve(result);
        };
        const hear = (message) => {
          if (message.type === 'done') end({ bytes: message.bytes });
          else file.hear(message);
        };
        child.on('message', hear);
        void closed.then(({ code, signal }) => end({ died: file.why(code, signal), printed }));
        child.send({ bundle });
      });
    },
    /** Lets it put away what its tests shared; one that does not end is ended. */
    async close() {
      const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
      if (child.connected) child.send({});
      await closed;
      clearTimeout(timer);
    },
    /** Stops it from outside; a browser of its goes along. */
    stop: () => child.kill('SIGTERM'),
  };
}
