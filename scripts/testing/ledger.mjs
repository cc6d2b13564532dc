// Counts what happened and says it: a line for each file that passed, the whole error for each test that failed.

function indent(text) {
  return text.replaceAll(/^/gm, '    ');
}

const seconds = (ms) => `${Math.round(ms)} ms`;

/** Keeps the counts of one run. `print` takes a line. */
export function openLedger(print) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  const failures = [];

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

  return {
    fail,
    step({ name, ok, ms, words }) {
      if (!ok) return fail(name, words);
      count.passed += 1;
      print(`ok  ${name} (${seconds(ms)})`);
    },
    test({ type, name, file, nesting, skip, suite, onlyInner, ms, error }) {
      const own = account(file);
      if (nesting === 0) own.ms += ms;
      if (suite && (type === 'pass' || onlyInner)) return;
      if (type === 'fail') {
        own.failed += 1;
        // A test around failed inner tests is not a further failure.
        if (!onlyInner) fail(`${file}: ${name}`, error);
      } else if (skip !== undefined && skip !== false) {
        count.skipped += 1;
        own.skipped.push(`${name}: ${skip === true ? 'no reason given' : skip}`);
      } else {
        count.passed += 1;
        own.passed += 1;
      }
    },
    /** Says how the files did; those not heard of at all (their process died) count as failed. */
    closeFiles(names, died) {
      for (const name of names) {
        const own = files.get(name);
        if (own === undefined) {
          fail(name, died ? `Did not run: ${died}.` : 'It holds no test.');
          continue;
        }
        const tests = own.passed === 1 ? '1 test' : `${own.passed} tests`;
        if (own.failed === 0) print(`ok  ${name} (${tests}, ${seconds(own.ms)})`);
        for (const reason of own.skipped) print(`    skipped  ${reason}`);
      }
    },
    /** The last lines. True when something ran and nothing failed. */
    close() {
      if (count.passed + count.failed === 0) fail('nothing ran');
      if (failures.length > 1) print(['', 'Failed:', ...failures.map((title) => `  ${title}`)].join('\n'));
      const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
      print(`${count.passed} passed, ${count.failed} failed${skipped}`);
      return count.failed === 0;
    },
  };
}
