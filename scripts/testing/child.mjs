// A process that runs bundled test files one after the other, as the runner hands them over its channel, and tells
// what happens. Each file has a run of its own: what it opens is closed before the next file begins, and a hook of its
// own that fails takes no other file along.
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
let heardAt = performance.now();

/** Tests end when nothing is left to wait for; one that leaves a server or a connection open would never let them. */
function watchForOpen() {
  return setInterval(() => {
    if (open > 0 || performance.now() - heardAt < QUIET_MS) return;
    const what = process.getActiveResourcesInfo();
    process.send({ type: 'open', what: [...new Set(what)].join(', ') }, () => process.exit(1));
  }, 1_000).unref();
}

function tell(bundle, type, data) {
  heardAt = performance.now();
  if (type === 'test:dequeue') {
    open += 1;
    process.send({ type: 'start', name: data.name });
  } else if (type === 'test:complete') open -= 1;
  if (type !== 'test:pass' && type !== 'test:fail') return;
  const { nesting, skip, todo, details } = data;
  // What is told of the file itself: that it could not be loaded, or that it holds no test.
  const itself = data.name === bundle;
  if (itself && type === 'test:pass') return;
  process.send({
    type: type === 'test:pass' ? 'pass' : 'fail',
    name: itself ? 'is loaded' : data.name,
    nesting,
    skip: skip ?? todo,
    suite: details.type === 'suite',
    onlyInner: details.error?.failureType === 'subtestsFailed',
    ms: details.duration_ms,
    error: type === 'test:fail' ? failure(details.error) : undefined,
  });
}

async function runFile(bundle) {
  heardAt = performance.now();
  open = 0;
  const stillOpen = watchForOpen();
  const stream = run({ files: [bundle], isolation: 'none', timeout: LIMIT_PER_TEST_MS });
  for await (const { type, data } of stream) tell(bundle, type, data);
  clearInterval(stillOpen);
}

/** What tests share (databases) registers here how it is put away. */
async function end() {
  for (const cleanUp of globalThis[Symbol.for('pr-portal.afterTests')] ?? []) await cleanUp();
  process.send({ type: 'ended' }, () => process.exit());
}

function crash(error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}

// The runner has gone: nobody would hear of the rest.
process.once('disconnect', () => process.exit(1));
process.on('message', ({ bundle }) => {
  if (!bundle) return void end().catch(crash);
  // A file has ended when the process has nothing to wait for; the channel must not count meanwhile.
  process.channel.unref();
  runFile(bundle).then(() => {
    process.channel.ref();
    process.send({ type: 'done', bytes: process.memoryUsage.rss() });
  }, crash);
});
