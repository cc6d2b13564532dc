import type { Act, Services } from '../case/services.ts';
import { accountOf } from '../case/actor.ts';
import type { Trx } from '../platform/db/db.ts';
import { appendAudit } from './store.ts';

/** JSON with its keys in order, so that the same entry always gives the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, v]) => v !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Writes audit rows. Each row's hash covers its entry and the hash before it, so a row changed, removed or moved later
 * breaks the chain. The head row is locked from here to the end of the transaction: write the audit row late.
 */
export function recorder({ clock }: Pick<Services, 'clock'>): Services['record'] {
  return (trx: Trx, act: Act) => {
    const at = clock.now();
    const actor = { kind: act.actor.kind, id: accountOf(act.actor) };
    const entry = {
      at: at.toISOString(),
      act: act.act,
      caseId: act.caseId ?? null,
      actor,
      details: act.details ?? {},
    };
    return appendAudit(trx, {
      at,
      act: act.act,
      caseId: act.caseId ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
      letters: act.letters ?? [],
      entry: canonical({ ...entry, letters: act.letters ?? [] }),
    });
  };
}
