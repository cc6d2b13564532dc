import type { Has } from './defects.ts';
import type { Appearance } from './appearances.ts';

/** Pixels from the crown to the chin: 33.5 of 70 mm in a drawing 1680 pixels high. */
export const head = { crown: 300, chin: 1104, centre: 600 } as const;

/** Where the features of a face lie; a child's are lower, rounder and larger-eyed. */
export type FaceShape = {
  readonly eyes: number;
  readonly apart: number;
  readonly eye: number;
  readonly half: number;
  readonly jaw: number;
};

export const faceShapeOf = (look: Appearance): FaceShape =>
  look.age === 'child'
    ? { eyes: 726, apart: 132, eye: 58, half: 300, jaw: 250 }
    : { eyes: 690, apart: 126, eye: 50, half: 284, jaw: 226 };

/** Widest at the cheekbones, from the crown to the chin. */
export function skull({ half, eyes, jaw }: FaceShape): string {
  const [l, r] = [600 - half, 600 + half];
  return `M600 ${head.crown}C${r - 60} ${head.crown} ${r + 6} 450 ${r} ${eyes}C${r - 6} 860 ${600 + jaw} 960 ${600 + jaw - 60} 1030Q${600 + 80} ${head.chin} 600 ${head.chin}Q${600 - 80} ${head.chin} ${600 - jaw + 60} 1030C${600 - jaw} 960 ${l + 6} 860 ${l} ${eyes}C${l - 6} 450 ${l + 60} ${head.crown} 600 ${head.crown}Z`;
}

export function ears({ skin, style }: Appearance, { half, eyes }: FaceShape): string {
  if (style === 'scarf' || style === 'long' || style === 'bob') return '';
  const ear = (side: number) =>
    `<ellipse cx="${600 + side * (half + 6)}" cy="${eyes + 62}" rx="38" ry="82" fill="${skin.base}"/><path d="M${600 + side * (half + 22)} ${eyes + 16}q${side * -26} 46 ${side * -6} 92" stroke="${skin.shade}" stroke-width="9" fill="none" stroke-linecap="round"/>`;
  return ear(-1) + ear(1);
}

/** Heights of the lids' curves, over and under the line of the eyes. */
function lidsOf(h: number, has: Has): { readonly over: number; readonly under: number } {
  return has('eyes-half-closed') ? { over: -2, under: 1.3 * h } : { over: -2 * h + 6, under: 2 * h - 12 };
}

export function eye(look: Appearance, face: FaceShape, side: number, has: Has): string {
  const { eyes, eye: w } = face;
  const x = 600 + side * face.apart;
  const h = look.age === 'child' ? 30 : 25;
  const socket = `<ellipse cx="${x}" cy="${eyes - 14}" rx="${w + 46}" ry="64" fill="url(#soft)" opacity="0.34"/>`;
  const ball = has('eyes-closed') ? closed(look, x, eyes, w) : open(look, { x, eyes, w, h, side, has });
  return socket + ball + brow(look, x, eyes, side);
}

/** The lashes lie where the lids meet. */
const closed = ({ skin }: Appearance, x: number, eyes: number, w: number): string =>
  `<path d="M${x - w - 2} ${eyes + 4}Q${x} ${eyes + 36} ${x + w + 2} ${eyes + 2}" fill="none" stroke="#2a1a14" stroke-width="8" stroke-linecap="round"/>
<path d="M${x - w + 4} ${eyes - 14}Q${x} ${eyes - 30} ${x + w - 4} ${eyes - 16}" fill="none" stroke="${skin.shade}" stroke-width="5" stroke-linecap="round"/>`;

type Ball = {
  readonly x: number;
  readonly eyes: number;
  readonly w: number;
  readonly h: number;
  readonly side: number;
  readonly has: Has;
};

function open(look: Appearance, { x, eyes, w, h, side, has }: Ball): string {
  const { over, under } = lidsOf(h, has);
  const shape = `M${x - w} ${eyes + 4}Q${x} ${eyes + over} ${x + w} ${eyes + 2}Q${x} ${eyes + under} ${x - w} ${eyes + 4}Z`;
  const id = side < 0 ? 'l' : 'r';
  const pupil = has('red-eye')
    ? `<circle cx="${x}" cy="${eyes - 1}" r="${h * 0.66}" fill="#d3201c"/>`
    : `<circle cx="${x}" cy="${eyes - 1}" r="${h * 0.46}" fill="#0d0a09"/>`;
  return `<clipPath id="${id}"><path d="${shape}"/></clipPath><path d="${shape}" fill="#f7f4f1"/>
<g clip-path="url(#${id})"><circle cx="${x}" cy="${eyes - 1}" r="${h - 1}" fill="${look.iris}"/>${pupil}<circle cx="${x - 8}" cy="${eyes - 9}" r="5" fill="#fff"/><rect x="${x - w}" y="${eyes - h - 8}" width="${2 * w}" height="17" fill="#000" opacity="0.2"/></g>
<path d="M${x - w - 2} ${eyes + 4}Q${x} ${eyes + over - 2} ${x + w + 2} ${eyes + 2}" fill="none" stroke="#2a1a14" stroke-width="7" stroke-linecap="round"/>
<path d="M${x - w + 4} ${eyes - 22}Q${x} ${eyes - 2 * h - 14} ${x + w - 4} ${eyes - 24}" fill="none" stroke="${look.skin.shade}" stroke-width="5" stroke-linecap="round"/>`;
}

