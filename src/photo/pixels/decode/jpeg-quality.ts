/** The brightness table of ITU-T T.81, annex K, whose entries encoders scale by their "quality". */
const standardSum = 3681;

/**
 * The quality that a JPEG says of itself, 1 to 100, by its first quantisation table; undefined when it has none that
 * can be read. Never throws.
 */
export function jpegQuality(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xda) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xdb) {
      const sum = firstTable(view, at + 4, Math.min(end, bytes.length));
      if (sum !== undefined) return qualityOf(sum);
    }
    at = end;
  }
  return undefined;
}

function firstTable(view: DataView, from: number, end: number): number | undefined {
  for (let at = from; at < end; ) {
    const wide = view.getUint8(at) >> 4 > 0;
    const id = view.getUint8(at) & 15;
    const size = wide ? 128 : 64;
    if (at + 1 + size > end) return undefined;
    if (id === 0) {
      let sum = 0;
      for (let k = 0; k < 64; k++) sum += wide ? view.getUint16(at + 1 + k * 2) : view.getUint8(at + 1 + k);
      return sum;
    }
    at += 1 + size;
  }
  return undefined;
}

function qualityOf(sum: number): number {
  const scale = (sum / standardSum) * 100;
  return Math.max(1, Math.min(100, Math.round(scale <= 100 ? 100 - scale / 2 : 5000 / scale)));
}
