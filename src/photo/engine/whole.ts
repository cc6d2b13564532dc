import sharp from 'sharp';
import type { Raster } from './raster.ts';
import type { PhotoLimits, Size } from './types.ts';

/** The whole upright picture as our own JPEG, to be cut otherwise later. */
export type EncodedPicture = Size & { readonly jpeg: Uint8Array };

/** Enough for every cut that the limits allow out of a phone's picture. */
const longestSide = 4096;

/** Encodes the whole picture, at most 4096 pixels a side; undefined when it takes too long, or is too heavy. */
export async function encodeWhole(raster: Raster, limits: PhotoLimits): Promise<EncodedPicture | undefined> {
  const raw = { width: raster.width, height: raster.height, channels: 3 as const };
  try {
    const { data, info } = await sharp(raster.data, { raw })
      .timeout({ seconds: limits.stepSeconds })
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return data.length <= limits.uploadBytes ? { jpeg: data, width, height } : undefined;
  } catch {
    return undefined;
  }
}
