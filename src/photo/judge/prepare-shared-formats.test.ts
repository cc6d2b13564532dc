import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { limits } from '../../../test/fixtures/photos/pictures.ts';
import { projectRoot } from '../../platform/root.ts';
import { preparePhoto } from './prepare.ts';

/** A folder of files made by other programs, with a manifest of what is expected of each. Not part of the project. */
const shared = process.env.PORTAL_SHARED ?? join(projectRoot(), '..', 'shared');
const folder = join(shared, 'photo', 'formats');
const cases = 35;

/** The reason of each refusal. JPEG 2000 is the one kind that the manifest leaves open and we refuse. */
const refusedByKind: Readonly<Record<string, string>> = {
  'ok.jp2': 'jp2',
  'truncated.heic': 'cut-short',
  'anim.gif': 'animated',
  'anim.webp': 'animated',
  'anim.png': 'animated',
  'scan.tiff': 'tiff',
  'img.bmp': 'bmp',
  'svg_as.jpg': 'svg',
  'html_as.jpg': 'not-an-image',
  'empty.jpg': 'empty',
  'truncated50.jpg': 'cut-short',
  'truncated98.jpg': 'cut-short',
  'truncated.png': 'cut-short',
  'bomb_30k.png': 'too-many-pixels',
  'bomb_16k.png': 'too-many-pixels',
  'lying_sof.jpg': 'too-many-pixels',
};

/** Findings beside `format`; all of these pictures show one good portrait. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'gps_photoshop.jpg': ['old', 'edited'],
  'gray1ch.jpg': ['colour'],
  'palette.png': ['compression'],
  'phone12mp.jpg': ['pixels'],
  'iphone12mp.heic': ['pixels'],
  'exif_mirror2.jpg': ['mirrored'],
  // The transparent corner is laid on white beside a grey wall.
  'alpha.png': ['background', 'shadow_background', 'recapture'],
};

if (existsSync(folder)) {
  const rows = readFileSync(join(folder, 'manifest.csv'), 'utf8').trim().split('\n').slice(1);
  test('the manifest has as many cases as this test says', () => assert.equal(rows.length, cases));
  for (const row of rows) {
    const [file = '', expected = ''] = row.split(',');
    test(`${file}: ${expected}`, async () => {
      const result = await preparePhoto(readFileSync(join(folder, file)), limits);
      const code = result.kind === 'unusable' ? result.code : undefined;
      assert.equal(code, refusedByKind[file]);
      if (expected === 'reject') assert.equal(result.kind, 'unusable');
      if (result.kind === 'unusable') return;
      assert.deepEqual(
        result.findings.map(({ code }) => code).filter((found) => found !== 'format'),
        findings[file] ?? [],
      );
      assert.ok(result.findings.every(({ severity, fixed }) => severity !== 'fail' || fixed));
      const converted = result.findings.some((finding) => finding.code === 'format');
      assert.equal(converted, !file.endsWith('.jpg'));
    });
  }
} else {
  test(`${cases} file-format cases skipped: no folder ${folder}`, { skip: true }, () => {});
}
