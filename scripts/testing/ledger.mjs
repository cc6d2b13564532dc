// Counts what happened and says it: a line for each file that passed, the whole error for each test that failed.
import { loadavg } from 'node:os';

function indent(text) {
  return text.replaceAll(/^/gm, '    ');
}

const whole = (ms) => `${Math.round(ms)} ms`;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const load = () => loadavg()[0].toFixed(1);
const SLOWEST = 10;

function slowest(list) {
  const sorted = list.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  return sorted.map(({ name, ms }) => `${seconds(ms).padStart(9)}  ${name}`);
}

/** Keeps the counts of one run. `print` takes a line. */
export function openLedger(print) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  const tests = [];
  const failures = [];
  const begun = { at: performance.now(), load: load() };

  function fail(title, words) {
    count.failed += 1;
    failures.push(title);
    print(`FAILED  ${title}`);
    if (words) print(indent(words));
  }

  function account(file) {
    if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: [], ms: 0 });
    return files.get(file);
  }

  function skipTest(own, name, skip) {
    count.skipped += 1;
    own.skipped.push(`${name}: ${skip === true ? 'no reason given' : skip}`);
  }

  function sayWhereTimeGoes() {
    if (files.size < 2) return;
    const whole = [...files].map(([name, { ms }]) => ({ name, ms }));
    print(['', 'Slowest files:', ...slowest(whole), 'Slowest tests:', ...slowest(tests), ''].join('\n'));
    const took = seconds(performance.now() - begun.at);
    print(`The run took ${took}; the machine's load was ${begun.load} at its start and is ${load()} now.`);
  }

  return {
    fail,
    step({ name, ok, ms, words }) {
      if (!ok) return fail(name, words);
      count.passed += 1;
      print(`ok  ${name} (${whole(ms)})`);
    },
    test({ type, name, file, skip, suite, onlyInner, ms, error }) {
      const own = account(file);
      if (!suite) tests.push({ name: `${file}: ${name}`, ms });
      if (suite && (type === 'pass' || onlyInner)) return;
      if (type === 'fail') {
        own.failed += 1;
        // A test around failed inner tests is not a further failure.
        if (!onlyInner) fail(`${file}: ${name}`, error);
      } else if (skip !== undefined && skip !== false) skipTest(own, name, skip);
      else {
        count.passed += 1;
        own.passed += 1;
      }
    },
    /** Says how a file did, which took `ms` with its hooks; when its process died of it, that is a failure. */
    closeFile(name, { died, printed, ms }) {
      const own = account(name);
      own.ms = ms;
      if (died) fail(name, `The test process did not end as it should: ${died}.\n${printed}`.trim());
      else if (own.passed + own.failed + own.skipped.length === 0) fail(name, 'It holds no test.');
      else if (own.failed === 0) {
        const passed = own.passed === 1 ? '1 test' : `${own.passed} tests`;
        print(`ok  ${name} (${passed}, ${whole(ms)})`);
      }
      for (const reason of own.skipped) print(`    skipped  ${reason}`);
    },
    /** Milliseconds by file, of those that ran to their end. */
    times: () => Object.fromEntries([...files].map(([name, { ms }]) => [name, Math.round(ms)])),
    /** The last lines. True when something ran and nothing failed. */
    close() {
      if (count.passed + count.failed === 0) fail('nothing ran');
      sayWhereTimeGoes();
      if (failures.length > 1) print(['', 'Failed:', ...failures.map((title) => `  ${title}`)].join('\n'));
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      print(`${count.passed} passed, ${count.failed} failed${skipped}`);
      return count.failed === 0;
    },
  };
}
