export type PngHeader = {
  readonly animated: boolean;
  readonly cut: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly colours?: number;
};

/** Walks the chunks of a PNG without inflating any: size, palette, animation (`acTL`), end. Never throws. */
export function pngHeader(bytes: Uint8Array): PngHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: PngHeader = { animated: false, cut: true };
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IHDR' && at === 8 && at + 16 <= bytes.length) {
      found = { ...found, width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    } else if (type === 'acTL') {
      found = { ...found, animated: true };
    } else if (type === 'PLTE') {
      found = { ...found, colours: Math.floor(length / 3) };
    } else if (type === 'IEND') {
      return { ...found, cut: false };
    }
    at += 12 + length;
  }
  return found;
}
