import type { ComponentChildren, JSX } from 'preact';
import { LinkButton } from '../platform/html/button.tsx';
import { Notice } from '../platform/html/feedback.tsx';
import { type Both, formatDay, type Lang, wordsIn } from '../platform/i18n.ts';
import type { EntryCard, GuidanceBlock, GuidanceId, GuidancePage, GuidanceStep } from './blocks.ts';
import { Drawing } from './drawings.tsx';

/** The address of a page in the reader's language, from its id. */
export type Href = (pageId: string) => string;

type Reading = { readonly lang: Lang; readonly href: Href };

const INLINE = /\*\*(.+?)\*\*|\[([^\]]+)\]\(page:([\w.-]+)(#[\w-]+)?\)/g;

/** Text with its `**strong**` words and its `[links](page:id)`; everything else stays text, so no markup gets in. */
export function Inline({ text, href }: { readonly text: string; readonly href: Href }): JSX.Element {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, strong, label, page = '', part = ''] = found;
    parts.push(text.slice(from, found.index));
    parts.push(strong === undefined ? <a href={href(page) + part}>{label}</a> : <strong>{strong}</strong>);
    from = found.index + whole.length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}

/** Blocks of content as plain HTML. */
export function Prose({
  blocks,
  lang,
  href,
}: Reading & { readonly blocks: readonly GuidanceBlock[] }): JSX.Element {
  return (
    <div class="prose">
      {blocks.map((block) => (
        <One block={block} lang={lang} href={href} />
      ))}
    </div>
  );
}

function One({ block, lang, href }: Reading & { readonly block: GuidanceBlock }): JSX.Element {
  const inline = (text: Both) => <Inline text={text[lang]} href={href} />;
  const items = (list: readonly Both[]) => list.map((item) => <li>{inline(item)}</li>);
  const blocks = (list: readonly GuidanceBlock[]) =>
    list.map((one) => <One block={one} lang={lang} href={href} />);
  if ('h2' in block) return <h2 id={block.id}>{block.h2[lang]}</h2>;
  if ('p' in block) return <p>{inline(block.p)}</p>;
  if ('ul' in block) return <ul>{items(block.ul)}</ul>;
  if ('ol' in block) return <ol>{items(block.ol)}</ol>;
  if ('note' in block) {
    return (
      <Notice>
        <p>{inline(block.note)}</p>
      </Notice>
    );
  }
  if ('exact' in block) return <p class="exact">{block.exact}</p>;
  if ('drawing' in block) return <Drawing id={block.drawing} says={block.alt[lang]} />;
  if ('table' in block) return <Table table={block.table} lang={lang} href={href} />;
  if ('ways' in block) return <EntryCards ways={block.ways} lang={lang} href={href} />;
  if ('steps' in block) return <GuidanceSteps steps={block.steps} lang={lang} />;
  if ('columns' in block) {
    return (
      <div class="columns">
        {block.columns.map((column) => (
          <div>{blocks(column)}</div>
        ))}
      </div>
    );
  }
  return (
    <details>
      <summary>{block.more[lang]}</summary>
      {blocks(block.blocks)}
    </details>
  );
}

type TableBlock = Extract<GuidanceBlock, { readonly table: unknown }>['table'];

function Table({ table, lang, href }: Reading & { readonly table: TableBlock }): JSX.Element {
  return (
    <table>
      <caption>{table.caption[lang]}</caption>
      <thead>
        <tr>
          {table.head.map((cell) => (
            <th scope="col">{cell[lang]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first?.[lang]}</th>
            {rest.map((cell) => (
              <td>
                <Inline text={cell[lang]} href={href} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const headings = (page: GuidancePage) => page.blocks.filter((block) => 'h2' in block);

/** A long page begins with a list of its parts; short ones are seen at once. */
const LONG = 6;

/** A whole public page below the site's header. `children` (a form, say) stand between the content and the date. */
export function Guidance(
  props: Reading & { readonly page: GuidancePage; readonly children?: ComponentChildren },
): JSX.Element {
  const { page, lang, href, children } = props;
  const w = guidanceWords(lang);
  const parts = headings(page);
  return (
    <article class={page.id === 'start' ? 'start' : 'one'}>
      <Hero id={page.id} title={page.title[lang]} lead={page.lead[lang]} />
      {parts.length >= LONG && (
        <nav class="parts" aria-labelledby="parts">
          <h2 id="parts">{w.onThisPage}</h2>
          <ul>
            {parts.map((part) => (
              <li>
                <a href={`#${part.id}`}>{part.h2[lang]}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Prose blocks={page.blocks} lang={lang} href={href} />
      {children}
      <p class="updated">
        {w.updated} <time dateTime={page.updated}>{formatDay(lang, page.updated)}</time>
      </p>
    </article>
  );
}

type HeroProps = { readonly id: GuidanceId; readonly title: string; readonly lead: string };

/** The head of a page; the first page of the service has a picture beside it. */
function Hero({ id, title, lead }: HeroProps): JSX.Element {
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

type InOneLang = { readonly lang: Lang };

/** The ways into the service, as cards; the first has the strong button. */
function EntryCards({
  ways,
  lang,
  href,
}: InOneLang & {
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

/** How it works, as a way with numbers. */
function GuidanceSteps({
  steps,
  lang,
}: InOneLang & { readonly steps: readonly GuidanceStep[] }): JSX.Element {
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

const guidanceWords = wordsIn({
  updated: { en: 'Last changed on', fr: 'Dernière modification :' },
  onThisPage: { en: 'On this page', fr: 'Sur cette page' },
});
