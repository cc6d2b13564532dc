import type { JSX } from 'preact';
import type { DrawingId } from './blocks.ts';

/** What differs from a good portrait. */
type Look = {
  readonly lines?: boolean;
  readonly clutter?: boolean;
  readonly shadow?: boolean;
  readonly glasses?: 'clear' | 'glare';
  readonly turned?: boolean;
  readonly smile?: boolean;
  readonly scarf?: boolean;
  readonly baby?: boolean;
  readonly print?: boolean;
};

/** Each rule as a good portrait and, where a mistake is common, the mistake beside it. */
const PANELS: Readonly<Record<DrawingId, { readonly good: Look; readonly wrong?: Look }>> = {
  good: { good: {} },
  'head-size': { good: { lines: true } },
  background: { good: {}, wrong: { clutter: true } },
  shadow: { good: {}, wrong: { shadow: true } },
  glasses: { good: { glasses: 'clear' }, wrong: { glasses: 'glare' } },
  face: { good: {}, wrong: { turned: true } },
  expression: { good: {}, wrong: { smile: true } },
  covering: { good: { scarf: true } },
  child: { good: { baby: true } },
  original: { good: {}, wrong: { print: true } },
};

const SKIN = '#c98f6b';
const HAIR = '#2a211d';
const GREEN = '#0f5c4a';
const RED = '#a3211b';

/** Drawn in units of its own, shown so large that a smile or a shadow is seen on any screen. */
const SCALE = 1.9;

/** A drawn example of a photo rule. `says` tells in words what is to be seen. */
export function Drawing({ id, says }: { readonly id: DrawingId; readonly says: string }): JSX.Element {
  const { good, wrong } = PANELS[id];
  const [width, height] = [wrong ? 220 : 104, 164];
  return (
    <figure class="drawing">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width * SCALE}
        height={height * SCALE}
        role="img"
        aria-label={says}
      >
        <Panel look={good} />
        <Mark good />
        {wrong && (
          <g transform="translate(116 0)">
            <Panel look={wrong} />
            <Mark />
          </g>
        )}
      </svg>
    </figure>
  );
}

function Mark({ good = false }: { readonly good?: boolean }): JSX.Element {
  return (
    <g transform="translate(52 152)">
      <circle r="11" fill={good ? GREEN : RED} />
      <path
        d={good ? 'm-5 .5 3.4 3.4L5 -3' : 'm-4-4 8 8m0-8-8 8'}
        fill="none"
        stroke="#fff"
        stroke-width="2.4"
      />
    </g>
  );
}

function Panel({ look }: { readonly look: Look }): JSX.Element {
  if (look.print) return <PictureOfPrint />;
  return (
    <>
      <rect x="1" y="1" width="100" height="140" rx="3" fill="#fff" stroke="#66757c" />
      {look.clutter && <Clutter />}
      {look.shadow && <path d="M62 22c24 4 30 30 26 60-1 14 8 40 10 58H64z" fill="#aeb6b1" />}
      <Person look={look} />
      {look.lines && (
        <path d="M1 36H101M1 100H101" fill="none" stroke={GREEN} stroke-width="1.5" stroke-dasharray="5 4" />
      )}
    </>
  );
}

function Person({ look }: { readonly look: Look }): JSX.Element {
  const tilt = look.turned ? 'rotate(12 51 100)' : undefined;
  return (
    <>
      <path d="M12 140c2-24 16-31 28-33h22c12 2 26 9 28 33z" fill={look.baby ? '#8fb3a7' : '#3d5a6c'} />
      <path d="M42 94h18v15c-4 5-14 5-18 0z" fill="#b07a5a" />
      <g transform={tilt}>
        {look.scarf && (
          <path
            d="M23 72c-2-32 14-44 28-44s30 12 28 44c-1 22-6 34-14 44H37c-8-10-13-22-14-44z"
            fill="#7a4f6d"
          />
        )}
        <ellipse cx="51" cy="69" rx={look.baby ? 26 : 23} ry="31" fill={SKIN} />
        {!look.scarf && <Hair baby={look.baby ?? false} />}
        <Face look={look} />
        {look.turned && <path d="M50 40c14 2 26 14 25 42-8-4-14-14-25-42z" fill={HAIR} />}
      </g>
    </>
  );
}

function Hair({ baby }: { readonly baby: boolean }): JSX.Element {
  const path = baby
    ? 'M42 41c6-5 12-5 18 0-5 2-12 3-18 0z'
    : 'M27 66c-2-26 12-35 24-35s26 9 24 35c-3-13-10-18-24-18s-21 5-24 18z';
  return <path d={path} fill={HAIR} />;
}

function Face({ look }: { readonly look: Look }): JSX.Element {
  const shift = look.turned ? 5 : 0;
  return (
    <g transform={`translate(${shift} 0)`}>
      <g fill="#fff">
        <ellipse cx="42" cy="67" rx="4.4" ry="2.6" />
        <ellipse cx="60" cy="67" rx="4.4" ry="2.6" />
      </g>
      <circle cx="42" cy="67" r="2" fill={HAIR} />
      <circle cx="60" cy="67" r="2" fill={HAIR} />
      <path d="M51 69v10q-2 2 2 2.4" fill="none" stroke="#9c6747" stroke-width="1.4" />
      {look.smile ? (
        <path d="M40 85q11 13 22 0z" fill="#fff" stroke="#8c4a3c" stroke-width="1.6" />
      ) : (
        <path d="M44 88q7 1.4 14 0" fill="none" stroke="#8c4a3c" stroke-width="1.8" />
      )}
      {look.glasses && <Glasses glare={look.glasses === 'glare'} />}
    </g>
  );
}

function Glasses({ glare }: { readonly glare: boolean }): JSX.Element {
  return (
    <g fill={glare ? '#f4f7ff' : 'none'} stroke={HAIR} stroke-width="1.4">
      <rect x="34" y="61" width="15" height="12" rx="4" />
      <rect x="53" y="61" width="15" height="12" rx="4" />
      <path d="M49 65h4" fill="none" />
    </g>
  );
}

function Clutter(): JSX.Element {
  return (
    <>
      <path d="M1 34h34v5H1z" fill="#8a6a4a" />
      <path d="M6 16h5v18H6zm7 4h5v14h-5zm7-6h6v20h-6z" fill="#3d5a6c" />
      <path d="M84 60c-8-10-4-18 2-20 8 4 8 12 2 20zm3 0h3v40h-3z" fill={GREEN} />
    </>
  );
}

function PictureOfPrint(): JSX.Element {
  return (
    <>
      <rect x="1" y="1" width="100" height="140" rx="3" fill="#e7ebe8" stroke="#66757c" />
      <g transform="translate(10 8) scale(.5)">
        <Panel look={{}} />
      </g>
      <rect x="42" y="52" width="46" height="80" rx="6" fill="#16242b" />
      <g transform="translate(46 60) scale(.375 .42)">
        <Panel look={{}} />
      </g>
      <circle cx="65" cy="126" r="2.5" fill="#fff" />
    </>
  );
}
