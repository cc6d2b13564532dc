import { type Db, many, maybe, run, sql, type Trx } from '../../platform/db/db.ts';

/** A card that came back, or that is to be made again; an account of the staff, or its roles; the name of a person. */
export type SecondPersonKind = 'card.back' | 'card.replace' | 'staff.add' | 'staff.roles' | 'name.correct';

/** What one person of the staff asked for and another one confirms. */
export type SecondPersonRequest = {
  readonly id: string;
  readonly kind: SecondPersonKind;
  /** The card order, the account (also of one that is not made yet), or the case. */
  readonly subject: string;
  readonly details: Readonly<Record<string, string>>;
  readonly askedBy: string;
  readonly expiresAt: Date;
};

const columns = sql`id, kind, subject, details, asked_by, expires_at`;

/** Keeps a request; false when one of its kind waits for this subject. What nobody confirmed in time makes room. */
export async function insertSecondPersonRequest(
  trx: Trx,
  row: SecondPersonRequest & { readonly askedAt: Date },
): Promise<boolean> {
  await run(
    trx,
    sql`update second_person_request set decided_at = expires_at
      where kind = ${row.kind} and subject = ${row.subject} and decided_at is null and expires_at <= ${row.askedAt}`,
  );
  const touched = await run(
    trx,
    sql`insert into second_person_request (id, kind, subject, details, asked_by, asked_at, expires_at)
      values (${row.id}, ${row.kind}, ${row.subject}, ${JSON.stringify(row.details)}, ${row.askedBy}, ${row.askedAt},
        ${row.expiresAt})
      on conflict (kind, subject) where decided_at is null do nothing`,
  );
  return touched === 1;
}

export function lockSecondPersonRequest(
  trx: Trx,
  id: string,
  kinds: readonly SecondPersonKind[],
): Promise<SecondPersonRequest | undefined> {
  return maybe(
    trx,
    sql<SecondPersonRequest>`select ${columns} from second_person_request
      where id = ${id} and kind = any(${kinds}::text[]) and decided_at is null for update`,
  );
}

type Decided = { readonly id: string; readonly by: string; readonly at: Date; readonly approved: boolean };

export async function markSecondPersonDecided(trx: Trx, { id, by, at, approved }: Decided): Promise<void> {
  await run(
    trx,
    sql`update second_person_request set decided_by = ${by}, decided_at = ${at}, approved = ${approved},
        details = case when ${approved} or kind <> 'name.correct' then details - 'passwordHash' else '{}' end where id = ${id}`,
  );
}

export type WaitingForSecond = SecondPersonRequest & {
  readonly askedAt: Date;
  readonly askedByName: string;
};

/** What waits for a second person, the oldest first; about one subject where it is named. */
export function waitingForSecond(
  db: Db,
  kinds: readonly SecondPersonKind[],
  now: Date,
  subject?: string,
): Promise<readonly WaitingForSecond[]> {
  return many(
    db,
    sql<WaitingForSecond>`select r.id, r.kind, r.subject, r.details, r.asked_by, r.expires_at, r.asked_at,
        a.display_name as asked_by_name
      from second_person_request r join account a on a.id = r.asked_by
      where r.kind = any(${kinds}::text[]) and r.decided_at is null and r.expires_at > ${now}
        and r.subject = coalesce(${subject ?? null}::uuid, r.subject)
      order by r.asked_at limit 200`,
  );
}
