import type { ComponentChildren, JSX } from 'preact';
import { type Both, formatDay, type Lang } from '../platform/i18n.ts';
import { Notice } from '../platform/html/feedback.tsx';
import type { GuidanceBlock, GuidancePage } from './blocks.ts';
import { Drawing } from './drawings.tsx';
import { Hero, GuidanceSteps, EntryCards } from './start-views.tsx';
import { guidanceWords } from './words.ts';

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
