import type { JSX } from 'preact';
import { LinkButton } from '../platform/html/button.tsx';
import type { Lang } from '../platform/i18n.ts';
import type { GuidanceId, GuidanceStep, EntryCard } from './blocks.ts';

type HeroProps = { readonly id: GuidanceId; readonly title: string; readonly lead: string };

/** The head of a page; the first page of the service has a picture beside it. */
export function Hero({ id, title, lead }: HeroProps): JSX.Element {
  const head = (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </>
  );
  if (id !== 'start') return head;
  return (
    <div class="hero">
      <div>{head}</div>
      <Envelope />
    </div>
  );
}

/** A card that comes out of its envelope. Says nothing that the words beside it do not. */
function Envelope(): JSX.Element {
  return (
    <svg viewBox="0 0 240 200" width="240" height="200" aria-hidden="true" focusable="false">
      <ellipse class="ground" cx="120" cy="186" rx="104" ry="9" />
      <path class="back" d="M28 92 120 26l92 66v88H28z" />
      <g class="paper">
        <rect x="52" y="34" width="136" height="92" rx="9" />
        <path class="person" d="M66 100c1-15 8-19 15-20h8c7 1 14 5 15 20z" />
        <ellipse class="person" cx="85" cy="65" rx="11" ry="13" />
        <path class="lines" d="M118 54h54M118 68h40M118 82h48" />
        <circle class="seal" cx="166" cy="102" r="13" />
        <path class="tick" d="m160 102.500 4.200 4.200 8-8.400" />
      </g>
      <path class="front" d="M28 92v82a8 8 0 0 0 8 8h168a8 8 0 0 0 8-8V92l-92 54z" />
      <path class="fold" d="m31 179 68-46m110 46-68-46" />
    </svg>
  );
}

type Reading = { readonly lang: Lang };

/** The ways into the service, as cards; the first has the strong button. */
export function EntryCards({
  ways,
  lang,
  href,
}: Reading & {
  readonly ways: readonly EntryCard[];
  readonly href: (pageId: string) => string;
}): JSX.Element {
  return (
    <ul class="ways">
      {ways.map(({ to, title, says, button }, place) => (
        <li class="card">
          <h2>{title[lang]}</h2>
          <p>{says[lang]}</p>
          <LinkButton href={href(to)} kind={place === 0 ? 'primary' : 'quiet'}>
            {button[lang]}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** How it goes, as a way with numbers. */
export function GuidanceSteps({
  steps,
  lang,
}: Reading & { readonly steps: readonly GuidanceStep[] }): JSX.Element {
  return (
    <ol class="way tour">
      {steps.map(({ title, says }) => (
        <li>
          <b>{title[lang]}</b>
          <span class="note">{says[lang]}</span>
        </li>
      ))}
    </ol>
  );
}
