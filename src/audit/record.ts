import type { Act, Services } from '../case/services.ts';
import { accountOf } from '../case/actor.ts';
import type { Trx } from '../platform/db/db.ts';
import { appendAudit } from './store.ts';

/** JSON as the database takes it: it has no NUL and no half of a surrogate pair. */
const detailsText = (details: Act['details']): string =>
  JSON.stringify(details ?? {}, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  );

/**
 * Writes audit rows. The database makes the entry and adds what it knows by itself (its own time, and whose session this
 * is); it refuses to name somebody else than whose session it is. Within about a second the worker links the row to the
 * chain, so that a row changed, removed or moved later breaks it. Nobody waits for anybody else's row.
 */
export function recorder({ clock }: Pick<Services, 'clock'>): Services['record'] {
  return (trx: Trx, act: Act) =>
    appendAudit(trx, {
      at: clock.now(),
      act: act.act,
      caseId: act.caseId ?? null,
      actorKind: act.actor.kind,
      actorId: accountOf(act.actor),
      letters: act.letters ?? [],
      details: detailsText(act.details),
    });
}
