import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { jpeg, limits, picture } from '../../../test/fixtures/photos/pictures.ts';
import { projectRoot } from '../../platform/root.ts';
import { preparePhoto } from './prepare.ts';

// Files that real phones and programs write, and that a strict reader takes for damaged or too bright.

async function findingsOf(bytes: Uint8Array): Promise<readonly string[] | string> {
  const result = await preparePhoto(bytes, limits);
  if (result.kind === 'unusable') return result.code;
  return result.findings.map(({ code, severity }) => `${code} ${severity}`);
}

/** The last three bytes of the header of the scan: a baseline picture needs none of them, and some phones leave them 0. */
function withScanZeroed(file: Buffer): Buffer {
  const zeroed = Buffer.from(file);
  const scan = zeroed.indexOf(Buffer.from([0xff, 0xda]));
  const end = scan + 2 + zeroed.readUInt16BE(scan + 2);
  zeroed.fill(0, end - 3, end);
  return zeroed;
}

test('a baseline scan without its three last bytes is read as every other program reads it', async () => {
  for (const chromaSubsampling of ['4:2:0', '4:4:4']) {
    const file = await picture(900, 1260).jpeg({ chromaSubsampling }).toBuffer();
    assert.deepEqual(await findingsOf(withScanZeroed(file)), await findingsOf(file));
  }
  const half = withScanZeroed(await jpeg(900, 1260)).subarray(0, 4_000);
  assert.equal(typeof (await findingsOf(half)), 'string', 'what is cut short stays refused');
});

/** A picture of which this share is transparent. */
async function transparent(share: number, kind: 'png' | 'webp'): Promise<Buffer> {
  const [width, height] = [900, 1260];
  const alpha = Buffer.alloc(width * height, 255);
  alpha.fill(0, 0, Math.round(width * height * share));
  const raw = { width, height, channels: 1 } as const;
  return sharp(await picture(width, height).removeAlpha().png().toBuffer())
    .joinChannel(alpha, { raw })
    .toFormat(kind, { lossless: true })
    .toBuffer();
}

describe('a background that was taken away', () => {
  const noted = async (share: number, kind: 'png' | 'webp') => {
    const found = await findingsOf(await transparent(share, kind));
    return typeof found === 'string' ? found : found.filter((one) => /cut_out|exposure/.test(one));
  };
  for (const kind of ['png', 'webp'] as const) {
    test(`is a note for the officer, and no white light (${kind})`, async () => {
      assert.deepEqual(await noted(0.5, kind), ['cut_out note']);
      assert.deepEqual(await noted(0.3, kind), ['cut_out note']);
    });
    test(`a picture that could be transparent and is not, or in a corner only, is none (${kind})`, async () => {
      assert.deepEqual(await noted(0, kind), []);
      assert.deepEqual(await noted(0.1, kind), []);
    });
  }
});

// Files that failed in comparable systems, kept beside the project.
const FOLDER = join(process.env['PORTAL_SHARED'] ?? join(projectRoot(), '..', 'shared'), 'cases');
const CASES: Readonly<Record<string, readonly string[]>> = {
  'case-40-sos-samsung.jpg': [],
  'case-54-cutout-transparent.png': ['format note', 'cut_out note'],
};
const skip = existsSync(FOLDER) ? false : 'the files stand beside the project only';
for (const [file, wanted] of Object.entries(CASES))
  test(file, { skip }, async () =>
    assert.deepEqual(await findingsOf(readFileSync(join(FOLDER, file))), wanted),
  );
