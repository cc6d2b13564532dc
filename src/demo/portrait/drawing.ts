import { covers } from './covers.ts';
import type { Has } from './defects.ts';
import { beard, ears, eye, type FaceShape, faceShapeOf, lines, mouth, nose, skull } from './face.ts';
import type { Appearance } from './appearances.ts';

/** The whole drawing, 1200 x 1680, in layers from the wall to the hair over the forehead. */
export function portraitSvg(look: Appearance, has: Has): string {
  const person = has('no-face') ? '' : `<g id="person">${personOf(look, has)}</g>`;
  const beside = '<use href="#person" transform="translate(-130 250) scale(0.5)"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1680" viewBox="0 0 1200 1680">
${definitions(look)}
${wall(has)}
${has('second-face') ? `<g transform="translate(140 0)">${person}</g>${beside}` : `<g transform="${placed(has)}">${person}</g>`}
${has('dark') ? darkness : ''}
</svg>`;
}

/** How the person stands before the camera. */
function placed(has: Has): string {
  if (has('small-head')) return 'translate(204 300) scale(0.66)';
  if (has('large-head')) return 'translate(-180 -190) scale(1.3)';
  if (has('off-centre')) return 'translate(170 0)';
  return has('tilted') ? 'rotate(11 600 1300)' : '';
}

function personOf(look: Appearance, has: Has): string {
  const face = faceShapeOf(look);
  return `${backHair(look)}
${body(look)}
${ears(look, face)}
<clipPath id="face"><path d="${skull(face)}"/></clipPath><path d="${skull(face)}" fill="url(#skin)"/>
${look.beard ? beard(look) : ''}
${features(look, face, has)}
${look.age === 'older' ? lines(look) : ''}
${light(has)}
${frontHair(look)}
${covers(look, face, has)}`;
}

/** A face that turns away: the nose goes furthest, and the far half becomes narrower. */
function features(look: Appearance, face: FaceShape, has: Has): string {
  const eyes = eye(look, face, -1, has) + eye(look, face, 1, has);
  const { mouth: wide = 1, lips = 1, nose: broad = 1 } = look.shape ?? {};
  const below = `<g transform="translate(600 978) scale(${wide} ${lips}) translate(-600 -978)">${mouth(look, has)}</g>`;
  const between = `<g transform="translate(600 0) scale(${broad} 1) translate(-600 0)">${nose(look)}</g>`;
  if (!has('turned')) return eyes + between + below;
  return `<g transform="translate(124 0) scale(0.88 1)">${eyes}${below}</g><g transform="translate(96 0)">${between}</g>`;
}

function definitions({ skin, clothes, hair }: Appearance): string {
  return `<defs>
<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fbfbfa"/><stop offset="1" stop-color="#f3f3f2"/></linearGradient>
<radialGradient id="skin" cx="0.47" cy="0.4" r="0.66"><stop offset="0" stop-color="${skin.light}"/><stop offset="0.6" stop-color="${skin.base}"/><stop offset="1" stop-color="${skin.shade}"/></radialGradient>
<linearGradient id="neck" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skin.shade}"/><stop offset="0.75" stop-color="${skin.base}"/></linearGradient>
<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="0.4"><stop offset="0" stop-color="${clothes}"/><stop offset="1" stop-color="${clothes}" stop-opacity="0.88"/></linearGradient>
<linearGradient id="hair" x1="0.2" y1="0" x2="0.8" y2="1"><stop offset="0" stop-color="${hair}"/><stop offset="1" stop-color="${hair}" stop-opacity="0.94"/></linearGradient>
<radialGradient id="soft"><stop offset="0" stop-color="${skin.shade}"/><stop offset="0.5" stop-color="${skin.shade}" stop-opacity="0.8"/><stop offset="1" stop-color="${skin.shade}" stop-opacity="0"/></radialGradient>
<filter id="wide" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="26"/></filter>
</defs>`;
}

function body(look: Appearance): string {
  const wide = look.age === 'child' ? 410 : 500;
  const [left, right] = [600 - wide, 600 + wide];
  const shirt = `M${left} 1780V1680C${left + 4} 1480 ${left + 60} 1400 ${left + 190} 1362L470 1286Q600 1400 730 1286L${right - 190} 1362C${right - 60} 1400 ${right - 4} 1480 ${right} 1680V1780Z`;
  const thin = look.age === 'child' ? 24 : 0;
  const neck = `M${462 + thin} 1000V1240Q466 1300 420 1330L600 1480L780 1330Q734 1300 ${738 - thin} 1240V1000Z`;
  return `<clipPath id="throat"><path d="${neck}"/></clipPath><g transform="translate(0 -80)"><path d="${neck}" fill="url(#neck)"/>
