/** A box inside of a file or of another box: its kind, and where its content lies. */
export type IsoBox = { readonly kind: string; readonly from: number; readonly to: number };

/** The boxes (ISO/IEC 14496-12) between two places, as far as they are whole. Never throws. */
export function* isoBoxes(bytes: Uint8Array, from = 0, to = bytes.length): Generator<IsoBox> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  while (at + 8 <= to) {
    const stated = lengthAt(view, at);
    // A length of 0 reaches to the end, whatever that is.
    const length = stated === 0 ? to - at : stated;
    if (length < 8 || at + length > to) return;
    const head = view.getUint32(at) === 1 ? 16 : 8;
    yield { kind: kindAt(bytes, at), from: at + head, to: at + length };
    at += length;
  }
}

/** The boxes that pictures are made of; what follows another one may be anything that a phone has hung on. */
const known = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid']);

/** Whether a file of boxes ends before one of its boxes does. Never throws. */
export function isIsoCut(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (!known.has(kindAt(bytes, at))) return false;
    const length = lengthAt(view, at);
    // A length of 0 reaches to the end of the file, whatever that is.
    if (length === 0) return false;
    if (length < 8 || at + length > bytes.length) return true;
    at += length;
  }
  return at < bytes.length;
}

const kindAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at + 4, at + 8));

/** A length of 1 says that the real one follows in 64 bits. */
function lengthAt(view: DataView, at: number): number {
  const short = view.getUint32(at);
  if (short !== 1) return short;
  return at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : Number.POSITIVE_INFINITY;
}
