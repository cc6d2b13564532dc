import type { Profile } from '../../config/profile.ts';
import type { Day, Lang } from '../../platform/i18n.ts';
import { PARTS } from '../data.ts';
import type { DataRows } from '../inventory/inventory.ts';
import { partWords, sourceWords } from '../data-words.ts';

/** A photo's file, as a copy carries it. */
export type CopiedPhoto = { readonly id: string; readonly sha256: string; readonly bytes: Buffer };

/** A scan's file, as a copy carries it. */
export type CopiedScan = CopiedPhoto & { readonly mediaType: string };

export type Copy = {
  readonly lang: Lang;
  readonly name: string;
  /** The reader is the person. */
  readonly own: boolean;
  readonly at: Date;
  readonly on: Day;
  readonly inventory: readonly DataRows[];
  readonly photos: readonly CopiedPhoto[];
  readonly scans: readonly CopiedScan[];
};

/** The form of the copy: a change that takes a key away or renames one is a new number. See docs/my-data.md. */
export const SCHEMA = 'urn:pr-portal:my-data:1';

const keyed = <T>(entries: readonly (readonly [string, T])[]) => Object.fromEntries(entries);

/** A copy for other programs: every part and kind is there, also when it is empty. Photos are inside, as base64. */
export function copyAsJson(
  { lang, name, own, at, inventory, photos, scans }: Copy,
  profile: Profile,
): string {
  const partOf = (part: (typeof PARTS)[number]) => ({
    title: partWords[part][lang],
    source: sourceWords[part][lang],
    kinds: keyed(
      inventory
        .filter(({ kind }) => kind.part === part)
        .map(({ kind, rows, withheld }) => [
          kind.key,
          { withheld, rows: rows.map((row) => rowOf(kind.fields, row, { lang, profile })) },
        ]),
    ),
  });
  const copy = {
    $schema: SCHEMA,
    version: 1,
    madeAt: at.toISOString(),
    language: lang,
    person: { name, readBy: own ? 'person' : 'acting' },
    parts: keyed(PARTS.map((part) => [part, partOf(part)])),
    photoFiles: photos.map(({ id, sha256, bytes }) => ({
      id,
      sha256,
      mediaType: 'image/jpeg',
      base64: bytes.toString('base64'),
    })),
    scanFiles: scans.map(({ id, sha256, mediaType, bytes }) => ({
      id,
      sha256,
      mediaType,
      base64: bytes.toString('base64'),
    })),
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
}

/** Exactly the documented fields, in their order; instants as ISO 8601 in UTC. */
const rowOf = (
  fields: DataRows['kind']['fields'],
  row: DataRows['rows'][number],
  { lang, profile }: { readonly lang: Lang; readonly profile: Profile },
) =>
  keyed(
    fields.flatMap(({ key, titleKey, says }): (readonly [string, unknown])[] => {
      const value = [key, row[key] ?? null] as const;
      return titleKey ? [value, [titleKey, says(row[key], profile, row)?.[lang] ?? null]] : [value];
    }),
  );
