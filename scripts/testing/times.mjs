// How long each test file took in the last run, to begin the next run with the longest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const placeOf = (root) => join(root, '.cache', 'test-times.json');

function known(root) {
  try {
    return JSON.parse(readFileSync(placeOf(root), 'utf8'));
  } catch {
    return {};
  }
}

/** Milliseconds, for a file that has not run here yet. */
const GUESSES = [
  [/^test\/gallery/, 300_000],
  [/^src\/demo\/defects|^src\/photo\/engine\/(judge|pool)/, 60_000],
  [/^test\/browser\//, 30_000],
  [/^test\/journeys\//, 3_000],
  [/^src\/photo\//, 2_000],
];

const guess = (file) => GUESSES.find(([pattern]) => pattern.test(file))?.[1] ?? 500;

/** The files, the longest first. */
export function longestFirst(root, files) {
  const times = known(root);
  const timeOf = (file) => times[file] ?? guess(file);
  return files.toSorted((a, b) => timeOf(b) - timeOf(a));
}

/** Keeps the times of this run, by file, beside those of files that did not run. */
export function keepTimes(root, times) {
  const all = Object.entries({ ...known(root), ...times }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(dirname(placeOf(root)), { recursive: true });
  writeFileSync(placeOf(root), `${JSON.stringify(Object.fromEntries(all), undefined, 1)}\n`);
}
