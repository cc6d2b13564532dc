import { randomUUID } from 'node:crypto';
import { one, sql } from '../../src/platform/db/db.ts';
import type { Stage } from '../../test/fixtures/portal/stage-portal.ts';

/** A correction request of somebody of the demonstration; gives its number. */
export async function makeCorrection({
  services,
  clock,
}: Pick<Stage, 'services' | 'clock'>): Promise<string> {
  const { number } = await one(
    services.db,
    sql<{
      number: string;
    }>`insert into correction_request (id, number, case_id, account_id, part, wrong, should_be, language,
        asked_at, reply_by)
      select ${randomUUID()}, 'C-2345-6789', f.case_id, f.account_id, 'identity', 'one', 'another', 'en', ${clock.now()},
        '2030-01-01' from acts_for f order by f.since, f.case_id limit 1
      on conflict (number) do update set number = excluded.number returning number`,
  );
  return number;
}
