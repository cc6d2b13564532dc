import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checks, type FindingCode } from '../checks/all.ts';
import type { Finding } from '../checks/findings.ts';
import { causesOf, countCauses, leftIn } from './causes.ts';
import { effectOf } from './finding-text.ts';

const finding = (code: FindingCode, severity: Finding['severity'], about?: string): Finding => ({
  code,
  severity,
  ...(about ? { about } : {}),
});
const codes = (findings: readonly Finding[]) =>
  causesOf({ findings }).map(({ cause, also }) => [cause.code, ...also.map(({ code }) => code)].join('+'));

test('a blue wall is said once', () => {
  const blue = [
    finding('exposure', 'warn', 'dark'),
    finding('colour', 'warn', 'cast'),
    finding('background', 'fail', 'coloured'),
  ];
  assert.deepEqual(codes(blue), ['background+exposure+colour']);
  assert.deepEqual(countCauses({ findings: blue }), { faults: 1, warnings: 0 });
});

test('a dark photo is a matter of light, a dark wall of the wall', () => {
  const wall = finding('background', 'fail', 'dark');
  assert.deepEqual(codes([wall, finding('exposure', 'fail', 'dark')]), ['exposure+background']);
  assert.deepEqual(codes([wall, finding('exposure', 'warn', 'dark')]), ['background+exposure']);
});

test('a warning explains no fact, and what is mended explains nothing', () => {
  const wall = finding('background', 'warn', 'coloured');
  assert.deepEqual(codes([wall, finding('exposure', 'fail', 'dark')]), ['exposure', 'background']);
  const mended = { ...wall, fixed: true };
  assert.deepEqual(codes([mended, finding('colour', 'warn', 'cast')]), ['colour']);
});

test('what an explained finding would explain stands for itself', () => {
  const masked = [
    finding('covered', 'warn', 'mask'),
    finding('glasses', 'warn', 'dark'),
    finding('eyes', 'warn', 'contrast'),
  ];
  assert.deepEqual(codes(masked), ['covered+glasses', 'eyes']);
});

const abouts = ['coloured', 'dark', 'dark-wall', 'cast', 'hue', 'strong', 'mask', 'mouth'] as const;
const anyFindings = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...checks.map(({ code }) => code)),
    severity: fc.constantFrom('fail' as const, 'warn' as const, 'note' as const),
    about: fc.constantFrom(...abouts),
  }),
  { selector: ({ code }) => code },
);

test('every finding that is left is in exactly one cause, and what goes away with another has words', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const causes = causesOf({ findings });
      const all = causes.flatMap(({ cause, also }) => [cause, ...also]);
      const sorted = (some: readonly Finding[]) => some.map(({ code }) => code).toSorted();
      assert.deepEqual(sorted(all), sorted(leftIn({ findings })));
      for (const { also } of causes) for (const one of also) assert.ok(effectOf(one.code), one.code);
    }),
  );
});
