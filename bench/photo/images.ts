import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PhotoSet } from './set.ts';

/** One picture to judge, and what is known of it. */
export type Picture = {
  readonly file: string;
  /** The same wherever the set lies: `images/...`, `variants/...` or `formats/...`. */
  readonly id: string;
  /** Who is in it, spelt alike in every manifest of the set. */
  readonly subject: string;
  /** Which edit it is, or the folder it comes from. */
  readonly label: string;
  /** The check that must say something; empty for none. */
  readonly expect: string;
  readonly benign: boolean;
  /** What the set's metadata say of the person (ethnicity, gender, age band), and what their skin measures. */
  readonly groups: Groups;
  /** Tags of a real photo, such as `glasses`. */
  readonly tags: readonly string[];
};

export type Groups = {
  readonly eth?: string;
  readonly gender?: string;
  readonly age?: string;
  readonly skin?: string;
};

type Row = Readonly<Record<string, string>>;
type Say = (line: string) => void;

/** Manifests of one set write `frll001` and `frll_001`. */
const subjectOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The rows of a manifest whose files are there; what is listed and missing is said. */
function rowsOf(folder: string, say: Say): readonly Row[] {
  const manifest = join(folder, 'manifest.csv');
  if (!existsSync(manifest)) {
    say(`There is no ${manifest}.`);
    return [];
  }
  const rows = parse(readFileSync(manifest), { columns: true, bom: true, trim: true }) as Row[];
  const there = rows.filter((row) => row['file'] && existsSync(join(folder, row['file'])));
  if (there.length < rows.length) {
    const missing = rows.find((row) => !row['file'] || !existsSync(join(folder, row['file'])));
    say(
      `${rows.length - there.length} files of ${manifest} are not there, such as ${missing?.['file'] ?? ''}.`,
    );
  }
  return there;
}

/** The set's own pictures: neutral, smiling, casual, official, without a face. */
export function realPictures(set: PhotoSet, say: Say): readonly Picture[] {
  const folder = join(set.folder, 'images');
  const pictures = rowsOf(folder, say).map((row): Picture => {
    const name = row['file'] ?? '';
    const tags = (row['properties'] ?? '').split(';').map((tag) => tag.trim());
    return {
      file: join(folder, name),
      id: `images/${name}`,
      subject: subjectOf(row['subject'] || name),
      label: name.split('/')[0] ?? '',
      expect: '',
      benign: false,
      groups: groupsOf(tags),
      tags,
    };
  });
  const known = knownGroups(pictures);
  return pictures.map((one) => ({ ...one, groups: known.get(one.subject) ?? {} }));
}

function groupsOf(tags: readonly string[]): Groups {
  const value = (name: string) => tags.find((tag) => tag.startsWith(`${name}=`))?.slice(name.length + 1);
  const [eth, gender, years] = [value('eth'), value('gender'), Number(value('age') ?? Number.NaN)];
  const age = Number.isNaN(years) ? undefined : ageBands.find(([below]) => years < below)?.[1];
  return { ...(eth ? { eth } : {}), ...(gender ? { gender } : {}), ...(age ? { age } : {}) };
}

const ageBands: readonly (readonly [number, string])[] = [
  [16, 'under 16'],
  [25, '16 to 24'],
  [40, '25 to 39'],
  [60, '40 to 59'],
  [Number.POSITIVE_INFINITY, '60 and over'],
];

/** One picture of a person may say what another leaves out. */
function knownGroups(pictures: readonly Picture[]): ReadonlyMap<string, Groups> {
  const known = new Map<string, Groups>();
  for (const { subject, groups } of pictures) known.set(subject, { ...groups, ...known.get(subject) });
  return known;
}

/** Edited copies of the set's people, as its generator made them in `folder`. */
export function editedPictures(folder: string, real: readonly Picture[], say: Say): readonly Picture[] {
  const known = knownGroups(real);
  const pictures = rowsOf(folder, say).map((row): Picture => {
    const subject = subjectOf(row['subject'] ?? '');
    return {
      file: join(folder, row['file'] ?? ''),
      id: `variants/${row['file'] ?? ''}`,
      subject,
      label: row['label'] ?? '',
      expect: row['expect'] ?? '',
      benign: row['benign'] === '1',
      groups: known.get(subject) ?? {},
      tags: [],
    };
  });
  const strangers = new Set(pictures.map(({ subject }) => subject).filter((subject) => !known.has(subject)));
  if (strangers.size > 0) {
    say(`${strangers.size} people of the edited copies are not in images/manifest.csv: they have no group.`);
  }
  return pictures;
}

/** The file-format fixtures, with what their manifest expects. */
export function formatPictures(set: PhotoSet, say: Say): readonly Picture[] {
  const folder = join(set.folder, 'formats');
  return rowsOf(folder, say).map((row) => ({
    file: join(folder, row['file'] ?? ''),
    id: `formats/${row['file'] ?? ''}`,
    subject: row['file'] ?? '',
    label: 'formats',
    expect: row['expect'] ?? '',
    benign: false,
    groups: {},
    tags: [],
  }));
}
