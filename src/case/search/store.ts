import { type RawBuilder } from 'kysely';
import { sql } from '../../platform/db/db.ts';
import type { SearchTerm } from './person-search.ts';

/**
 * The identities of the people whom a search means, to stand after `in`; empty for everybody but the staff of a desk. Of
 * those whom words of a name find, the first `most` by name; null is all.
 */
export const peopleFound = (
  { words, typed, numbers, client, born }: SearchTerm,
  most: number | null,
): RawBuilder<unknown> =>
  sql`(select portal_find(${words}::tsquery, ${most}, ${typed}, ${numbers}::text[], ${client}, ${born}))`;