<g clip-path="url(#throat)"><ellipse cx="600" cy="1180" rx="200" ry="104" fill="url(#soft)" opacity="0.8"/></g>
<path d="${shirt}" fill="#ffffff"/><path d="${shirt}" fill="url(#cloth)"/>
<path d="M${left + 150} 1780V1680C${left + 158} 1600 ${left + 150} 1560 ${left + 128} 1520M${right - 150} 1780V1680C${right - 158} 1600 ${right - 150} 1560 ${right - 128} 1520" stroke="#000" stroke-opacity="0.22" stroke-width="7" fill="none" stroke-linecap="round"/>
${collar(look)}</g>`;
}

function collar({ collar: kind, skin }: Appearance): string {
  if (kind === 'shirt') {
    return `<path d="M474 1284L600 1400L540 1480L440 1330Z" fill="#f4f6f8" stroke="#c9ced4" stroke-width="3"/>
<path d="M726 1284L600 1400L660 1480L760 1330Z" fill="#eceff2" stroke="#c9ced4" stroke-width="3"/>`;
  }
  const edge = kind === 'vneck' ? 'M468 1284L600 1462L732 1284' : 'M466 1286Q600 1408 734 1286';
  const gap = kind === 'vneck' ? `<path d="M476 1280L600 1450L724 1280Z" fill="${skin.base}"/>` : '';
  return `${gap}<path d="${edge}" fill="none" stroke="#000" stroke-opacity="0.28" stroke-width="15" stroke-linejoin="round"/>`;
}

/** Light that falls wrongly; inside the outline of the face, which the drawing names `face`. */
function light(has: Has): string {
  return `${has('side-light') ? side : ''}${has('glare') ? spots : ''}`;
}

const side =
  '<linearGradient id="side" x1="0" x2="1"><stop offset="0.3" stop-color="#000" stop-opacity="0"/><stop offset="0.62" stop-color="#000" stop-opacity="0.55"/></linearGradient><rect x="300" y="280" width="600" height="840" fill="url(#side)" clip-path="url(#face)"/>';

const spots =
  '<g fill="#ffffff"><ellipse cx="560" cy="520" rx="74" ry="40"/><ellipse cx="430" cy="830" rx="44" ry="34"/><ellipse cx="598" cy="820" rx="20" ry="44"/></g>';

/** A whole picture that got too little light. */
const darkness = '<rect width="1200" height="1680" fill="#0a0a12" opacity="0.68"/>';

/** What the person stands before. */
function wall(has: Has): string {
  const fill = has('wall-colour') ? '#6f9fd0' : 'url(#wall)';
  return `<rect width="1200" height="1680" fill="${fill}"/>${has('wall-pattern') ? paper : ''}${has('shadow') ? shadow : ''}`;
}

/** Broad stripes, as a wallpaper has them. */
const paper = Array.from(
  { length: 8 },
  (_, i) => `<rect x="${i * 160}" width="80" height="1680" fill="#8d6e4f"/>`,
).join('');

/** The fault that officers meet most: too close to the wall, with light from one side. */
const shadow =
  '<path d="M470 520C500 250 1060 220 1096 640C1116 930 1010 1110 940 1190C1040 1250 1180 1300 1200 1420V1680H600Z" fill="#5d5f66" opacity="0.6" filter="url(#wide)"/>';

const fill = 'fill="url(#hair)"';

/** What lies behind the head and shoulders. */
function backHair(look: Appearance): string {
  switch (look.style) {
    case 'long':
      return `<path d="M600 244C360 236 262 420 262 700C262 960 250 1150 226 1330Q420 1400 600 1380Q780 1400 974 1330C950 1150 938 960 938 700C938 420 840 236 600 244Z" ${fill}/>`;
    case 'bob':
      return `<path d="M600 250C356 242 266 430 262 700C258 900 270 1010 300 1110Q420 1150 600 1140Q780 1150 900 1110C930 1010 942 900 938 700C934 430 844 242 600 250Z" ${fill}/>`;
    case 'bun':
      return `<ellipse cx="600" cy="252" rx="120" ry="86" ${fill}/><path d="M600 262C390 256 300 400 296 640H904C900 400 810 256 600 262Z" ${fill}/>`;
    case 'curls':
      return curls(look.age === 'child' ? 318 : 344);
    case 'scarf':
      return `<path d="M600 232C330 228 238 440 246 740C252 1010 290 1170 200 1420Q600 1560 1000 1420C910 1170 948 1010 954 740C962 440 870 228 600 232Z" ${fill}/>`;
    case 'short':
      return `<path d="M600 258C390 252 298 400 300 660L318 780H882L900 660C902 400 810 252 600 258Z" ${fill}/>`;
  }
}

/** What lies over the forehead and the temples; never over the eyes. */
function frontHair(look: Appearance): string {
  switch (look.style) {
    case 'long':
      return `<path d="M600 250C372 244 276 420 282 700C286 800 280 900 262 1010C330 900 322 720 366 610C430 560 560 520 610 390C650 500 770 560 836 612C878 720 870 900 938 1010C920 900 914 800 918 700C924 420 828 244 600 250Z" ${fill}/>`;
    case 'bob':
      return `<path d="M600 250C360 244 270 430 270 700C268 850 276 960 300 1060C350 960 336 760 352 600Q600 520 848 600C864 760 850 960 900 1060C924 960 932 850 930 700C930 430 840 244 600 250Z" ${fill}/>`;
    case 'bun':
      return `<path d="M600 262C388 256 296 400 302 700C318 640 322 590 352 548C430 500 520 470 600 400C680 470 770 500 848 548C878 590 882 640 898 700C904 400 812 256 600 262Z" ${fill}/>`;
    case 'curls':
      return fringe();
    case 'scarf':
      return scarf();
    case 'short':
      return `<path d="M600 258C384 250 292 410 308 720C330 690 326 610 350 560C400 520 420 470 450 440C560 500 720 490 790 452C806 500 830 530 850 560C874 610 870 690 892 720C908 410 816 250 600 258Z" ${fill}/>`;
  }
}

/** A round outline of many small arcs. */
function curls(radius: number): string {
  const count = 22;
  const ring = Array.from({ length: count }, (_, i) => {
    const angle = Math.PI * (0.93 + (1.14 * i) / (count - 1));
    const x = 600 + Math.cos(angle) * (radius - 40);
    const y = 610 + Math.sin(angle) * (radius - 6);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="56" ${fill}/>`;
  });
  return `${ring.join('')}<ellipse cx="600" cy="600" rx="${radius - 30}" ry="${radius}" ${fill}/>`;
}

