import sharp, { type Sharp } from 'sharp';
import type { Defect, Has } from './defects.ts';
import { type Appearance, appearances } from './appearances.ts';
import type { PictureFile } from '../steps/photo.ts';
import { portraitSvg } from './drawing.ts';

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

/** What grain makes of each value of a byte: a row of 256 for each sum of two random bytes (0 to 510). */
const GRAINED = Uint8ClampedArray.from({ length: 511 * 256 }, (_, i) =>
  Math.round((i & 255) + ((i >> 8) - 255) / 50),
);

/**
 * The grain of a camera, the same in every run. A drawing without it looks like skin painted smooth by a filter, and
 * the photo checks would rightly say so.
 */
function addGrain(data: Uint8Array): void {
  let seed = 20261124;
  for (let i = 0; i < data.length; i += 3) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const row = ((seed >>> 24) + ((seed >>> 16) & 255)) << 8;
    for (let k = i; k < i + 3; k++) data[k] = GRAINED[row + (data[k] ?? 0)] ?? 0;
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

/** Plain 8-bit RGB, row by row. */
export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number };

const asSharp = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

async function drawn(edit: Sharp): Promise<Pixels> {
  const { data, info } = await edit
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What red, green and blue give to brightness. */
const light: [number, number, number] = [0.299, 0.587, 0.114];

const edits: Partial<Readonly<Record<Defect, (pixels: Pixels) => Promise<Pixels>>>> = {
  overexposed: (pixels) => drawn(asSharp(pixels).linear(1.55, 30)),
  blur: (pixels) => drawn(asSharp(pixels).blur(7)),
  upscaled: async (pixels) => {
    const { width, height } = pixels;
    const small = await drawn(asSharp(pixels).resize(Math.round(width / 5), Math.round(height / 5)));
    return drawn(asSharp(small).resize(width, height, { kernel: 'cubic' }));
  },
  cast: (pixels) => drawn(asSharp(pixels).linear([1, 0.93, 0.6], [0, 0, 0])),
  grey: (pixels) => drawn(asSharp(pixels).recomb([light, light, light])),
  screen: async (pixels) => grid(pixels),
  print: (pixels) =>
    drawn(
      asSharp(pixels)
        .resize(1000, 1400)
        .extend({ left: 100, right: 100, top: 140, bottom: 140, background: '#7a5a3c' }),
    ),
};

/** The rows and columns of a screen, as a camera sees them. */
function grid({ data, width, height }: Pixels): Pixels {
  const copy = Buffer.from(data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = 16 * (Math.cos((2 * Math.PI * x) / 7) * Math.cos((2 * Math.PI * y) / 7) - 1);
      const at = (y * width + x) * 3;
      for (let k = at; k < at + 3; k++) copy[k] = Math.max(0, Math.round((data[k] ?? 0) + wave));
    }
  }
  return { data: copy, width, height };
}

/** The pixels after every edit that is switched on. */
async function edited(pixels: Pixels, has: Has): Promise<Pixels> {
  let now = pixels;
  for (const [defect, edit] of Object.entries(edits)) if (has(defect as Defect)) now = await edit(now);
  return now;
}

const look = (name: string): Appearance => {
  const found = appearances.find((one) => one.name === name);
  if (!found) throw new Error(`no look is called ${name}`);
  return found;
};

/** How the drawn people of the demonstration look, by given name. */
const OF = {
  Amina: look('layla'),
  Omar: { ...look('arjun'), skin: look('layla').skin, clothes: '#43506b' },
  Yusuf: { ...look('kofi'), skin: look('layla').skin, style: 'short', hair: '#2a1c14', clothes: '#3f7358' },
  Sara: { ...look('sofia'), skin: look('layla').skin, hair: '#2f2018', iris: '#4a3320', clothes: '#b0607a' },
  Fernanda: look('rosa'),
  Wulandari: { ...look('mei'), skin: look('layla').skin, clothes: '#2f6a6d' },
  Dewi: { ...look('sofia'), skin: look('layla').skin, hair: '#17110f', iris: '#2f1c11', clothes: '#5b4a7a' },
  Grace: look('amara'),
  Daniel: { ...look('arjun'), skin: look('amara').skin, beard: false, clothes: '#4a4f57' },
  Ama: {
    ...look('sofia'),
    skin: look('amara').skin,
    hair: '#1a1310',
    iris: '#321d12',
    lips: '#844741',
    clothes: '#7a3b52',
  },
  Kojo: look('kofi'),
} as const satisfies Record<string, Appearance>;

/**
 * The portraits of some people, as files that they choose. Draws them one after the other: all of them before the first
 * is uploaded, because taking a photo in closes the loader that drawing needs.
 */
export async function portraits<Name extends keyof typeof OF>(
  names: readonly Name[],
  defects: Partial<Record<Name, Defect>> = {},
): Promise<Record<Name, PictureFile>> {
  const drawn = {} as Record<Name, PictureFile>;
  for (const name of names) {
    const defect: Defect | undefined = defects[name];
    const bytes = await drawPortrait({ look: OF[name], defects: defect ? [defect] : [] });
    drawn[name] = { name: `${name.toLowerCase()}.jpg`, type: 'image/jpeg', bytes };
  }
  return drawn;
}
