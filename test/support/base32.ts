const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes that letters of base 32 (RFC 4648) stand for; blanks between them do not matter. */
export function bytesOfBase32(text: string): Buffer {
  const letters = [...text.replaceAll(/\s/g, '')];
  const bits = letters.map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
