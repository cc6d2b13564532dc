import type { Has } from './defects.ts';

/** What the person stands before. */
export function wall(has: Has): string {
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
