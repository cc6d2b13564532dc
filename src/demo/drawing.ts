import { covers } from './defects/covers.ts';
import type { Has } from './defects/defects.ts';
import { darkness, light } from './defects/light.ts';
import { wall } from './defects/wall.ts';
import { beard, ears, eye, type FaceShape, faceShapeOf, lines, mouth, nose, skull } from './face.ts';
import { backHair, frontHair } from './hair.ts';
import type { Appearance } from './looks.ts';

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
  if (!has('turned')) return eyes + nose(look) + mouth(look, has);
  return `<g transform="translate(124 0) scale(0.88 1)">${eyes}${mouth(look, has)}</g><g transform="translate(96 0)">${nose(look)}</g>`;
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
