import type { Has } from './defects.ts';

/** Light that falls wrongly; inside the outline of the face, which the drawing names `face`. */
export function light(has: Has): string {
  return `${has('side-light') ? side : ''}${has('glare') ? spots : ''}`;
}

const side =
  '<linearGradient id="side" x1="0" x2="1"><stop offset="0.3" stop-color="#000" stop-opacity="0"/><stop offset="0.62" stop-color="#000" stop-opacity="0.55"/></linearGradient><rect x="300" y="280" width="600" height="840" fill="url(#side)" clip-path="url(#face)"/>';

const spots =
  '<g fill="#ffffff"><ellipse cx="560" cy="520" rx="74" ry="40"/><ellipse cx="430" cy="830" rx="44" ry="34"/><ellipse cx="598" cy="820" rx="20" ry="44"/></g>';

/** A whole picture that got too little light. */
export const darkness = '<rect width="1200" height="1680" fill="#0a0a12" opacity="0.68"/>';
