import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import sharp from 'sharp';
import {
  jpeg,
  limits,
  noise,
  picture,
  png,
  pngBomb,
  pngChunk,
  withClaimedSize,
} from '../../../test/fixtures/photos/pictures.ts';
import type { PhotoLimits } from '../checks/limit-types.ts';
import { type Prepared, preparePhoto } from './prepare.ts';

async function prepared(bytes: Uint8Array, rules: PhotoLimits = limits): Promise<Prepared> {
  const result = await preparePhoto(bytes, rules);
  if (result.kind !== 'prepared') assert.fail(`refused: ${JSON.stringify(result)}`);
  return result as Prepared;
}

async function refusal(bytes: Uint8Array, rules: PhotoLimits = limits): Promise<string> {
  const result = await preparePhoto(bytes, rules);
  return result.kind === 'unusable' ? result.code : 'prepared';
}

/** These pictures hold no face: that is said of each, and is not what these tests look at. */
const besidesFace = ({ findings }: Prepared) => findings.filter(({ code }) => code !== 'no_face');

const codes = (photo: Prepared): string[] =>
  besidesFace(photo).map(({ code, severity }) => `${code} ${severity}`);

/** Red, green, blue at a share of width and height. */
async function colourAt(photo: Prepared, x: number, y: number): Promise<number[]> {
  const raw = await sharp(photo.jpeg).raw().toBuffer();
  const at = 3 * (Math.floor(y * photo.height) * photo.width + Math.floor(x * photo.width));
  return [...raw.subarray(at, at + 3)];
}

const near = (actual: number[], wanted: number[]) =>
  assert.ok(
    actual.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 12),
    `${actual.join()} is not ${wanted.join()}`,
  );

test('a good JPEG is kept whole, as our own 4:4:4 sRGB JPEG without notes', async () => {
  const file = await picture(900, 1260)
    .withExif({ IFD0: { Make: 'Cam' } })
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const photo = await prepared(Buffer.concat([file, Buffer.from('PK\u0003\u0004 a stowaway')]));
  assert.deepEqual([photo.width, photo.height], [900, 1260]);
  assert.deepEqual(photo.fit, { x: 0, y: 0, width: 900, height: 1260, rotate: 0 });
  assert.deepEqual(besidesFace(photo), []);
  assert.equal(photo.verdict, 'fail');
  assert.equal(photo.rules, 'test-1');
  assert.equal(photo.sha256, createHash('sha256').update(photo.jpeg).digest('hex'));
  const seen = await sharp(photo.jpeg).metadata();
  assert.deepEqual([seen.format, seen.chromaSubsampling, seen.channels], ['jpeg', '4:4:4', 3]);
  assert.deepEqual([seen.exif, seen.icc, seen.xmp, seen.iptc], [undefined, undefined, undefined, undefined]);
  assert.equal(Buffer.from(photo.jpeg).includes('stowaway'), false);
});

test('every orientation of the camera comes out upright', async () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const upright = await picture(900, 1260).png().toBuffer();
    const undo = {
      1: [0, 0, 0],
      2: [0, 1, 0],
      3: [180, 0, 0],
      4: [180, 1, 0],
      5: [90, 1, 0],
      6: [270, 0, 0],
    };
    const [turn = 0, mirror = 0] = { ...undo, 7: [270, 1, 0], 8: [90, 0, 0] }[orientation] ?? [];
    const turned = await sharp(await sharp(upright).rotate(turn).png().toBuffer())
      .flop(mirror === 1)
      .png()
      .toBuffer();
    const file = await sharp(turned).withMetadata({ orientation }).jpeg().toBuffer();
    const photo = await prepared(file);
    assert.deepEqual([photo.width, photo.height, photo.source.width], [900, 1260, 900]);
    near(await colourAt(photo, 0.1, 0.1), [192, 32, 32]);
    near(await colourAt(photo, 0.9, 0.9), [128, 144, 160]);
  }
});

