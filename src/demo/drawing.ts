import { backHair, frontHair } from './hair.ts';
import type { Look } from './looks.ts';

/** Pixels from the crown to the chin: 33.5 of 70 mm in a drawing 1680 pixels high. */
export const head = { crown: 300, chin: 1104, centre: 600 } as const;

/** Where the features of a face lie; a child's are lower, rounder and larger-eyed. */
type Face = {
  readonly eyes: number;
  readonly apart: number;
  readonly eye: number;
  readonly half: number;
  readonly jaw: number;
};

const faceOf = (look: Look): Face =>
  look.age === 'child'
    ? { eyes: 726, apart: 132, eye: 58, half: 300, jaw: 250 }
    : { eyes: 690, apart: 126, eye: 50, half: 284, jaw: 226 };

/** The whole drawing, 1200 x 1680, in layers from the wall to the hair over the forehead. */
export function portraitSvg(look: Look, defect: 'none' | 'shadow' | 'dark'): string {
  const face = faceOf(look);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1680" viewBox="0 0 1200 1680">
${definitions(look)}
<rect width="1200" height="1680" fill="url(#wall)"/>
${defect === 'shadow' ? wallShadow : ''}
${backHair(look)}
${body(look)}
${ears(look, face)}
<clipPath id="face"><path d="${skull(face)}"/></clipPath><path d="${skull(face)}" fill="url(#skin)"/>
${look.beard ? beard(look) : ''}
${eye(look, face, -1)}${eye(look, face, 1)}
${nose(look)}
${mouth(look)}
${look.age === 'older' ? lines(look) : ''}
${frontHair(look)}
${defect === 'dark' ? '<rect width="1200" height="1680" fill="#0a0a12" opacity="0.68"/>' : ''}
</svg>`;
}

function definitions({ skin, clothes, hair }: Look): string {
  return `<defs>
<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fbfbfa"/><stop offset="1" stop-color="#f3f3f2"/></linearGradient>
<radialGradient id="skin" cx="0.47" cy="0.4" r="0.66"><stop offset="0" stop-color="${skin.light}"/><stop offset="0.6" stop-color="${skin.base}"/><stop offset="1" stop-color="${skin.shade}"/></radialGradient>
<linearGradient id="neck" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skin.shade}"/><stop offset="0.75" stop-color="${skin.base}"/></linearGradient>
<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="0.4"><stop offset="0" stop-color="${clothes}"/><stop offset="1" stop-color="${clothes}" stop-opacity="0.88"/></linearGradient>
<linearGradient id="hair" x1="0.2" y1="0" x2="0.8" y2="1"><stop offset="0" stop-color="${hair}"/><stop offset="1" stop-color="${hair}" stop-opacity="0.94"/></linearGradient>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="16"/></filter>
<filter id="fine" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="wide" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="26"/></filter>
</defs>`;
}

/** The defect that officers meet most: too close to the wall, with light from one side. */
const wallShadow =
  '<path d="M470 520C500 270 1010 240 1040 640C1060 930 950 1110 880 1190C1000 1250 1180 1300 1200 1420V1680H600Z" fill="#5d5f66" opacity="0.6" filter="url(#wide)"/>';

function body(look: Look): string {
  const wide = look.age === 'child' ? 410 : 500;
  const [left, right] = [600 - wide, 600 + wide];
  const shirt = `M${left} 1780V1680C${left + 4} 1480 ${left + 60} 1400 ${left + 190} 1362L470 1286Q600 1400 730 1286L${right - 190} 1362C${right - 60} 1400 ${right - 4} 1480 ${right} 1680V1780Z`;
  const thin = look.age === 'child' ? 24 : 0;
  const neck = `M${462 + thin} 1000V1240Q466 1300 420 1330L600 1480L780 1330Q734 1300 ${738 - thin} 1240V1000Z`;
  return `<clipPath id="throat"><path d="${neck}"/></clipPath><g transform="translate(0 -80)"><path d="${neck}" fill="url(#neck)"/>
