import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../src/platform/root.ts';

/** One picture to judge, and what is known of it. */
export type Picture = {
  readonly file: string;
  readonly subject: string;
  /** Which edit it is, or the folder it comes from. */
  readonly label: string;
  /** The check that must say something; empty for none. */
  readonly expect: string;
  readonly benign: boolean;
  /** The subject's group, as the set's metadata name it. */
  readonly group: string;
  /** Tags of a real photo, such as `glasses`. */
  readonly tags: readonly string[];
};

/** Labelled pictures that are not part of the project: in the folder beside it, or where PORTAL_SHARED says. */
export const sharedPhotos = (): string =>
  join(process.env.PORTAL_SHARED ?? join(projectRoot(), '..', 'shared'), 'photo');

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): readonly Row[] => parse(readFileSync(file), { columns: true }) as Row[];

/** The set's own pictures: neutral, smiling, casual, official, without a face. */
export function realPictures(): readonly Picture[] {
  const images = join(sharedPhotos(), 'images');
  return rowsOf(join(images, 'manifest.csv')).map((row) => {
    const tags = (row['properties'] ?? '').split(';');
    return {
      file: join(images, row['file'] ?? ''),
      subject: row['subject'] || (row['file'] ?? ''),
      label: (row['file'] ?? '').split('/')[0] ?? '',
      expect: '',
      benign: false,
      group: groupOf(tags),
      tags,
    };
  });
}

const groupOf = (tags: readonly string[]): string =>
  tags.find((tag) => tag.startsWith('eth='))?.slice('eth='.length) ?? 'unknown';

/** Edited copies of the set's people, as its generator made them in `folder`. */
export function editedPictures(folder: string): readonly Picture[] {
  const manifest = join(folder, 'manifest.csv');
  if (!existsSync(manifest)) return [];
  const groups = new Map(realPictures().map(({ subject, group }) => [subject, group]));
  return rowsOf(manifest).map((row) => ({
    file: join(folder, row['file'] ?? ''),
    subject: row['subject'] ?? '',
    label: row['label'] ?? '',
    expect: row['expect'] ?? '',
    benign: row['benign'] === '1',
    group: groups.get((row['subject'] ?? '').replace('_', '')) ?? 'unknown',
    tags: [],
  }));
}

/** The file-format fixtures, with what their manifest expects. */
export function formatPictures(): readonly Picture[] {
  const folder = join(sharedPhotos(), 'formats');
  const here = new Set(readdirSync(folder));
  return rowsOf(join(folder, 'manifest.csv'))
    .filter((row) => here.has(row['file'] ?? ''))
    .map((row) => ({
      file: join(folder, row['file'] ?? ''),
      subject: row['file'] ?? '',
      label: 'formats',
      expect: row['expect'] ?? '',
      benign: false,
      group: 'unknown',
      tags: [],
    }));
}
