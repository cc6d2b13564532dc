// Hands test files to as many processes as there are cores, the longest first, so that none is left with a long one
// at the end.
import { openProcess } from './process.mjs';

/** A process that has grown so large makes room for a new one: some tests load what recognises faces. */
const WORN_BYTES = 1_200_000_000;

/**
 * The next file of `waiting`. While the families of the demonstration are being loaded for one file, others that want
 * them would only wait: what needs none comes first.
 */
function nextOf(waiting, wantsFamilies, loading) {
  const at = loading ? waiting.findIndex((file) => !wantsFamilies(file)) : 0;
  return waiting.splice(Math.max(at, 0), 1)[0];
}

/**
 * Runs the files in `slots` processes. Calls `begin(file)`, which gives what hears its tests, and `end(file, result)`
 * with the reason when the process died; only that file fails then. One process begins after `beside`, a promise.
 */
export async function runQueue(options) {
  const { root, env, files, slots, beside, bundleOf, wantsFamilies, deadline, begin, end } = options;
  const waiting = [...files];
  const processes = new Set();
  let families = 'absent';
  const stopAll = () => {
    for (const one of processes) one.stop();
  };
  process.once('exit', stopAll);
  const runFile = async (runner, file) => {
    const first = families === 'absent' && wantsFamilies(file);
    if (first) families = 'loading';
    const hear = begin(file);
    const report = (event) => {
      if (first) families = 'there';
      hear(event);
    };
    const begun = performance.now();
    const left = deadline - begun;
    const result = await runner.run({ bundle: bundleOf(file), report, deadline: left });
    if (first) families = 'there';
    end(file, { ...result, ms: performance.now() - begun });
    return result;
  };
  const work = async (_, slot) => {
    if (slot === 0) await beside;
    let runner;
    const retire = async () => {
      await runner?.close();
      processes.delete(runner);
      runner = undefined;
    };
    while (waiting.length > 0) {
      const file = nextOf(waiting, wantsFamilies, families === 'loading');
      runner ??= openProcess(root, env);
      processes.add(runner);
      const { died, bytes } = await runFile(runner, file);
      if (died || bytes > WORN_BYTES) await retire();
    }
    await retire();
  };
  await Promise.all(Array.from({ length: Math.min(slots, files.length) }, work));
  process.off('exit', stopAll);
}
