import sharp, { type Sharp } from 'sharp';
import rules from '../../profiles/ca-pr/photo-rules.json' with { type: 'json' };
import type { PhotoLimits } from '../../src/photo/checks/limit-types.ts';

/** Rules as the sample profile has them, for tests. */
export const limits: PhotoLimits = {
  version: 'test-1',
  uploadBytes: 15 * 1024 ** 2,
  sourcePixels: 50e6,
  stepSeconds: 10,
  minWidth: 715,
  minHeight: 1000,
  maxWidth: 2000,
  maxHeight: 2800,
  maxBytes: 4 * 1024 ** 2,
  frame: { width: 5, height: 7, tolerance: 0.01 },
  trimWarning: 0.15,
  qualities: [95, 92, 88, 84, 80],
  fewColours: 256,
  maxAgeMonths: 12,
  acceptedKinds: [...rules.formats.accepted, ...rules.formats.converted],
  greyAllowed: true,
  head: rules.head,
  checks: rules.checks,
  editors: ['Photoshop', 'GIMP'],
  asOf: '2026-11-23',
};

/** A picture whose top left quarter is red, on grey-blue: its orientation shows. */
export function picture(width: number, height: number): Sharp {
  const corner = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width / 2}" height="${height / 2}" fill="#c02020"/></svg>`,
  );
  // preparePhoto closes the SVG loader of the whole process; this text is our own.
  sharp.unblock({ operation: ['VipsForeignLoad'] });
  return sharp({ create: { width, height, channels: 3, background: '#8090a0' } }).composite([
    { input: corner },
  ]);
}

export const jpeg = (width = 900, height = 1260): Promise<Buffer> => picture(width, height).jpeg().toBuffer();
export const png = (width = 900, height = 1260): Promise<Buffer> => picture(width, height).png().toBuffer();

/** Every pixel its own colour: what no JPEG makes small. */
export const noise = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

/** The same JPEG with another size in its frame header. */
export function withClaimedSize(file: Uint8Array, width: number, height: number): Buffer {
  const copy = Buffer.from(file);
  for (let at = 2; at < copy.length; at += 2 + copy.readUInt16BE(at + 2)) {
    const marker = copy[at + 1];
    if (marker !== 0xc0 && marker !== 0xc2) continue;
    copy.writeUInt16BE(height, at + 5);
    copy.writeUInt16BE(width, at + 7);
    break;
  }
  return copy;
}

/** One PNG chunk; its checksum is left zero, which no header walk looks at. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  return chunk;
}

/** A PNG that claims a size and holds next to nothing. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IEND', Buffer.alloc(0))]);
}
