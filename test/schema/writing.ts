import type { Catalog, Column, Link, Table } from './catalog.ts';

const NOTE = 'Written by `npm run schema` from a migrated database.';

/** The whole schema as statements that make it anew, where the roles are there. */
export function schemaSql({ tables, links, others }: Catalog): string {
  const { grants, ...rest } = others;
  const parts = [
    ['tables', tables.map(tableSql)],
    ['links', links.map(({ definition }) => definition)],
    ...Object.entries(rest),
    ['grants', grants],
  ] as const;
  const texts = parts.map(([name, statements]) => {
    const apart = statements.some((text) => text.includes('\n')) ? '\n\n' : '\n';
    return `-- ${name}\n\n${statements.map((text) => `${text.trimEnd()};`).join(apart)}\n`;
  });
  return [`-- ${NOTE} The reasons stand in migrations/, where a change begins.`, ...texts].join('\n\n');
}

function tableSql({ name, columns, constraints }: Table): string {
  const lines = [...columns.map((one) => `${one.name} ${one.type}${one.rest}`), ...constraints];
  return `create table ${name} (\n  ${lines.join(',\n  ')}\n)`;
}

/** Tables by what they are about, as the migrations that make them are named. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** All links on one drawing, and one drawing with every column for each group of tables. */
export function schemaDrawing({ tables, links }: Catalog, groups: Groups): string {
  const parts = [...groups].map(([group, names]) => {
    const own = tables.filter(({ name }) => names.includes(name));
    const linked = links.filter(({ from }) => names.includes(from));
    return `## ${group}\n\n${drawing(
      own.map((table) => boxOf(table, linked)),
      linked,
    )}`;
  });
  const intro = `${NOTE} Each line is a foreign key, from the row that holds it to the row that it names. The statements are in [schema.sql](schema.sql), the reasons in [migrations](../migrations).`;
  return `${['# Tables', intro, '## All links', overview(links, groups), ...parts].join('\n\n')}\n`;
}

const fenced = (lines: readonly string[]) => ['```mermaid', ...lines, '```'].join('\n');

/** One box for each group: with columns, so many tables would not be readable. */
function overview(links: readonly Link[], groups: Groups): string {
  const boxes = [...groups].flatMap(([group, names], nth) => [
    `  subgraph group${nth + 1}["${group}"]`,
    ...names.map((name) => `    ${name}`),
    '  end',
  ]);
  const lines = new Set(links.map(({ from, to }) => `  ${from} --> ${to}`));
  return fenced(['flowchart LR', ...boxes, ...lines]);
}

const drawing = (boxes: readonly string[], links: readonly Link[]) =>
  fenced(['erDiagram', ...boxes, ...links.map(lineOf)]);

/** Crow's feet: exactly one or at most one that is named, and at most one or any number that name it. */
const lineOf = ({ from, to, columns, optional, single }: Link) =>
  `  ${to} ${optional ? '|o' : '||'}--${single ? 'o|' : 'o{'} ${from} : "${columns.join(', ')}"`;

function boxOf({ name, columns, key }: Table, links: readonly Link[]): string {
  const linked = new Set(links.filter(({ from }) => from === name).flatMap((link) => link.columns));
  const lines = columns.map((column) => `    ${columnLine(column, key.includes(column.name), linked)}`);
  return `  ${name} {\n${lines.join('\n')}\n  }`;
}

function columnLine({ name, type, rest }: Column, isKey: boolean, linked: ReadonlySet<string>): string {
  const marks = [...(isKey ? ['PK'] : []), ...(linked.has(name) ? ['FK'] : [])].join(', ');
  const may = rest.includes('not null') ? '' : ' "may be empty"';
  return `${type.replaceAll(/ with time zone/g, 'tz').replaceAll(' ', '_')} ${name}${marks && ` ${marks}`}${may}`;
}
