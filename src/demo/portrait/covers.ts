import type { Has } from './defects.ts';
import type { Appearance } from './appearances.ts';
import type { FaceShape } from './face.ts';

/** What lies in front of the face and on the head. */
export function covers(look: Appearance, face: FaceShape, has: Has): string {
  const layers = [
    has('hair-over-eyes') && strands(look, face),
    has('mask') && mask(look),
    has('hand') && hand(look),
    has('clear-glasses') && glasses(face, 'none'),
    has('tinted-glasses') && glasses(face, '#1d1712', 0.6),
    has('sunglasses') && glasses(face, '#0b0b0d', 0.97),
    has('reflecting-glasses') && glasses(face, '#ffffff', 0.08) + reflections(face),
    has('hat') && hat,
    has('turban') && turban,
    has('low-scarf') && lowScarf,
  ];
  return layers.filter(Boolean).join('');
}

const strands = ({ hair }: Appearance, { eyes }: FaceShape): string =>
  `<path d="M330 ${eyes - 240}Q600 ${eyes - 330} 870 ${eyes - 240}L860 ${eyes + 40}Q790 ${eyes + 76} 720 ${eyes + 44}Q660 ${eyes + 80} 600 ${eyes + 40}Q540 ${eyes + 80} 480 ${eyes + 44}Q410 ${eyes + 76} 340 ${eyes + 40}Z" fill="${hair}"/>`;

const mask = ({ mask: colour = '#8db9dd' }: Appearance): string =>
  `<path d="M338 800Q470 830 600 812Q730 830 862 800L846 940Q790 1090 600 1126Q410 1090 354 940Z" fill="${colour}"/><path d="M362 880Q600 916 838 880M372 960Q600 1000 828 960" fill="none" stroke="#000" stroke-opacity="0.16" stroke-width="7"/><path d="M340 806L306 716M860 806L894 716" stroke="#e8eef4" stroke-width="8"/>`;

/** A glove, as people wear it in winter; a bare hand has the very colour of the face. */
const hand = ({ clothes }: Appearance): string => {
  const finger = (x: number, top: number) =>
    `<rect x="${x}" y="${top}" width="74" height="300" rx="37" fill="${clothes}" stroke="#000" stroke-opacity="0.3" stroke-width="4"/>`;
  return `<g transform="rotate(-14 600 1000)">${finger(452, 902)}${finger(530, 880)}${finger(608, 884)}${finger(686, 906)}<rect x="446" y="1040" width="320" height="420" rx="90" fill="${clothes}"/></g>`;
};

function glasses({ eyes, apart }: FaceShape, lens: string, opacity = 1): string {
  const [wide, high] = [104, 70];
  const one = (side: number) =>
    `<rect x="${600 + side * (apart + 6) - wide}" y="${eyes - high + 8}" width="${2 * wide}" height="${2 * high}" rx="46" fill="${lens}" fill-opacity="${opacity}" stroke="#2b2b30" stroke-width="9"/>`;
  const bridge = `<path d="M${600 - apart + wide - 8} ${eyes - 6}Q600 ${eyes - 26} ${600 + apart - wide + 8} ${eyes - 6}" fill="none" stroke="#2b2b30" stroke-width="9"/>`;
  const arms = `<path d="M${600 - apart - wide - 6} ${eyes - 14}L316 ${eyes - 4}M${600 + apart + wide + 6} ${eyes - 14}L884 ${eyes - 4}" stroke="#2b2b30" stroke-width="9"/>`;
  return one(-1) + one(1) + bridge + arms;
}

const reflections = ({ eyes, apart }: FaceShape): string =>
  [-1, 1]
    .map((side) => {
      const x = 600 + side * (apart + 6);
      return `<path d="M${x - 70} ${eyes + 50}L${x - 10} ${eyes - 46}H${x + 44}L${x - 16} ${eyes + 50}Z" fill="#ffffff" opacity="0.96"/>`;
    })
    .join('');

/** A knitted hat above the brows. */
const hat =
  '<path d="M268 540C262 330 400 190 600 190C800 190 938 330 932 540Q600 470 268 540Z" fill="#3c4a63"/><path d="M262 470Q600 396 938 470L934 566Q600 494 266 566Z" fill="#2f3b51"/>';

/** Wound low on the forehead; the whole face shows. */
const turban =
  '<path d="M262 590C210 380 340 160 600 160C860 160 990 380 938 590Q900 520 600 420Q300 520 262 590Z" fill="#e07b18"/><path d="M262 590Q290 560 600 560Q910 560 938 590Q930 470 600 330Q270 470 262 590Z" fill="#c96a10"/><path d="M300 470Q520 400 640 210M900 470Q700 380 560 200M270 550Q500 520 720 300" fill="none" stroke="#8f4a08" stroke-opacity="0.55" stroke-width="9"/>';

/** A scarf drawn down to the brows, as many wear it. */
const lowScarf =
  '<path fill-rule="evenodd" d="M600 226C330 220 238 440 246 740C252 1010 290 1170 200 1420Q600 1560 1000 1420C910 1170 948 1010 954 740C962 440 870 220 600 226ZM352 590Q600 556 848 590Q856 640 850 700C848 880 790 1010 726 1070Q660 1124 600 1124Q540 1124 474 1070C410 1010 352 880 350 700Q344 640 352 590Z" fill="#a81f3d"/><path d="M352 590Q600 556 848 590" fill="none" stroke="#6d1026" stroke-width="10" stroke-opacity="0.7"/>';
