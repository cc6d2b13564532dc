import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fill } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { loadProfile, readProfile } from './profile.ts';

const sample = () => join(projectRoot(), 'profiles', 'ca-pr');

/** A copy of the sample profile in which one piece of text is replaced. */
function spoilt(t: TestContext, file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(sample(), folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  assert.ok(before.includes(from), `${file} holds ${from}`);
  writeFileSync(join(folder, file), before.replace(from, to));
  return folder;
}

const problemsOf = (folder: string) => {
  const answer = readProfile(folder);
  return answer.ok ? [] : answer.problems;
};

test('the sample profile is whole and marked as a sample', () => {
  const profile = loadProfile(sample());
  assert.equal(profile.sample, true);
  assert.match(profile.names.authority.en, /sample/);
  assert.match(profile.names.authority.fr, /exemple/);
  assert.equal(profile.photoRules.version, 'ca-pr-2026-6');
  assert.equal(profile.declaration.version, '2026-11');
  assert.ok(profile.returnReasons.length <= 12);
});

test('the invitation subject is left byte-exact', () => {
  assert.equal(
    loadProfile(sample()).email.invitationSubject,
    'IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)',
  );
});

test('words are typeset, in French with no-break spaces', () => {
  const profile = loadProfile(sample());
  assert.match(profile.contact.webFormSays.fr, /«\u00a0Difficultés techniques\u00a0»/);
  const risk = profile.declaration.self.statements.find((s) => s.code === 'misrepresentation');
  assert.match(risk?.text.fr ?? '', /100\u00a0000\u00a0\$/);
  assert.doesNotMatch(JSON.stringify(profile.declaration), /'/);
});

test('nothing of it can be changed', () => {
  const profile = loadProfile(sample());
  assert.throws(() => Object.assign(profile.limits, { cardDueDays: 1 }), TypeError);
  assert.throws(() => Object.assign(profile.returnReasons[0]?.label ?? {}, { en: 'x' }), TypeError);
  assert.throws(() => (profile.holidays as unknown[]).push({}), TypeError);
});

test('no holiday falls on a Saturday or a Sunday', () => {
  const weekend = loadProfile(sample()).holidays.filter(({ day }) =>
    [0, 6].includes(new Date(day).getUTCDay()),
  );
  assert.deepEqual(weekend, []);
});

test('every problem is listed with its file and its path', (t) => {
  const folder = spoilt(t, 'profile.json', '"invitationReplyDays": 30', '"invitationReplyDays": "soon"');
  writeFileSync(join(folder, 'holidays.json'), '{ not json');
  rmSync(join(folder, 'ecopr.json'));
  const found = problemsOf(folder);
  assert.deepEqual(
    found.map(({ file, path }) => `${file} ${path}`.trim()),
    ['profile.json limits.invitationReplyDays', 'ecopr.json', 'holidays.json'],
  );
  assert.throws(() => loadProfile(folder), /invitationReplyDays[\s\S]*ecopr\.json[\s\S]*holidays\.json/);
});

test('a missing French word, an unknown key and a wrong day are found', (t) => {
  const noFrench = spoilt(t, 'return-reasons.json', '"fr": "Ombre"', '"fr": " "');
  assert.deepEqual(
    problemsOf(noFrench).map((p) => p.path),
    ['1.label.fr'],
  );
  const unknown = spoilt(t, 'photo-rules.json', '"effective"', '"efective": "x", "effective"');
  assert.match(problemsOf(unknown)[0]?.wrong ?? '', /efective/);
  const noDay = spoilt(t, 'holidays.json', '2026-12-25', '2026-12-45');
  assert.equal(problemsOf(noDay).length, 1);
});

test('values that do not go together are found', (t) => {
  const cases = [
    ['profile.json', '"senderDomain": "cic.gc.ca"', '"senderDomain": "example.ca"', 'email.sender.address'],
    [
      'profile.json',
      '"invitationReminderDays": [10, 20]',
      '"invitationReminderDays": [10, 40]',
      'limits.invitationReminderDays',
    ],
    ['profile.json', '"photoMaxAgeMonths": 12', '"photoMaxAgeMonths": 6', 'age.maxMonths'],
    ['return-reasons.json', '"key": "2"', '"key": "1"', 'key'],
    ['holidays.json', '2026-12-25', '2026-01-25', 'days'],
  ] as const;
  for (const [file, from, to, path] of cases) {
    assert.deepEqual(
      problemsOf(spoilt(t, file, from, to)).map((p) => p.path),
      [path],
    );
  }
  const lost = spoilt(t, 'declaration.json', '{person} se trouve', 'Il se trouve');
  assert.deepEqual(
    problemsOf(lost).map((p) => p.path),
    ['declaration.child.statements.1.text'],
  );
});

test('fill puts values into both languages and leaves unknown places', () => {
  const words = fill({ en: 'under {age} {x}', fr: 'moins de {age} ans {x}' }, { age: 14 });
  assert.deepEqual(words, { en: 'under 14 {x}', fr: 'moins de 14 ans {x}' });
});
