import { type RawBuilder, sql } from 'kysely';

/**
 * The id of the row that is due first, locked until the transaction ends; rows that another process has locked are
 * skipped, so that several workers never wait for each other nor take the same row. For `update … where id = ` and
 * `delete … where id = `: whoever takes a row so has it alone. `table` and `order` are words of the code.
 */
export const firstDue = (table: string, order: string, due: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select id from ${sql.table(table)} where ${due} order by ${sql.raw(order)} limit 1 for update skip locked)`;
