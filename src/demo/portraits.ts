import type { PictureFile } from './deeds/photo.ts';
import type { Defect } from './defects/defects.ts';
import { type Appearance, appearances } from './looks.ts';
import { drawPortrait } from './portrait.ts';

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
