import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { checks, type FindingCode } from '../checks/all.ts';
import type { Finding } from '../checks/findings.ts';
import type { CheckedPhoto } from '../photo.ts';
import { causesOf } from './causes.ts';
import { CauseLists } from './result-lists.tsx';

const taken = '2020-05-01';
const fault = (code: FindingCode): Finding => ({ code, severity: 'fail', value: taken });
const warning = (code: FindingCode): Finding => ({ code, severity: 'warn', value: taken });
const photoWith = (findings: readonly Finding[]): CheckedPhoto => ({
  marks: null,
  width: 715,
  height: 1000,
  results: [],
  findings,
});

const listed = (findings: readonly Finding[]) => {
  const html = parse(renderToString(<CauseLists lang="en" photo={photoWith(findings)} />));
  const folded = html.querySelector('details');
  const inFold = folded?.querySelectorAll('h3').length ?? 0;
  return {
    shown: html.querySelectorAll('h3').length - inFold,
    folded: inFold,
    summary: folded?.querySelector('summary')?.text,
    headings: html.querySelectorAll('h2').map(({ text }) => text),
  };
};

test('three causes are said at once, faults before warnings, and the others are folded with their number', () => {
  const few = [warning('turn'), fault('background'), fault('pixels')];
  assert.deepEqual(listed(few), {
    shown: 3,
    folded: 0,
    summary: undefined,
    headings: ['What to fix', 'An officer may return it for this'],
  });
  const many = [...few, fault('eyes'), fault('format'), warning('old')];
  assert.deepEqual(listed(many), {
    shown: 3,
    folded: 3,
    summary: 'And 3 more',
    headings: ['What to fix', 'What to fix', 'An officer may return it for this'],
  });
});

test('whatever is wrong, no more than three causes are open, and none is left out', () => {
  const all = checks.map(({ code }) => fault(code));
  const { shown, folded } = listed(all);
  assert.equal(shown, 3);
  assert.equal(shown + folded, causesOf({ findings: all }).length);
});
