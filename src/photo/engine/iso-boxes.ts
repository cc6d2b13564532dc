/** The boxes that pictures are made of; what follows another one may be anything that a phone has hung on. */
const known = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid']);

/** Whether a file of boxes (ISO/IEC 14496-12) ends before one of its boxes does. Never throws. */
export function isIsoCut(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (!known.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) return false;
    const length = lengthAt(view, at);
    // A length of 0 reaches to the end of the file, whatever that is.
    if (length === 0) return false;
    if (length < 8 || at + length > bytes.length) return true;
    at += length;
  }
  return at < bytes.length;
}

/** A length of 1 says that the real one follows in 64 bits. */
function lengthAt(view: DataView, at: number): number {
  const short = view.getUint32(at);
  if (short !== 1) return short;
  return at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : Number.POSITIVE_INFINITY;
}
