import type { Profile } from '../../config/profile.ts';
import type { Both, Lang } from '../../platform/i18n.ts';
import { type DataPart, PARTS } from '../data.ts';
import type { DataRow, DataRows } from '../inventory/inventory.ts';
import { keptWords, partWords, sourceWords } from '../data-words.ts';

/** One line of a record: what it is, and what it says. */
export type Line = readonly [label: string, value: string];

/** Rows of one kind, ready to be read. */
export type Sheet = {
  readonly key: string;
  readonly title: string;
  readonly table: boolean;
  readonly labels: readonly string[];
  /** Lines that say something, of each row. */
  readonly records: readonly (readonly Line[])[];
  readonly rows: readonly DataRow[];
};

/** A part of what we hold, ready to be read; `withheld`: something in it is for the person alone. */
export type Section = {
  readonly part: DataPart;
  readonly title: string;
  readonly source: string;
  readonly kept: string | undefined;
  readonly sheets: readonly Sheet[];
  readonly count: number;
  readonly withheld: boolean;
};

/** What is on record, in words of one language, the parts in their order; empty parts too. */
export function sectionsOf(inventory: readonly DataRows[], lang: Lang, profile: Profile): readonly Section[] {
  return PARTS.map((part) => {
    const ofPart = inventory.filter(({ kind }) => kind.part === part);
    const sheets = ofPart.filter(({ rows }) => rows.length > 0).map((one) => sheetOf(one, lang, profile));
    return {
      part,
      title: partWords[part][lang],
      source: sourceWords[part][lang],
      kept: keptWords[part]?.[lang],
      sheets,
      count: sheets.reduce((sum, { records }) => sum + records.length, 0),
      withheld: ofPart.some(({ withheld }) => withheld),
    };
  });
}

function sheetOf({ kind, rows }: DataRows, lang: Lang, profile: Profile): Sheet {
  const { fields, key, title, table = false } = kind;
  const lines = (row: DataRow): readonly Line[] =>
    fields.flatMap(({ key: name, label, says }) => {
      const text: Both | undefined = says(row[name], profile, row);
      if (text === undefined && !table) return [];
      return [[label[lang], text?.[lang] ?? '–'] as const];
    });
  return {
    key,
    title: title[lang],
    table,
    labels: fields.map(({ label }) => label[lang]),
    records: rows.map(lines),
    rows,
  };
}