<g clip-path="url(#throat)"><ellipse cx="600" cy="1180" rx="170" ry="74" fill="${look.skin.shade}" opacity="0.8" filter="url(#soft)"/></g>
<path d="${shirt}" fill="#ffffff"/><path d="${shirt}" fill="url(#cloth)"/>
<path d="M${left + 150} 1780V1680C${left + 158} 1600 ${left + 150} 1560 ${left + 128} 1520M${right - 150} 1780V1680C${right - 158} 1600 ${right - 150} 1560 ${right - 128} 1520" stroke="#000" stroke-opacity="0.22" stroke-width="7" fill="none" stroke-linecap="round"/>
${collar(look)}</g>`;
}

function collar({ collar: kind, skin }: Look): string {
  if (kind === 'shirt') {
    return `<path d="M474 1284L600 1400L540 1480L440 1330Z" fill="#f4f6f8" stroke="#c9ced4" stroke-width="3"/>
<path d="M726 1284L600 1400L660 1480L760 1330Z" fill="#eceff2" stroke="#c9ced4" stroke-width="3"/>`;
  }
  const edge = kind === 'vneck' ? 'M468 1284L600 1462L732 1284' : 'M466 1286Q600 1408 734 1286';
  const gap = kind === 'vneck' ? `<path d="M476 1280L600 1450L724 1280Z" fill="${skin.base}"/>` : '';
  return `${gap}<path d="${edge}" fill="none" stroke="#000" stroke-opacity="0.28" stroke-width="15" stroke-linejoin="round"/>`;
}

/** Widest at the cheekbones, from the crown to the chin. */
function skull({ half, eyes, jaw }: Face): string {
  const [l, r] = [600 - half, 600 + half];
  return `M600 ${head.crown}C${r - 60} ${head.crown} ${r + 6} 450 ${r} ${eyes}C${r - 6} 860 ${600 + jaw} 960 ${600 + jaw - 60} 1030Q${600 + 80} ${head.chin} 600 ${head.chin}Q${600 - 80} ${head.chin} ${600 - jaw + 60} 1030C${600 - jaw} 960 ${l + 6} 860 ${l} ${eyes}C${l - 6} 450 ${l + 60} ${head.crown} 600 ${head.crown}Z`;
}

function ears({ skin, style }: Look, { half, eyes }: Face): string {
  if (style === 'scarf' || style === 'long' || style === 'bob') return '';
  const ear = (side: number) =>
    `<ellipse cx="${600 + side * (half + 6)}" cy="${eyes + 62}" rx="38" ry="82" fill="${skin.base}"/><path d="M${600 + side * (half + 22)} ${eyes + 16}q${side * -26} 46 ${side * -6} 92" stroke="${skin.shade}" stroke-width="9" fill="none" stroke-linecap="round"/>`;
  return ear(-1) + ear(1);
}

function eye(look: Look, { eyes, apart, eye: w }: Face, side: number): string {
  const x = 600 + side * apart;
  const h = look.age === 'child' ? 30 : 25;
  const shape = `M${x - w} ${eyes + 4}Q${x} ${eyes - 2 * h + 6} ${x + w} ${eyes + 2}Q${x} ${eyes + 2 * h - 12} ${x - w} ${eyes + 4}Z`;
  const brow = eyes - (look.age === 'child' ? 84 : 78);
  const browColour = look.style === 'scarf' ? '#2b1d16' : look.hair;
  const id = side < 0 ? 'l' : 'r';
  return `<ellipse cx="${x}" cy="${eyes - 14}" rx="${w + 26}" ry="44" fill="${look.skin.shade}" opacity="0.34" filter="url(#soft)"/>
