/** How a drawn person looks. All people are invented. */
export type Appearance = {
  readonly name: string;
  readonly age: 'child' | 'adult' | 'older';
  readonly skin: Tone;
  readonly hair: string;
  readonly style: 'short' | 'bob' | 'long' | 'curls' | 'bun' | 'scarf';
  readonly iris: string;
  readonly lips: string;
  readonly clothes: string;
  readonly collar: 'round' | 'shirt' | 'vneck';
  readonly beard?: boolean;
  /** How wide the mouth and the nose are, and how full the lips, against the usual (1). */
  readonly shape?: { readonly mouth?: number; readonly lips?: number; readonly nose?: number };
  /** The colour of the mask, where one is worn. */
  readonly mask?: string;
};

/** Lit side, middle and shaded side of one skin. */
export type Tone = { readonly light: string; readonly base: string; readonly shade: string };

const fair: Tone = { light: '#f6d9c6', base: '#ecc3a8', shade: '#cf9b7c' };
const olive: Tone = { light: '#e3c1a1', base: '#d1a681', shade: '#ab7f5a' };
const tan: Tone = { light: '#d0a88b', base: '#b78f72', shade: '#8f6b52' };
const brown: Tone = { light: '#a27655', base: '#865d40', shade: '#61402a' };
const deep: Tone = { light: '#785540', base: '#5f402f', shade: '#40291c' };

/** Enough different people for a family and a queue of strangers. */
export const appearances: readonly Appearance[] = [
  {
    name: 'amara',
    age: 'adult',
    skin: deep,
    hair: '#1d1512',
    style: 'curls',
    iris: '#3b2314',
    lips: '#7f3f3c',
    clothes: '#2f5d73',
    collar: 'round',
  },
  {
    name: 'daniel',
    age: 'adult',
    skin: fair,
    hair: '#6b4a2d',
    style: 'short',
    iris: '#4f7391',
    lips: '#bd7a70',
    clothes: '#34495e',
    collar: 'shirt',
  },
  {
    name: 'mei',
    age: 'adult',
    skin: olive,
    hair: '#1b1718',
    style: 'bob',
    iris: '#3a2417',
    lips: '#b8655f',
    clothes: '#7a3b52',
    collar: 'vneck',
  },
  {
    name: 'arjun',
    age: 'adult',
    skin: brown,
    hair: '#17110f',
    style: 'short',
    iris: '#2f1c11',
    lips: '#84504a',
    clothes: '#3f6b54',
    collar: 'shirt',
    beard: true,
  },
  {
    name: 'layla',
    age: 'adult',
    skin: tan,
    hair: '#4a6f8c',
    style: 'scarf',
    iris: '#4a3320',
    lips: '#a85e56',
    clothes: '#38495c',
    collar: 'round',
  },
  {
    name: 'rosa',
    age: 'older',
    skin: olive,
    hair: '#b3aea8',
    style: 'bun',
    iris: '#54462f',
    lips: '#b0706a',
    clothes: '#5b4a7a',
    collar: 'vneck',
  },
  {
    name: 'sofia',
    age: 'child',
    skin: fair,
    hair: '#8a5a33',
    style: 'long',
    iris: '#5f7a4a',
    lips: '#c9827a',
    clothes: '#a8533f',
    collar: 'round',
  },
  {
    name: 'kofi',
    age: 'child',
    skin: deep,
    hair: '#1a1310',
    style: 'curls',
    iris: '#321d12',
    lips: '#844741',
    clothes: '#c08a2d',
    collar: 'round',
  },
];
