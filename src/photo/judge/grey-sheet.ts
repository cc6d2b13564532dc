import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Size } from '../pixels/picture.ts';

/** A plain grey JPEG of ours, to stand where a picture would: nothing of a stranger's is decoded for it. */
export async function greySheet({ width, height }: Size) {
  const background = '#d3d3d3';
  const jpeg = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash('sha256').update(jpeg).digest('hex');
  return { jpeg, sha256, width, height } as const;
}
