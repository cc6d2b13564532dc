// The process that runs one group of bundled tests and tells the runner, over its channel, what happens.
import { run } from 'node:test';
import { inspect } from 'node:util';

const LIMIT_PER_TEST_MS = 5 * 60_000;

function failure(error) {
  const cause = error?.cause ?? error;
  if (cause instanceof Error) return inspect(cause, { colors: false, depth: 6 });
  return typeof cause === 'string' ? cause : inspect(cause, { depth: 6 });
}

const QUIET_MS = 15_000;
let open = 0;

/** Tests end when nothing is left to wait for; one that leaves a server or a connection open would never let them. */
const stillOpen = setInterval(() => {
  if (open > 0 || performance.now() - heardAt < QUIET_MS) return;
  const what = process.getActiveResourcesInfo();
  process.send({ type: 'open', what: [...new Set(what)].join(', ') }, () => process.exit(1));
}, 1_000).unref();
let heardAt = performance.now();

async function runAll(files) {
  const stream = run({ files, isolation: 'none', timeout: LIMIT_PER_TEST_MS });
  for await (const { type, data } of stream) {
    const { name, file, nesting, skip, todo } = data;
    heardAt = performance.now();
    if (type === 'test:dequeue') {
      open += 1;
      process.send({ type: 'start', name, file });
    } else if (type === 'test:complete') open -= 1;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    process.send({
      type: type === 'test:pass' ? 'pass' : 'fail',
      name,
      file,
      nesting,
      skip: skip ?? todo,
      suite: data.details.type === 'suite',
      onlyInner: data.details.error?.failureType === 'subtestsFailed',
      ms: data.details.duration_ms,
      error: type === 'test:fail' ? failure(data.details.error) : undefined,
    });
  }
  clearInterval(stillOpen);
  // What tests share (the database) registers here how it is put away.
  for (const cleanUp of globalThis[Symbol.for('pr-portal.afterTests')] ?? []) await cleanUp();
}

// The runner has gone: nobody would hear of the rest.
process.once('disconnect', () => process.exit(1));
process.once('message', ({ files }) => {
  // The test runner ends when the process has nothing to wait for; the channel must not count.
  process.channel.unref();
  runAll(files)
    .then(() => process.send({ type: 'done' }, () => process.exit()))
    .catch((error) => {
      process.stderr.write(`${inspect(error)}\n`);
      process.exit(1);
    });
});
