import type { StateOf } from '../case/case.ts';
import { MOST_FOUND, type SearchTerm } from '../case/search/person-search.ts';
import { peopleFound } from '../case/search/store.ts';
import type { RequestKind } from '../correspondence/message-kinds.ts';
import { type Db, many, maybe, one, run, sql, type Trx } from '../platform/db/db.ts';
import type { Day, Lang } from '../platform/i18n.ts';

export type FoundPerson = {
  readonly applicationId: string;
  readonly caseId: string;
  readonly number: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthYear: string;
};

/** The people whom a search means, by name; at most `MOST_FOUND`. */
export function findPeople(db: Db, term: SearchTerm): Promise<readonly FoundPerson[]> {
  return many(
    db,
    sql<FoundPerson>`select a.id as application_id, f.id as case_id, a.number, p.family_name, p.given_names,
        left(p.birth_date::text, 4) as birth_year
      from person p join application a on a.id = p.application_id join case_file f on f.person_id = p.id
      where p.id in ${peopleFound(term, MOST_FOUND)}
      order by p.family_name, p.given_names, p.id limit ${MOST_FOUND}`,
  );
}

export type Application = {
  readonly id: string;
  readonly number: string;
  readonly language: Lang;
  readonly approvedOn: Day;
};

export function findApplication(db: Db, id: string): Promise<Application | undefined> {
  return maybe(
    db,
    sql<Application>`select id, number, language, approved_on from application where id = ${id}`,
  );
}

/** A person with case and account; no secrets. */
export type Person = {
  readonly personId: string;
  readonly caseId: string;
  readonly role: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly email: string | null;
  readonly landing: StateOf<'landing'>;
  readonly photo: StateOf<'photo'>;
  readonly card: StateOf<'card'>;
  readonly accountId: string | null;
  readonly userName: string | null;
  readonly accountEmail: string | null;
  readonly hasPassword: boolean;
  readonly temporaryExpiresAt: Date | null;
  readonly temporaryTries: number | null;
  readonly sessions: number;
  /** There is a second factor that can be lost: codes from an app, or a passkey. */
  readonly hasCodes: boolean;
  /** A mail server said that the address now on file takes no mail. */
  readonly bounced: boolean;
};

export function familyPeople(
  db: Db,
  applicationId: string,
  live: { seenAfter: Date; startedAfter: Date },
): Promise<readonly Person[]> {
  return many(
    db,
    sql<Person>`select p.id as person_id, f.id as case_id, p.role, p.family_name, p.given_names, p.email, f.landing,
        f.photo, f.card, c.id as account_id, c.user_name, c.email as account_email,
        c.password_hash is not null as has_password, c.temporary_expires_at, c.temporary_tries,
        (select count(*)::int from session s where s.account_id = c.id and s.ended_at is null
          and s.seen_at > ${live.seenAfter} and s.created_at > ${live.startedAfter}) as sessions,
        exists (select from code_app k where k.account_id = c.id)
          or exists (select from passkey k where k.account_id = c.id) as has_codes,
        exists (select from outbox o where lower(o.to_address) = lower(coalesce(c.email, p.email))
          and o.unreachable_at is not null) as bounced
      from person p join case_file f on f.person_id = p.id left join account c on c.person_id = p.id
      where p.application_id = ${applicationId}
      order by p.role = 'principal' desc, p.role = 'spouse' desc, p.birth_date`,
  );
}

export type Invited = {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly supersededAt: Date | null;
};

export function invitationsOf(db: Db, applicationId: string): Promise<readonly Invited[]> {
  return many(
    db,
    sql<Invited>`select id, created_at, expires_at, answered_at, superseded_at from invitation
      where application_id = ${applicationId} order by created_at desc limit 20`,
  );
}

/** Since when our mail server takes no letters; undefined while it does. */
export async function mailWaitsSince(db: Db): Promise<Date | undefined> {
  return (await maybe(db, sql<{ since: Date }>`select since from mail_pause`))?.since;
}

/** What became of an email: never its words. */
export type SentLetter = {
  readonly id: string;
  readonly letter: string;
  readonly toAddress: string;
  readonly createdAt: Date;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly gaveUpAt: Date | null;
  readonly lastError: string | null;
};

export function mailsOf(db: Db, applicationId: string): Promise<readonly SentLetter[]> {
  return many(
    db,
    sql<SentLetter>`select o.id, o.letter, o.to_address, o.created_at, o.attempts, o.sent_at, o.gave_up_at, o.last_error
      from outbox o
      where o.case_id in (select f.id from case_file f join person p on p.id = f.person_id where p.application_id = ${applicationId})
        or o.to_account_id in (select c.id from account c join person p on p.id = c.person_id where p.application_id = ${applicationId})
        or o.params ->> 'invitationId' in (select id::text from invitation where application_id = ${applicationId})
      order by o.created_at desc, o.letter limit 100`,
  );
}

export type SupportReceipt = { readonly number: string; readonly act: string; readonly at: Date };

export function receiptsOf(db: Db, applicationId: string): Promise<readonly SupportReceipt[]> {
  return many(
    db,
    sql<SupportReceipt>`select r.number, r.act, r.at from receipt r join case_file f on f.id = r.case_id
      join person p on p.id = f.person_id where p.application_id = ${applicationId} order by r.at desc limit 50`,
  );
}

