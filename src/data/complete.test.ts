import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { both } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { PARTS } from './data.ts';
import { exportTable } from './export/export-table.ts';
import { DATA_KINDS } from './inventory/inventory.ts';

test('every part holds something, every kind has its own name, every label its own words', () => {
  for (const part of PARTS)
    assert.ok(
      DATA_KINDS.some((kind) => kind.part === part),
      part,
    );
  const names = DATA_KINDS.map(({ part, key }) => `${part}.${key}`);
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  );
  for (const { key, fields } of DATA_KINDS) {
    for (const lang of ['en', 'fr'] as const) {
      const labels = fields.map(({ label }) => label[lang]);
      assert.deepEqual(
        labels.filter((one, at) => labels.indexOf(one) !== at),
        [],
        `${key} ${lang}`,
      );
    }
    for (const { label } of fields) assert.deepEqual(label, both(label));
  }
});

test('docs/my-data.md says what a copy holds', () => {
  assert.equal(readFileSync(join(projectRoot(), 'docs', 'my-data.md'), 'utf8'), exportTable());
});
