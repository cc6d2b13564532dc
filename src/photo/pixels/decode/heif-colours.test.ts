import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { limits } from '../../../../test/fixtures/photos/pictures.ts';
import { isHeifDisplayP3 } from './heif-colours.ts';
import { openPhoto } from './open.ts';

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const box = (kind: string, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(content.length + 8), Buffer.from(kind, 'latin1'), content]);
};
const nclx = (primaries: number, curve = 13): Buffer =>
  box('colr', Buffer.from('nclx'), u16(primaries), u16(curve), u16(6), Buffer.from([0x80]));

type Shape = { readonly wide?: boolean; readonly main?: number };

/** A file as phones build it: item 1 has the first colour, item 2 the second. */
function heic(colours: readonly Buffer[], { wide = false, main = 1 }: Shape = {}): Buffer {
  const size = box('ispe', u32(0), u32(64), u32(64));
  const id = wide ? u32 : u16;
  const link = (index: number) => (wide ? u16(index | 0x8000) : Buffer.from([index | 0x80]));
  const entries = colours.map((_, i) => Buffer.concat([id(i + 1), Buffer.from([2]), link(1), link(i + 2)]));
  const links = box('ipma', u32(wide ? 0x0100_0001 : 0), u32(entries.length), ...entries);
  const properties = box('iprp', box('ipco', size, ...colours), links);
  const meta = box('meta', u32(0), box('hdlr', u32(0)), box('pitm', u32(0), u16(main)), properties);
  return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')), meta, box('mdat')]);
}

test('Display P3 is read from the numbers of the main picture, in narrow and in wide lists', () => {
  for (const wide of [false, true]) {
    assert.equal(isHeifDisplayP3(heic([nclx(12), nclx(1)], { wide }), undefined), true);
    assert.equal(isHeifDisplayP3(heic([nclx(1), nclx(12)], { wide }), undefined), false);
    assert.equal(isHeifDisplayP3(heic([nclx(1), nclx(12)], { wide, main: 2 }), undefined), true);
  }
});

test('other primaries, a curve of high dynamic range, and no numbers at all are left as they are', () => {
  assert.equal(isHeifDisplayP3(heic([nclx(9)]), undefined), false);
  assert.equal(isHeifDisplayP3(heic([nclx(12, 16)]), undefined), false);
  assert.equal(isHeifDisplayP3(heic([box('colr', Buffer.from('prof'))]), undefined), false);
  assert.equal(isHeifDisplayP3(Buffer.from('no file of boxes'), undefined), false);
});

test('a profile counts more than numbers', () => {
  assert.equal(isHeifDisplayP3(heic([nclx(12)]), Buffer.from('sRGB IEC61966-2.1')), false);
  assert.equal(isHeifDisplayP3(heic([nclx(1)]), Buffer.from('desc Display P3')), true);
});

test('no damage to the boxes throws', () => {
  const whole = heic([nclx(12), nclx(1)]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
      const damaged = Buffer.from(whole.subarray(0, length));
      if (at < damaged.length) damaged[at] = value;
      assert.equal(typeof isHeifDisplayP3(damaged, undefined), 'boolean');
    }),
    { numRuns: 3_000 },
  );
});

test('an AVIF in Display P3 becomes sRGB, whether a profile or numbers tell of it', async () => {
  const colour = [200, 60, 40];
  const background = `rgb(${colour.join()})`;
  const create = { width: 900, height: 1260, channels: 3 as const, background };
  const profiled = await sharp({ create }).withIccProfile('p3').avif({ quality: 90 }).toBuffer();
  const numbered = Buffer.from(profiled);
  const at = numbered.indexOf('colrrICC') + 4;
  assert.ok(at > 4);
  Buffer.concat([Buffer.from('nclx'), u16(12), u16(13), u16(6), Buffer.from([0x80])]).copy(numbered, at);
  assert.equal((await sharp(numbered).metadata()).icc, undefined);
  for (const file of [profiled, numbered]) {
    const opened = await openPhoto(file, limits);
    const pixel = opened.kind === 'decoded' ? [...opened.raster.data.subarray(0, 3)] : [];
    const far = colour.map((value, i) => Math.abs(value - (pixel[i] ?? 999)));
    assert.ok(Math.max(...far) <= 4, `${pixel.join()}`);
  }
});
