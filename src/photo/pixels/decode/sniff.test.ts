import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  jpeg,
  picture,
  png,
  pngBomb,
  pngChunk,
  withClaimedSize,
} from '../../../../test/fixtures/photos/pictures.ts';
import { sniff } from './sniff.ts';

const text = (value: string) => new TextEncoder().encode(value);
const box = (brands: string) => text(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`);

test('every kind is known by its first bytes', async () => {
  const small = picture(40, 56);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['jpeg', await jpeg(40, 56)],
    ['png', await png(40, 56)],
    ['webp', await small.webp().toBuffer()],
    ['avif', await small.avif().toBuffer()],
    ['gif', await small.gif().toBuffer()],
    ['tiff', await small.tiff().toBuffer()],
    ['heic', box('heic\0\0\0\0mif1heic')],
    ['heic', box('mif1\0\0\0\0mif1heic')],
    ['avif', box('mif1\0\0\0\0mif1avif')],
    ['unknown', box('isom\0\0\0\0isommp41')],
    ['bmp', text('BM123456')],
    ['pdf', text('%PDF-1.7')],
    ['jp2', Buffer.from('0000000c6a5020200d0a870a', 'hex')],
    [
      'svg',
      text(
        '\ufeff<?xml version="1.0"?>\n<!-- a --><!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      ),
    ],
    ['svg', text('<svg width="1"/>')],
    ['unknown', text('<!doctype html><html><body><svg/></body></html>')],
    ['unknown', text('hello')],
  ];
  for (const [kind, bytes] of files) assert.equal(sniff(bytes).kind, kind);
});

test('JPEG and PNG sizes come from the header', async () => {
  for (const file of [await jpeg(90, 126), await picture(90, 126).jpeg({ progressive: true }).toBuffer()]) {
    assert.deepEqual(sniff(file), { kind: 'jpeg', animated: false, width: 90, height: 126 });
  }
  assert.deepEqual(sniff(await png(90, 126)), {
    kind: 'png',
    animated: false,
    cut: false,
    width: 90,
    height: 126,
  });
  const lying = sniff(withClaimedSize(await jpeg(90, 126), 65000, 65000));
  assert.equal(lying.width, 65000);
  assert.equal(sniff(pngBomb(30000, 30000)).height, 30000);
});

test('animation is seen without decoding', async () => {
  const frames = await picture(20, 28).raw().toBuffer();
  const two = { raw: { width: 20, height: 56, channels: 3 as const, pageHeight: 28 } };
  const { default: sharp } = await import('sharp');
  const pages = sharp(Buffer.concat([frames, Buffer.alloc(frames.length, 9)]), two);
  assert.equal(sniff(await pages.clone().gif().toBuffer()).animated, true);
  assert.equal(sniff(await pages.clone().webp().toBuffer()).animated, true);
  assert.equal(sniff(await picture(20, 28).gif().toBuffer()).animated, false);
  assert.equal(sniff(await picture(20, 28).webp({ lossless: true }).toBuffer()).animated, false);
  const still = await png(20, 28);
  const moving = Buffer.concat([
    still.subarray(0, 33),
    pngChunk('acTL', Buffer.alloc(8)),
    still.subarray(33),
  ]);
  assert.equal(sniff(still).animated, false);
  assert.equal(sniff(moving).animated, true);
});

test('sequences of HEIC and AVIF pictures move; a still one that can be one as well does not', () => {
  for (const brand of ['hevc', 'hevx', 'msf1', 'avis'])
    assert.equal(sniff(box(`${brand}\0\0\0\0mif1heic${brand}`)).animated, true, brand);
  assert.equal(sniff(box('heic\0\0\0\0mif1heicmsf1')).animated, false);
});

test('a HEIC or AVIF file that ends inside of a box is cut; what hangs behind its boxes is no matter', async () => {
  const whole = await picture(40, 56).avif().toBuffer();
  assert.equal(sniff(whole).cut, false);
  assert.equal(sniff(whole.subarray(0, whole.length - 1)).cut, true);
  assert.equal(sniff(Buffer.concat([whole, text('\0\0\u00ff\0sefdmore')])).cut, false);
  const open = Buffer.concat([box('heic\0\0\0\0mif1'), text('\0\0\0\0mdat and so on')]);
  assert.equal(sniff(open).cut, false, 'the last box may reach to the end');
});

test('no beginning of a file makes it throw, and a short one reads as cut', async () => {
  for (const file of [await jpeg(40, 56), await png(40, 56), await picture(40, 56).gif().toBuffer()]) {
    for (let end = 0; end < Math.min(file.length, 700); end++) sniff(file.subarray(0, end));
  }
  assert.equal(sniff((await jpeg(40, 56)).subarray(0, 30)).cut, true);
  assert.equal(sniff((await png(40, 56)).subarray(0, 60)).cut, true);
});
