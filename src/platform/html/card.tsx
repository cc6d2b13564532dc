import type { ComponentChildren } from 'preact';
import type { Lang } from '../i18n.ts';
import { htmlWords } from './html-words.ts';

export type CardProps = {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly tag?: ComponentChildren;
  readonly level?: 2 | 3 | undefined;
  readonly children?: ComponentChildren;
};

/** Something that can be acted on: a person, a task. `note` follows the title in a lighter hand. */
export function Card({ id, title, note, tag, level = 2, children }: CardProps) {
  const heading = (
    <>
      {title}
      {note && <span class="note"> {note}</span>}
    </>
  );
  return (
    <section class="card" aria-labelledby={id}>
      <header>
        {level === 2 ? <h2 id={id}>{heading}</h2> : <h3 id={id}>{heading}</h3>}
        {tag}
      </header>
      {children}
    </section>
  );
}

export type DetailsProps = {
  readonly summary: string;
  readonly open?: boolean | undefined;
  /** Looks like the page's main button: what it opens is the best thing to do. */
  readonly button?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** More for those who want it. */
export function Details({ summary, open, button, children }: DetailsProps) {
  return (
    <details open={open}>
      <summary class={button ? 'btn' : undefined}>{summary}</summary>
      <div class="inside">{children}</div>
    </details>
  );
}

export type StepListProps = { readonly lang: Lang; readonly step: number; readonly of: number };

/** 'Step 2 of 4', above the heading. */
export function StepList({ lang, step, of }: StepListProps) {
  return <p class="steps">{htmlWords(lang).stepOf({ step, of })}</p>;
}

export type PostalLabelProps = { readonly label: string; readonly lines: readonly string[] };

/** The address as it will be printed on the envelope. */
export function PostalLabel({ label, lines }: PostalLabelProps) {
  return (
    <figure class="postal">
      <figcaption>{label}</figcaption>
      <p translate={false}>
        {lines.map((line, index) => (
          <span key={line}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
      </p>
    </figure>
  );
}