function brow({ age, style, hair }: Appearance, x: number, eyes: number, side: number): string {
  const y = eyes - (age === 'child' ? 84 : 78);
  const colour = style === 'scarf' ? '#2b1d16' : hair;
  return `<path d="M${x - side * 74} ${y + 14}Q${x + side * 4} ${y - 24} ${x + side * 84} ${y + 18}" fill="none" stroke="${colour}" stroke-opacity="0.86" stroke-width="${age === 'child' ? 14 : 19}" stroke-linecap="round"/>`;
}

export function nose({ skin }: Appearance): string {
  return `<path d="M566 720Q552 820 538 862Q560 908 600 906Q640 908 662 862Q648 820 634 720Z" fill="url(#soft)" opacity="0.24"/>
<path d="M592 700Q586 800 588 858" stroke="${skin.light}" stroke-width="26" stroke-opacity="0.4" fill="none" stroke-linecap="round"/><path d="M592 700Q586 800 588 858" stroke="${skin.light}" stroke-width="14" stroke-opacity="0.5" fill="none" stroke-linecap="round"/>
<path d="M541 868Q534 896 560 894Q580 908 600 907Q620 908 640 894Q666 896 659 868" fill="none" stroke="${skin.shade}" stroke-width="8" stroke-linecap="round"/>
<ellipse cx="572" cy="894" rx="13" ry="6" fill="#000" opacity="0.32"/><ellipse cx="628" cy="894" rx="13" ry="6" fill="#000" opacity="0.32"/>`;
}

/** Closed and neutral, as the rules ask, unless a fault is switched on. */
export function mouth(look: Appearance, has: Has): string {
  const w = look.age === 'child' ? 82 : 96;
  if (has('mouth-open')) return openMouth(look, w);
  if (has('smile')) return smile(look, w + 34);
  const { lips } = look;
  return `<path d="M${600 - w} 976Q560 948 584 954Q600 962 616 954Q640 948 ${600 + w} 976Q600 984 ${600 - w} 976Z" fill="${lips}"/>
<path d="M${600 - w} 976Q600 986 ${600 + w} 976Q650 1022 600 1022Q550 1022 ${600 - w} 976Z" fill="${lips}" opacity="0.86"/>
<path d="M${600 - w - 2} 976Q600 987 ${600 + w + 2} 976" stroke="#3d1a18" stroke-opacity="0.65" stroke-width="5" fill="none" stroke-linecap="round"/>
<ellipse cx="600" cy="1044" rx="66" ry="18" fill="url(#soft)" opacity="0.5"/>`;
}

const openMouth = ({ lips }: Appearance, w: number): string =>
  `<path d="M${600 - w} 984Q560 930 584 938Q600 946 616 938Q640 930 ${600 + w} 984Q650 1066 600 1066Q550 1066 ${600 - w} 984Z" fill="${lips}"/>
<path d="M${600 - w + 14} 984Q600 936 ${600 + w - 14} 984Q600 1068 ${600 - w + 14} 984Z" fill="#2b0d0e"/>
<path d="M${600 - w + 34} 976Q600 950 ${600 + w - 34} 976Q600 984 ${600 - w + 34} 976Z" fill="#efe9e2"/>`;

/** Closed lips, with corners drawn out and up, and the folds beside them. */
const smile = ({ lips, skin }: Appearance, w: number): string =>
  `<path d="M${600 - w} 938Q560 968 600 966Q640 968 ${600 + w} 938Q600 1000 ${600 - w} 938Z" fill="${lips}"/>
<path d="M${600 - w} 938Q600 1000 ${600 + w} 938Q660 1030 600 1032Q540 1030 ${600 - w} 938Z" fill="${lips}" opacity="0.86"/>
<path d="M${600 - w - 6} 934Q600 1002 ${600 + w + 6} 934" stroke="#3d1a18" stroke-opacity="0.7" stroke-width="6" fill="none" stroke-linecap="round"/>
<path d="M500 866Q440 900 436 960M700 866Q760 900 764 960" stroke="${skin.shade}" stroke-width="9" stroke-opacity="0.7" fill="none" stroke-linecap="round"/>`;

export const beard = ({ hair }: Appearance): string =>
  `<path clip-path="url(#face)" d="M330 800C346 940 380 1010 452 1060Q540 1112 600 1112Q660 1112 748 1060C820 1010 854 940 870 800C840 880 780 930 716 936Q650 916 600 930Q550 916 484 936C420 930 360 880 330 800Z" fill="${hair}" opacity="0.88"/>`;

export const lines = ({ skin }: Appearance): string =>
  `<path d="M500 880Q470 930 474 976M700 880Q730 930 726 976M440 752Q476 772 520 760M760 752Q724 772 680 760M500 500Q600 488 700 500M520 540Q600 530 680 540" fill="none" stroke="${skin.shade}" stroke-width="8" stroke-opacity="0.42" stroke-linecap="round"/>`;
