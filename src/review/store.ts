import { MOST_FOUND, type SearchTerm } from '../case/search/person-search.ts';
import { peopleFound } from '../case/search/store.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day } from '../platform/i18n.ts';

/** What the queue holds now; an oldest instant is null where nothing waits. */
export type QueueCounts = {
  readonly photos: number;
  readonly oldestPhoto: Date | null;
  readonly declarations: number;
  readonly oldestDeclaration: Date | null;
  /** Cases in which somebody told of a change that nobody has read. */
  readonly changes: number;
  readonly oldestChange: Date | null;
  readonly held: number;
};

const open = sql`exists (select from hold h where h.case_id = c.id and h.released_at is null)`;
/** An error in a line of the document that nobody has answered (room: data). */
const disputed = sql`exists (select from correction_request q where q.case_id = c.id and q.line is not null
  and q.outcome is null)`;
const free = sql`(c.landing = 'declared' and not ${open} and not ${disputed})`;
const unread = sql`(select min(r.told_at) from change_report r where r.case_id = c.id and r.read_at is null)`;
const reported = sql`(c.landing in ('declared', 'on-hold') and ${unread} is not null)`;
const work = sql`(c.photo = 'submitted' or ${free} or ${reported})`;

export function countQueue(db: Db): Promise<QueueCounts> {
  return one(
    db,
    sql<QueueCounts>`
      select count(*) filter (where c.photo = 'submitted') as photos,
        min(c.photo_since) filter (where c.photo = 'submitted') as oldest_photo,
        count(*) filter (where ${free}) as declarations,
        min(c.landing_since) filter (where ${free}) as oldest_declaration,
        count(*) filter (where ${reported}) as changes, min(${unread}) filter (where ${reported}) as oldest_change,
        count(*) filter (where ${open}) as held
      from case_file c where c.photo = 'submitted' or c.landing = 'declared' or ${open}`,
  );
}

/** Locks the case that has waited longest and that nobody has; a case that is just being changed is passed over. */
export function lockOldest(trx: Trx, now: Date): Promise<{ caseId: string } | undefined> {
  return maybe(
    trx,
    sql<{ caseId: string }>`
      select c.id as case_id from case_file c
      where ${work} and not exists (select from claim k where k.case_id = c.id and k.until > ${now})
      order by least(
        case when c.photo = 'submitted' then c.photo_since end,
        case when ${free} then c.landing_since end,
        case when ${reported} then ${unread} end), c.id
      limit 1 for update of c skip locked`,
  );
}

/** The case that an officer has and has not finished, if any. */
export function unfinishedOf(db: Db, officerId: string, now: Date): Promise<{ caseId: string } | undefined> {
  return maybe(
    db,
    sql<{ caseId: string }>`select k.case_id from claim k join case_file c on c.id = k.case_id
      where k.officer_id = ${officerId} and k.until > ${now} and ${work} order by k.claimed_at limit 1`,
  );
}

type NewClaim = {
  readonly caseId: string;
  readonly officerId: string;
  readonly at: Date;
  readonly until: Date;
};

/** Gives a case to an officer; false while another officer has it. */
export async function takeClaim(trx: Trx, { caseId, officerId, at, until }: NewClaim): Promise<boolean> {
  const touched = await run(
    trx,
    sql`insert into claim (case_id, officer_id, claimed_at, until) values (${caseId}, ${officerId}, ${at}, ${until})
      on conflict (case_id) do update set officer_id = excluded.officer_id, until = excluded.until,
        claimed_at = case when claim.officer_id = excluded.officer_id then claim.claimed_at else excluded.claimed_at end
      where claim.officer_id = excluded.officer_id or claim.until <= excluded.claimed_at`,
  );
  return touched === 1;
}

export async function endClaim(trx: Trx, caseId: string, officerId: string): Promise<void> {
  await run(trx, sql`delete from claim where case_id = ${caseId} and officer_id = ${officerId}`);
}

export type Claim = { readonly officerId: string; readonly officerName: string; readonly until: Date };