test('CMYK, 16 bits, transparency, one channel and Display P3 become 8-bit sRGB', async () => {
  const base = picture(900, 1260);
  const flat = await base.png().toBuffer();
  // The red corner lies outside what four inks can print; the grey-blue does not.
  const inks = await prepared(await sharp(flat).toColourspace('cmyk').jpeg().toBuffer());
  near(await colourAt(inks, 0.9, 0.9), [128, 144, 160]);
  const deep = await sharp(flat).toColourspace('rgb16').png().toBuffer();
  near(await colourAt(await prepared(deep), 0.1, 0.1), [192, 32, 32]);
  const clear = await sharp({ create: { width: 900, height: 1260, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  near(await colourAt(await prepared(clear), 0.5, 0.5), [255, 255, 255]);
  const grey = await prepared(await sharp(flat).greyscale().toColourspace('b-w').jpeg().toBuffer());
  assert.deepEqual(codes(grey), ['colour note']);
  const wide = await sharp(flat).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
  near(await colourAt(await prepared(wide), 0.1, 0.1), [192, 32, 32]);
});

test('too many pixels or bytes are made fewer, and said', async () => {
  const photo = await prepared(await png(3000, 4200));
  assert.deepEqual([photo.width, photo.height], [2000, 2800]);
  assert.deepEqual(codes(photo), ['pixels note', 'format note']);
  const busy = await prepared(await noise(2000, 2800).jpeg({ quality: 95 }).toBuffer());
  assert.deepEqual(codes(busy), ['bytes note']);
  assert.ok(busy.jpeg.length <= limits.maxBytes);
  assert.ok(busy.width >= limits.minWidth && busy.height >= limits.minHeight);
  assert.equal(await refusal(await jpeg(), { ...limits, maxBytes: 1000 }), 'too-detailed');
});

test('another shape is trimmed in the middle, never padded', async () => {
  const photo = await prepared(await jpeg(1500, 2000));
  assert.deepEqual(photo.fit, { x: 35, y: 0, width: 1429, height: 2000, rotate: 0 });
  assert.deepEqual(codes(photo), ['aspect note']);
  const landscape = await prepared(await jpeg(2000, 1500));
  assert.deepEqual(codes(landscape), ['aspect warn']);
  assert.ok(Math.abs(landscape.width / landscape.height / (5 / 7) - 1) <= limits.frame.tolerance);
});

test('the smallest size passes, one pixel less does not', async () => {
  assert.deepEqual(besidesFace(await prepared(await jpeg(715, 1000))), []);
  assert.equal((await prepared(await jpeg(750, 1000))).width, 715);
  assert.equal(await refusal(await jpeg(714, 1000)), 'too-small');
  assert.equal(await refusal(await jpeg(715, 999)), 'too-small');
  assert.deepEqual(await preparePhoto(await jpeg(1000, 800), limits), {
    kind: 'unusable',
    code: 'too-small',
    value: '1000x800',
    limit: '715x1000',
    also: [{ code: 'no_face', severity: 'fail', value: 0, limit: 1, unit: 'person' }],
  });
});

test("the file's notes are read before they are dropped", async () => {
  const exif = {
    IFD0: { Software: 'Adobe Photoshop 24.0' },
    IFD2: { DateTimeOriginal: '2025:11:22 10:00:00' },
  };
  const photo = await prepared(await picture(900, 1260).withExif(exif).jpeg().toBuffer());
  assert.deepEqual(besidesFace(photo), [
    { code: 'old', severity: 'warn', value: '2025-11-22', limit: 12, unit: 'month' },
    { code: 'edited', severity: 'note', value: 'Adobe Photoshop 24.0' },
  ]);
  const phone = { IFD0: { Software: '18.1' }, IFD2: { DateTimeOriginal: '2025:11:23 10:00:00' } };
  assert.deepEqual(
    besidesFace(await prepared(await picture(900, 1260).withExif(phone).jpeg().toBuffer())),
    [],
  );
});

test('a short colour table is said', async () => {
  const few = await picture(900, 1260).png({ palette: true, colours: 16 }).toBuffer();
  assert.deepEqual(codes(await prepared(few)), ['format note', 'compression warn']);
});

test('each unusable file has its own reason', async () => {
  const good = await jpeg();
  const still = await png();
  const small = picture(900, 1260);
  const moving = Buffer.concat([
    still.subarray(0, 33),
    pngChunk('acTL', Buffer.alloc(8)),
    still.subarray(33),
  ]);
  const damaged = Buffer.from(await noise(900, 1260).png().toBuffer());
  damaged.fill(0x55, 4000, 4100);
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['too-heavy', Buffer.concat([good, Buffer.alloc(limits.uploadBytes)])],
    ['animated', moving],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1260"/>')],
    ['tiff', await small.clone().tiff().toBuffer()],
    ['gif', await small.clone().gif().toBuffer()],
    ['webp', await small.clone().webp().toBuffer()],
    ['avif', await picture(90, 126).avif().toBuffer()],
    ['not-an-image', Buffer.from('<html>')],
    ['cut-short', good.subarray(0, 20)],
    ['cut-short', (await noise(900, 1260).jpeg().toBuffer()).subarray(0, 100_000)],
    ['cut-short', still.subarray(0, still.length - 20)],
    ['damaged', damaged],
    ['header-lies', withClaimedSize(await noise(900, 1260).jpeg().toBuffer(), 900, 1400)],
    ['header-lies', withClaimedSize(good, 0, 1260)],
    ['too-many-pixels', withClaimedSize(good, 65000, 65000)],
    ['too-many-pixels', pngBomb(30000, 30000)],
  ];
  // A programme may take in less than we can open.
  const strict = { ...limits, acceptedKinds: ['jpeg', 'png'] };
  for (const [code, bytes] of cases) assert.equal(await refusal(bytes, strict), code, code);
});

test('bombs are refused in under 50 ms, without decoding', async () => {
  const bombs = [pngBomb(30000, 30000), pngBomb(16000, 16000), withClaimedSize(await jpeg(), 65000, 65000)];
  for (const bomb of bombs) {
    const before = performance.now();
    assert.equal(await refusal(bomb), 'too-many-pixels');
    assert.ok(performance.now() - before < 50);
  }
});
