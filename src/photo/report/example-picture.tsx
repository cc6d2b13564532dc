import type { JSX } from 'preact';
import { type Lang, wordsIn } from '../../platform/i18n.ts';
import { ExamplePortrait, type PortraitState } from './example-portrait.tsx';
import type { FindingCode } from '../engine/types.ts';
import { checkNames } from './check-names.ts';

const words = wordsIn({
  shows: (p: { name: string }) => ({
    en: `Drawing: ${p.name}. On the left as it should be, on the right with the fault.`,
    fr: `Dessin : ${p.name}. À gauche, comme il faut; à droite, avec le défaut.`,
  }),
});

const faults: Partial<Readonly<Record<FindingCode, PortraitState>>> = {
  no_face: { person: 'none' },
  one_face: { person: 'two' },
  pixels: { quality: 'squares' },
  aspect: { head: 'wide' },
  centre: { place: 'translate(12 0)' },
  tilt: { head: 'tilted' },
  turn: { head: 'turned' },
  background: { wall: 'clutter' },
  exposure: { light: 'bright' },
  eyes: { eyes: 'closed' },
  red_eye: { eyes: 'red' },
  mouth: { mouth: 'open' },
  expression: { mouth: 'smile' },
  covered: { mouth: 'covered' },
  shadow_background: { wall: 'shadow' },
  even_light: { light: 'half' },
  glare: { light: 'spots' },
  sharp: { quality: 'blurred' },
  compression: { quality: 'squares' },
  upscaled: { quality: 'squares' },
  colour: { light: 'blue' },
  filter: { light: 'smooth' },
  recapture: { quality: 'print' },
};

/** What a finding is about tells the drawing where one check sees several faults. */
const byAbout: Readonly<Record<string, PortraitState>> = {
  'head_size small': { place: 'translate(12.5 18) scale(.5)' },
  'head_size large': { place: 'translate(-13 -18) scale(1.52)' },
  'covered forehead': { mouth: 'mask' },
  'glasses dark': { eyes: 'dark' },
  'glasses reflection': { eyes: 'glare' },
  'background dark': { wall: 'dark' },
  'background coloured': { wall: 'coloured' },
  'exposure dark': { light: 'dark' },
  'exposure dark-wall': { light: 'dark' },
  'centre high': { place: 'translate(0 -13)' },
  'centre low': { place: 'translate(0 13)' },
};

export type Drawn = { readonly code: FindingCode; readonly about?: string | undefined };

/** A thing as it should be and, beside it, the fault; nothing where a drawing would tell nothing. */
export function Example({ lang, of: { code, about } }: { readonly lang: Lang; readonly of: Drawn }) {
  const fault = byAbout[`${code} ${about ?? ''}`] ?? faults[code];
  if (!fault) return null;
  return (
    <svg
      class="example"
      viewBox="0 0 114 80"
      width="114"
      height="80"
      role="img"
      aria-label={words(lang).shows({ name: checkNames[code][lang] })}
    >
      <ExamplePortrait look={{}} />
      <ExampleSign x={25} good />
      <g transform="translate(62 0)">
        <ExamplePortrait look={fault} />
        <ExampleSign x={25} />
      </g>
    </svg>
  );
}

/** A tick or a cross on a picture's lower edge. */
export function ExampleSign({
  x,
  good = false,
}: {
  readonly x: number;
  readonly good?: boolean;
}): JSX.Element {
  return (
    <g transform={`translate(${x} 71)`}>
      <circle r="8" fill={good ? '#0f5c4a' : '#a3211b'} stroke="#fff" stroke-width="1.500" />
      <path
        d={good ? 'm-3.500.500 2.500 2.500 4.500-5' : 'm-3-3 6 6m0-6-6 6'}
        fill="none"
        stroke="#fff"
        stroke-width="1.800"
      />
    </g>
  );
}