/** Who has a case now. */
export function claimOf(db: Db, caseId: string, now: Date): Promise<Claim | undefined> {
  return maybe(
    db,
    sql<Claim>`select k.officer_id, a.display_name as officer_name, k.until from claim k
      join account a on a.id = k.officer_id where k.case_id = ${caseId} and k.until > ${now}`,
  );
}

/** Whether an officer has opened a case since an instant, as the audit trail has it. */
export async function hasOpened(db: Db, caseId: string, officerId: string, since: Date): Promise<boolean> {
  const found = await maybe(
    db,
    sql`select 1 from audit where case_id = ${caseId} and act = 'review.view' and actor_id = ${officerId}
      and at > ${since} limit 1`,
  );
  return found !== undefined;
}

export type Hold = {
  readonly id: string;
  readonly caseId: string;
  readonly reason: string;
  readonly at: Date;
  readonly officerName: string;
};

/** The open hold of a case. */
export function openHold(db: Db, caseId: string): Promise<Hold | undefined> {
  return maybe(
    db,
    sql<Hold>`select h.id, h.case_id, h.reason, h.at, a.display_name as officer_name from hold h
      join account a on a.id = h.officer_id where h.case_id = ${caseId} and h.released_at is null`,
  );
}

/** The reason of a hold, open or released. */
export function holdReason(db: Db, holdId: string): Promise<{ reason: string } | undefined> {
  return maybe(db, sql<{ reason: string }>`select reason from hold where id = ${holdId}`);
}

export async function insertHold(
  trx: Trx,
  row: { id: string; caseId: string; reason: string; officerId: string; at: Date },
): Promise<void> {
  await run(
    trx,
    sql`insert into hold (id, case_id, reason, officer_id, at)
      values (${row.id}, ${row.caseId}, ${row.reason}, ${row.officerId}, ${row.at})`,
  );
}

export async function releaseHold(trx: Trx, holdId: string, officerId: string, at: Date): Promise<void> {
  await run(trx, sql`update hold set released_at = ${at}, released_by = ${officerId} where id = ${holdId}`);
}

export type HeldCase = Hold & {
  readonly number: string;
  readonly familyName: string;
  readonly givenNames: string;
};

/** Every open hold, oldest first. */
export function listHolds(db: Db): Promise<readonly HeldCase[]> {
  return many(
    db,
    sql<HeldCase>`select h.id, h.case_id, h.reason, h.at, o.display_name as officer_name, a.number, p.family_name, p.given_names
      from hold h join account o on o.id = h.officer_id join case_file c on c.id = h.case_id
        join person p on p.id = c.person_id join application a on a.id = p.application_id
      where h.released_at is null order by h.at limit 200`,
  );
}

export type OwnDecision = {
  readonly seq: number;
  readonly caseId: string;
  readonly act: string;
  readonly at: Date;
  readonly number: string;
  readonly familyName: string;
  readonly givenNames: string;
};

/** An officer's own latest decisions among these acts, newest first. */
export function decisionsOf(
  db: Db,
  officerId: string,
  acts: readonly string[],
): Promise<readonly OwnDecision[]> {
  return many(
    db,
    sql<OwnDecision>`select u.seq, u.case_id, u.act, u.at, a.number, p.family_name, p.given_names
      from audit u join case_file c on c.id = u.case_id join person p on p.id = c.person_id
        join application a on a.id = p.application_id
      where u.actor_id = ${officerId} and u.act = any(${acts}) order by u.seq desc limit 20`,
  );
}

export type FoundCase = {
  readonly caseId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: Day;
  readonly number: string;
};

/** The cases of the people whom a search means, by name; at most `MOST_FOUND`. */
export function casesFound(db: Db, term: SearchTerm): Promise<readonly FoundCase[]> {
  return many(
    db,
    sql<FoundCase>`select c.id as case_id, p.family_name, p.given_names, p.birth_date, a.number
      from person p join application a on a.id = p.application_id join case_file c on c.person_id = p.id
      where p.id in ${peopleFound(term, MOST_FOUND)}
      order by p.family_name, p.given_names, p.id limit ${MOST_FOUND}`,
  );
}
