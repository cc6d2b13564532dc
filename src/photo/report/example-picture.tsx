import type { JSX } from 'preact';
import { type Lang, wordsIn } from '../../platform/i18n.ts';
import { checkOf, type FindingCode } from '../checks/all.ts';
import { byAbout } from '../checks/check.ts';
import { ExamplePortrait } from './example-portrait.tsx';
import { checkName } from './finding-text.ts';

const words = wordsIn({
  shows: (p: { name: string }) => ({
    en: `Drawing: ${p.name}. On the left as it should be, on the right with the fault.`,
    fr: `Dessin : ${p.name}. À gauche, comme il faut; à droite, avec le défaut.`,
  }),
});

export type DrawnFinding = { readonly code: FindingCode; readonly about?: string | undefined };

/** A thing as it should be and, beside it, the fault; nothing where a drawing would tell nothing. */
export function Example({ lang, of: { code, about } }: { readonly lang: Lang; readonly of: DrawnFinding }) {
  const fault = byAbout(checkOf(code).drawing, about);
  if (!fault) return null;
  return (
    <svg
      class="example"
      viewBox="0 0 114 80"
      width="114"
      height="80"
      role="img"
      aria-label={words(lang).shows({ name: checkName(code)[lang] })}
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