export type Request = {
  readonly number: string;
  readonly kind: RequestKind;
  readonly applicationNumber: string;
  readonly email: string;
  readonly language: Lang;
  readonly message: string;
  readonly createdAt: Date;
  readonly replyBy: Day;
};

export type OpenRequest = Request & {
  /** Of the number that was written, where there is such an application. */
  readonly applicationId: string | null;
  /** Of the person that it is about, where the writer named one. */
  readonly familyName: string | null;
  readonly givenNames: string | null;
};

/**
 * What waits for an answer, at most 100: the first of each place before the second of any, and so on, each turn with the
 * most urgent first. `waiting` counts all.
 */
export async function openRequests(
  db: Db,
): Promise<{ readonly requests: readonly OpenRequest[]; readonly waiting: number }> {
  const rows = await many(
    db,
    sql<
      OpenRequest & { readonly waiting: number }
    >`select r.number, r.kind, r.application_number, r.email, r.language, r.message,
        r.created_at, r.reply_by, r.waiting, coalesce(p.application_id, a.id) as application_id, p.family_name, p.given_names
      from (select *, count(*) over ()::int as waiting,
          upper(regexp_replace(application_number, '[\\s-]', '', 'g')) as asked_number,
          row_number() over (partition by coalesce(place_hash, decode(md5(id::text), 'hex')) order by reply_by, created_at)
            as turn
        from support_request where done_at is null) as r
        left join case_file f on f.id = r.case_id left join person p on p.id = f.person_id
        left join application a on a.number = r.asked_number
      order by turn, reply_by, created_at limit 100`,
  );
  return { requests: rows, waiting: rows[0]?.waiting ?? 0 };
}

/** Somebody in whose case the writer acts, and what their case allows now. */
export type WriterPerson = {
  readonly caseId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly applicationNumber: string;
  readonly landing: StateOf<'landing'>;
  readonly card: StateOf<'card'>;
};

/** The people in whose cases somebody acts, themselves first. */
export function peopleOfWriter(
  db: Db,
  { cases, ownCase }: { readonly cases: readonly string[]; readonly ownCase: string | null },
): Promise<readonly WriterPerson[]> {
  return many(
    db,
    sql<WriterPerson>`select f.id as case_id, p.family_name, p.given_names, a.number as application_number,
        f.landing, f.card
      from case_file f join person p on p.id = f.person_id join application a on a.id = p.application_id
      where f.id = any (${[...cases]}::uuid[]) order by (f.id = ${ownCase}) desc nulls last, p.birth_date, p.id`,
  );
}

/** The email address of an account. */
export function emailOfAccount(db: Db, accountId: string): Promise<{ email: string } | undefined> {
  return maybe(db, sql<{ email: string }>`select email from account where id = ${accountId}`);
}

/** Keeps a request; gives its number, also when the same form came before. */
export async function insertMessage(
  db: Db,
  id: string,
  request: Request & { readonly place: Buffer; readonly caseId: string | null },
): Promise<{ number: string; replyBy: Day }> {
  await run(
    db,
    sql`insert into support_request (id, number, kind, application_number, email, language, message, created_at,
        reply_by, place_hash, case_id)
      values (${id}, ${request.number}, ${request.kind}, ${request.applicationNumber}, ${request.email},
        ${request.language}, ${request.message}, ${request.createdAt}, ${request.replyBy}, ${request.place},
        ${request.caseId})
      on conflict (id) do nothing`,
  );
  return one(
    db,
    sql<{ number: string; replyBy: Day }>`select number, reply_by from support_request where id = ${id}`,
  );
}

/** How many requests came with this email address from this place since `since`; those from elsewhere may be another's. */
export async function messagesSince(
  db: Db,
  { email, place, since }: { readonly email: string; readonly place: Buffer; readonly since: Date },
): Promise<number> {
  const { n } = await one(
    db,
    sql<{ n: number }>`select count(*)::int as n from support_request
      where lower(email) = lower(${email}) and place_hash = ${place}
        and created_at > ${since}`,
  );
  return n;
}

/** Marks a request as answered; false when it was already. */
export async function markAnswered(trx: Trx, number: string, accountId: string, at: Date): Promise<boolean> {
  const touched = await run(
    trx,
    sql`update support_request set done_at = ${at}, done_by = ${accountId}, place_hash = null where number = ${number} and done_at is null`,
  );
  return touched === 1;
}

/** A representative with an account and a second factor that can be lost. */
export type RepresentativeOnFile = { readonly accountId: string; readonly displayName: string };

/** Those on record for somebody of an application. */
export function representativesOf(db: Db, applicationId: string): Promise<readonly RepresentativeOnFile[]> {
  return many(
    db,
    sql<RepresentativeOnFile>`select k.id as account_id, k.display_name from account k
      where k.closed_at is null and exists (select from representation r join case_file c on c.id = r.case_id
          join person p on p.id = c.person_id
        where r.account_id = k.id and r.revoked_at is null and p.application_id = ${applicationId})
      and (exists (select from code_app a where a.account_id = k.id)
        or exists (select from passkey y where y.account_id = k.id))
      order by k.display_name, k.id`,
  );
}
