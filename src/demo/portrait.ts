import sharp from 'sharp';
import type { Defect } from './defects/defects.ts';
import { asSharp, edited } from './defects/pixels.ts';
import { portraitSvg } from './drawing.ts';
import { type Appearance, appearances } from './looks.ts';

export type DrawnPortrait = {
  /** A person of looks.ts, by name or number (numbers wrap round). */
  readonly look: Appearance | string | number;
  /** What is wrong with the photo; several at once are drawn together. */
  readonly defects?: readonly Defect[];
};

/**
 * Draws an invented person as a JPEG of 1200 x 1680 pixels: 50 x 70 mm, with 33.5 mm from chin to crown. For the
 * demonstration and for tests, with any fault that can be switched on; never run it in the web process, since it opens the SVG loader. Throws for a name
 * that is not in the list.
 */
export async function drawPortrait({ look, defects = [] }: DrawnPortrait): Promise<Buffer> {
  const has = (defect: Defect) => defects.includes(defect);
  const svg = portraitSvg(lookOf(look), has);
  // preparePhoto closes all loaders but two for the whole process; the text drawn here is our own.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).blur(0.7).removeAlpha().raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  if (!has('smoothed')) addGrain(data);
  const { width, height } = info;
  const quality = has('coarse-jpeg') ? 12 : 93;
  return asSharp(await edited({ data, width, height }, has))
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/**
 * The grain of a camera, the same in every run. A drawing without it looks like skin painted smooth by a filter, and
 * the photo checks would rightly say so.
 */
function addGrain(data: Uint8Array): void {
  let seed = 20261124;
  for (let i = 0; i < data.length; i += 3) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const grain = ((seed >>> 24) + ((seed >>> 16) & 255) - 255) / 50;
    for (let k = i; k < i + 3; k++) data[k] = Math.max(0, Math.min(255, Math.round((data[k] ?? 0) + grain)));
  }
}

function lookOf(look: DrawnPortrait['look']): Appearance {
  if (typeof look === 'object') return look;
  const found =
    typeof look === 'number'
      ? appearances[look % appearances.length]
      : appearances.find(({ name }) => name === look);
  if (!found) throw new Error(`no look called ${look}`);
  return found;
}
