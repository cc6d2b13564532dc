import type { JSX } from 'preact';
import type { PortraitState } from '../checks/check.ts';

const SKIN = '#c98f6b';
const HAIR = '#2a211d';
const CLOTHES = '#3d5a6c';

/** A small portrait, 50 wide and 70 high. */
export function ExamplePortrait({ look }: { readonly look: PortraitState }): JSX.Element {
  const wall = look.wall === 'dark' ? '#7d8684' : look.wall === 'coloured' ? '#a9c7e8' : '#fff';
  return (
    <svg width="50" height="70" viewBox="0 0 50 70">
      <rect width="50" height="70" fill={wall} />
      {look.wall === 'clutter' && (
        <path d="M1 18h14v2H1zm2-9h3v9H3zm4 2h3v7H7zm30-7h11v16H37z" fill="#8a6a4a" />
      )}
      {look.wall === 'shadow' && <path d="M30 12c13 2 15 15 13 29 0 7 4 20 6 28H32z" fill="#aeb6b1" />}
      {look.quality === 'print' ? <Print /> : <People look={look} />}
      <Light light={look.light} />
      {look.quality === 'squares' && <Squares />}
      <rect x=".5" y=".5" width="49" height="69" rx="2" fill="none" stroke="#66757c" />
    </svg>
  );
}

function People({ look }: { readonly look: PortraitState }): JSX.Element | null {
  if (look.person === 'none') return <path d="M6 70c1-12 8-15 14-16h11c6 1 12 4 13 16z" fill={CLOTHES} />;
  if (look.person === 'two') {
    return (
      <>
        <g transform="translate(18 10) scale(.8)">
          <Person look={{}} />
        </g>
        <g transform="translate(-9 14) scale(.8)">
          <Person look={{}} />
        </g>
      </>
    );
  }
  const person = <Person look={look} />;
  if (look.quality !== 'blurred') return <g transform={look.place}>{person}</g>;
  return (
    <>
      {[-2, -1, 0, 1, 2].map((shift) => (
        <g key={shift} transform={`translate(${shift} ${shift / 2})`} opacity=".34">
          {person}
        </g>
      ))}
    </>
  );
}

const heads = {
  tilted: 'rotate(14 25 54)',
  turned: undefined,
  wide: 'translate(-10.2 0) scale(1.4 1)',
} as const;

function Person({ look }: { readonly look: PortraitState }): JSX.Element {
  return (
    <>
      <path d="M6 70c1-12 8-15 14-16h11c6 1 12 4 13 16z" fill={CLOTHES} />
      <path d="M21 46h9v8c-2 2-7 2-9 0z" fill="#b07a5a" />
      <g transform={look.head && heads[look.head]}>
        <ellipse cx="25.500" cy="34" rx="11.500" ry="15.500" fill={SKIN} />
        <path d="M14 33c-1-13 6-18 12-18s12 5 11 18c-1-7-5-9-11-9s-11 2-12 9z" fill={HAIR} />
        <g transform={look.head === 'turned' ? 'translate(5 0)' : undefined}>
          <Eyes eyes={look.eyes} />
          <Mouth mouth={look.mouth} />
        </g>
        {look.light === 'half' && (
          <path d="M25.500 18.500a11.500 15.500 0 0 1 0 31z" fill="#16242b" opacity=".45" />
        )}
      </g>
    </>
  );
}

function Eyes({ eyes }: { readonly eyes: PortraitState['eyes'] }): JSX.Element {
  if (eyes === 'closed')
    return <path d="M18.500 33q2.500 2 5 0m4 0q2.500 2 5 0" fill="none" stroke={HAIR} stroke-width="1.500" />;
  const glasses = eyes === 'dark' ? '#16242b' : eyes === 'glare' ? '#f4f7ff' : undefined;
  return (
    <>
      <g fill="#fff">
        <ellipse cx="21" cy="33" rx="2.600" ry="1.600" />
        <ellipse cx="30" cy="33" rx="2.600" ry="1.600" />
      </g>
      <g fill={eyes === 'red' ? '#d3231b' : HAIR}>
        <circle cx="21" cy="33" r="1.400" />
        <circle cx="30" cy="33" r="1.400" />
      </g>
      {glasses && (
        <g fill={glasses} stroke={HAIR}>
          <rect x="16.500" y="30" width="8" height="6" rx="2" />
          <rect x="26.500" y="30" width="8" height="6" rx="2" />
        </g>
      )}
    </>
  );
}

function Mouth({ mouth }: { readonly mouth: PortraitState['mouth'] }): JSX.Element {
  if (mouth === 'open') return <ellipse cx="25.500" cy="43.500" rx="3.500" ry="3" fill="#5b2620" />;
  if (mouth === 'smile') return <path d="M20 42q5.500 6.500 11 0z" fill="#fff" stroke="#8c4a3c" />;
  if (mouth === 'mask') return <Mask />;
  if (mouth === 'covered') return <path d="M14.500 37q11-4 22 0v6q-11 10-22 0z" fill="#7fb0c9" />;
  return <path d="M22.500 43.500q3 .6 6 0" fill="none" stroke="#8c4a3c" stroke-width="1.400" />;
}

/** From under the eyes to the chin, held by two bands. */
const Mask = (): JSX.Element => (
  <>
    <path d="M14 34l4 4m19-4-4 4m-18.500 6 3-2m19 2-3-2" stroke="#e8eef0" stroke-width="1.200" />
    <path d="M16 37.500q9.500-4 19 0v5q-2 7.500-9.500 8.500-7.500-1-9.500-8.500z" fill="#7fb0c9" />
    <path d="M18 41h15m-14 4h13" stroke="#5e93ae" />
  </>
);

const veils = { dark: ['#0b1216', '.62'], bright: ['#fff', '.68'], blue: ['#2a5bd0', '.42'] } as const;

function Light({ light }: { readonly light: PortraitState['light'] }): JSX.Element | null {
  if (light === 'spots') return <path d="M19 27q3-4 6-2-1 4-6 2zm10 10q4-1 4 2-4 2-4-2z" fill="#fff" />;
  if (light === 'smooth')
    return (
      <path
        d="m17 39 .8 2 2 .8-2 .8-.8 2-.8-2-2-.8 2-.8zm16-2 .8 2 2 .8-2 .8-.8 2-.8-2-2-.8 2-.8z"
        fill="#fff"
      />
    );
  if (light !== 'dark' && light !== 'bright' && light !== 'blue') return null;
  const [fill, opacity] = veils[light];
  return <rect width="50" height="70" fill={fill} opacity={opacity} />;
}

/** Patches of one colour, as they stay when a picture is saved too small. */
function Squares(): JSX.Element {
  return (
    <>
      <path d="M15 20h7v7h-7zm14 0h7v7h-7zM8 60h7v7H8z" fill="#463731" />
      <path d="M15 27h7v7h-7zm14 7h7v7h-7zm-7 7h7v7h-7z" fill="#b27c5c" />
      <path d="M22 27h7v7h-7zm-7 14h7v7h-7z" fill="#dba37f" />
      <path d="M22 34h7v7h-7zm14 21h7v7h-7z" fill="#7d5a49" />
    </>
  );
}

/** A print that lies on a table. */
function Print(): JSX.Element {
  return (
    <>
      <rect width="50" height="70" fill="#b99d80" />
      <g transform="translate(9 9) scale(.64)">
        <rect x="-3" y="-3" width="56" height="76" fill="#fff" stroke={HAIR} />
        <Person look={{}} />
      </g>
    </>
  );
}
