/** Size as stored, read from the frame header; absent when the file ends or breaks off before it. */
export type JpegHeader = { readonly width?: number; readonly height?: number; readonly cut?: boolean };

/** Walks the segments of a JPEG up to its frame header (SOF0 to SOF15, ITU-T T.81 table B.1). Never throws. */
export function jpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return {};
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (standsAlone(marker)) {
      at += 2;
    } else if (marker === startOfScan || marker === endOfImage) {
      return {};
    } else if (isFrame(marker)) {
      if (at + 9 > bytes.length) return { cut: true };
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
  }
  return { cut: true };
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** C4, C8 and CC lie in the same range but are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
