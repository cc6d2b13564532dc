import type { ComponentChildren } from 'preact';
import type { Lang } from '../i18n.ts';
import { htmlWords } from './html-words.ts';

export type Column = { readonly head: string; readonly numeric?: boolean | undefined };
export type Row = { readonly key: string; readonly cells: readonly ComponentChildren[] };

export type DataTableProps = {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/**
 * A table whose rows become stacked blocks on a phone; the first cell heads its row. The roles are written
 * out because some browsers drop a table's own when its cells are laid out as blocks.
 */
export function DataTable({ caption, captionHidden, columns, rows }: DataTableProps) {
  return (
    <table class="data" role="table">
      <caption class={captionHidden ? 'sr' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.head} scope="col" role="columnheader" class={column.numeric ? 'num' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) => (
              <Cell key={column.head} column={column} first={index === 0}>
                {row.cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { readonly column: Column; readonly first: boolean; readonly children?: ComponentChildren };

function Cell({ column, first, children }: CellProps) {
  if (first) {
    return (
      <th scope="row" role="rowheader">
        {children}
      </th>
    );
  }
  return (
    <td role="cell" class={column.numeric ? 'num' : undefined}>
      <span class="head" aria-hidden="true">
        {column.head}
      </span>
      <span>{children}</span>
    </td>
  );
}

export type FactRow = {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly out?: boolean | undefined;
};

export type FactTableProps = {
  readonly lang: Lang;
  readonly caption: string;
  readonly facts: readonly FactRow[];
};

/** Measured facts, name and value; `out` marks a value outside its limit, in colour, weight and words. */
export function FactTable({ lang, caption, facts }: FactTableProps) {
  return (
    <table class="facts">
      <caption class="sr">{caption}</caption>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.name}>
            <th scope="row">{fact.name}</th>
            <td class={fact.out ? 'out' : undefined}>
              {fact.value}
              {fact.out && <span class="sr"> ({htmlWords(lang).outsideLimit})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
