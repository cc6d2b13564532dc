import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../platform/root.ts';

const TEXT = 4.5;
const SHAPE = 3;

/** Every pair that meets on a page: foreground, grounds, and what WCAG 2.2 (1.4.3, 1.4.11) asks of it. */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', ['paper', 'mist', 'green-mist', 'amber-mist', 'red-mist'], TEXT],
  ['ink-2', ['paper', 'mist', 'green-mist', 'amber-mist'], TEXT],
  ['ink-3', ['paper', 'mist'], TEXT],
  ['green', ['paper', 'mist', 'green-mist', 'amber-mist'], TEXT],
  ['green-2', ['paper', 'mist', 'green-mist', 'amber-mist'], TEXT],
  ['amber', ['paper', 'mist', 'amber-mist'], TEXT],
  ['red', ['paper', 'mist', 'red-mist'], TEXT],
  ['on-green', ['green', 'green-2'], TEXT],
  ['on-red', ['red', 'red-2'], TEXT],
  ['on-banner', ['banner'], TEXT],
  ['edge', ['paper', 'mist'], SHAPE],
  ['focus', ['focus-rim'], SHAPE],
];

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(join(projectRoot(), 'src/look/look.css'), 'utf8');

/** The custom properties with a colour in the first `:root` block after `mark`. */
function tokensAfter(mark: string): Tokens {
  const from = css.indexOf(':root', css.indexOf(mark));
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})\b/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function channels(hex: string): readonly number[] {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
}

/** Relative luminance and contrast as WCAG defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function check(tokens: Tokens): void {
  const colour = (name: string) => tokens.get(name) ?? assert.fail(`no colour --${name}`);
  for (const [front, grounds, least] of PAIRS) {
    for (const ground of grounds) {
      const found = contrast(colour(front), colour(ground));
      assert.ok(found >= least, `--${front} on --${ground}: ${found.toFixed(2)}, needs ${least}`);
    }
  }
}

test('contrast is measured as WCAG does', () => {
  assert.equal(contrast('#000', '#ffffff').toFixed(1), '21.0');
  assert.equal(contrast('#767676', '#fff').toFixed(2), '4.54');
});

test('every pair of colours keeps its contrast in the light scheme', () => check(tokensAfter('1. Tokens')));

test('every pair of colours keeps its contrast in the dark scheme', () => {
  check(tokensAfter('prefers-color-scheme: dark'));
});

test('colours are named once: no other hex colours outside the tokens, print and the photo frame', () => {
  const rest = css
    .slice(css.indexOf('2. Ground'), css.indexOf('@media print'))
    .replace(/\.frame \{[^}]*\}/, '');
  assert.deepEqual(rest.match(/#[\da-f]{3,6}\b/g) ?? [], []);
});