function fringe(): string {
  const along = [-236, -188, -132, -70, 0, 70, 132, 188, 236];
  const locks = along.map((x) => `<circle cx="${600 + x}" cy="${372 + (x * x) / 330}" r="60" ${fill}/>`);
  return `<path d="M600 262C440 262 330 350 316 560Q420 420 600 410Q780 420 884 560C870 350 760 262 600 262Z" ${fill}/>${locks.join('')}`;
}

/** The whole face shows, from the chin to the forehead. */
function scarf(): string {
  return `<path fill-rule="evenodd" d="M600 236C330 230 244 440 252 740C258 960 300 1080 262 1300Q600 1500 938 1300C900 1080 942 960 948 740C956 440 870 230 600 236ZM600 402C760 402 852 520 850 700C848 880 790 1010 726 1070Q660 1124 600 1124Q540 1124 474 1070C410 1010 352 880 350 700C348 520 440 402 600 402Z" ${fill}/>
<path d="M350 700C352 880 410 1010 474 1070Q540 1124 600 1124Q660 1124 726 1070C790 1010 848 880 850 700" fill="none" stroke="#000" stroke-opacity="0.2" stroke-width="12"/>
<path d="M300 1120Q480 1290 800 1330M900 1110Q760 1240 560 1300M286 560Q320 420 450 330" fill="none" stroke="#000" stroke-opacity="0.14" stroke-width="12" stroke-linecap="round"/>`;
}
