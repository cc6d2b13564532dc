import { type RawBuilder } from 'kysely';
import { sql } from '../../platform/db/db.ts';
import type { SearchTerm } from './person-search.ts';

/** The identities of the people whom a search means, to stand after `in`; empty for everybody but the staff of a desk. */
export const peopleFound = ({ words, typed, numbers, client, born }: SearchTerm): RawBuilder<unknown> =>
  sql`(select portal_find(${words}::tsquery, ${typed}, ${numbers}::text[], ${client}, ${born}))`;
