import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { both } from '../platform/i18n.ts';
import { projectRoot } from '../platform/root.ts';
import { PARTS } from './data.ts';
import { SCHEMA } from './export/export-json.ts';
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

const HEAD = `# The copy of one's data as JSON

Drawn from \`src/data/inventory/inventory.ts\`, from which the page "Your data", its copies and this table come; a test keeps them the
same. A person takes the copy at \`/en/people/…/data/copy\` after proving who they are; each copy is recorded.

- \`$schema\` is \`${SCHEMA}\`, \`version\` is 1. A key that goes or changes its meaning makes a new number; new keys do not.
- \`madeAt\` is an ISO 8601 instant; so are all instants below (UTC). Days are \`YYYY-MM-DD\`. \`language\` is the reader's.
- \`person.readBy\` is \`person\`, or \`acting\` for whoever acts for the person.
- \`parts.PART\` has \`title\`, \`source\` and \`kinds\`. \`parts.PART.kinds.KIND\` has \`withheld\` (true where the rows are for the
  person alone and somebody else reads) and \`rows\`. Every part and kind is there, also without rows. A value that is not
  known is \`null\`. Codes are those of the portal; the pages say them in words, and so do \`letterTitle\` and \`actTitle\`
  here, in \`language\`.
- \`photoFiles\` has for each photo \`id\` (as in \`photos\`), \`sha256\` in hexadecimal of the bytes as we keep them,
  \`mediaType\`, and the bytes as \`base64\`.
- \`scanFiles\` has the same for each scan in \`scans\`: JPEG, PNG or PDF, as it came. Also for a photo in
  \`photos\` that nobody could open: its file as it came.
- Left out, with the reasons in \`test/journeys/data-complete.test.ts\`: secrets that nobody can read, keys between rows,
  names of staff (their role stands instead), the names once more as they are folded for searching, and what is another
  person's.
- A day, or a day and a month, of \`birthDate\` that the passport does not have is \`XX\`: \`1962-05-XX\`. \`birthCountry\` is ISO
  3166-1 alpha-2, or the former alpha-3 code of a country that is no more.
`;

/** The documented form of the copy, as a page of the documentation (Markdown). */
function exportTable(): string {
  const rows = DATA_KINDS.map(({ part, key, fields }) => {
    const keys = new Set(fields.flatMap((field) => [field.key, ...(field.titleKey ? [field.titleKey] : [])]));
    return `|${part}|${key}|${[...keys].map((one) => `\`${one}\``).join(', ')}|`;
  });
  return [HEAD, '|part|kind|keys of a row|', '|-|-|-|', ...rows, ''].join('\n');
}