<clipPath id="${id}"><path d="${shape}"/></clipPath><path d="${shape}" fill="#f7f4f1"/>
<g clip-path="url(#${id})"><circle cx="${x}" cy="${eyes - 1}" r="${h - 1}" fill="${look.iris}"/><circle cx="${x}" cy="${eyes - 1}" r="${h * 0.46}" fill="#0d0a09"/><circle cx="${x - 8}" cy="${eyes - 9}" r="5" fill="#fff"/><rect x="${x - w}" y="${eyes - h - 8}" width="${2 * w}" height="17" fill="#000" opacity="0.2"/></g>
<path d="M${x - w - 2} ${eyes + 4}Q${x} ${eyes - 2 * h + 4} ${x + w + 2} ${eyes + 2}" fill="none" stroke="#2a1a14" stroke-width="7" stroke-linecap="round"/>
<path d="M${x - w + 4} ${eyes - 22}Q${x} ${eyes - 2 * h - 14} ${x + w - 4} ${eyes - 24}" fill="none" stroke="${look.skin.shade}" stroke-width="5" stroke-linecap="round"/>
<path d="M${x - side * 74} ${brow + 14}Q${x + side * 4} ${brow - 24} ${x + side * 84} ${brow + 18}" fill="none" stroke="${browColour}" stroke-opacity="0.86" stroke-width="${look.age === 'child' ? 14 : 19}" stroke-linecap="round"/>`;
}

function nose({ skin }: Look): string {
  return `<path d="M566 720Q552 820 538 862Q560 908 600 906Q640 908 662 862Q648 820 634 720Z" fill="${skin.shade}" opacity="0.2" filter="url(#soft)"/>
<path d="M592 700Q586 800 588 858" stroke="${skin.light}" stroke-width="20" stroke-opacity="0.75" fill="none" stroke-linecap="round" filter="url(#fine)"/>
<path d="M541 868Q534 896 560 894Q580 908 600 907Q620 908 640 894Q666 896 659 868" fill="none" stroke="${skin.shade}" stroke-width="8" stroke-linecap="round"/>
<ellipse cx="572" cy="894" rx="13" ry="6" fill="#000" opacity="0.32"/><ellipse cx="628" cy="894" rx="13" ry="6" fill="#000" opacity="0.32"/>`;
}

/** Closed and neutral, as the rules ask. */
function mouth({ lips, skin, age }: Look): string {
  const w = age === 'child' ? 82 : 96;
  return `<path d="M${600 - w} 976Q560 948 584 954Q600 962 616 954Q640 948 ${600 + w} 976Q600 984 ${600 - w} 976Z" fill="${lips}"/>
<path d="M${600 - w} 976Q600 986 ${600 + w} 976Q650 1022 600 1022Q550 1022 ${600 - w} 976Z" fill="${lips}" opacity="0.86"/>
<path d="M${600 - w - 2} 976Q600 987 ${600 + w + 2} 976" stroke="#3d1a18" stroke-opacity="0.65" stroke-width="5" fill="none" stroke-linecap="round"/>
<ellipse cx="600" cy="1044" rx="58" ry="11" fill="${skin.shade}" opacity="0.5" filter="url(#fine)"/>`;
}

const beard = ({ hair }: Look): string =>
  `<path clip-path="url(#face)" d="M330 800C346 940 380 1010 452 1060Q540 1112 600 1112Q660 1112 748 1060C820 1010 854 940 870 800C840 880 780 930 716 936Q650 916 600 930Q550 916 484 936C420 930 360 880 330 800Z" fill="${hair}" opacity="0.88"/>`;

const lines = ({ skin }: Look): string =>
  `<path d="M500 880Q470 930 474 976M700 880Q730 930 726 976M440 752Q476 772 520 760M760 752Q724 772 680 760M500 500Q600 488 700 500M520 540Q600 530 680 540" fill="none" stroke="${skin.shade}" stroke-width="6" stroke-opacity="0.6" stroke-linecap="round" filter="url(#fine)"/>`;
